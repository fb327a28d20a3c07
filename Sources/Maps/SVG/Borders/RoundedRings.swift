import Geo

/// The rings of all areas as vertices on the page, cut to what is shown of them.
struct RoundedRings {
    struct Ring {
        let source: ProjectedRings.Ring
        let range: Range<Int>
        /// What it encloses, in square points.
        let size: Double
        /// Whether it bounds the largest part of its area.
        var isLargest = false
    }

    private(set) var vertices: [PagePoint] = []
    private(set) var rings: [Ring] = []
    private let grid: Int32

    /// The smallest hole that is drawn, in square points.
    ///
    /// The lines around a smaller one would cover it, and show as a speck;
    /// such holes are where a boundary crosses itself.
    private static let smallestHole = 0.8

    init(_ projected: ProjectedRings, transform: PageTransform, grain: BorderGrain) {
        grid = grain.grid
        vertices.reserveCapacity(projected.points.count)
        rings.reserveCapacity(projected.rings.count)
        var clipper = grain.clip.map { RingClipper($0, grid: grain.grid) }
        var ring: [PagePoint] = []
        var first = 0
        var vanished: (ring: ProjectedRings.Ring, place: PagePoint)?
        for (index, source) in projected.rings.enumerated() {
            ring.removeAll(keepingCapacity: true)
            for point in projected.points[source.range] {
                let vertex = PagePoint(transform.apply(point), grid: grid)
                if ring.last != vertex { ring.append(vertex) }
            }
            clipper?.clip(&ring)
            if !add(ring, of: source), !source.isHole, let place = ring.first, vanished == nil {
                vanished = (source, place)
            }
            let isLastOfArea =
                index + 1 == projected.rings.count || projected.rings[index + 1].area != source.area
                || projected.rings[index + 1].layer != source.layer
            guard isLastOfArea else { continue }
            if first == rings.count, let vanished { addSpeck(vanished.ring, vanished.place) }
            markLargest(from: first)
            (first, vanished) = (rings.count, nil)
        }
    }

    /// Adds a ring; false where it has no inside.
    private mutating func add(_ ring: [PagePoint], of source: ProjectedRings.Ring) -> Bool {
        guard let range = vertices.append(ring: ring) else { return false }
        let size = size(of: range)
        if source.isHole, size < Self.smallestHole {
            vertices.removeLast(range.count)
            return false
        }
        rings.append(Ring(source: source, range: range, size: size))
        return true
    }

    /// An area too small for the page: the smallest triangle stands for it.
    private mutating func addSpeck(_ source: ProjectedRings.Ring, _ place: PagePoint) {
        let (x, y) = (place.x, place.y)
        let corners = [place, PagePoint(x: x + grid, y: y), PagePoint(x: x, y: y + grid)]
        _ = add(corners, of: source)
    }

    private mutating func markLargest(from first: Int) {
        let outer = (first..<rings.count).filter { !rings[$0].source.isHole }
        guard let largest = outer.max(by: { rings[$0].size < rings[$1].size }) else { return }
        rings[largest].isLargest = true
    }

    /// The shoelace formula, exact in whole hundredths.
    private func size(of range: Range<Int>) -> Double {
        var doubled = 0
        var previous = vertices[range.upperBound - 1]
        for index in range {
            let vertex = vertices[index]
            doubled &+= Int(previous.x) &* Int(vertex.y) &- Int(vertex.x) &* Int(previous.y)
            previous = vertex
        }
        return Double(doubled.magnitude) / 20_000
    }
}

extension [PagePoint] {
    /// Appends a ring so that no vertex follows its like and no edge runs back along the last one.
    ///
    /// - Returns: where it is now, its first vertex not repeated; nil where nothing is left of it.
    mutating func append(ring: some Sequence<PagePoint>) -> Range<Int>? {
        let start = count
        for vertex in ring where count == start || self[count - 1] != vertex {
            if count > start + 1, self[count - 2] == vertex {
                removeLast()
            } else {
                append(vertex)
            }
        }
        while count > start + 1, self[count - 1] == self[start] { removeLast() }
        guard count - start >= 3 else {
            removeLast(count - start)
            return nil
        }
        return start..<count
    }
}
