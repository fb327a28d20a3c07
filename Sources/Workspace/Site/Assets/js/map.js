"use strict";

// The Leaflet map: its panes from water to names, its view in the address, its buttons.
Viewer.map = (() => {
  let map = null;
  let whole = null;
  const schools = new Viewer.SchoolLayer();

  function start(district) {
    const motion = !Viewer.wantsLessMotion();
    map = L.map("map", {
      zoomControl: false, attributionControl: false, minZoom: 4, maxZoom: 18, zoomSnap: 0.25,
      zoomDelta: 0.5, wheelPxPerZoomLevel: 90, zoomAnimation: motion, fadeAnimation: motion,
      inertia: motion, maxBoundsViscosity: 0.8,
    });
    panes({ "areas-below": 300, "areas-above": 310, "area-names": 420, schools: 400, pin: 640 });
    whole = boundsOf(district);
    map.setMaxBounds(whole.pad(1.5));
    show(Viewer.view.get());
    map.addLayer(schools);
    buttons();
    L.control.scale({ imperial: false, position: "bottomleft", maxWidth: 120 }).addTo(map);
    Viewer.areas.start(map);
    map.on("moveend", keep);
    Viewer.view.follow((view, changed) => { if (changed.has("map")) show(view); });
    new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(map.getContainer());
    return map;
  }

  function panes(orders) {
    for (const [name, order] of Object.entries(orders)) {
      map.createPane(name).style.zIndex = order;
      if (name !== "pin") map.getPane(name).style.pointerEvents = "none";
    }
  }

  // The district's box; an office without any position yet still gets a map, of the country.
  function boundsOf({ bbox }) {
    const isBox = Array.isArray(bbox) && bbox.length === 4 && bbox.every(Number.isFinite);
    const [west, south, east, north] = isBox ? bbox : [97.3, 5.6, 105.7, 20.5];
    return L.latLngBounds([south, west], [north, east]);
  }

  function show(view) {
    if (!view.map) {
      map.fitBounds(whole, { padding: [16, 16], animate: false });
    } else if (!isShown(view.map)) {
      map.setView([view.map.lat, view.map.lon], view.map.zoom, { animate: false });
    }
  }

  // Whether the map stands where the address says, as far as the address can say it.
  function isShown({ zoom, lat, lon }) {
    if (!map._loaded) return false;
    const centre = map.getCenter();
    return Math.abs(map.getZoom() - zoom) < 0.01 && Math.abs(centre.lat - lat) < 1e-5 &&
      Math.abs(centre.lng - lon) < 1e-5;
  }

  // Moving the map changes the address but is no step of its own for the back button.
  function keep() {
    if (document.body.classList.contains("printing")) return;
    const centre = map.getCenter();
    const place = {
      zoom: +map.getZoom().toFixed(2), lat: +centre.lat.toFixed(5), lon: +centre.lng.toFixed(5),
    };
    Viewer.view.set({ map: place }, "replace");
  }

  function buttons() {
    const bar = L.control({ position: "topleft" });
    bar.onAdd = () => {
      const box = Viewer.el("div", { class: "map-buttons" },
        button("zoomIn", "+", () => map.zoomIn(1)),
        button("zoomOut", "−", () => map.zoomOut(1)),
        button("wholeDistrict", "⤢", fit));
      L.DomEvent.disableClickPropagation(box);
      return box;
    };
    bar.addTo(map);
  }

  function button(key, sign, work) {
    return Viewer.el("button", {
      type: "button", "data-label": key, "aria-label": Viewer.words(key), onclick: work,
    }, Viewer.el("span", { "aria-hidden": "true", text: sign }));
  }

  function fit() {
    map.fitBounds(whole, { padding: [16, 16] });
  }

  // Brings a place into the part of the map that no card or sheet covers.
  function goTo(lat, lon, zoom) {
    const target = Math.max(map.getZoom(), zoom || 0);
    const offset = L.point(0, Viewer.isPhone() ? map.getSize().y * 0.22 : 0);
    const centre = map.unproject(map.project([lat, lon], target).add(offset), target);
    map.setView(centre, target, { animate: !Viewer.wantsLessMotion() });
  }

  function goToBounds(bounds) {
    map.fitBounds(bounds, { padding: [32, 32], animate: !Viewer.wantsLessMotion() });
  }

  return { start, schools, goTo, goToBounds, fit, leaflet: () => map };
})();
