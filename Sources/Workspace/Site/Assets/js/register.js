"use strict";

// The schools by index, as the columns of schools.json hold them, and which the filters keep.
Viewer.register = (() => {
  const filters = ["amphoe", "tambon", "network", "size", "level"];
  const columns = {
    amphoe: "amphoe_code", tambon: "tambon_code", network: "network", size: "size", level: "level",
  };
  let schools = null;
  let byCode = new Map();
  let kept = null;

  function fill(table) {
    schools = table;
    byCode = new Map(table.code.map((code, index) => [code, index]));
    kept = new Uint8Array(table.code.length).fill(1);
  }

  const count = () => (schools ? schools.code.length : 0);
  const indexOf = (code) => byCode.get(code) ?? -1;
  const nameOf = (index) => schools.name[index] || schools.code[index];
  const isPlaced = (index) => schools.lon[index] !== null && schools.lat[index] !== null;
  // [latitude, longitude] as Leaflet takes them, or null.
  const positionOf = (index) => (isPlaced(index) ? [schools.lat[index], schools.lon[index]] : null);
  const passes = (index) => kept[index] === 1;

  // A school's value under a filter, such as the code of its amphoe.
  const valueOf = (filter, index) => schools[columns[filter]][index];

  function fits(view, index, but) {
    return filters.every((filter) =>
      filter === but || !view[filter] || valueOf(filter, index) === view[filter]);
  }

  // Applies the view's filters; afterwards `passes` answers by them.
  function sift(view) {
    for (let index = 0; index < count(); index++) kept[index] = fits(view, index) ? 1 : 0;
  }

  const countKept = () => kept.reduce((sum, one) => sum + one, 0);
  const isFiltered = (view) => filters.some((filter) => view[filter]);
  const countFilters = (view) => filters.filter((filter) => view[filter]).length;

  // How many schools each value of a filter would give, with the other filters as they are.
  function counts(view, filter) {
    const out = new Map();
    for (let index = 0; index < count(); index++) {
      const value = valueOf(filter, index);
      if (value && fits(view, index, filter)) out.set(value, (out.get(value) || 0) + 1);
    }
    return out;
  }

  // "ต.… อ.…" of a school, as far as known.
  function place(index) {
    const tambon = schools.tambon[index], amphoe = schools.amphoe[index];
    const short = Viewer.view.get().lang === "th";
    return [
      tambon && (short ? `ต.${tambon}` : tambon), amphoe && (short ? `อ.${amphoe}` : amphoe),
    ].filter(Boolean).join(short ? " " : ", ");
  }

  // The number of pupils in words; public data hide very small ones.
  function pupils(index) {
    if (schools.suppressed[index]) return Viewer.words("suppressedShort");
    const number = schools.pupils[index];
    return number === null ? Viewer.words("unknown") : Viewer.words.number(number);
  }

  return {
    fill, count, indexOf, nameOf, isPlaced, positionOf, passes, sift, countKept, isFiltered,
    countFilters, counts, place, pupils, filters, all: () => schools,
  };
})();
