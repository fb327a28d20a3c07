"use strict";

// Which theme and which period the map shows: the choice, the slider, and the loaded answer.
Viewer.themes = (() => {
  const now = "now";
  let district = null;
  let shown = null;
  let turn = 0;

  function start(about) {
    district = about;
    const choice = Viewer.byId("theme");
    choice.addEventListener("change", () => Viewer.view.set({ theme: choice.value }));
    const slider = Viewer.byId("period");
    slider.addEventListener("input", label);
    slider.addEventListener("change", () => Viewer.view.set({ period: chosenPeriod() }));
    Viewer.view.follow((view, changed) => {
      if (changed.has("lang")) fill();
      if (["theme", "period", "lang"].some((name) => changed.has(name))) load();
    });
    fill();
    return load();
  }

  // The theme of the view, else the one that says most at a glance; what an old link names may be
  // gone.
  function theme() {
    const named = (name) => district.themes.find((one) => one.name === name);
    return named(Viewer.view.get().theme) || named("size") || district.themes[0];
  }

  // Titles of printed maps begin with "a map that shows", which goes without saying here.
  const short = (title) => Viewer.words.of(title).replace(/^แผนที่แสดง/, "");

  // The periods of a theme from old to new; the last stop is what is known now.
  const stops = (about) => [...(about.periods || []).filter((id) => id !== now), now];

  function period() {
    const asked = Viewer.view.get().period;
    return asked && stops(theme()).includes(asked) ? asked : now;
  }

  function nameOf(id) {
    if (id === now) return Viewer.words("now");
    const known = district.periods.find((one) => one.id === id);
    return known ? Viewer.words.of(known.label) : id;
  }

  function fill() {
    Viewer.byId("theme").replaceChildren(...district.themes.map((one) =>
      Viewer.el("option", { value: one.name, text: short(one.title) })));
  }

  function chosenPeriod() {
    const id = stops(theme())[Number(Viewer.byId("period").value)];
    return id === now ? null : id;
  }

  // What the slider stands on, in words, while it is still being moved.
  function label() {
    const slider = Viewer.byId("period"), text = nameOf(chosenPeriod() || now);
    Viewer.byId("period-label").textContent = text;
    slider.setAttribute("aria-valuetext", text);
  }

  function reflect() {
    const about = theme(), ids = stops(about);
    Viewer.byId("theme").value = about.name;
    Viewer.byId("theme-summary").textContent = Viewer.words.of(about.summary);
    Viewer.byId("time").hidden = ids.length < 2;
    const slider = Viewer.byId("period");
    slider.max = ids.length - 1;
    slider.value = ids.indexOf(period());
    Viewer.byId("period-ends").replaceChildren(
      ...ids.map((id, index) => Viewer.el("span", { text: tick(id, ids[index - 1]) })));
    label();
  }

  // Under the slider stands the year below its first round.
  function tick(id, before) {
    if (id === now) return "●";
    const year = (one) => String(one || "").split("-")[0];
    return year(id) === year(before) ? "·" : year(id);
  }

  async function load() {
    const mine = ++turn, about = theme();
    if (!about) return;
    reflect();
    try {
      const answer = await Viewer.loader.load(`themes/${about.name}/${period()}.json`);
      if (mine !== turn) return; // a later choice was faster
      shown = answer;
      Viewer.loader.hush();
      paint();
    } catch (error) {
      if (mine === turn) Viewer.loader.complain(error, load);
    }
  }

  function paint() {
    draw();
    Viewer.legend.show(shown);
    Viewer.list.render();
    const title = short(shown.title), when = nameOf(period());
    Viewer.byId("chip").textContent = `${title} · ${when}`;
    const asked = Viewer.view.get().period;
    const isAbsent = asked && asked !== period();
    Viewer.say(isAbsent ? Viewer.words("periodAbsent", { period: nameOf(asked) })
      : Viewer.words("themeChosen", { name: title, period: when }));
  }

  // Draws the schools and areas by the answer and the filters.
  function draw() {
    if (!shown) return;
    const looks = shown.legend.map(({ shape, color, radius }) => ({ shape, color, radius }));
    const { class: classes, radius } = shown.schools;
    const own = (index, look) => (radius && radius[index] !== null && radius[index] !== undefined
      ? { ...look, radius: Math.max(radius[index], 1.5) } : look);
    Viewer.map.schools.setLook((index) => {
      const look = looks[classes[index]];
      return look ? own(index, look) : Viewer.symbols.silent;
    }, Viewer.register.passes);
    shade();
  }

  function shade() {
    const { level, code, class: classes, value } = shown.areas || {};
    if (!level) return Viewer.areas.shade(null);
    const colours = new Map(), texts = new Map();
    code.forEach((one, index) => {
      const row = shown.legend[classes[index]];
      if (row) colours.set(String(one), row.color);
      texts.set(String(one), valueIn(row, value[index]));
    });
    Viewer.areas.shade(level, colours, texts);
  }

  function valueIn(row, value) {
    const label = row ? Viewer.words.of(row.label) : Viewer.words("noData");
    return typeof value === "number" ? `${Viewer.words.number(value)} (${label})` : label;
  }

  // A school's class and value on the map as it is, in words.
  function valueText(index) {
    if (!shown) return "";
    const row = shown.legend[shown.schools.class[index]], value = shown.schools.value[index];
    // Where all schools look alike, the name of that look says nothing about one of them.
    const isTelling = shown.legend.filter((one) => one.shape !== "area").length > 2;
    if (typeof value === "number" && !(row && isTelling)) return Viewer.words.number(value);
    return row && isTelling ? valueIn(row, value) : "";
  }

  return { start, draw, valueText, shown: () => shown, nameOf };
})();
