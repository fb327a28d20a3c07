"use strict";

// All schools on one canvas. Only what is in view is drawn, and where symbols would cover one
// another by the thousand, one for each few pixels: the school with the most pupils.
Viewer.SchoolLayer = L.Renderer.extend({
  options: { padding: 0.15, pane: "schools" },

  // What cannot be told apart: more symbols in view than this are thinned, to one for each cell.
  mostSymbols: 3000,
  cell: 7,
  mostNamedZoomedOut: 11,

  initialize(options) {
    L.Renderer.prototype.initialize.call(this, options);
    this._drawn = [];
    this._selected = -1;
    this._symbols = () => Viewer.symbols.silent;
    this._isVisible = () => true;
  },

  // The schools' places, once; `columns` as in schools.json.
  setSchools(columns) {
    const count = columns.code.length;
    this._x = new Float64Array(count);
    this._y = new Float64Array(count);
    for (let index = 0; index < count; index++) {
      if (columns.lon[index] === null || columns.lat[index] === null) {
        this._x[index] = NaN;
        continue;
      }
      // Pixels of zoom 0, so that any zoom is one multiplication away.
      const point = L.CRS.EPSG3857.latLngToPoint(
        L.latLng(columns.lat[index], columns.lon[index]), 0);
      this._x[index] = point.x;
      this._y[index] = point.y;
    }
    const pupils = columns.pupils;
    this._order = Array.from({ length: count }, (_, index) => index)
      .filter((index) => !Number.isNaN(this._x[index]))
      .sort((a, b) => (pupils[b] || 0) - (pupils[a] || 0) || a - b);
    this._doubtful = columns.doubtful || [];
  },

  // How each school is drawn ({shape, color, radius} or null for not at all), and which are.
  setLook(symbols, isVisible) {
    this._symbols = symbols;
    this._isVisible = isVisible;
    this.redraw();
  },

  select(index) {
    this._selected = index;
    this.redraw();
  },

  redraw() {
    if (this._map && !this._map._animatingZoom) this._update();
  },

  // The school drawn nearest to a point of the map's container, within a finger's reach; or -1.
  at(point, reach) {
    const layerPoint = this._map.containerPointToLayerPoint(point);
    let best = -1, nearest = Infinity;
    for (const mark of this._drawn) {
      const distance = Math.hypot(mark.x - layerPoint.x, mark.y - layerPoint.y);
      if (distance <= Math.max(mark.radius, reach) && distance < nearest) {
        nearest = distance;
        best = mark.index;
      }
    }
    return best;
  },

  _initContainer() {
    this._container = document.createElement("canvas");
    this._container.setAttribute("aria-hidden", "true");
    this._pen = this._container.getContext("2d");
  },

  _destroyContainer() {
    this._container.remove();
    this._container = null;
  },

  _updatePaths() {},

  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    this._resize();
    if (!this._order) return;
    const marks = this._marks();
    this._drawn = marks;
    this._stamps = new Map();
    for (const mark of marks) if (mark.symbol.isQuiet) this._stamp(mark);
    for (const mark of marks) if (!mark.symbol.isQuiet) this._stamp(mark);
    for (const mark of marks) this._rings(mark);
    this._names(marks);
    this.fire("drawn", { isThinned: this._isThinned });
  },

  _resize() {
    const size = this._bounds.getSize(), ratio = this._ratio();
    this._container.width = size.x * ratio;
    this._container.height = size.y * ratio;
    this._container.style.width = size.x + "px";
    this._container.style.height = size.y + "px";
    L.DomUtil.setPosition(this._container, this._bounds.min);
    this._pen.scale(ratio, ratio);
    this._pen.translate(-this._bounds.min.x, -this._bounds.min.y);
  },

  // Sharper on paper than on the screen.
  _ratio() {
    return document.body.classList.contains("printing") ? 3 : window.devicePixelRatio || 1;
  },

  // What is to be drawn, the most important first.
  _marks() {
    const scale = Math.pow(2, this._zoom), origin = this._map.getPixelOrigin(), found = [];
    const { min, max } = this._bounds;
    for (const index of this._order) {
      const x = this._x[index] * scale - origin.x, y = this._y[index] * scale - origin.y;
      if (x < min.x - 20 || x > max.x + 20 || y < min.y - 20 || y > max.y + 20) continue;
      if (!this._isVisible(index)) continue;
      const symbol = this._symbols(index);
      if (!symbol) continue;
      found.push({ index, x, y, symbol, radius: symbol.radius || Viewer.symbols.usual });
    }
    this._isThinned = found.length > this.mostSymbols;
    return this._isThinned ? this._thinned(found) : found;
  },

  _thinned(found) {
    const taken = new Set();
    return found.filter((mark) => {
      const cell = Math.floor(mark.x / this.cell) * 65536 + Math.floor(mark.y / this.cell);
      if (taken.has(cell) && mark.index !== this._selected) return false;
      taken.add(cell);
      mark.radius = Math.min(mark.radius, 5) * 0.7;
      return true;
    });
  },

  _stamp(mark) {
    const { shape, color, isQuiet } = mark.symbol;
    const key = `${shape} ${color} ${mark.radius} ${isQuiet ? 1 : 0}`;
    let stamp = this._stamps.get(key);
    if (!stamp) {
      stamp = Viewer.symbols.stamp(mark.symbol, mark.radius, this._ratio());
      this._stamps.set(key, stamp);
    }
    const { canvas, half } = stamp;
    this._pen.drawImage(canvas, mark.x - half, mark.y - half,
      canvas.width / this._ratio(), canvas.height / this._ratio());
  },

  _rings(mark) {
    const pen = this._pen;
    if (this._doubtful[mark.index] && !this._isThinned) {
      pen.setLineDash([2, 2]);
      this._ring(mark, 3.5, 1.3, "#B3261E");
      pen.setLineDash([]);
    }
    if (mark.index === this._selected) {
      this._ring(mark, 6, 5, "#FFFFFF");
      this._ring(mark, 6, 2.5, "#0B3A66");
    }
  },

  _ringWidth(index) {
    return index === this._selected ? 7 : this._doubtful[index] ? 4 : 0;
  },

  _ring(mark, gap, width, colour) {
    const pen = this._pen;
    pen.beginPath();
    pen.arc(mark.x, mark.y, mark.radius + gap, 0, 2 * Math.PI);
    pen.lineWidth = width;
    pen.strokeStyle = colour;
    pen.stroke();
  },

  // The chosen school's name comes first, so that it is there in any case.
  _names(marks) {
    if (this._isThinned) return;
    const isNear = this._map.getZoom() >= this.mostNamedZoomedOut;
    const named = marks
      .filter((mark) => isNear || mark.index === this._selected)
      .sort((a, b) => (b.index === this._selected) - (a.index === this._selected));
    for (const mark of named) {
      mark.name = Viewer.register.nameOf(mark.index);
      mark.reach = mark.radius + this._ringWidth(mark.index);
    }
    Viewer.labels.draw(this._pen, named);
  },
});
