import Geo

/// Roads as they are laid, stretch by stretch, between numbered places.
///
/// Places are the nodes of the ground and, behind them, the gates of schools.
struct RoadWeb {
    /// A stretch by its two places, the smaller number first.
    private struct Stretch: Hashable {
        let low: Int
        let high: Int

        init(_ a: Int, _ b: Int) { (low, high) = (min(a, b), max(a, b)) }
    }

    private let ground: RoadGround
    private(set) var places: [Coordinate]
    private var roads: [Road] = []
    /// The road of each stretch and the place from which it was laid.
    private var laid: [Stretch: (road: Int, from: Int)] = [:]
    private var neighbours: [Int: [Int]] = [:]

    init(_ ground: RoadGround) {
        self.ground = ground
        places = ground.places
    }

    /// Whether a road comes by a place.
    func contains(_ place: Int) -> Bool { neighbours[place] != nil }

    func isBuilt(_ a: Int, _ b: Int) -> Bool { laid[Stretch(a, b)] != nil }

    /// Adds a place that is no node of the ground.
    mutating func add(_ place: Coordinate) -> Int {
        places.append(place)
        return places.count - 1
    }

    /// Lays a road where there is none yet, from place to place; bridges are roads of their own.
    mutating func lay(_ way: [Int], as road: Road) {
        roads.append(road)
        let number = roads.count - 1
        for (a, b) in zip(way, way.dropFirst()) where !isBuilt(a, b) {
            if ground.isBridge(a, b) {
                roads.append(Road(kind: road.kind, name: "สะพาน" + road.name, isBridge: true))
            }
            laid[Stretch(a, b)] = (ground.isBridge(a, b) ? roads.count - 1 : number, a)
            neighbours[a, default: []].append(b)
            neighbours[b, default: []].append(a)
        }
    }

    /// Metres from a place to all others that roads lead to, corners not cut.
    func metres(from start: Int) -> [Int: Double] {
        var search = LeastCosts(from: start)
        while let place = search.next() {
            for other in neighbours[place] ?? [] {
                search.offer(other, from: place, cost: distance(places[place], places[other]))
            }
        }
        return search.costs
    }

    /// The roads cut into lines at junctions and where one road becomes another.
    var lines: [RoadLine] {
        var isDrawn: Set<Stretch> = []
        var lines: [RoadLine] = []
        let all = neighbours.keys.sorted()
        // Whoever has no end anywhere is a ring, and begins where it likes.
        for start in all.filter(isEnd) + all {
            for second in neighbours[start] ?? [] where !isDrawn.contains(Stretch(start, second)) {
                var way = [start, second]
                isDrawn.insert(Stretch(start, second))
                while let last = way.last, last != start, !isEnd(last),
                    let next = neighbours[last]?.first(where: { $0 != way[way.count - 2] })
                {
                    way.append(next)
                    isDrawn.insert(Stretch(last, next))
                }
                if let line = line(way) { lines.append(line) }
            }
        }
        return lines
    }

    private func isEnd(_ place: Int) -> Bool {
        guard let around = neighbours[place], around.count == 2 else { return true }
        return laid[Stretch(place, around[0])]?.road != laid[Stretch(place, around[1])]?.road
    }

    private func line(_ way: [Int]) -> RoadLine? {
        guard let first = laid[Stretch(way[0], way[1])] else { return nil }
        let way = first.from == way[0] ? way : way.reversed()
        let points = rounded(rounded(way.map { (places[$0], isRoomy($0)) }))
        return RoadLine(
            road: roads[first.road], points: points.map { Self.toCentimetres($0.place) })
    }

    private func isRoomy(_ place: Int) -> Bool {
        place < ground.places.count && ground.isInland(place)
    }

    /// Cuts the corners that may be cut, a quarter of the way to the next (Chaikin 1974).
    private func rounded(
        _ points: [(place: Coordinate, isRoomy: Bool)]
    ) -> [(place: Coordinate, isRoomy: Bool)] {
        var result = [points[0]]
        for index in points.indices.dropFirst().dropLast() {
            let point = points[index]
            guard point.isRoomy else {
                result.append(point)
                continue
            }
            for other in [points[index - 1], points[index + 1]] {
                let place = Coordinate(
                    x: 0.75 * point.place.x + 0.25 * other.place.x,
                    y: 0.75 * point.place.y + 0.25 * other.place.y)
                result.append((place, true))
            }
        }
        return result + [points[points.count - 1]]
    }

    private static func toCentimetres(_ place: Coordinate) -> Coordinate {
        Coordinate(x: (place.x * 100).rounded() / 100, y: (place.y * 100).rounded() / 100)
    }
}
