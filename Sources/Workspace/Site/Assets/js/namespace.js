"use strict";

// The one name that the viewer's scripts share. Classic scripts in a fixed order (see index.html)
// rather than modules, because a page opened from a memory stick may not import files.
const Viewer = {};

// Makes an element: attributes by name ("text" is its text, "on…" a listener), then its children.
// Text is never parsed as HTML, whatever the data holds.
Viewer.el = function (tag, attributes, ...children) {
  return Viewer.fill(document.createElement(tag), attributes, children);
};

Viewer.svg = function (tag, attributes, ...children) {
  return Viewer.fill(
    document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
};

Viewer.fill = function (element, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "text") element.textContent = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
};

// A button of the page: its text, what it does, and further attributes.
Viewer.button = (text, work, attributes) =>
  Viewer.el("button", { type: "button", text, onclick: work, ...attributes });

Viewer.byId = (id) => document.getElementById(id);

// Tells a screen reader what has changed elsewhere on the page.
Viewer.say = function (sentence) {
  Viewer.byId("status").textContent = sentence;
};

// Whether the page is laid out for a phone (the same width as in phone.css).
Viewer.isPhone = () => window.matchMedia("(max-width: 760px)").matches;

Viewer.wantsLessMotion = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

// Calls only once for many calls in a row.
Viewer.later = function (milliseconds, work) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...values), milliseconds);
  };
};
