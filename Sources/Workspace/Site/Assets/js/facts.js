"use strict";

// A school's facts as pairs of caption and text; what is unknown is left out.
Viewer.facts = (() => {
  const eventKinds = {
    opened: ["เปิดสอน", "opened"], closed: ["เลิกสถานศึกษา", "closed"],
    renamed: ["เปลี่ยนชื่อ", "renamed"], merged: ["รวมสถานศึกษา", "merged"],
    "code-changed": ["เปลี่ยนรหัส", "code changed"], moved: ["ย้ายที่ตั้ง", "moved"],
    split: ["แยกสถานศึกษา", "split"], "taught-elsewhere": ["เรียนรวม", "taught elsewhere"],
  };
  const linkKinds = {
    website: ["เว็บไซต์", "Website"], facebook: ["Facebook", "Facebook"], line: ["LINE", "LINE"],
    youtube: ["YouTube", "YouTube"], emis: ["ข้อมูล EMIS", "EMIS data"], map: ["แผนที่", "Map"],
    localgovernment: ["องค์กรปกครองส่วนท้องถิ่น", "Local government"],
  };

  const said = (pair) => Viewer.words.of({ th: pair[0], en: pair[1] });

  function of(index, details) {
    const schools = Viewer.register.all();
    const more = details || {};
    const rows = [
      ["pupils", schools.suppressed[index] ? Viewer.words("suppressed") : Viewer.register.pupils(index)],
      ["value", isPupils(index) ? null : Viewer.themes.valueText(index)],
      ["size", option("size", schools.size[index])],
      ["level", option("level", schools.level[index])],
      ["network", schools.network[index]],
      ["teachers", amount(more.staff, "teachers")],
      ["rooms", amount(more.rooms, "rooms")],
      ["buildings", amount(more.buildings, "buildings")],
      ["address", addressOf(more)],
      ["phone", more.phone],
      ["established", more.established],
      ["former", listed(more.former)],
      ["code", schools.code[index]],
      ["smis", schools.smis[index]],
      ["obec", more.obec],
      ["position", position(index)],
    ];
    return rows.filter(([, text]) => text !== null && text !== undefined && text !== "");
  }

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

  // A number as it comes: plain, or inside an object.
  function amount(value, name) {
    if (typeof value === "number") return Viewer.words.number(value);
    if (Array.isArray(value)) return value.length ? Viewer.words.number(value.length) : null;
    if (!value || typeof value !== "object") return null;
    return amount(value[name] ?? value.total ?? value.count ?? null, name);
  }

  function addressOf(more) {
    const address = more.address;
    if (!address) return null;
    return typeof address === "string" ? address : Object.values(address).filter(Boolean).join(" ");
  }

  const listed = (list) => (Array.isArray(list) && list.length
    ? list.map((one) => (typeof one === "object" ? one.name : one)).join(", ") : null);

  function position(index) {
    const schools = Viewer.register.all();
    return Viewer.register.isPlaced(index)
      ? `${schools.lat[index].toFixed(5)}, ${schools.lon[index].toFixed(5)}` : null;
  }

  // One sentence: when, what, from which name, why.
  function event(one) {
    const kind = eventKinds[one.kind] ? said(eventKinds[one.kind]) : one.kind;
    const when = one.date ? Viewer.words.date(one.date) : one.year ? String(one.year) : "";
    const former = one.former_name ? Viewer.words("foundFormer", { name: one.former_name }) : "";
    return [when, kind, former, one.note ? Viewer.words.of(one.note) : ""].filter(Boolean).join(" · ");
  }

  const linkKind = (kind) => (linkKinds[kind] ? said(linkKinds[kind]) : kind || "");

  return { of, event, linkKind };
})();
