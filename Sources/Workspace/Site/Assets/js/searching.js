"use strict";

// Finds schools and places by any part of a name, former name or code; the likeliest first.
Viewer.searching = (() => {
  // After these begins the name that people say.
  const prefixes = new Set(
    ["บ้าน", "วัด", "ชุมชน", "อนุบาล", "ชุมชนบ้าน", "ชุมชนวัด", "นิคม"].map(Viewer.thai.folded));
  let entries = [];
  let places = [];

  // Folds all names once, so that each letter typed costs a few milliseconds at 34,000 schools.
  function prepare(schools, filters) {
    const { folded, query } = Viewer.thai;
    entries = schools.code.map((code, index) => ({
      index,
      name: query(schools.name[index] || ""),
      codes: [code, schools.smis[index]].filter(Boolean).map((one) => String(one).toLowerCase()),
      extra: extraOf(schools.search[index]),
      place: folded([schools.tambon[index], schools.amphoe[index], schools.network[index]]
        .filter(Boolean).join("|")),
    }));
    places = ["amphoe", "tambon"].flatMap((filter) => (filters[filter] || []).map((one) => (
      { filter, value: one.code, name: one.name, folded: folded(one.name) })));
  }

  // Former names and other codes, each as written and folded.
  function extraOf(words) {
    const list = Array.isArray(words) ? words : String(words || "").split(" ").filter(Boolean);
    return list.map((word) => ({ word: String(word), folded: Viewer.thai.folded(word) }));
  }

  // The smaller the better; null where nothing fits. `q` is folded.
  function rank(entry, q) {
    if (entry.codes.includes(q)) return 0;
    const at = entry.name.indexOf(q);
    if (at === 0) return entry.name.length === q.length ? 1 : 2;
    if (at > 0 && prefixes.has(entry.name.slice(0, at))) return 3;
    if (at > 0) return 4;
    if (entry.codes.some((code) => code.startsWith(q))) return 5;
    if (entry.extra.some((one) => one.folded.includes(q))) return 6;
    if (q.length >= 4 && entry.codes.some((code) => code.includes(q))) return 7;
    return entry.place.includes(q) ? 8 : null;
  }

  // Schools that fit all the words of a text: {schools: [{index, former}], places: […], total}.
  function find(text, limit) {
    const whole = Viewer.thai.query(text);
    if (!whole) return { schools: [], places: [], total: 0 };
    const parts = text.trim().split(/\s+/).map(Viewer.thai.query).filter(Boolean);
    const found = [];
    for (const entry of entries) {
      const rating = rank(entry, whole) ?? rankOfParts(entry, parts);
      if (rating !== null) found.push({ entry, rating });
    }
    found.sort((a, b) => a.rating - b.rating || a.entry.name.length - b.entry.name.length ||
      Viewer.thai.compare(a.entry.name, b.entry.name) || a.entry.index - b.entry.index);
    return {
      total: found.length,
      places: places.filter((place) => place.folded.startsWith(whole)).slice(0, 3),
      schools: found.slice(0, limit).map(({ entry, rating }) => (
        { index: entry.index, former: rating === 6 ? formerOf(entry, whole) : null })),
    };
  }

  // "วัด ควนฟ้า": each word may fit elsewhere, name or place.
  function rankOfParts(entry, parts) {
    if (parts.length < 2) return null;
    const ranks = parts.map((part) => rank(entry, part));
    return ranks.includes(null) ? null : 9 + Math.max(...ranks);
  }

  function formerOf(entry, q) {
    const word = entry.extra.find((one) => one.folded.includes(q)).word;
    return /^[\d\s]+$/.test(word) ? null : word;
  }

  return { prepare, find };
})();
