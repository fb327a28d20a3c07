import Geo

/// The borders of all areas as lines between nodes, each held once and thinned once.
///
/// Neighbours are drawn from the same lines, so a border stays shared whatever is left out of it:
/// no slivers, no gaps, and each border can be stroked once with the weight that it deserves.
struct BorderNetwork {
    /// A border between two nodes, or a whole ring that touches no other border.
    struct Line {
        var range: Range<Int>
        /// The areas on its sides, in the order they were met: at most two of a layer are kept.
        var tambon: (Int32, Int32) = (-1, -1)
        var amphoe: (Int32, Int32) = (-1, -1)
        var around: (Int32, Int32) = (-1, -1)
    }

    /// A line as part of a ring, forwards or backwards.
    struct Step {
        let line: Int
        let isReversed: Bool
    }

    struct Ring {
        let layer: BorderLayer
        let area: Int
        let polygon: Int
        let isHole: Bool
        let steps: Range<Int>
    }

    var points: [PagePoint] = []
    var lines: [Line] = []
    var steps: [Step] = []
    var rings: [Ring] = []

    init(_ projected: ProjectedRings, transform: PageTransform, grain: BorderGrain) {
        var builder = BorderNetworkBuilder(projected, transform: transform, grain: grain)
        builder.findNodes()
        builder.cut(into: &self)
        builder.simplifyLines(of: &self)
    }

    /// The rings of one area; they follow each other, in the order of layers and areas.
    func rings(of layer: BorderLayer, area: Int) -> ArraySlice<Ring> {
        func place(after wanted: (UInt8, Int)) -> Int {
            var low = 0, high = rings.count
            while low < high {
                let middle = (low + high) / 2
                let ring = rings[middle]
                if (ring.layer.rawValue, ring.area) < wanted {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            return low
        }
        let start = place(after: (layer.rawValue, area))
        return rings[start..<place(after: (layer.rawValue, area + 1))]
    }

    /// The vertices of a line, both ends included.
    func vertices(of line: Int) -> ArraySlice<PagePoint> { points[lines[line].range] }

    /// The vertices of a ring, the first not repeated at the end.
    func vertices(of ring: Ring) -> [PagePoint] {
        var result: [PagePoint] = []
        append(steps[ring.steps], to: &result)
        return result
    }

    /// Appends the vertices along steps, the last of each left out.
    func append(_ steps: some Sequence<Step>, to result: inout [PagePoint]) {
        for step in steps {
            let line = vertices(of: step.line)
            if step.isReversed {
                result.append(contentsOf: line.dropFirst().reversed())
            } else {
                result.append(contentsOf: line.dropLast())
            }
        }
    }
}

extension BorderNetwork {
    /// Adds a ring that runs along steps, and notes its area beside their lines.
    mutating func add(_ ring: ProjectedRings.Ring, _ own: some Collection<Step>) {
        let start = steps.count
        steps.append(contentsOf: own)
        let last = own.reduce(-1) { max($0, $1.line) }
        while lines.count <= last { lines.append(Line(range: 0..<0)) }
        for step in own { note(ring.layer, Int32(ring.area), at: step.line) }
        rings.append(
            Ring(
                layer: ring.layer, area: ring.area, polygon: ring.polygon, isHole: ring.isHole,
                steps: start..<steps.count))
    }

    private mutating func note(_ layer: BorderLayer, _ area: Int32, at line: Int) {
        func adding(_ sides: (Int32, Int32)) -> (Int32, Int32) {
            sides.0 < 0 ? (area, sides.1) : sides.1 < 0 ? (sides.0, area) : sides
        }
        switch layer {
        case .tambon: lines[line].tambon = adding(lines[line].tambon)
        case .amphoe: lines[line].amphoe = adding(lines[line].amphoe)
        case .around: lines[line].around = adding(lines[line].around)
        }
    }
}
