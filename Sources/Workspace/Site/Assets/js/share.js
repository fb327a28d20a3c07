"use strict";

// The link to the view, and the view on paper.
Viewer.share = (() => {
  let before = null;

  function start() {
    Viewer.byId("copy").addEventListener("click", copy);
    Viewer.byId("print").addEventListener("click", () => window.print());
    window.addEventListener("beforeprint", prepare);
    window.addEventListener("afterprint", restore);
  }

  // On a phone its own sheet opens, from which links go to LINE and the like; else it is copied.
  async function copy() {
    if (Viewer.isPhone() && navigator.share) {
      await navigator.share({ title: document.title, url: location.href }).catch(() => {});
      return;
    }
    const isCopied = await write(location.href);
    const sentence = Viewer.words(isCopied ? "copied" : "copyFailed");
    Viewer.say(sentence);
    const button = Viewer.byId("copy");
    button.textContent = sentence;
    setTimeout(() => { button.textContent = Viewer.words("copy"); }, 3000);
  }

  // The clipboard of the browser; plain http has only the older way.
  async function write(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = Viewer.el("textarea", { class: "spoken", "aria-hidden": "true" });
      field.value = text;
      document.body.append(field);
      field.select();
      const isCopied = document.execCommand("copy");
      field.remove();
      return isCopied;
    }
  }

  // Gives the map its size on paper before the browser takes the picture, with the same land on it.
  function prepare() {
    const map = Viewer.map.leaflet();
    if (!map || before) return;
    before = { centre: map.getCenter(), zoom: map.getZoom(), bounds: map.getBounds() };
    document.body.classList.add("printing");
    map.invalidateSize({ animate: false, pan: false });
    map.fitBounds(before.bounds, { animate: false });
    Viewer.map.schools.redraw();
  }

  function restore() {
    if (!before) return;
    const map = Viewer.map.leaflet(), { centre, zoom } = before;
    before = null;
    map.invalidateSize({ animate: false, pan: false });
    document.body.classList.remove("printing");
    map.invalidateSize({ animate: false, pan: false });
    map.setView(centre, zoom, { animate: false });
  }

  return { start };
})();
