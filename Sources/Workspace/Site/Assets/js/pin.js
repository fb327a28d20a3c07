"use strict";

// A pin to say "it is here": dragged, or moved by the arrow keys while it has the focus.
Viewer.pin = (() => {
  const step = 10, smallStep = 1;
  let marker = null;
  let tell = () => {};

  // Puts the pin at a place; `moved(latLng)` hears of each new one.
  function put(place, moved) {
    remove();
    tell = moved;
    marker = L.marker(place, {
      draggable: true, autoPan: !Viewer.wantsLessMotion(), pane: "pin", keyboard: true,
      icon: L.divIcon({
        className: "pin", html: picture(), iconSize: [44, 52], iconAnchor: [22, 50],
      }),
    }).addTo(Viewer.map.leaflet());
    const element = marker.getElement();
    element.setAttribute("role", "button");
    element.setAttribute("aria-label", Viewer.words("pin"));
    element.id = "pin";
    element.addEventListener("keydown", press);
    marker.on("drag dragend", () => tell(marker.getLatLng()));
    tell(marker.getLatLng());
  }

  function picture() {
    return Viewer.svg("svg", { viewBox: "0 0 44 52", width: 44, height: 52, "aria-hidden": "true" },
      Viewer.svg("path", {
        d: "M22 50C22 50 37 31 37 18A15 15 0 1 0 7 18C7 31 22 50 22 50Z",
        fill: "#B3261E", stroke: "#FFFFFF", "stroke-width": 2,
      }),
      Viewer.svg("circle", { cx: 22, cy: 18, r: 6, fill: "#FFFFFF" }));
  }

  function press(event) {
    const ways = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation(); // the map would move too
    const map = Viewer.map.leaflet(), length = event.shiftKey ? smallStep : step;
    const shift = L.point(way).multiplyBy(length);
    const point = map.latLngToContainerPoint(marker.getLatLng()).add(shift);
    marker.setLatLng(map.containerPointToLatLng(point));
    tell(marker.getLatLng());
    Viewer.map.reveal(marker.getLatLng());
  }

  function toMiddle() {
    if (!marker) return;
    marker.setLatLng(Viewer.map.middle());
    tell(marker.getLatLng());
  }

  function remove() {
    if (marker) marker.remove();
    marker = null;
  }

  return { put, toMiddle, remove };
})();
