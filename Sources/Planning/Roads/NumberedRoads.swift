import Geo
import Schools

/// Lines by the numbers of their vertices: places that are the same have the same number.
struct NumberedRoads {
    /// A line by where its vertices are among those of all lines.
    struct Line {
        var range: Range<Int>
        /// By its place among the lines of the data.
        let line: Int32
        let direction: RoadDirection
        let kmPerHour: Double?
        let `class`: String?
        let level: Int?
    }

    private var table = VertexTable(capacity: 1024)
    private(set) var lines: [Line] = []
    /// The vertices of all lines, one line after the other.
    private(set) var vertices: [Int32] = []
    private(set) var account = RoadAccount()

    /// WGS 84 in degrees, by the vertex's number.
    var places: [Coordinate] { table.places }

    func place(at index: Int) -> Coordinate { table.places[Int(vertices[index])] }

    /// Takes the lines in; those that are no lines or are there already are counted only.
    init(_ all: [RoadLine]) {
        var seen = NumbersByKey<Int>()
        for (place, line) in all.enumerated() {
            account.lines += 1
            guard line.coordinates.allSatisfy(\.isOnGlobe) else {
                account.broken += 1
                continue
            }
            let start = vertices.count
            for coordinate in line.coordinates {
                let vertex = table.number(of: coordinate)
                if vertices.count == start || vertices.last != vertex { vertices.append(vertex) }
            }
            guard vertices.count > start + 1 else {
                vertices.removeSubrange(start...)
                account.zeroLength += 1
                continue
            }
            append(
                Line(
                    range: start..<vertices.count, line: Int32(place), direction: line.direction,
                    kmPerHour: line.kmPerHour, class: line.class, level: line.level), &seen)
        }
    }

    private mutating func append(_ line: Line, _ seen: inout NumbersByKey<Int>) {
        let key = fingerprint(line.range)
        if seen.contains(key, where: { isSame(lines[$0], line) }) {
            vertices.removeSubrange(line.range)
            account.duplicates += 1
            return
        }
        seen.add(lines.count, key)
        lines.append(line)
    }

    /// The same for a line and its reverse.
    private func fingerprint(_ range: Range<Int>) -> Int {
        let ends = (vertices[range.lowerBound], vertices[range.upperBound - 1])
        return range.count << 48 ^ Int(min(ends.0, ends.1)) << 24 ^ Int(max(ends.0, ends.1))
    }

    private func isSame(_ a: Line, _ b: Line) -> Bool {
        guard a.kmPerHour == b.kmPerHour, a.class == b.class, a.level == b.level else {
            return false
        }
        let (own, other) = (vertices[a.range], vertices[b.range])
        if a.direction == b.direction, own.elementsEqual(other) { return true }
        return a.direction == b.direction.reversed && own.elementsEqual(other.reversed())
    }

    // MARK: Crossings

    /// Gives lines of one stated level a vertex in common where they cross.
    mutating func joinCrossings() {
        let crossings = RoadCrossings(self)
        guard !crossings.isEmpty else { return }
        account.crossings = crossings.count
        var (joined, next) = ([Int32](), 0)
        joined.reserveCapacity(vertices.count + crossings.stops.count)
        for (number, line) in lines.enumerated() {
            let start = joined.count
            for index in line.range {
                if joined.count == start || joined.last != vertices[index] {
                    joined.append(vertices[index])
                }
                while next < crossings.stops.count, crossings.stops[next].segment == index {
                    let vertex = table.number(of: crossings.stops[next].place)
                    if joined.last != vertex { joined.append(vertex) }
                    next += 1
                }
            }
            lines[number].range = start..<joined.count
        }
        vertices = joined
    }

    // MARK: Loose ends

    /// By vertex, what it is tied to, itself where it is not: each end that no other line shares to
    /// the nearest vertex of another within the tolerance.
    mutating func ties(within tolerance: Double) -> [Int32] {
        let untied = (0..<Int32(places.count)).map { $0 }
        guard tolerance > 0 else { return untied }
        let uses = self.uses(untied)
        var ends = LooseEnds(tolerance: tolerance)
        for (number, line) in lines.enumerated() {
            for place in [line.range.lowerBound, line.range.upperBound - 1] {
                let vertex = vertices[place]
                guard uses[Int(vertex)] == 2 else { continue }
                let other = line.range.lowerBound + line.range.upperBound - 1 - place
                ends.add(vertex, of: number, otherEnd: vertices[other], at: self.place(at: place))
            }
        }
        guard !ends.isEmpty else { return untied }
        for (number, line) in lines.enumerated() {
            for index in line.range {
                ends.offer(vertices[index], of: number, at: place(at: index))
            }
        }
        let (ties, count) = ends.ties(vertices: untied.count) {
            isTooShort(lines[$0], tolerance)
        }
        account.snapped = count
        return ties
    }

    /// Whether a line could be tied to itself, end to end, only by losing all its length.
    private func isTooShort(_ line: Line, _ tolerance: Double) -> Bool {
        var metres = 0.0
        for index in line.range.dropLast() {
            metres += Geodesic.metres(place(at: index), place(at: index + 1))
            if metres > 2 * tolerance { return false }
        }
        return true
    }

    /// How often each vertex is used; an end counts twice, as it is always a node.
    func uses(_ ties: [Int32]) -> [Int32] {
        var uses = [Int32](repeating: 0, count: places.count)
        func use(_ index: Int) { uses[Int(ties[Int(vertices[index])])] += 1 }
        for line in lines {
            for index in line.range { use(index) }
            use(line.range.lowerBound)
            use(line.range.upperBound - 1)
        }
        return uses
    }
}

extension RoadDirection {
    /// As seen along the line in reverse.
    var reversed: RoadDirection {
        switch self {
        case .both: .both
        case .forward: .backward
        case .backward: .forward
        }
    }
}

extension Coordinate {
    fileprivate var isOnGlobe: Bool { x.magnitude <= 180 && y.magnitude <= 90 }
}
