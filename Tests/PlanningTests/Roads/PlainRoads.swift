import Geo
import Planning
import Schools

/// The same roads for another engine: every vertex a node, every segment one or two arcs, made from
/// the lines themselves and not from the network.
struct PlainRoads {
    struct Arc {
        var from: Int
        var to: Int
        var metres: Double
        var minutes: Double
    }

    private(set) var arcs: [Arc] = []
    /// The nodes of the places; nil for one that is too far from all roads.
    private(set) var places: [Int?] = []
    private(set) var count = 0
    private var numbers: [Coordinate: Int] = [:]

    private struct Segment {
        let a: Coordinate
        let b: Coordinate
        let line: RoadLine
        var ties: [(node: Int, share: Double)] = []
    }

    init(_ lines: [RoadLine], places: [Coordinate], within limit: Double) {
        var segments = lines.flatMap { line in
            zip(line.coordinates, line.coordinates.dropFirst()).filter { $0 != $1 }
                .map { Segment(a: $0, b: $1, line: line) }
        }
        for place in places {
            let metres = LocalMetres(latitude: place.y)
            let near = segments.indices.map {
                metres.distance(from: place, toSegment: segments[$0].a, segments[$0].b)
            }
            guard let least = near.min(), least <= limit, let best = near.firstIndex(of: least)
            else {
                self.places.append(nil)
                continue
            }
            let own = segments[best]
            let share = Self.share(place, own.a, own.b, metres)
            segments[best].ties.append((count, share))
            self.places.append(count)
            count += 1
        }
        for segment in segments { add(segment) }
    }

    /// By the cosine between the segment and the way to the place.
    private static func share(
        _ place: Coordinate, _ a: Coordinate, _ b: Coordinate, _ metres: LocalMetres
    ) -> Double {
        let (x, y) = (
            (b.x - a.x) * metres.perDegreeOfLongitude, (b.y - a.y) * metres.perDegreeOfLatitude
        )
        let (px, py) = (
            (place.x - a.x) * metres.perDegreeOfLongitude,
            (place.y - a.y) * metres.perDegreeOfLatitude
        )
        return min(1, max(0, (px * x + py * y) / (x * x + y * y)))
    }

    /// From tie to tie along the segment.
    private mutating func add(_ segment: Segment) {
        let length = Geodesic.metres(segment.a, segment.b)
        let speed =
            segment.line.kmPerHour ?? RoadSpeeds.shipped.kmPerHour(of: segment.line.class)
        let stops =
            [(node: number(segment.a), share: 0.0)] + segment.ties.sorted { $0.share < $1.share }
            + [(node: number(segment.b), share: 1.0)]
        for (one, next) in zip(stops, stops.dropFirst()) {
            let metres = (next.share - one.share) * length
            let minutes = metres / 1000 / speed * 60
            // Two at one spot of a one-way street are no way apart, whichever stands first.
            let isOneSpot = one.share == next.share
            if segment.line.direction != .backward || isOneSpot {
                arcs.append(Arc(from: one.node, to: next.node, metres: metres, minutes: minutes))
            }
            if segment.line.direction != .forward || isOneSpot {
                arcs.append(Arc(from: next.node, to: one.node, metres: metres, minutes: minutes))
            }
        }
    }

    private mutating func number(_ place: Coordinate) -> Int {
        if let known = numbers[place] { return known }
        numbers[place] = count
        count += 1
        return count - 1
    }

    /// Bellman and Ford: every arc again until nothing changes.
    func costs(from place: Int, by measure: RoadMeasure) -> [Double?] {
        var costs = [Double](repeating: .infinity, count: count)
        guard let start = places[place] else { return places.map { _ in nil } }
        costs[start] = 0
        var isChanged = true
        while isChanged {
            isChanged = false
            for arc in arcs {
                let sum = costs[arc.from] + (measure == .metres ? arc.metres : arc.minutes)
                if sum < costs[arc.to] {
                    costs[arc.to] = sum
                    isChanged = true
                }
            }
        }
        return places.map { node in
            node.flatMap { costs[$0].isFinite ? costs[$0] : nil }
        }
    }
}
