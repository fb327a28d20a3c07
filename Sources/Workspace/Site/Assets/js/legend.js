"use strict";

// What the symbols and shades mean, with how many of each the filters leave.
Viewer.legend = (() => {
  let shown = null;

  function show(answer) {
    shown = answer;
    render();
  }

  // Draws the legend anew; it is asked for when the filters have changed.
  function render() {
    if (!shown) return;
    const rows = [...shown.legend.map(themeRow), ...extraRows()];
    Viewer.byId("legend").replaceChildren(...[
      Viewer.el("h2", { class: "spoken", text: Viewer.words.of(shown.title) }),
      Viewer.el("p", { text: Viewer.words.of(shown.sentence) }),
      filtered(),
      Viewer.el("ul", { "aria-label": Viewer.words("legend") }, ...rows),
      Viewer.el("p", { id: "thinned", hidden: true, text: Viewer.words("thinned") }),
    ].filter(Boolean));
  }

  // Which schools the filters leave, for whoever sees only the legend or the paper.
  function filtered() {
    const view = Viewer.view.get();
    if (!Viewer.register.isFiltered(view)) return null;
    const text = `${Viewer.filters.summary()}: ${Viewer.filters.sentence(view)}`;
    return Viewer.el("p", { class: "filtered", text });
  }

  function themeRow(row, number) {
    const isArea = row.shape === "area";
    const total = row.count;
    const left = isArea || !Viewer.register.isFiltered(Viewer.view.get()) ? total : keptIn(number);
    return line(Viewer.symbols.swatch(row), Viewer.words.of(row.label), left, total);
  }

  function keptIn(number) {
    const classes = shown.schools.class;
    return classes.reduce((sum, one, index) =>
      sum + (one === number && Viewer.register.passes(index) ? 1 : 0), 0);
  }

  // Schools in no class are drawn small and grey: the legend says so, and who is not drawn at all.
  function extraRows() {
    const { register } = Viewer, rows = [];
    let silent = 0, unplaced = 0, doubtful = 0;
    for (let index = 0; index < register.count(); index++) {
      if (!register.passes(index)) continue;
      if (!register.isPlaced(index)) unplaced++;
      else if (register.all().doubtful[index]) doubtful++;
      if (register.isPlaced(index) && shown.schools.class[index] < 0) silent++;
    }
    if (silent) {
      const key = shown.areas && shown.areas.level ? "listName" : "noData";
      rows.push(line(Viewer.symbols.swatch(Viewer.symbols.silent), Viewer.words(key), silent));
    }
    if (doubtful) rows.push(line(ring(), Viewer.words("doubtfulShort"), doubtful));
    const catchments = Viewer.catchments.legend();
    if (catchments) rows.push(line(catchments.swatch, catchments.label, catchments.count));
    if (unplaced) rows.push(line(null, Viewer.words("unplaced"), unplaced));
    return rows;
  }

  function ring() {
    return Viewer.svg("svg", {
      class: "swatch", viewBox: "0 0 28 22", width: 28, height: 22, "aria-hidden": "true",
    }, Viewer.svg("circle", {
      cx: 14, cy: 11, r: 7, fill: "none", stroke: "#B3261E", "stroke-width": 1.3,
      "stroke-dasharray": "2 2",
    }));
  }

  function line(picture, label, count, total) {
    const { number } = Viewer.words;
    const isPart = total !== undefined && count !== total;
    const text = count === undefined || count === null ? "" : isPart
      ? Viewer.words("ofTotal", { n: number(count), total: number(total) }) : number(count);
    return Viewer.el("li", null,
      picture || Viewer.el("span", { class: "swatch" }),
      Viewer.el("span", { class: "label", text: label }),
      Viewer.el("span", { class: "count", text }));
  }

  function tellThinned(isThinned) {
    const note = Viewer.byId("thinned");
    if (note) note.hidden = !isThinned;
  }

  return { show, render, tellThinned };
})();
