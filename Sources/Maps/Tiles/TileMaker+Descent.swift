import Geo

/// A ring on its way down the quadtree.
struct ClippedRing {
    let layer: Int32
    let feature: Int32
    let polygon: Int32
    let isHole: Bool
    /// Where its vertices are, on the grid of the zoom.
    let range: Range<Int>
    let box: GridBox
}

/// Down the quadtree, from a region to its tiles.
extension TileMaker {
    mutating func descend(
        _ tile: TileAddress, _ zoom: Int, _ ownRings: Range<Int>, _ ownPoints: Range<Int>,
        _ detail: Detail, _ body: (MadeTile) -> Void
    ) {
        guard !ownRings.isEmpty || !ownPoints.isEmpty else { return }
        guard tile.zoom < zoom else {
            if let made = make(tile, ownRings, ownPoints, detail) { body(made) }
            return
        }
        // The west and its two tiles, then the east: what lies in a half is found once for both.
        for column in 0..<2 {
            let mark = self.mark
            let upright = HalfPlane(tile.children[column], zoom: zoom, isVertical: true)
            let halved = part(of: ownRings, in: upright)
            for child in [tile.children[column], tile.children[column + 2]] {
                let mark = self.mark
                let level = HalfPlane(child, zoom: zoom, isVertical: false)
                let quarter = part(of: halved, in: level)
                let points = part(of: ownPoints, in: child)
                descend(child, zoom, quarter, points, detail, body)
                forget(to: mark)
            }
            forget(to: mark)
        }
    }

    private var mark: (points: Int, rings: Int, placed: Int) {
        (points.count, rings.count, placed.count)
    }

    private mutating func forget(to mark: (points: Int, rings: Int, placed: Int)) {
        points.removeLast(points.count - mark.points)
        rings.removeLast(rings.count - mark.rings)
        placed.removeLast(placed.count - mark.placed)
    }

    /// Appends what lies in half a plane of rings; those wholly in it keep their vertices.
    private mutating func part(of own: Range<Int>, in half: HalfPlane) -> Range<Int> {
        let start = rings.count
        for index in own {
            let ring = rings[index]
            if half.contains(ring.box) {
                rings.append(ring)
            } else if half.touches(ring.box) {
                cut.removeAll(keepingCapacity: true)
                half.cut(points[ring.range], into: &cut)
                guard cut.count >= 3 else { continue }
                let first = points.count
                points.append(contentsOf: cut)
                rings.append(
                    ClippedRing(
                        layer: ring.layer, feature: ring.feature, polygon: ring.polygon,
                        isHole: ring.isHole, range: first..<points.count, box: GridBox(cut)))
            }
        }
        return start..<rings.count
    }

    private mutating func part(of own: Range<Int>, in tile: TileAddress) -> Range<Int> {
        let start = placed.count
        let shift = Int32(TileGrid.worldBits - tile.zoom)
        for index in own {
            let place = place(of: placed[index])
            if Int(place.x >> shift) == tile.x && Int(place.y >> shift) == tile.y {
                placed.append(placed[index])
            }
        }
        return start..<placed.count
    }

    func place(of point: PlacedPoint) -> PagePoint {
        content.layers[Int(point.layer)].points?.places[Int(point.index)] ?? PagePoint(x: 0, y: 0)
    }
}

extension HalfPlane {
    /// The half of its parent, in x or in y, that a tile lies in, with the buffer of the zoom's tiles.
    init(_ tile: TileAddress, zoom: Int, isVertical: Bool) {
        let number = isVertical ? tile.x : tile.y
        let bits = TileGrid.extentBits + zoom - tile.zoom
        let isLarger = number & 1 == 1
        let edge = Int32((isLarger ? number : number + 1) << bits)
        self.init(
            limit: isLarger ? edge - TileMaker.buffer : edge + TileMaker.buffer,
            isVertical: isVertical, keepsLarger: isLarger)
    }

    func contains(_ box: GridBox) -> Bool {
        switch (isVertical, keepsLarger) {
        case (true, true): box.minX >= limit
        case (true, false): box.maxX <= limit
        case (false, true): box.minY >= limit
        case (false, false): box.maxY <= limit
        }
    }

    func touches(_ box: GridBox) -> Bool {
        switch (isVertical, keepsLarger) {
        case (true, true): box.maxX >= limit
        case (true, false): box.minX <= limit
        case (false, true): box.maxY >= limit
        case (false, false): box.minY <= limit
        }
    }
}
