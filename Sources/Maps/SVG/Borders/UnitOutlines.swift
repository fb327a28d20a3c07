/// The outlines of units made of areas: the areas' lines without those between two of a unit.
struct UnitOutlines {
    private let network: BorderNetwork
    /// How often the unit at work passes each line, modulo two.
    private var isOdd: [Bool]

    init(_ network: BorderNetwork) {
        self.network = network
        isOdd = Array(repeating: false, count: network.lines.count)
    }

    /// Adds the closed lines around areas of a layer to a path, to be filled by the even-odd rule.
    mutating func add(_ areas: [Int], of layer: BorderLayer, to path: inout PathData) {
        for loop in loops(areas, of: layer) { path.add(loop, closed: true) }
    }

    /// The closed lines around areas of a layer, the first vertices not repeated at the end.
    mutating func loops(_ areas: [Int], of layer: BorderLayer) -> [[PagePoint]] {
        var passed: [Int] = []
        for area in areas {
            for ring in network.rings(of: layer, area: area) {
                for step in network.steps[ring.steps] {
                    isOdd[step.line].toggle()
                    passed.append(step.line)
                }
            }
        }
        let outer = passed.filter { isOdd[$0] }
        var ends: [UInt64: [Int]] = [:]
        for line in outer {
            ends[start(of: line).key, default: []].append(line)
            ends[end(of: line).key, default: []].append(line)
        }
        var loops: [[PagePoint]] = []
        for line in outer where isOdd[line] { loops.append(loop(from: line, ends)) }
        return loops
    }

    /// Follows lines from end to end until there is none left at one, which is where it began.
    private mutating func loop(from first: Int, _ ends: [UInt64: [Int]]) -> [PagePoint] {
        var vertices: [PagePoint] = []
        var line = first
        var place = start(of: first)
        while true {
            isOdd[line] = false
            let isReversed = start(of: line) != place
            network.append(
                CollectionOfOne(BorderNetwork.Step(line: line, isReversed: isReversed)),
                to: &vertices)
            place = isReversed ? start(of: line) : end(of: line)
            guard let next = ends[place.key]?.first(where: { isOdd[$0] }) else { return vertices }
            line = next
        }
    }

    private func start(of line: Int) -> PagePoint {
        network.points[network.lines[line].range.lowerBound]
    }

    private func end(of line: Int) -> PagePoint {
        network.points[network.lines[line].range.upperBound - 1]
    }
}
