/// Leaves out the vertices of a line that nobody could see.
///
/// Source: D. Douglas and T. Peucker, "Algorithms for the reduction of the number of points…",
/// The Canadian Cartographer 10 (1973). The ends always stay; no vertex left out lies farther from
/// the new line than the tolerance.
struct LineSimplifier {
    private let squaredTolerance: Double
    private var keeps: [Bool] = []
    private var stack: [(Int, Int)] = []

    /// The tolerance is in hundredths of a point, as the vertices are.
    init(tolerance: Double) { squaredTolerance = tolerance * tolerance }

    /// Appends the vertices that stay to the result.
    mutating func simplify(_ line: [PagePoint], into result: inout [PagePoint]) {
        guard line.count > 2 else { return result.append(contentsOf: line) }
        keeps.removeAll(keepingCapacity: true)
        keeps.append(contentsOf: repeatElement(false, count: line.count))
        keeps[0] = true
        keeps[line.count - 1] = true
        stack.append((0, line.count - 1))
        while let (first, last) = stack.popLast() {
            guard let split = farthest(in: line, from: first, to: last) else { continue }
            keeps[split] = true
            stack.append((first, split))
            stack.append((split, last))
        }
        for index in line.indices where keeps[index] { result.append(line[index]) }
    }

    /// The vertex between that lies farthest off, or nil where all lie within the tolerance.
    private func farthest(in line: [PagePoint], from first: Int, to last: Int) -> Int? {
        guard last > first + 1 else { return nil }
        let ax = Double(line[first].x), ay = Double(line[first].y)
        let dx = Double(line[last].x) - ax, dy = Double(line[last].y) - ay
        let length = dx * dx + dy * dy
        var best = squaredTolerance
        var split: Int?
        for index in (first + 1)..<last {
            let px = Double(line[index].x) - ax, py = Double(line[index].y) - ay
            let along = length > 0 ? min(max((px * dx + py * dy) / length, 0), 1) : 0
            let ox = px - along * dx, oy = py - along * dy
            let distance = ox * ox + oy * oy
            if distance > best {
                best = distance
                split = index
            }
        }
        return split
    }
}
