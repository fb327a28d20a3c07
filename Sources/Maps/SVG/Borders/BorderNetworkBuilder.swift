import Geo

/// Rounds rings to the page, finds the nodes, cuts the rings there and thins the lines between.
struct BorderNetworkBuilder {
    private let grain: BorderGrain
    private var rounded: RoundedRings
    private var cutter: RingCutter

    init(_ projected: ProjectedRings, transform: PageTransform, grain: BorderGrain) {
        self.grain = grain
        rounded = RoundedRings(projected, transform: transform, grain: grain)
        cutter = RingCutter(rounded.vertices)
    }

    mutating func findNodes() {
        for ring in rounded.rings { cutter.pass(ring.range) }
    }

    mutating func cut(into network: inout BorderNetwork) {
        var steps: [BorderNetwork.Step] = []
        for ring in rounded.rings {
            steps.removeAll(keepingCapacity: true)
            let isKept = ring.isLargest || ring.size >= grain.smallestIsland
            guard cutter.cut(ring.range, evenWithoutNodes: isKept, into: &steps) else { continue }
            network.add(ring.source, steps)
        }
    }

    /// Thins all lines; those that close an area alone or in pairs keep something of its shape.
    mutating func simplifyLines(of network: inout BorderNetwork) {
        var inner = Array(repeating: 0, count: cutter.lines.count)
        for ring in network.rings where ring.steps.count < 3 {
            let wanted = ring.steps.count == 1 ? 2 : 1
            for step in network.steps[ring.steps] {
                inner[step.line] = max(inner[step.line], wanted)
            }
        }
        var simplifier = LineSimplifier(tolerance: grain.tolerance)
        for line in network.lines.indices {
            let start = network.points.count
            simplifier.simplify(
                cutter.points[cutter.lines[line]], keeping: inner[line], into: &network.points)
            network.lines[line].range = start..<network.points.count
        }
    }
}
