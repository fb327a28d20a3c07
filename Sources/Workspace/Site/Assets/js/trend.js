"use strict";

// A school's pupils over the rounds: a line for the eye, a sentence and a table for everyone.
Viewer.trend = (() => {
  const width = 300, height = 96, side = 10, top = 20, bottom = 18;

  const isKnown = (one) => typeof one.pupils === "number";

  // `points` as in the card: {period, pupils, suppressed}; null where there is nothing to show.
  function section(points) {
    const known = (points || []).filter(isKnown);
    if (!known.length && !(points || []).some((one) => one.suppressed)) return null;
    return Viewer.el("section", { class: "trend" },
      Viewer.el("h3", { text: Viewer.words("trend") }),
      known.length > 1 ? Viewer.el("p", { class: "quiet", text: sentence(known) }) : null,
      known.length > 1 ? chart(points) : null,
      table(points, known.length < 2));
  }

  function sentence(known) {
    const first = known[0].pupils, last = known[known.length - 1].pupils, difference = last - first;
    const sign = difference > 0 ? "+" : difference < 0 ? "−" : "±";
    return Viewer.words("trendSentence", {
      first: Viewer.words.number(first), last: Viewer.words.number(last),
      change: sign + Viewer.words.number(Math.abs(difference)),
    });
  }

  function chart(points) {
    const most = Math.max(...points.map((one) => one.pupils || 0), 1);
    const step = (width - 2 * side) / Math.max(points.length - 1, 1);
    const marks = points.map((one, place) => (!isKnown(one) ? null : {
      x: side + place * step, y: height - bottom - (one.pupils / most) * (height - top - bottom),
      pupils: one.pupils,
    }));
    const base = height - bottom;
    return Viewer.svg("svg", {
      viewBox: `0 0 ${width} ${height}`, role: "img",
      "aria-label": sentence(points.filter(isKnown)),
    },
    Viewer.svg("line", { x1: 0, y1: base, x2: width, y2: base, class: "axis" }),
    ...lines(marks).map((d) => Viewer.svg("path", { d, class: "line" })),
    ...marks.filter(Boolean).map(dot),
    ...ends(marks).map(number),
    ...years(points, step));
  }

  const dot = ({ x, y }) => Viewer.svg("circle", { cx: x, cy: y, r: 3.2, class: "dot" });

  // A round without a number breaks the line: nothing is known in between.
  function lines(marks) {
    const runs = [[]];
    for (const mark of marks) {
      if (mark) runs[runs.length - 1].push(mark);
      else runs.push([]);
    }
    return runs.filter((run) => run.length > 1).map((run) =>
      "M" + run.map((mark) => `${mark.x.toFixed(1)},${mark.y.toFixed(1)}`).join("L"));
  }

  function ends(marks) {
    const known = marks.filter(Boolean);
    return known.length > 1 ? [known[0], known[known.length - 1]] : known;
  }

  function number(mark, index) {
    return Viewer.svg("text", {
      x: mark.x, y: mark.y - 7, class: "number", "text-anchor": index ? "end" : "start",
      text: Viewer.words.number(mark.pupils),
    });
  }

  // The year under its first round.
  function years(points, step) {
    const yearOf = (one) => String(one.period).split("-")[0];
    return points.map((one, index) => {
      if (index && yearOf(points[index - 1]) === yearOf(one)) return null;
      return Viewer.svg("text", {
        x: side + index * step, y: height - 4, class: "year", text: yearText(yearOf(one)),
        "text-anchor": index && index === points.length - 1 ? "end" : "start",
      });
    }).filter(Boolean);
  }

  // Academic years are counted in the Buddhist era; English readers get both.
  const yearText = (year) => (Viewer.view.get().lang === "en" && /^\d{4}$/.test(year)
    ? `${year} (${year - 543})` : year);

  function table(points, isOpen) {
    const rows = points.map((one) => Viewer.el("tr", null,
      Viewer.el("th", { scope: "row", text: Viewer.themes.nameOf(one.period) }),
      Viewer.el("td", { text: textOf(one) })));
    return Viewer.el("details", { open: isOpen },
      Viewer.el("summary", { text: Viewer.words("trendTable") }),
      Viewer.el("table", null,
        Viewer.el("thead", null, Viewer.el("tr", null,
          Viewer.el("th", { scope: "col", text: Viewer.words("round") }),
          Viewer.el("th", { scope: "col", text: Viewer.words("pupils") }))),
        Viewer.el("tbody", null, ...rows)));
  }

  function textOf(one) {
    if (one.suppressed) return Viewer.words("suppressedShort");
    return typeof one.pupils === "number" ? Viewer.words.number(one.pupils) : "–";
  }

  return { section };
})();
