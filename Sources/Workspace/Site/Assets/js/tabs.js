"use strict";

// The panel's tabs; on a phone they stand at the bottom and open and close a sheet.
Viewer.tabs = (() => {
  let tabs = [];

  function start() {
    tabs = [...Viewer.byId("tabs").children];
    for (const tab of tabs) tab.addEventListener("click", () => press(tab));
    Viewer.byId("tabs").addEventListener("keydown", move);
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") escape(); });
    if (Viewer.isPhone()) collapse();
    choose(tabs[0]);
  }

  const isCollapsed = () => document.body.classList.contains("sheet-closed");

  function press(tab) {
    const isChosen = tab.getAttribute("aria-selected") === "true";
    if (Viewer.isPhone() && isChosen && !isCollapsed()) return collapse();
    choose(tab);
    document.body.classList.remove("sheet-closed");
  }

  function collapse() {
    document.body.classList.add("sheet-closed");
  }

  // Closes the sheet of a phone; the button that opened it keeps the place of the keyboard.
  function escape() {
    if (!Viewer.isPhone() || isCollapsed()) return;
    collapse();
    tabs.find((tab) => tab.getAttribute("aria-selected") === "true").focus();
  }

  function choose(chosen) {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      Viewer.byId(tab.getAttribute("aria-controls")).hidden = !isChosen;
    }
    if (chosen.id === "tab-list") Viewer.list.render();
  }

  function move(event) {
    const steps = { ArrowRight: 1, ArrowLeft: -1 };
    if (!(event.key in steps)) return;
    const place = tabs.indexOf(document.activeElement) + steps[event.key];
    const next = tabs[(place + tabs.length) % tabs.length];
    event.preventDefault();
    choose(next);
    next.focus();
  }

  return { start, collapse };
})();
