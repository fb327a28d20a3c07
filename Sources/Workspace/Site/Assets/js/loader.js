"use strict";

// Reads the data files: from the page itself where it carries them (single file), else beside it.
Viewer.loader = (() => {
  const kept = new Map();

  // A failure in words that the reader of the page can act on.
  class LoadError extends Error {
    constructor(key, path) {
      super(`${key}: ${path}`);
      this.key = key;
      this.path = path;
    }
  }

  function carried(path) {
    const element = Viewer.byId(path);
    return element && element.type === "application/json" ? element.textContent : null;
  }

  async function fetched(path) {
    if (location.protocol === "file:") throw new LoadError("errorFile", path);
    let response;
    try {
      response = await fetch(path, { credentials: "same-origin" });
    } catch {
      throw new LoadError("errorNetwork", path);
    }
    if (response.ok) return response.text();
    throw new LoadError(response.status === 404 ? "errorMissing" : "errorServer", path);
  }

  function parsed(text, path) {
    try {
      return JSON.parse(text);
    } catch {
      throw new LoadError("errorUnreadable", path);
    }
  }

  // The value of a file such as "schools.json"; each is read once, a failure is tried again.
  function load(name) {
    const path = "data/" + name;
    if (!kept.has(path)) {
      const reading = (async () => parsed(carried(path) ?? (await fetched(path)), path))();
      kept.set(path, reading);
      reading.catch(() => kept.delete(path));
    }
    return kept.get(path);
  }

  // Shows a sentence about what failed, with a button that tries again.
  function complain(error, retry) {
    const alert = Viewer.byId("alert");
    const again = Viewer.el("button", {
      type: "button", text: Viewer.words("retry"),
      onclick: () => { hush(); retry(); },
    });
    alert.replaceChildren(Viewer.el("span", { text: sentence(error) }), again);
    alert.hidden = false;
  }

  function hush() {
    Viewer.byId("alert").hidden = true;
  }

  function sentence(error) {
    return Viewer.words(error.key || "errorUnknown", { path: error.path || String(error.message) });
  }

  return { load, complain, hush, sentence };
})();
