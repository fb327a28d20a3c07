"use strict";

// The search field with its list, by the pattern "combobox with list" of the ARIA practices:
// focus stays in the field, arrows move through the list, Enter takes, Escape closes and clears.
Viewer.searchbox = (() => {
  const mostShown = 30;
  let field = null;
  let list = null;
  let options = [];
  let active = -1;

  function start() {
    field = Viewer.byId("search");
    list = Viewer.byId("results");
    field.value = Viewer.view.get().q || "";
    field.addEventListener("input", search);
    field.addEventListener("focus", () => { if (field.value) search(); });
    field.addEventListener("keydown", press);
    // Later than a click on the list, which takes the focus away first.
    field.addEventListener("blur", () => setTimeout(close, 150));
    Viewer.view.follow((view, changed) => {
      if (changed.has("q") && field.value !== (view.q || "")) field.value = view.q || "";
    });
  }

  // Browsers refuse an address that changes with every letter.
  const remember = Viewer.later(300, (q) => Viewer.view.set({ q: q || null }, "replace"));
  const announce = Viewer.later(400, (sentence) => Viewer.say(sentence));

  function search() {
    const q = field.value.trim();
    remember(q);
    if (!q) return close();
    const found = Viewer.searching.find(q, mostShown);
    show(found, q);
    announce(summary(found, q));
  }

  function summary(found, q) {
    const n = found.total + found.places.length;
    if (!n) return Viewer.words("foundNone", { q });
    return found.total > mostShown
      ? Viewer.words("foundMore", { n, shown: mostShown }) : Viewer.words("found", { n });
  }

  function show(found, q) {
    options = [
      ...found.places.map((place) => ({ place })), ...found.schools.map((school) => ({ school })),
    ];
    const rows = options.map((option, number) =>
      option.place ? placeRow(option.place, number) : schoolRow(option.school, number));
    const note = Viewer.el("li", { role: "presentation", class: "note", text: summary(found, q) });
    list.replaceChildren(...rows, ...(options.length && found.total <= mostShown ? [] : [note]));
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    mark(-1);
  }

  function schoolRow({ index, former }, number) {
    const schools = Viewer.register.all();
    const note = former ? Viewer.words("foundFormer", { name: former }) : schools.code[index];
    return row(number, Viewer.register.nameOf(index), `${note} · ${Viewer.register.place(index)}`);
  }

  function placeRow(place, number) {
    const key = place.filter === "amphoe" ? "amphoeOf" : "tambonOf";
    const counts = Viewer.register.counts({}, place.filter);
    return row(number, Viewer.words(key, { name: place.name }),
      Viewer.words("schoolsOf", { n: counts.get(place.value) || 0 }));
  }

  function row(number, name, note) {
    return Viewer.el("li", {
      role: "option", id: "result-" + number, "aria-selected": "false",
      // Not "click", as the field would lose the focus before it.
      onmousedown: (event) => { event.preventDefault(); take(number); },
    },
    Viewer.el("span", { class: "name", text: name }),
    Viewer.el("span", { class: "quiet", text: note }));
  }

  function press(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && options.length) {
      event.preventDefault();
      if (list.hidden) search();
      mark(neighbour(steps[event.key]));
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      if (!list.hidden && options.length) take(Math.max(active, 0));
    } else if (event.key === "Escape") {
      escape(event);
    }
  }

  // The option after or before the marked one, round the ends.
  function neighbour(step) {
    if (active < 0) return step > 0 ? 0 : options.length - 1;
    return (active + step + options.length) % options.length;
  }

  function escape(event) {
    event.stopPropagation();
    event.preventDefault();
    if (!list.hidden) return close();
    field.value = "";
    search();
  }

  function mark(number) {
    active = number;
    for (const [index, element] of [...list.querySelectorAll("[role=option]")].entries()) {
      element.setAttribute("aria-selected", String(index === number));
      if (index === number) element.scrollIntoView({ block: "nearest" });
    }
    if (number >= 0) field.setAttribute("aria-activedescendant", "result-" + number);
    else field.removeAttribute("aria-activedescendant");
  }

  function take(number) {
    const option = options[number];
    close();
    if (option.place) takePlace(option.place);
    else Viewer.card.open(Viewer.register.all().code[option.school.index]);
  }

  function takePlace({ filter, value }) {
    field.value = "";
    Viewer.view.set({ q: null, amphoe: null, tambon: null, [filter]: value });
    Viewer.filters.showPlace(filter, value);
  }

  function close() {
    list.hidden = true;
    options = [];
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
    active = -1;
  }

  return { start };
})();
