"use strict";

// The district's own areas are the map: land, borders, names, and the shades of a theme.
Viewer.areas = (() => {
  const land = "#FBF9F3", outline = "#3A464D", tambonBorder = "#A7AFB3", amphoeBorder = "#66737A";
  const noData = "#EDEDED";
  // Beyond this many a canvas draws faster than SVG, though less sharp in print.
  const mostAsSVG = 800;

  const layers = new Map();
  let map = null;
  let shades = { level: null, colours: new Map(), texts: new Map() };

  function start(on) {
    map = on;
  }

  // Adds a level's borders; tambon below amphoe, so that the stronger line lies on top.
  function add(level, collection) {
    const isMany = collection.features.length > mostAsSVG;
    const layer = L.geoJSON(collection, {
      pane: "areas-" + (level === "amphoe" ? "above" : "below"),
      renderer: renderer(level, isMany),
      style: (feature) => style(level, feature),
      interactive: false, smoothFactor: isMany ? 1.5 : 0.5,
    }).addTo(map);
    layers.set(level, { layer, collection });
    if (level === "amphoe") Viewer.areaNames.add(map, collection, polygons);
  }

  function renderer(level, isMany) {
    const options = { padding: 0.3, pane: "areas-" + (level === "amphoe" ? "above" : "below") };
    return isMany ? L.canvas(options) : L.svg(options);
  }

  const isLowest = (level) => level !== "amphoe" || !layers.has("tambon");

  function style(level, feature) {
    const isShaded = shades.level === level;
    const isAmphoe = level === "amphoe";
    return {
      color: isAmphoe ? (isShaded || isLowest(level) ? outline : amphoeBorder) : tambonBorder,
      weight: isAmphoe ? 1.6 : 0.8,
      fill: isShaded || isLowest(level),
      fillOpacity: 1,
      fillColor: isShaded ? shades.colours.get(codeOf(feature)) || noData : land,
    };
  }

  const codeOf = (feature) => String(feature.properties.code ?? feature.id);

  // Shades a level by the colours of its codes; null for none. `texts` are for the pointer.
  function shade(level, colours, texts) {
    shades = { level, colours: colours || new Map(), texts: texts || new Map() };
    for (const [name, { layer }] of layers) layer.setStyle((feature) => style(name, feature));
  }

  // The lowest area under a place and the text of its value: {name, text}, or null.
  function at(place) {
    const level = shades.level || (layers.has("tambon") ? "tambon" : "amphoe");
    const known = layers.get(level);
    if (!known) return null;
    const feature = known.collection.features.find((one) => contains(one, place));
    if (!feature) return null;
    const { name } = feature.properties;
    const key = level === "tambon" ? "tambonOf" : level === "amphoe" ? "amphoeOf" : null;
    const text = shades.texts.get(codeOf(feature));
    return { name: key ? Viewer.words(key, { name }) : name, text };
  }

  function contains(feature, { lat, lng }) {
    const box = boxOf(feature);
    if (lng < box[0] || lat < box[1] || lng > box[2] || lat > box[3]) return false;
    return polygons(feature).some((rings) => rings.reduce(
      (isIn, ring) => isIn !== crossesOddly(ring, lng, lat), false));
  }

  // Whether a ray to the east crosses the ring an odd number of times.
  function crossesOddly(ring, x, y) {
    let isOdd = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i], [bx, by] = ring[j];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isOdd = !isOdd;
    }
    return isOdd;
  }

  const boxes = new WeakMap();

  function boxOf(feature) {
    if (!boxes.has(feature)) {
      const points = polygons(feature).flatMap((rings) => rings[0] || []);
      const box = [Infinity, Infinity, -Infinity, -Infinity];
      for (const [x, y] of points) {
        box[0] = Math.min(box[0], x); box[1] = Math.min(box[1], y);
        box[2] = Math.max(box[2], x); box[3] = Math.max(box[3], y);
      }
      boxes.set(feature, box);
    }
    return boxes.get(feature);
  }

  function polygons({ geometry }) {
    if (!geometry) return [];
    return geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates];
  }

  // The bounds of one area for "show it", or null.
  function boundsOf(level, code) {
    const known = layers.get(level);
    const feature = known && known.collection.features.find((one) => codeOf(one) === code);
    if (!feature) return null;
    const [west, south, east, north] = boxOf(feature);
    return L.latLngBounds([south, west], [north, east]);
  }

  // The box of all areas of a level, or null.
  function extent() {
    const known = layers.get("amphoe") || layers.values().next().value;
    const bounds = known && known.layer.getBounds();
    return bounds && bounds.isValid() ? bounds : null;
  }

  return { start, add, shade, at, boundsOf, extent };
})();
