"use strict";

// What lies under the pointer or finger: a school's name, an area's value; a click opens the card.
Viewer.hover = (() => {
  // Half of 44 pixels for a finger; a mouse is more exact.
  const fingerReach = 22, mouseReach = 6;
  let map = null;
  let tip = null;

  function start(on) {
    map = on;
    tip = L.tooltip({ direction: "top", offset: [0, -8], className: "tip", opacity: 1 });
    map.on("mousemove", point);
    map.on("mouseout movestart", hide);
    map.on("click", choose);
  }

  function schoolAt(event) {
    const isTouch = event.originalEvent && event.originalEvent.pointerType === "touch";
    return Viewer.map.schools.at(
      event.containerPoint, isTouch || Viewer.isPhone() ? fingerReach : mouseReach);
  }

  function point(event) {
    if (Viewer.isPhone()) return;
    const index = schoolAt(event);
    map.getContainer().style.cursor = index >= 0 ? "pointer" : "";
    if (index < 0) return area(event);
    const { positionOf, nameOf } = Viewer.register;
    show(positionOf(index), nameOf(index), Viewer.themes.valueText(index));
  }

  function area(event) {
    const found = Viewer.areas.at(event.latlng);
    if (found) show(event.latlng, found.name, found.text);
    else hide();
  }

  function show(place, name, text) {
    tip.setContent(Viewer.el("div", null,
      Viewer.el("strong", { text: name }), text ? Viewer.el("div", { text }) : null));
    tip.setLatLng(place);
    if (!map.hasLayer(tip)) map.addLayer(tip);
  }

  function hide() {
    if (map.hasLayer(tip)) map.removeLayer(tip);
  }

  function choose(event) {
    const index = schoolAt(event);
    if (index >= 0) {
      hide();
      Viewer.view.set({ school: Viewer.register.all().code[index] });
    } else {
      area(event);
    }
  }

  return { start };
})();
