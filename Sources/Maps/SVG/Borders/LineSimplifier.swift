/// Leaves out the vertices of a line that nobody could see.
///
/// Source: D. Douglas and T. Peucker, "Algorithms for the reduction of the number of points…",
/// The Canadian Cartographer 10 (1973). The ends always stay; no vertex left out lies farther from
/// the new line than the tolerance.
struct LineSimplifier {
    private let squaredTolerance: Double
    private var keeps: [Bool] = []
    private var stack: [(Int, Int)] = []

    /// Longer lines are thinned in pieces of this many vertices: for a line that goes to and fro a
    /// million times the method takes time by the square.
    static let longest = 512

    /// The tolerance is in hundredths of a point, as the vertices are.
    init(tolerance: Double) { squaredTolerance = tolerance * tolerance }

    /// Appends the vertices that stay to the result.
    ///
    /// - Parameter inner: how many stay between the ends at least, where there are so many; up to 2.
    mutating func simplify(
        _ line: ArraySlice<PagePoint>, keeping inner: Int = 0, into result: inout [PagePoint]
    ) {
        guard line.count > 2 else { return result.append(contentsOf: line) }
        let first = line.startIndex, last = line.endIndex - 1
        keeps.removeAll(keepingCapacity: true)
        keeps.append(contentsOf: repeatElement(false, count: line.count))
        var start = first
        while start < last {
            let end = last - start < 2 * Self.longest ? last : start + Self.longest
            keeps[start - first] = true
            mark(line, from: start, to: end)
            start = end
        }
        keeps[last - first] = true
        if inner > 0 { keepShape(of: line, inner) }
        for index in line.indices where keeps[index - first] { result.append(line[index]) }
    }

    private mutating func mark(_ line: ArraySlice<PagePoint>, from start: Int, to end: Int) {
        stack.append((start, end))
        while let (first, last) = stack.popLast() {
            let far = Self.farthest(in: line, from: first, to: last)
            guard let far, far.squaredDistance > squaredTolerance else { continue }
            keeps[far.index - line.startIndex] = true
            stack.append((first, far.index))
            stack.append((far.index, last))
        }
    }

    /// Keeps the vertices that matter most even where nobody could see them, so that the area
    /// beside the line does not vanish.
    private mutating func keepShape(of line: ArraySlice<PagePoint>, _ inner: Int) {
        let first = line.startIndex, last = line.endIndex - 1
        guard keeps.count(where: { $0 }) < inner + 2,
            let far = Self.farthest(in: line, from: first, to: last)
        else { return }
        keeps[far.index - first] = true
        guard inner > 1 else { return }
        let sides = [(first, far.index), (far.index, last)]
        let next = sides.compactMap { Self.farthest(in: line, from: $0.0, to: $0.1) }
            .max { $0.squaredDistance < $1.squaredDistance }
        if let next { keeps[next.index - first] = true }
    }

    /// The vertex between that lies farthest off; nil where there is none off the straight line.
    static func farthest(
        in line: ArraySlice<PagePoint>, from first: Int, to last: Int
    ) -> (index: Int, squaredDistance: Double)? {
        guard last > first + 1 else { return nil }
        let ax = Double(line[first].x), ay = Double(line[first].y)
        let dx = Double(line[last].x) - ax, dy = Double(line[last].y) - ay
        let length = dx * dx + dy * dy
        var best = 0.0
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
        return split.map { ($0, best) }
    }
}
