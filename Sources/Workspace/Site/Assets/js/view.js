"use strict";

// What the page shows, in one value; every part of the page follows its changes.
Viewer.view = (() => {
  let current = Viewer.address.read(location.hash);
  const followers = [];

  const get = () => current;

  // Calls `work(view, changed)` after each change, with the names of what changed as a set.
  function follow(work) {
    followers.push(work);
  }

  // Takes over changes. A step of its own ("push") can be undone by the browser's back button.
  function set(changes, step = "push") {
    const changed = differences(changes);
    if (!changed.size) return;
    current = { ...current, ...changes };
    remember(step);
    tell(changed);
  }

  function differences(changes) {
    const names = Object.keys(changes);
    return new Set(names.filter((name) =>
      JSON.stringify(changes[name] ?? null) !== JSON.stringify(current[name] ?? null)));
  }

  function remember(step) {
    const address = Viewer.address.write(current);
    if (address === location.hash) return;
    if (step === "push") history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  function tell(changed) {
    for (const work of followers) work(current, changed);
  }

  // Back, forward, or an address typed in.
  function restore() {
    const next = Viewer.address.read(location.hash);
    const changed = differences(next);
    current = next;
    if (changed.size) tell(changed);
  }

  window.addEventListener("popstate", restore);
  return { get, follow, set };
})();
