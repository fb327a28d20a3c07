"use strict";

// The same schools as a list: for those who do not use a map, and to read values down a column.
Viewer.list = (() => {
  const step = 100;
  let shownCount = step;
  let order = null;

  // Draws the list anew from its beginning when filters, theme or words have changed; not while it
  // is hidden, as sorting 34,000 names takes a moment.
  function render() {
    shownCount = step;
    if (!Viewer.byId("part-list").hidden) draw();
  }

  function draw() {
    const kept = sorted().filter(Viewer.register.passes);
    const rest = kept.length - shownCount;
    Viewer.byId("part-list").replaceChildren(
      Viewer.el("p", { class: "shown", text: Viewer.filters.summary() }),
      Viewer.el("ul", { class: "schools" }, ...kept.slice(0, shownCount).map(row)),
      ...(rest > 0 ? [Viewer.button(`${Viewer.words("listMore")} (${rest})`, more)] : []));
  }

  // By name, as in a register; sorting Thai is slow, so once.
  function sorted() {
    if (!order) {
      const { register } = Viewer;
      order = Array.from({ length: register.count() }, (_, index) => index)
        .sort((a, b) => Viewer.thai.compare(register.nameOf(a), register.nameOf(b)) || a - b);
    }
    return order;
  }

  function row(index) {
    const code = Viewer.register.all().code[index];
    const note = [Viewer.register.place(index), Viewer.themes.valueText(index)];
    return Viewer.el("li", null,
      Viewer.el("button", { type: "button", onclick: () => Viewer.card.open(code) },
        Viewer.el("span", { class: "name", text: Viewer.register.nameOf(index) }),
        Viewer.el("span", { class: "quiet", text: note.filter(Boolean).join(" · ") })));
  }

  function more() {
    const before = shownCount;
    shownCount += step;
    draw();
    const next = Viewer.byId("part-list").querySelectorAll("li button")[before];
    if (next) next.focus();
  }

  return { render };
})();
