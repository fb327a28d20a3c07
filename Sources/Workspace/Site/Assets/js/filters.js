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
      const names = ["lang", ...Viewer.register.filters];
      if (names.some((name) => changed.has(name))) apply(view);
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
    part.replaceChildren(
      ...Viewer.register.filters.map((filter) => choice(filter, view)),
      Viewer.el("p", { class: "shown", text: summary() }),
      Viewer.button(Viewer.words("reset"), reset, {
        id: "reset", disabled: !Viewer.register.isFiltered(view),
      }));
    if (focused && part.contains(Viewer.byId(focused))) Viewer.byId(focused).focus();
  }

  function choice(filter, view) {
    const counts = Viewer.register.counts(view, filter);
    const offered = valuesOf(filter, view)
      .filter(({ value }) => counts.has(value) || value === view[filter]);
    if (!offered.length) return null;
    const id = "filter-" + filter;
    const select = Viewer.el("select", { id, onchange: () => change(filter, select.value) },
      Viewer.el("option", { value: "", text: Viewer.words("all") }),
      ...offered.map((one) => Viewer.el("option", {
        value: one.value, text: `${one.text} (${counts.get(one.value) || 0})`,
      })));
    select.value = view[filter] || "";
    const caption = Viewer.words(captions[filter]);
    return Viewer.el("div", { class: "filter" },
      Viewer.el("label", { class: "caption", for: id, text: caption }), select);
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
    Viewer.say(summary());
  }

  function summary() {
    const n = Viewer.register.countKept(), total = Viewer.register.count();
    return n ? Viewer.words("shown", { n, total }) : Viewer.words("shownNone");
  }

  function showPlace(filter, value) {
    const bounds = value && Viewer.areas.boundsOf(filter, value);
    if (bounds) Viewer.map.goToBounds(bounds);
    else if (!value) Viewer.map.fit();
  }

  // The filters that are on, such as "อำเภอ เมือง, ขนาด เล็ก".
  function sentence(view) {
    return Viewer.register.filters.filter((filter) => view[filter]).map((filter) => {
      const one = valuesOf(filter, view).find(({ value }) => value === view[filter]);
      return `${Viewer.words(captions[filter])} ${one ? one.text : view[filter]}`;
    }).join(", ");
  }

  return { start, showPlace, sentence, summary };
})();
