import Geo

/// The borders of all areas of all layers, each line between nodes held once for all zooms.
///
/// Neighbours, and the layers above them, are made of the same lines, whose vertices have a rank:
/// at a zoom all areas leave the same vertices out, so that a border stays shared.
struct TileBorders: Sendable {
    struct Ring: Sendable {
        let layer: Int32
        let feature: Int32
        /// The number of its polygon among all: a hole has that of the ring around it.
        let polygon: Int32
        let isHole: Bool
        let steps: Range<Int>
        /// In places of the world.
        let box: GridBox
    }

    private(set) var points: [PagePoint] = []
    private(set) var ranks: [UInt8] = []
    private(set) var lines: [Range<Int>] = []
    private(set) var steps: [BorderNetwork.Step] = []
    /// By layer, feature and polygon, each exterior before its holes.
    private(set) var rings: [Ring] = []

    /// - Parameter layers: the polygons of each feature of each layer, in degrees.
    init(_ layers: [[[Polygon]]], tolerance: Double) {
        let rounded = PlacedRings(layers)
        var cutter = RingCutter(rounded.vertices)
        for ring in rounded.rings { cutter.pass(ring.range) }
        rings.reserveCapacity(rounded.rings.count)
        for ring in rounded.rings {
            let start = steps.count
            _ = cutter.cut(ring.range, evenWithoutNodes: true, into: &steps)
            rings.append(
                Ring(
                    layer: ring.layer, feature: ring.feature, polygon: ring.polygon,
                    isHole: ring.isHole, steps: start..<steps.count,
                    box: GridBox(rounded.vertices[ring.range])))
        }
        points = cutter.points
        lines = cutter.lines
        rankLines(tolerance: tolerance)
    }

    private mutating func rankLines(tolerance: Double) {
        var inner = Array(repeating: 0, count: lines.count)
        for ring in rings where ring.steps.count < 3 {
            let wanted = ring.steps.count == 1 ? 2 : 1
            for step in steps[ring.steps] { inner[step.line] = max(inner[step.line], wanted) }
        }
        ranks = Array(repeating: LineRanks.never, count: points.count)
        var ranker = LineRanks(tolerance: tolerance)
        for (index, line) in lines.enumerated() {
            ranker.rank(points[line], keeping: inner[index], into: &ranks)
        }
    }

    /// Appends the vertices of a ring that a zoom shows, on the zoom's grid, none twice in a row.
    ///
    /// - Parameter rank: the highest rank that is shown.
    func append(_ ring: Ring, zoom: Int, rank: UInt8, to result: inout [PagePoint]) {
        let shift = TileGrid.shift(at: zoom)
        let start = result.count
        func add(_ index: Int) {
            guard ranks[index] <= rank else { return }
            let point = points[index].rounded(shift: shift)
            if result.count == start || result[result.count - 1] != point { result.append(point) }
        }
        for step in steps[ring.steps] {
            let line = lines[step.line]
            if step.isReversed {
                for index in (line.lowerBound + 1..<line.upperBound).reversed() { add(index) }
            } else {
                for index in line.lowerBound..<line.upperBound - 1 { add(index) }
            }
        }
        if result.count > start + 1, result[result.count - 1] == result[start] {
            result.removeLast()
        }
    }
}

/// The rings of all areas at their places, one after the other.
private struct PlacedRings {
    struct Ring {
        let layer: Int32
        let feature: Int32
        let polygon: Int32
        let isHole: Bool
        let range: Range<Int>
    }

    private(set) var vertices: [PagePoint] = []
    private(set) var rings: [Ring] = []

    init(_ layers: [[[Polygon]]]) {
        var polygon: Int32 = 0
        for (layer, features) in layers.enumerated() {
            for (feature, polygons) in features.enumerated() {
                for own in polygons {
                    add(own, Int32(layer), Int32(feature), polygon)
                    polygon += 1
                }
            }
        }
    }

    /// A polygon whose exterior has no inside is left out, with its holes.
    private mutating func add(
        _ polygon: Polygon, _ layer: Int32, _ feature: Int32, _ number: Int32
    ) {
        for (index, ring) in polygon.rings.enumerated() {
            let places = ring.lazy.filter(isOnGlobe).map(TileGrid.place)
            guard let range = vertices.append(ring: places) else {
                if index == 0 { return }
                continue
            }
            rings.append(
                Ring(
                    layer: layer, feature: feature, polygon: number, isHole: index > 0, range: range
                ))
        }
    }
}
