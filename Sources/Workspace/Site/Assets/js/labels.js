"use strict";

// Names beside symbols: each where it hides neither a symbol nor another name, or not at all.
Viewer.labels = (() => {
  const size = 13;
  const gap = 3;
  // With more schools than this in view most names would not find room, and none could be read.
  const mostSchools = 220;
  const family = "Laksaman, Sarabun, 'Noto Looped Thai', 'Leelawadee UI', Thonburi, " +
    "'Noto Sans Thai', Tahoma, sans-serif";

  // Draws names onto a canvas; marks are {x, y, reach, name} in the order of importance.
  function draw(pen, marks) {
    if (marks.length > mostSchools) return;
    pen.font = `${size}px ${family}`;
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    const taken = marks.map((mark) => around(mark));
    for (const mark of marks) name(pen, mark, taken);
  }

  function name(pen, mark, taken) {
    const width = pen.measureText(mark.name).width;
    for (const box of places(mark, width)) {
      if (taken.some((other) => meet(box, other))) continue;
      taken.push(box);
      pen.lineWidth = 3;
      pen.strokeStyle = "rgba(255,255,255,0.9)";
      pen.fillStyle = "#1F272D";
      pen.strokeText(mark.name, box.x, box.y + size / 2 + 2);
      pen.fillText(mark.name, box.x, box.y + size / 2 + 2);
      return;
    }
  }

  // Right, left, above, below: the order in which readers look for a name.
  function places(mark, width) {
    const reach = mark.reach + gap, height = size + 4;
    const middle = mark.y - height / 2, centred = mark.x - width / 2;
    return [
      { x: mark.x + reach, y: middle, width, height },
      { x: mark.x - reach - width, y: middle, width, height },
      { x: centred, y: mark.y - reach - height, width, height },
      { x: centred, y: mark.y + reach, width, height },
    ];
  }

  function around(mark) {
    const r = mark.reach;
    return { x: mark.x - r, y: mark.y - r, width: 2 * r, height: 2 * r };
  }

  function meet(a, b) {
    return a.x < b.x + b.width && b.x < a.x + a.width &&
      a.y < b.y + b.height && b.y < a.y + a.height;
  }

  return { draw, family };
})();
