"use strict";

// Which schools are shown: by place, network, size and level, with how many each choice would give.
Viewer.filters = (() => {
  const captions = {
    amphoe: "filterAmphoe", tambon: "filterTambon", network: "filterNetwork", size: "filterSize",
    level: "filterLevel",
  };
  let known = null;

  function start(district) {
    known = district.filters;
    Viewer.view.follow((view, changed) => {
      if (changed.has("lang") || Viewer.register.filters.some((name) => changed.has(name))) apply(view);
    });
    apply(Viewer.view.get());
  }

  function apply(view) {
    Viewer.register.sift(view);
    render(view);
    Viewer.themes.draw();
    Viewer.legend.render();
    Viewer.list.render();
    const on = Viewer.register.countFilters(view);
    Viewer.byId("tab-filters").textContent = on
      ? Viewer.words("tabFiltersOn", { n: on }) : Viewer.words("tabFilters");
  }

  function render(view) {
    const part = Viewer.byId("part-filters");
    const focused = document.activeElement && document.activeElement.id;
    const n = Viewer.register.countKept(), total = Viewer.register.count();
    part.replaceChildren(
      ...Viewer.register.filters.map((filter) => choice(filter, view)),
      Viewer.el("p", {
        class: "shown", text: n ? Viewer.words("shown", { n, total }) : Viewer.words("shownNone"),
      }),
      Viewer.el("button", {
        type: "button", id: "reset", onclick: reset, text: Viewer.words("reset"),
        disabled: !Viewer.register.isFiltered(view),
      }));
    if (focused && part.contains(Viewer.byId(focused))) Viewer.byId(focused).focus();
  }

  function choice(filter, view) {
    const counts = Viewer.register.counts(view, filter);
    const offered = valuesOf(filter, view).filter((one) => counts.has(one.value) || one.value === view[filter]);
    if (!offered.length) return null;
    const select = Viewer.el("select", { id: "filter-" + filter, onchange: () => change(filter, select.value) },
      Viewer.el("option", { value: "", text: Viewer.words("all") }),
      ...offered.map((one) => Viewer.el("option", {
        value: one.value, text: `${one.text} (${counts.get(one.value) || 0})`,
      })));
    select.value = view[filter] || "";
    return Viewer.el("div", { class: "filter" },
      Viewer.el("label", { class: "caption", for: select.id, text: Viewer.words(captions[filter]) }), select);
  }

  function valuesOf(filter, view) {
    const list = known[filter] || [];
    if (filter === "network") return list.map((name) => ({ value: name, text: name }));
    if (filter === "amphoe" || filter === "tambon") {
      return list.filter((one) => filter === "amphoe" || !view.amphoe || one.amphoe === view.amphoe)
        .map((one) => ({ value: one.code, text: one.name }));
    }
    return list.map((one) => ({ value: one.id, text: Viewer.words.of(one) }));
  }

  function change(filter, value) {
    const changes = { [filter]: value || null };
    // A tambon of another amphoe would leave nothing.
    if (filter === "amphoe") changes.tambon = null;
    Viewer.view.set(changes);
    announce();
    if (filter === "amphoe" || filter === "tambon") showPlace(filter, value);
  }

  function reset() {
    Viewer.view.set(Object.fromEntries(Viewer.register.filters.map((name) => [name, null])));
    announce();
    Viewer.byId("filter-" + firstOffered()).focus();
  }

  const firstOffered = () => Viewer.register.filters.find((name) => Viewer.byId("filter-" + name));

  function announce() {
    const n = Viewer.register.countKept();
    Viewer.say(n ? Viewer.words("shown", { n, total: Viewer.register.count() }) : Viewer.words("shownNone"));
  }

  function showPlace(filter, value) {
    const bounds = value && Viewer.areas.boundsOf(filter, value);
    if (bounds) Viewer.map.goToBounds(bounds);
    else if (!value) Viewer.map.fit();
  }

  return { start, showPlace };
})();
