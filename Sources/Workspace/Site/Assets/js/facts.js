"use strict";

// A school's facts as pairs of caption and text; what is unknown is left out.
Viewer.facts = (() => {
  const linkKinds = {
    website: ["เว็บไซต์", "Website"], facebook: ["Facebook", "Facebook"], line: ["LINE", "LINE"],
    youtube: ["YouTube", "YouTube"], emis: ["ข้อมูล EMIS", "EMIS data"], map: ["แผนที่", "Map"],
    localgovernment: ["องค์กรปกครองส่วนท้องถิ่น", "Local government"],
  };

  const said = (pair) => Viewer.words.of({ th: pair[0], en: pair[1] });

  // What is asked first.
  function main(index, details) {
    const schools = Viewer.register.all(), more = details || {};
    const isHidden = schools.suppressed[index];
    return known([
      ["pupils", isHidden ? Viewer.words("suppressed") : Viewer.register.pupils(index)],
      ["value", isPupils(index) ? null : Viewer.themes.valueText(index)],
      ["size", option("size", schools.size[index])],
      ["level", option("level", schools.level[index])],
      ["network", schools.network[index]],
      ["teachers", more.staff ? amount(more.staff.teachers) : null],
      ["rooms", amount(more.rooms)],
      ["catchment", Viewer.catchments.of(schools.code[index])],
      ["phone", more.phone],
    ]);
  }

  function further(index, more) {
    const schools = Viewer.register.all();
    return known([
      ["address", addressOf(more)],
      ["localGovernment", more.address ? more.address.local_government : null],
      ["distance", more.distance_to_area],
      ["established", more.established],
      ["former", listed(more.former)],
      ["code", schools.code[index]],
      ["smis", schools.smis[index]],
      ["obec", more.obec],
      ["position", position(index)],
    ]);
  }

  const known = (rows) =>
    rows.filter(([, text]) => text !== null && text !== undefined && text !== "");

  // The theme's value of pupils need not be told twice.
  function isPupils(index) {
    const shown = Viewer.themes.shown();
    return !shown || shown.schools.value[index] === Viewer.register.all().pupils[index];
  }

  function option(filter, id) {
    if (!id) return null;
    const known = (Viewer.district.filters[filter] || []).find((one) => one.id === id);
    return known ? Viewer.words.of(known) : id;
  }

  const amount = (value) => (typeof value === "number" ? Viewer.words.number(value) : null);

  // "อาคารเรียน · สปช.105/29 · 2540 · ดี": a building with what is known of it.
  function building(one) {
    return [one.type, one.design, one.built, one.condition].filter(Boolean).map(Viewer.words.of)
      .join(" · ");
  }

  function addressOf({ address }) {
    if (!address) return null;
    const isThai = Viewer.view.get().lang === "th";
    const prefixed = (short, name) => (name ? (isThai ? short + name : name) : null);
    return [
      address.address, prefixed("ต.", address.tambon), prefixed("อ.", address.amphoe),
      prefixed("จ.", address.province), address.postcode,
    ].filter(Boolean).join(" ");
  }

  const listed = (list) => (Array.isArray(list) && list.length
    ? list.map((one) => (typeof one === "object" ? one.name : one)).join(", ") : null);

  function position(index) {
    const place = Viewer.register.positionOf(index);
    return place && place.map((degrees) => degrees.toFixed(5)).join(", ");
  }

  // One sentence: when, what, from which name, why.
  function event(one) {
    const kind = Viewer.words.of(one.label) || one.kind;
    const when = one.date ? Viewer.words.date(one.date) : one.year ? String(one.year) : "";
    const former = one.former_name ? Viewer.words("foundFormer", { name: one.former_name }) : "";
    return [when, kind, former, Viewer.words.of(one.note)].filter(Boolean).join(" · ");
  }

  const linkKind = (kind) => (linkKinds[kind] ? said(linkKinds[kind]) : kind || "");

  return { main, further, building, event, linkKind };
})();
