public import Geo

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds the nearest of many points on the ellipsoid, those above a rank only where that is asked.
///
/// A k-d tree over geocentric coordinates; each branch knows the highest rank in it, so that the
/// nearest larger school takes no longer than the nearest school. Chords through the earth order the
/// points nearly as geodesics do; the geodesics of all that come into question decide.
public struct PointTree: Sendable {
    private struct Node {
        var place: SIMD3<Double>
        var point: Int32
        var axis: Int8
        var highest: Int
    }

    private let points: [Coordinate]
    private let ranks: [Int]
    /// In the order of the tree: the middle of each range divides it.
    private var nodes: [Node]

    /// Geodesics of at most a quarter of the globe are longer than their chords by a share that
    /// differs between directions by less than this.
    private static let slack = 1.001

    /// - Parameter ranks: as many as there are points, such as numbers of pupils.
    public init(_ points: [Coordinate], ranks: [Int]) {
        self.points = points
        self.ranks = ranks
        nodes = points.indices.map { number in
            Node(
                place: Self.geocentric(points[number]), point: Int32(number), axis: 0,
                highest: ranks[number])
        }
        build(0..<nodes.count)
    }

    public var isEmpty: Bool { points.isEmpty }

    /// The nearest point of a rank above another; of two as near, the first.
    ///
    /// - Parameter excluded: a point that is not meant, such as the school itself.
    public func nearest(
        to point: Coordinate, above rank: Int = .min, except excluded: Int? = nil
    ) -> (point: Int, metres: Double)? {
        var search = Search(
            place: Self.geocentric(point), point: point, rank: rank, excluded: excluded)
        look(0..<nodes.count, &search)
        return search.best.map { ($0.point, $0.metres) }
    }

    private struct Search {
        let place: SIMD3<Double>
        let point: Coordinate
        let rank: Int
        let excluded: Int?
        var best: (metres: Double, point: Int)?
        /// The square of the longest chord that still comes into question.
        var reach = Double.infinity
    }

    private mutating func build(_ range: Range<Int>) {
        guard let first = range.first else { return }
        var (low, high) = (nodes[first].place, nodes[first].place)
        for node in nodes[range] {
            low = pointwiseMin(low, node.place)
            high = pointwiseMax(high, node.place)
        }
        let size = high - low
        let axis = size.x >= size.y && size.x >= size.z ? 0 : size.y >= size.z ? 1 : 2
        let middle = range.lowerBound + range.count / 2
        divide(range, at: middle, axis)
        nodes[middle].axis = Int8(axis)
        build(range.lowerBound..<middle)
        build(middle + 1..<range.upperBound)
        for part in [range.lowerBound..<middle, middle + 1..<range.upperBound] where !part.isEmpty {
            let below = nodes[part.lowerBound + part.count / 2].highest
            nodes[middle].highest = max(nodes[middle].highest, below)
        }
    }

    /// Puts the node in its order at `middle`, smaller ones before and larger ones behind (Hoare).
    private mutating func divide(_ range: Range<Int>, at middle: Int, _ axis: Int) {
        var (low, high) = (range.lowerBound, range.upperBound - 1)
        while low < high {
            let pivot = nodes[(low + high) / 2].place[axis]
            var (i, j) = (low, high)
            while i <= j {
                while nodes[i].place[axis] < pivot { i += 1 }
                while nodes[j].place[axis] > pivot { j -= 1 }
                if i <= j {
                    nodes.swapAt(i, j)
                    i += 1
                    j -= 1
                }
            }
            if middle <= j { high = j } else if middle >= i { low = i } else { return }
        }
    }

    private func look(_ range: Range<Int>, _ search: inout Search) {
        guard !range.isEmpty else { return }
        let middle = range.lowerBound + range.count / 2
        let node = nodes[middle]
        guard node.highest > search.rank else { return }
        take(node, &search)
        let offset = search.place[Int(node.axis)] - node.place[Int(node.axis)]
        let halves = (range.lowerBound..<middle, middle + 1..<range.upperBound)
        look(offset <= 0 ? halves.0 : halves.1, &search)
        if offset * offset <= search.reach { look(offset <= 0 ? halves.1 : halves.0, &search) }
    }

    private func take(_ node: Node, _ search: inout Search) {
        let point = Int(node.point)
        guard ranks[point] > search.rank, point != search.excluded else { return }
        let way = node.place - search.place
        let chord = (way * way).sum()
        guard chord <= search.reach else { return }
        let metres = Geodesic.metres(search.point, points[point])
        if let best = search.best, best <= (metres, point) { return }
        search.best = (metres, point)
        search.reach = chord * Self.slack + 1e-6
    }

    /// Metres from the middle of the earth.
    ///
    /// Source: Hofmann-Wellenhof and Moritz, "Physical Geodesy", 5.27, on WGS 84.
    private static func geocentric(_ point: Coordinate) -> SIMD3<Double> {
        let (sinLatitude, cosLatitude) = sine(point.y)
        let (sinLongitude, cosLongitude) = sine(point.x)
        let squared = 6.694_379_990_141_317e-3
        let normal = 6_378_137 / (1 - squared * sinLatitude * sinLatitude).squareRoot()
        return SIMD3(
            normal * cosLatitude * cosLongitude, normal * cosLatitude * sinLongitude,
            normal * (1 - squared) * sinLatitude)
    }

    private static func sine(_ degrees: Double) -> (sin: Double, cos: Double) {
        let angle = degrees * .pi / 180
        return (sin(angle), cos(angle))
    }
}
