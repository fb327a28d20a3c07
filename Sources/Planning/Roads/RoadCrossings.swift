import Geo

/// Where lines of one stated level cross or touch: there the data says that they meet.
///
/// A bridge has another level than the road below it; lines without a level are left alone. The place
/// is where the straight lines between vertices cross in degrees, as drawn.
struct RoadCrossings {
    /// A vertex to be put into a segment.
    struct Stop {
        /// The place of the segment's first vertex among those of all lines.
        let segment: Int
        /// From 0 at the segment's beginning to 1 at its end.
        let share: Double
        let place: Coordinate
    }

    /// In the order of the segments, then along them.
    private(set) var stops: [Stop] = []
    /// How many places there are.
    private(set) var count = 0

    /// Degrees: about a metre.
    private static let finest = 1e-5

    var isEmpty: Bool { stops.isEmpty }

    init(_ roads: NumberedRoads) {
        let levelled = roads.lines.filter { $0.level != nil }
        guard !levelled.isEmpty else { return }
        let coordinates = roads.vertices.map { roads.places[Int($0)] }
        let index = RoadIndex(
            ranges: levelled.map { Int32($0.range.lowerBound)..<Int32($0.range.upperBound - 1) },
            coordinates, finest: Self.finest)
        index.forEachPair { one, other in
            guard levelled[Int(one.edge)].level == levelled[Int(other.edge)].level else { return }
            let (first, second) = (min(one.segment, other.segment), max(one.segment, other.segment))
            add(Int(first), Int(second), roads.vertices, coordinates)
        }
        stops.sort { ($0.segment, $0.share, $0.place.x) < ($1.segment, $1.share, $1.place.x) }
        count = Set(stops.map(\.place)).count
    }

    private mutating func add(
        _ a: Int, _ b: Int, _ vertices: [Int32], _ coordinates: [Coordinate]
    ) {
        let (p, q, r, s) = (
            coordinates[a], coordinates[a + 1], coordinates[b], coordinates[b + 1]
        )
        guard max(p.x, q.x) >= min(r.x, s.x), max(r.x, s.x) >= min(p.x, q.x),
            max(p.y, q.y) >= min(r.y, s.y), max(r.y, s.y) >= min(p.y, q.y)
        else { return }
        let ends = (vertices[a], vertices[a + 1])
        // Those that share a vertex meet there.
        guard ![ends.0, ends.1].contains(vertices[b]), ![ends.0, ends.1].contains(vertices[b + 1])
        else { return }
        let (ofR, ofS) = (side(p, q, r), side(p, q, s))
        let (ofP, ofQ) = (side(r, s, p), side(r, s, q))
        guard ofR * ofS <= 0, ofP * ofQ <= 0, ofR != ofS, ofP != ofQ else { return }
        let (along, across) = (ofP / (ofP - ofQ), ofR / (ofR - ofS))
        let place =
            [(ofR, r), (ofS, s), (ofP, p), (ofQ, q)].first { $0.0 == 0 }?.1
            ?? Coordinate(x: p.x + along * (q.x - p.x), y: p.y + along * (q.y - p.y))
        stops.append(Stop(segment: a, share: along, place: place))
        stops.append(Stop(segment: b, share: across, place: place))
    }

    /// Twice the area of the triangle, positive where the place is on the left.
    private func side(_ a: Coordinate, _ b: Coordinate, _ place: Coordinate) -> Double {
        (b.x - a.x) * (place.y - a.y) - (b.y - a.y) * (place.x - a.x)
    }
}
