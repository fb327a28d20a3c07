"use strict";

// The page's address holds the whole view, so that a link shows what its sender saw.
//
// #map=zoom/lat/lon&theme=size&period=2565-1&school=CODE&q=…&amphoe=…&tambon=…&network=…&size=…
// &level=…&catchments=primary&lang=th; what is left out has its default.
Viewer.address = (() => {
  const names = ["theme", "period", "school", "q", "amphoe", "tambon", "network", "size", "level",
    "catchments"];

  function read(hash) {
    const given = new URLSearchParams(hash.replace(/^#/, ""));
    const view = { map: place(given.get("map")), lang: given.get("lang") === "en" ? "en" : "th" };
    for (const name of names) view[name] = given.get(name) || null;
    return view;
  }

  function place(text) {
    const parts = (text || "").split("/").map(Number);
    if (parts.length !== 3 || !parts.every(Number.isFinite)) return null;
    const [zoom, lat, lon] = parts;
    const isOnEarth = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 22;
    return isOnEarth ? { zoom, lat, lon } : null;
  }

  function write(view) {
    const out = new URLSearchParams();
    if (view.map) {
      const { zoom, lat, lon } = view.map;
      out.set("map", `${+zoom.toFixed(2)}/${lat.toFixed(5)}/${lon.toFixed(5)}`);
    }
    for (const name of names) if (view[name]) out.set(name, view[name]);
    if (view.lang !== "th") out.set("lang", view.lang);
    // Slashes may stand in a fragment as they are, and "map=" reads better so.
    return "#" + out.toString().replace(/%2F/g, "/");
  }

  return { read, write };
})();
