"use strict";

// The shapes of schools: the same on the map's canvas and in the legend.
Viewer.symbols = (() => {
  const ink = "#1F272D";
  const usual = 4.5;
  // What a theme says nothing about: small and grey, as on the printed maps (aroundSchool).
  const silent = { shape: "circle", color: "#9BA3A8", radius: 2.6, isQuiet: true };

  const corners = {
    square: [[-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]],
    diamond: [[0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]],
    triangle: [[0, -1.2], [1.1, 0.8], [-1.1, 0.8]],
    "triangle-up": [[0, -1.2], [1.1, 0.8], [-1.1, 0.8]],
    "triangle-down": [[0, 1.2], [1.1, -0.8], [-1.1, -0.8]],
    pentagon: [[0, -1.15], [1.1, -0.35], [0.68, 0.95], [-0.68, 0.95], [-1.1, -0.35]],
    hexagon: [[-0.55, -1], [0.55, -1], [1.1, 0], [0.55, 1], [-0.55, 1], [-1.1, 0]],
    star: star(),
    cross: cross(),
  };

  function star() {
    return Array.from({ length: 10 }, (_, step) => {
      const reach = step % 2 ? 0.55 : 1.3;
      const angle = (step * Math.PI) / 5 - Math.PI / 2;
      return [reach * Math.cos(angle), reach * Math.sin(angle)];
    });
  }

  function cross() {
    const a = 0.4, b = 1.1;
    return [[-a, -b], [a, -b], [a, -a], [b, -a], [b, a], [a, a],
      [a, b], [-a, b], [-a, a], [-b, a], [-b, -a], [-a, -a]];
  }

  // An SVG path of a shape around (x, y); canvas takes the same path.
  function path(shape, x, y, radius) {
    const points = corners[shape];
    if (points) {
      return "M" + points.map(([dx, dy]) => `${round(x + dx * radius)},${round(y + dy * radius)}`)
        .join("L") + "Z";
    }
    const r = round(radius), d = round(radius * 0.7);
    const slash = shape === "crossed-circle" ? `M${x - d},${y + d}L${x + d},${y - d}` : "";
    return `M${round(x - r)},${y}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0Z${slash}`;
  }

  const round = (value) => Math.round(value * 100) / 100;

  const isRing = (symbol) => /ring|hollow|outline/.test(symbol.shape || "");
  const fillOf = (symbol) => (isRing(symbol) ? "#FFFFFF" : symbol.color || "#FFFFFF");
  const lineOf = (symbol) =>
    symbol.isQuiet ? "#FFFFFF" : isRing(symbol) && !/^#F{6}$/i.test(symbol.color || "") ?
      symbol.color : ink;

  // A small picture of a symbol, to be stamped onto the map many times.
  function stamp(symbol, radius, ratio) {
    const half = Math.ceil(radius * 1.35 + 2);
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = Math.ceil(half * 2 * ratio);
    const pen = canvas.getContext("2d");
    pen.scale(ratio, ratio);
    const shape = new Path2D(path(symbol.shape, half, half, radius));
    pen.globalAlpha = radius > 9 ? 0.78 : 1;
    pen.fillStyle = fillOf(symbol);
    pen.fill(shape);
    pen.globalAlpha = 1;
    pen.lineWidth = isRing(symbol) ? 1.5 : 0.9;
    pen.strokeStyle = lineOf(symbol);
    pen.stroke(shape);
    return { canvas, half };
  }

  // The symbol as an SVG element for the legend.
  function swatch(symbol) {
    const isArea = symbol.shape === "area";
    const picture = Viewer.svg("svg", {
      class: "swatch", viewBox: "0 0 28 22", width: 28, height: 22, "aria-hidden": "true",
    });
    picture.append(isArea
      ? Viewer.svg("rect", {
        x: 2, y: 3, width: 24, height: 16, fill: symbol.color, stroke: "#66737A",
        "stroke-width": 0.8,
      })
      : Viewer.svg("path", {
        d: path(symbol.shape, 14, 11, Math.min(symbol.radius || usual, 9)), fill: fillOf(symbol),
        stroke: lineOf(symbol), "stroke-width": isRing(symbol) ? 1.5 : 0.9,
      }));
    return picture;
  }

  return { stamp, swatch, silent, usual };
})();
