"use strict";

// The land that is nearest to each school: lines over the map, the chosen school's shaded.
Viewer.catchments = (() => {
  const colour = "#2E6F60";
  // Beyond this many a canvas draws faster than SVG.
  const mostAsSVG = 800;
  let map = null;
  let levels = [];
  let shown = null; // {level, layer, count, bySchool}
  let turn = 0;

  function start(on, district) {
    map = on;
    levels = district.catchments || [];
    Viewer.byId("catchments-part").hidden = !levels.length;
    if (!levels.length) return;
    const choice = Viewer.byId("catchments");
    choice.addEventListener("change", () => Viewer.view.set({ catchments: choice.value || null }));
    Viewer.view.follow((view, changed) => {
      if (changed.has("lang")) fill();
      if (changed.has("catchments")) load();
      if (changed.has("school") && shown) shown.layer.setStyle(style);
    });
    fill();
    load();
  }

  const chosen = () => levels.find(({ id }) => id === Viewer.view.get().catchments) || null;

  function fill() {
    const choice = Viewer.byId("catchments");
    choice.replaceChildren(
      Viewer.el("option", { value: "", text: Viewer.words("catchmentsNone") }),
      ...levels.map((one) => Viewer.el("option", { value: one.id, text: Viewer.words.of(one) })));
    choice.value = chosen() ? chosen().id : "";
  }

  async function load() {
    const mine = ++turn, level = chosen();
    Viewer.byId("catchments").value = level ? level.id : "";
    if (!level) return show(null);
    try {
      const collection = await Viewer.loader.load(`catchments/${level.id}.json`);
      if (mine === turn) show(level, collection);
    } catch (error) {
      if (mine === turn) Viewer.loader.complain(error, load);
    }
  }

  function show(level, collection) {
    if (shown) shown.layer.remove();
    shown = level && made(level, collection.features.filter(({ geometry }) => geometry));
    Viewer.legend.render();
    Viewer.card.refresh();
  }

  function made(level, features) {
    const bySchool = new Map();
    for (const { properties } of features) {
      for (const code of properties.schools) bySchool.set(code, properties);
    }
    const options = { padding: 0.3, pane: "catchments" };
    const layer = L.geoJSON({ type: "FeatureCollection", features }, {
      pane: "catchments", style, interactive: false, smoothFactor: 0.5,
      renderer: features.length > mostAsSVG ? L.canvas(options) : L.svg(options),
    }).addTo(map);
    return { level, layer, count: features.length, bySchool };
  }

  function style({ properties }) {
    const isChosen = properties.schools.includes(Viewer.view.get().school);
    return {
      color: colour, weight: isChosen ? 2.4 : 1.1,
      fill: isChosen, fillColor: colour, fillOpacity: 0.16,
    };
  }

  // What the legend says of the lines; null where there are none.
  function legend() {
    if (!shown) return null;
    const level = Viewer.words.of(shown.level);
    const swatch = Viewer.svg("svg", {
      class: "swatch", viewBox: "0 0 28 22", width: 28, height: 22, "aria-hidden": "true",
    }, Viewer.svg("path", {
      d: "M3,15L12,6L25,10", fill: "none", stroke: colour, "stroke-width": 1.6,
    }));
    return { swatch, label: Viewer.words("catchmentsOf", { level }), count: shown.count };
  }

  // A school's catchment in words; null where none is shown.
  function of(code) {
    const own = shown && shown.bySchool.get(code);
    if (!own) return null;
    return Viewer.words("catchmentText", {
      area: Viewer.words.number(own.area_km2), level: Viewer.words.of(shown.level),
      shares: own.shares,
    });
  }

  return { start, legend, of };
})();
