"use strict";

// "This is wrong": a form with a pin; what is sent goes into the office's register of feedback.
Viewer.feedback = (() => {
  const shortest = 5, longest = 2000, longestContact = 200;
  let about = null;
  let place = null;

  const isPossible = () => Boolean(Viewer.district.feedback);
  const isOpen = () => about !== null;

  // How to tell the office where nothing can be sent, as from a plain website.
  function otherWay() {
    const { contact, office } = Viewer.district;
    return Viewer.words("reportHow", { office: contact ? Viewer.words.of(contact) : office });
  }

  function open(code) {
    const index = Viewer.register.indexOf(code), schools = Viewer.register.all();
    about = { code };
    Viewer.card.fill([form(index)]);
    const map = Viewer.map.leaflet();
    const start = Viewer.register.isPlaced(index) ? [schools.lat[index], schools.lon[index]] : map.getCenter();
    if (Viewer.register.isPlaced(index)) Viewer.map.goTo(schools.lat[index], schools.lon[index], 14, true);
    Viewer.pin.put(start, moved);
    Viewer.byId("feedback-title").focus({ preventScroll: true });
  }

  // Back to the card; the button that opened the form has the keyboard again.
  async function close() {
    forget();
    await Viewer.card.again();
    const button = Viewer.byId("report");
    if (button) button.focus({ preventScroll: true });
  }

  function forget() {
    about = null;
    Viewer.pin.remove();
  }

  function form(index) {
    const { el, words } = Viewer;
    return el("form", { id: "feedback", novalidate: true, "aria-labelledby": "feedback-title", onsubmit: submit },
      el("h2", { id: "feedback-title", tabindex: "-1", text: words("report") }),
      el("p", { class: "quiet", text: words("reportOf", { name: Viewer.register.nameOf(index) }) }),
      kinds(),
      field("feedback-text", "reportText", "reportTextHint",
        el("textarea", { id: "feedback-text", rows: 4, required: true, maxlength: longest })),
      el("p", { class: "caption", text: words("pin") }),
      el("p", { class: "quiet", id: "pin-place" }),
      el("button", { type: "button", text: words("pinHere"), onclick: Viewer.pin.toMiddle }),
      field("feedback-contact", "contact", "contactHint",
        el("input", { id: "feedback-contact", type: "text", maxlength: longestContact, autocomplete: "email" })),
      trap(),
      el("p", { class: "answer", id: "feedback-answer", role: "alert" }),
      el("p", { class: "tools" }, el("button", { type: "submit", class: "main", id: "feedback-send", text: words("send") })));
  }

  function kinds() {
    const { el, words } = Viewer;
    return el("fieldset", null, el("legend", { text: words("kind") }),
      ...["position", "data", "other"].map((kind, number) => el("label", { class: "choice" },
        el("input", { type: "radio", name: "kind", value: kind, checked: number === 0 }),
        el("span", { text: words("kind" + kind[0].toUpperCase() + kind.slice(1)) }))));
  }

  function field(id, caption, hint, input) {
    input.setAttribute("aria-describedby", id + "-hint");
    return Viewer.el("div", { class: "field" },
      Viewer.el("label", { class: "caption", for: id, text: Viewer.words(caption) }),
      Viewer.el("span", { class: "quiet", id: id + "-hint", text: Viewer.words(hint) }), input);
  }

  // People do not see this field; programs that fill in every field give themselves away by it.
  function trap() {
    return Viewer.el("div", { class: "trap", "aria-hidden": "true" }, Viewer.el("input", {
      id: "feedback-website", name: "website", type: "text", tabindex: "-1", autocomplete: "off",
    }));
  }

  function moved(latLng) {
    place = latLng;
    const text = Viewer.words("pinAt", { lat: latLng.lat.toFixed(5), lon: latLng.lng.toFixed(5) });
    const element = Viewer.byId("pin-place");
    if (element) element.textContent = text;
    sayPlace(text);
  }

  const sayPlace = Viewer.later(600, (text) => Viewer.say(text));

  async function submit(event) {
    event.preventDefault();
    const text = Viewer.byId("feedback-text").value.trim();
    if (text.length < shortest) return complain(Viewer.words("tooShort"), "feedback-text");
    if (text.length > longest) return complain(Viewer.words("tooLong", { n: longest }), "feedback-text");
    const button = Viewer.byId("feedback-send");
    button.disabled = true;
    answer(Viewer.words("sending"));
    try {
      thank(await post(message(text)));
    } catch (error) {
      button.disabled = false;
      complain(Viewer.words("sendFailed", { why: error.message }), "feedback-send");
    }
  }

  function message(text) {
    const contact = Viewer.byId("feedback-contact").value.trim();
    const kind = document.querySelector("#feedback [name=kind]:checked").value;
    return {
      school: about.code, longitude: +place.lng.toFixed(6), latitude: +place.lat.toFixed(6),
      kind, text, ...(contact ? { contact } : {}), website: Viewer.byId("feedback-website").value,
    };
  }

  // Sends; throws with the service's own words where it refuses.
  async function post(body) {
    let response;
    try {
      response = await fetch(Viewer.district.feedback, {
        method: "POST", headers: { "Content-Type": "application/json" }, credentials: "same-origin",
        body: JSON.stringify(body),
      });
    } catch {
      throw new Error(Viewer.words("offline"));
    }
    const told = await response.json().catch(() => ({}));
    if (response.status === 429) throw new Error(Viewer.words("tooMany"));
    if (!response.ok) throw new Error(Viewer.words.of(told.description) || String(response.status));
    return told.number;
  }

  function thank(number) {
    Viewer.pin.remove();
    const done = Viewer.el("p", { class: "answer", id: "feedback-done", tabindex: "-1", text: Viewer.words("sent", { number: number || "–" }) });
    Viewer.card.fill([
      Viewer.el("h2", { id: "feedback-title", text: Viewer.words("report") }), done,
      Viewer.el("p", { class: "tools" }, Viewer.el("button", { type: "button", text: Viewer.words("close"), onclick: close })),
    ]);
    done.focus();
  }

  function complain(sentence, focusOn) {
    answer(sentence);
    const input = Viewer.byId(focusOn);
    if (focusOn === "feedback-text") input.setAttribute("aria-invalid", "true");
    input.focus();
  }

  function answer(sentence) {
    Viewer.byId("feedback-answer").textContent = sentence;
  }

  return { isPossible, isOpen, otherWay, open, close, forget };
})();
