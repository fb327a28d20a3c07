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

  // Opens the form about a school, or with null about what is on no card, such as a school missing.
  function open(code) {
    const index = code ? Viewer.register.indexOf(code) : -1;
    about = { code: index < 0 ? null : code };
    Viewer.tabs.collapse();
    Viewer.card.showForm([form(index)]);
    const position = index < 0 ? null : Viewer.register.positionOf(index);
    if (position) Viewer.map.goTo(position, 14);
    Viewer.pin.put(position || Viewer.map.middle(), moved);
    Viewer.byId("feedback-title").focus({ preventScroll: true });
  }

  // Back to the card; the button that opened the form has the keyboard again.
  async function close() {
    forget();
    await Viewer.card.again();
    const button = Viewer.byId(Viewer.view.get().school ? "report" : "report-other");
    if (button && button.offsetParent) button.focus({ preventScroll: true });
  }

  function forget() {
    about = null;
    Viewer.pin.remove();
  }

  function form(index) {
    const { el, words } = Viewer;
    const named = { "aria-labelledby": "feedback-title", onsubmit: submit };
    return el("form", { id: "feedback", novalidate: true, ...named },
      el("h2", { id: "feedback-title", tabindex: "-1", text: words("report") }),
      index < 0 ? null : el("p", {
        class: "quiet", text: words("reportOf", { name: Viewer.register.nameOf(index) }),
      }),
      kinds(),
      field("feedback-text", "reportText", "reportTextHint",
        el("textarea", { id: "feedback-text", rows: 4, required: true, maxlength: longest })),
      el("p", { class: "caption", text: words("pin") }),
      el("p", { class: "quiet", id: "pin-place" }),
      Viewer.button(words("pinHere"), Viewer.pin.toMiddle),
      field("feedback-contact", "contact", "contactHint", el("input", {
        id: "feedback-contact", type: "text", maxlength: longestContact, autocomplete: "email",
      })),
      trap(),
      el("p", { class: "answer", id: "feedback-answer", role: "alert" }),
      el("p", { class: "tools" }, el("button", {
        type: "submit", class: "main", id: "feedback-send", text: words("send"),
      })));
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
    if (text.length > longest) {
      return complain(Viewer.words("tooLong", { n: longest }), "feedback-text");
    }
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
        method: "POST", credentials: "same-origin", body: JSON.stringify(body),
        headers: {
          "Content-Type": "application/json", "Accept-Language": Viewer.view.get().lang,
        },
      });
    } catch {
      throw new Error(Viewer.words("offline"));
    }
    const told = await response.json().catch(() => ({}));
    if (response.ok) return told.number;
    const usual = response.status === 429 ? Viewer.words("tooMany") : String(response.status);
    throw new Error(Viewer.words.of(told.description) || usual);
  }

  function thank(number) {
    Viewer.pin.remove();
    const done = Viewer.el("p", {
      class: "answer", id: "feedback-done", tabindex: "-1",
      text: Viewer.words("sent", { number: number || "–" }),
    });
    Viewer.card.showForm([
      Viewer.el("h2", { id: "feedback-title", text: Viewer.words("report") }), done,
      Viewer.el("p", { class: "tools" }, Viewer.button(Viewer.words("close"), close)),
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
