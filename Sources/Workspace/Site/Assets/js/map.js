"use strict";

// The Leaflet map: its panes from water to names, its view in the address, its buttons.
Viewer.map = (() => {
  let map = null;
  let whole = null;
  // Where the map stood when it last showed the whole: that needs no place in the address, so that
  // the link fits the screen of whoever opens it.
  let home = null;
  let isFitting = false;
  const schools = new Viewer.SchoolLayer();

  function start(district) {
    const motion = !Viewer.wantsLessMotion();
    map = L.map("map", {
      zoomControl: false, attributionControl: false, minZoom: 4, maxZoom: 18, zoomSnap: 0.25,
      zoomDelta: 0.5, wheelPxPerZoomLevel: 90, zoomAnimation: motion, fadeAnimation: motion,
      inertia: motion,
    });
    panes({
      "areas-below": 300, "areas-above": 310, catchments: 320, "area-names": 420, schools: 400,
      pin: 640,
    });
    whole = boundsOf(district);
    show(Viewer.view.get());
    map.addLayer(schools);
    buttons();
    L.control.scale({ imperial: false, position: "bottomleft", maxWidth: 120 }).addTo(map);
    Viewer.areas.start(map);
    Viewer.catchments.start(map, district);
    map.on("moveend", keep);
    Viewer.view.follow((view, changed) => { if (changed.has("map")) show(view); });
    new ResizeObserver(resize).observe(map.getContainer());
    return map;
  }

  function resize() {
    if (document.body.classList.contains("printing")) return;
    const isWhole = !Viewer.view.get().map;
    isFitting = isWhole;
    map.invalidateSize({ animate: false });
    isFitting = false;
    if (isWhole) show(Viewer.view.get());
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
    if (view.map) {
      const { zoom, lat, lon } = view.map;
      if (!isAt(view.map)) map.setView([lat, lon], zoom, { animate: false });
      return;
    }
    isFitting = true;
    map.fitBounds(whole, { padding: [16, 16], animate: false });
    isFitting = false;
    home = place();
  }

  // Whether the map stands where the address says, as far as the address can say it.
  function isAt({ zoom, lat, lon }) {
    if (!map._loaded) return false;
    const here = place();
    return Math.abs(here.zoom - zoom) < 0.011 && Math.abs(here.lat - lat) < 2e-5 &&
      Math.abs(here.lon - lon) < 2e-5;
  }

  function place() {
    const { lat, lng } = map.getCenter();
    return { zoom: +map.getZoom().toFixed(2), lat: +lat.toFixed(5), lon: +lng.toFixed(5) };
  }

  // Moving the map changes the address but is no step of its own for the back button.
  function keep() {
    if (isFitting || document.body.classList.contains("printing")) return;
    Viewer.view.set({ map: home && isAt(home) ? null : place() }, "replace");
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

  // The land is the whole, once it is known: a school astray at sea must not make it small.
  function frame(bounds) {
    whole = bounds;
    if (!Viewer.view.get().map) show(Viewer.view.get());
  }

  function fit() {
    show({ map: null });
    keep();
  }

  // How much of the map a card lies over: pixels from its right and from its lower edge.
  function covered() {
    const card = Viewer.byId("card");
    if (card.hidden) return L.point(0, 0);
    const over = card.getBoundingClientRect(), below = map.getContainer().getBoundingClientRect();
    if (over.left >= below.right || over.top >= below.bottom) return L.point(0, 0);
    return over.width > below.width * 0.9
      ? L.point(0, below.bottom - over.top) : L.point(below.right - over.left, 0);
  }

  // Brings a place into the part of the map that no card or sheet covers.
  function goTo(position, zoom, isMoving = true) {
    const target = Math.max(map.getZoom(), zoom || 0);
    const offset = covered().divideBy(2);
    const centre = map.unproject(map.project(position, target).add(offset), target);
    map.setView(centre, target, { animate: isMoving && !Viewer.wantsLessMotion() });
  }

  // Moves the map no more than it takes to show a place beside or above the card.
  function reveal(position) {
    map.panInside(position, {
      paddingTopLeft: [70, 60], paddingBottomRight: covered().add([60, 40]),
      animate: !Viewer.wantsLessMotion(),
    });
  }

  // The place in the middle of what can be seen.
  const middle = () =>
    map.containerPointToLatLng(map.getSize().subtract(covered()).divideBy(2));

  function goToBounds(bounds) {
    map.fitBounds(bounds, { padding: [32, 32], animate: !Viewer.wantsLessMotion() });
  }

  return { start, schools, goTo, reveal, middle, goToBounds, frame, fit, leaflet: () => map };
})();
