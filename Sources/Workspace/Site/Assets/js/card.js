"use strict";

// A school's card: what the register says, the trend, links, and what is doubtful.
Viewer.card = (() => {
  let opener = null;
  let shownCode = null;

  function start() {
    Viewer.view.follow((view, changed) => {
      if (changed.has("school") || (changed.has("lang") && view.school)) render(view.school, changed.has("school"));
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !Viewer.byId("card").hidden) close();
    });
    const { school, map } = Viewer.view.get();
    if (!school) return;
    render(school, false);
    // A link to a school and no place shows the school.
    if (!map) zoomTo(Viewer.register.indexOf(school), 12, false);
  }

  // Opens a school's card and brings the school into view.
  function open(code) {
    Viewer.view.set({ school: code });
    Viewer.tabs.collapse();
    zoomTo(Viewer.register.indexOf(code), 12);
  }

  function zoomTo(index, zoom, isMoving = true) {
    if (index < 0 || !Viewer.register.isPlaced(index)) return;
    const schools = Viewer.register.all();
    Viewer.map.goTo(schools.lat[index], schools.lon[index], zoom, isMoving);
  }

  // After the map has taken the size that the card leaves it.
  function reveal(index) {
    const schools = Viewer.register.all();
    if (!Viewer.register.isPlaced(index)) return;
    setTimeout(() => Viewer.map.reveal(schools.lat[index], schools.lon[index]), 300);
  }

  function close() {
    if (Viewer.feedback.isOpen()) return Viewer.feedback.close();
    Viewer.view.set({ school: null });
  }

  async function render(code, isNew) {
    const card = Viewer.byId("card"), index = code ? Viewer.register.indexOf(code) : -1;
    if (isNew && !card.contains(document.activeElement)) opener = document.activeElement;
    Viewer.feedback.forget();
    Viewer.map.schools.select(index);
    shownCode = code;
    card.hidden = !code;
    document.body.classList.toggle("has-card", Boolean(code));
    if (!code) return leave();
    fill(index < 0 ? [missing(code)] : [...head(index), facts(Viewer.facts.main(index, null))]);
    if (isNew) card.focus({ preventScroll: true });
    if (index < 0) return;
    if (isNew) reveal(index);
    try {
      const details = await Viewer.loader.load(`school/${encodeURIComponent(code)}.json`);
      if (shownCode === code) fill([...head(index), ...body(index, details)]);
    } catch (error) {
      if (shownCode === code) fill([...head(index), facts(Viewer.facts.main(index, null)), failure(error, code)]);
    }
  }

  // The keyboard goes back to where it was before the card.
  function leave() {
    if (opener && document.contains(opener) && opener !== document.body) opener.focus({ preventScroll: true });
    else Viewer.byId("map").focus({ preventScroll: true });
    opener = null;
  }

  function fill(parts) {
    const card = Viewer.byId("card");
    const close = Viewer.el("button", { type: "button", class: "close", "aria-label": Viewer.words("close"), onclick: () => Viewer.card.close() },
      Viewer.el("span", { "aria-hidden": "true", text: "×" }));
    const hadFocus = card.contains(document.activeElement) && document.activeElement !== card;
    card.replaceChildren(...parts.filter(Boolean), close);
    card.scrollTop = 0;
    if (hadFocus) card.focus({ preventScroll: true });
  }

  function missing(code) {
    return Viewer.el("h2", { id: "card-name", text: Viewer.words("noSchool", { code }) });
  }

  function failure(error, code) {
    return Viewer.el("p", { class: "warning" }, Viewer.loader.sentence(error) + " ",
      Viewer.el("button", { type: "button", text: Viewer.words("retry"), onclick: () => render(code, false) }));
  }

  function head(index) {
    const schools = Viewer.register.all(), notes = [];
    if (!Viewer.register.isPlaced(index)) notes.push("noPosition");
    else if (schools.doubtful[index]) notes.push("doubtful");
    Viewer.byId("card").setAttribute("aria-labelledby", "card-name");
    return [
      Viewer.el("h2", { id: "card-name", text: Viewer.register.nameOf(index) }),
      Viewer.el("p", { class: "quiet", text: Viewer.register.place(index) }),
      ...notes.map((key) => Viewer.el("p", { class: "warning", text: Viewer.words(key) })),
    ];
  }

  function facts(rows) {
    return Viewer.el("dl", null, ...rows.flatMap(([key, text]) => [
      Viewer.el("dt", { text: Viewer.words(key) }), Viewer.el("dd", { text })]));
  }

  function body(index, details) {
    return [
      facts(Viewer.facts.main(index, details)), tools(index), Viewer.trend.section(details.trend),
      section("problems", details.problems, problem), facts(Viewer.facts.further(index, details)),
      folded("buildings", details.buildings, Viewer.facts.building),
      folded("projects", details.projects, Viewer.words.of),
      section("events", details.events, event), section("links", linksOf(index, details), link),
      reporting(details.code),
    ];
  }

  // A list that few readers want whole.
  function folded(key, list, text) {
    if (!Array.isArray(list) || !list.length) return null;
    return Viewer.el("details", null,
      Viewer.el("summary", { text: `${Viewer.words(key)} (${list.length})` }),
      Viewer.el("ul", { class: "dots" }, ...list.map((one) => Viewer.el("li", { text: text(one) }))));
  }

  function tools(index) {
    if (!Viewer.register.isPlaced(index)) return null;
    return Viewer.el("p", { class: "tools" }, Viewer.el("button", {
      type: "button", text: Viewer.words("zoomTo"), onclick: () => { zoomTo(index, 14); } }));
  }

  function section(key, list, row) {
    if (!Array.isArray(list) || !list.length) return null;
    return Viewer.el("section", { class: key },
      Viewer.el("h3", { text: Viewer.words(key) }), Viewer.el("ul", null, ...list.map(row)));
  }

  function event(one) {
    return Viewer.el("li", { text: Viewer.facts.event(one) });
  }

  function linksOf(index, details) {
    const schools = Viewer.register.all(), links = [...(details.links || [])];
    const { stable } = Viewer.district;
    if (stable && stable.school && !Viewer.isSingleFile()) {
      links.push({ text: Viewer.words("stable"), url: stable.school.replace("{code}", details.code), isOwn: true });
    }
    if (Viewer.register.isPlaced(index)) {
      const place = `${schools.lat[index]},${schools.lon[index]}`;
      links.push({ text: Viewer.words("directions"), url: `https://www.google.com/maps/dir/?api=1&destination=${place}` });
    }
    return links;
  }

  // Only addresses of the web become links, whatever the table of links holds.
  function link(one) {
    const text = one.text || Viewer.facts.linkKind(one.kind);
    if (!one.isOwn && !/^https?:\/\//i.test(one.url)) return Viewer.el("li", { text: `${text}: ${one.url}` });
    return Viewer.el("li", null, Viewer.el("a", {
      href: one.url, text, rel: "noopener noreferrer", target: one.isOwn ? null : "_blank" }));
  }

  function problem(one) {
    return Viewer.el("li", null, Viewer.words.of(one.message), one.suggestion
      ? Viewer.el("span", { class: "quiet", text: " " + Viewer.words.of(one.suggestion) }) : null);
  }

  function reporting(code) {
    return Viewer.feedback.isPossible()
      ? Viewer.el("p", { class: "tools" }, Viewer.el("button", {
        type: "button", id: "report", text: Viewer.words("report"), onclick: () => Viewer.feedback.open(code) }))
      : Viewer.el("p", { class: "quiet", text: Viewer.feedback.otherWay() });
  }

  return { start, open, close, again: () => render(Viewer.view.get().school, false), fill };
})();
