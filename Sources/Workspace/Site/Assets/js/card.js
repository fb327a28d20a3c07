"use strict";

// A school's card: what the register says, the trend, links, and what is doubtful.
Viewer.card = (() => {
  const directions = "https://www.google.com/maps/dir/?api=1&destination=";
  let opener = null;
  let shownCode = null;

  function start() {
    Viewer.view.follow((view, changed) => {
      const isNew = changed.has("school");
      if (isNew || (changed.has("lang") && view.school)) render(view.school, isNew);
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
    const position = index < 0 ? null : Viewer.register.positionOf(index);
    if (position) Viewer.map.goTo(position, zoom, isMoving);
  }

  // After the map has taken the size that the card leaves it.
  function reveal(index) {
    const position = Viewer.register.positionOf(index);
    if (position) setTimeout(() => Viewer.map.reveal(position), 300);
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
      if (shownCode !== code) return;
      fill([...head(index), facts(Viewer.facts.main(index, null)), failure(error, code)]);
    }
  }

  // The keyboard goes back to where it was before the card.
  function leave() {
    const isThere = opener && opener !== document.body && document.contains(opener);
    (isThere ? opener : Viewer.byId("map")).focus({ preventScroll: true });
    opener = null;
  }

  function fill(parts) {
    const card = Viewer.byId("card");
    const label = Viewer.words("close");
    const cross = Viewer.button("×", close, { class: "close", "aria-label": label });
    const hadFocus = card.contains(document.activeElement) && document.activeElement !== card;
    card.replaceChildren(...parts.filter(Boolean), cross);
    card.scrollTop = 0;
    if (hadFocus) card.focus({ preventScroll: true });
  }

  // The card as it was before a form took its place; gone where there was none.
  const again = () => render(Viewer.view.get().school, false);

  function showForm(parts) {
    const card = Viewer.byId("card");
    card.setAttribute("aria-labelledby", "feedback-title");
    card.hidden = false;
    fill(parts);
  }

  function missing(code) {
    return Viewer.el("h2", { id: "card-name", text: Viewer.words("noSchool", { code }) });
  }

  function failure(error, code) {
    return Viewer.el("p", { class: "warning" }, Viewer.loader.sentence(error) + " ",
      Viewer.button(Viewer.words("retry"), () => render(code, false)));
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
      Viewer.el("ul", { class: "dots" },
        ...list.map((one) => Viewer.el("li", { text: text(one) }))));
  }

  function tools(index) {
    if (!Viewer.register.isPlaced(index)) return null;
    return Viewer.el("p", { class: "tools" },
      Viewer.button(Viewer.words("zoomTo"), () => zoomTo(index, 14)));
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
    const links = [...(details.links || [])];
    const { stable } = Viewer.district;
    if (stable && stable.school && !Viewer.isSingleFile()) {
      const url = stable.school.replace("{code}", encodeURIComponent(details.code));
      links.push({ text: Viewer.words("stable"), url, isOwn: true });
    }
    const position = Viewer.register.positionOf(index);
    if (position) links.push({ text: Viewer.words("directions"), url: directions + position });
    return links;
  }

  // Only addresses of the web become links, whatever the table of links holds.
  function link(one) {
    const text = one.text || Viewer.facts.linkKind(one.kind);
    const isOfWeb = one.isOwn || /^https?:\/\//i.test(one.url);
    if (!isOfWeb) return Viewer.el("li", { text: `${text}: ${one.url}` });
    return Viewer.el("li", null, Viewer.el("a", {
      href: one.url, text, rel: "noopener noreferrer", target: one.isOwn ? null : "_blank" }));
  }

  function problem(one) {
    return Viewer.el("li", null, Viewer.words.of(one.message), one.suggestion
      ? Viewer.el("span", { class: "quiet", text: " " + Viewer.words.of(one.suggestion) }) : null);
  }

  function reporting(code) {
    return Viewer.feedback.isPossible()
      ? Viewer.el("p", { class: "tools" },
        Viewer.button(Viewer.words("report"), () => Viewer.feedback.open(code), { id: "report" }))
      : Viewer.el("p", { class: "quiet", text: Viewer.feedback.otherWay() });
  }

  // The open card with what has been loaded since.
  function refresh() {
    if (shownCode && !Viewer.feedback.isOpen()) render(shownCode, false);
  }

  return { start, open, close, again, refresh, showForm };
})();
