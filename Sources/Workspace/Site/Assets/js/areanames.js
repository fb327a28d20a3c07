"use strict";

// The names of amphoe, each where its area is wide and few schools lie.
Viewer.areaNames = (() => {
  // Where to try, as shares of the area's height, and of the width of the land there.
  const heights = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8];
  const shares = [0.5, 0.4, 0.6];
  // The room that a name takes at the zoom that shows the district, as shares of the area's box.
  const nameWidth = 0.55, nameHeight = 0.1;

  let map = null;
  let names = [];

  // Adds the names of a collection; `polygonsOf` gives a feature's rings.
  function add(on, collection, polygonsOf) {
    map = on;
    names = collection.features.map((feature) => label(feature, polygonsOf)).filter(Boolean);
    map.on("zoomend", fit);
    fit();
  }

  function label(feature, polygonsOf) {
    const ring = largest(polygonsOf(feature).map((rings) => rings[0]));
    if (!ring) return null;
    const box = boxOf(ring);
    const place = best(ring, box);
    const text = Viewer.el("span", { class: "area-name", text: feature.properties.name });
    L.marker([place.y, place.x], {
      pane: "area-names", interactive: false, keyboard: false,
      icon: L.divIcon({ className: "area-label", html: text, iconSize: [0, 0] }),
    }).addTo(map);
    return { text, box };
  }

  // Hides names that are much wider than their areas at this zoom.
  function fit() {
    for (const { text, box } of names) {
      const west = map.project([box.south, box.west]), east = map.project([box.south, box.east]);
      text.hidden = false;
      text.hidden = text.offsetWidth > (east.x - west.x) * 1.25;
    }
  }

  function best(ring, box) {
    const { all } = Viewer.register;
    const near = schoolsIn(all(), box);
    const width = (box.east - box.west) * nameWidth, height = (box.north - box.south) * nameHeight;
    let found = null;
    for (const share of heights) {
      const y = box.south + share * (box.north - box.south), stretch = longest(ring, y);
      if (!stretch) continue;
      for (const part of shares) {
        const x = stretch[0] + part * (stretch[1] - stretch[0]);
        const hidden = near.filter((point) =>
          Math.abs(point.x - x) < width / 2 && Math.abs(point.y - y) < height).length;
        const narrow = Math.max(0, 1 - (stretch[1] - stretch[0]) / width);
        const score = hidden + 3 * narrow + Math.abs(share - 0.5) + Math.abs(part - 0.5);
        if (!found || score < found.score) found = { x, y, score };
      }
    }
    return found || { x: (box.west + box.east) / 2, y: (box.south + box.north) / 2 };
  }

  function schoolsIn({ lon, lat }, box) {
    const found = [];
    for (let index = 0; index < lon.length; index++) {
      const x = lon[index], y = lat[index];
      if (x === null || x < box.west || x > box.east || y < box.south || y > box.north) continue;
      found.push({ x, y });
    }
    return found;
  }

  // The longest stretch of land on a parallel: [west, east], or null.
  function longest(ring, y) {
    const cuts = [];
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i], [bx, by] = ring[j];
      if (ay > y !== by > y) cuts.push(((bx - ax) * (y - ay)) / (by - ay) + ax);
    }
    cuts.sort((a, b) => a - b);
    let found = null;
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      if (!found || cuts[i + 1] - cuts[i] > found[1] - found[0]) found = [cuts[i], cuts[i + 1]];
    }
    return found;
  }

  function boxOf(ring) {
    const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
    for (const [x, y] of ring) {
      box.west = Math.min(box.west, x); box.east = Math.max(box.east, x);
      box.south = Math.min(box.south, y); box.north = Math.max(box.north, y);
    }
    return box;
  }

  function largest(rings) {
    return rings.reduce((found, ring) => (size(ring) > size(found) ? ring : found), null);
  }

  // Twice the area in square degrees, by the shoelace formula.
  function size(ring) {
    if (!ring) return 0;
    return Math.abs(ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length];
      return sum + x * nextY - nextX * y;
    }, 0));
  }

  return { add };
})();
