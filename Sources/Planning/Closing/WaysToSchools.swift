import Geo

/// Measures from a place to some schools.
struct WaysToSchools {
    let ends: [PlanSchool]
    let roads: WayMeasure?

    struct Way {
        let straight: [Double?]
        let roads: [RoadLeg?]?

        /// Whether one taker is nearer than another, both counted from the first behind the end 0.
        func isNearer(_ one: Int, _ other: Int) -> Bool {
            func key(_ taker: Int) -> (Int, Double) {
                if let leg = roads?[taker + 1] { return (0, leg.metres) }
                return (1, straight[taker + 1] ?? .infinity)
            }
            let (a, b) = (key(one), key(other))
            return (a.0, a.1, one) < (b.0, b.1, other)
        }
    }

    /// From each of some places; nil for one that nobody knows.
    func measure(from places: [Coordinate?]) -> [Way] {
        let known = places.compactMap(\.self)
        let placed = ends.indices.filter { ends[$0].coordinate != nil }
        let legs =
            known.isEmpty || placed.isEmpty
            ? nil : roads.map { $0(known, placed.compactMap { ends[$0].coordinate }) }
        var next = 0
        return places.map { place in
            let straight = ends.map { end -> Double? in
                guard let place, let own = end.coordinate else { return nil }
                return Geodesic.metres(place, own)
            }
            guard roads != nil else { return Way(straight: straight, roads: nil) }
            var all = [RoadLeg?](repeating: nil, count: ends.count)
            if place != nil, let legs {
                for (index, leg) in zip(placed, legs[next]) { all[index] = leg }
                next += 1
            }
            return Way(straight: straight, roads: all)
        }
    }
}

extension Closure.Travel {
    typealias Way = (before: Double?, after: Double?, road: (before: RoadLeg?, after: RoadLeg?)?)

    /// The means; nil where no way is known.
    init?(_ ways: [Way]) {
        let known = ways.compactMap { way in
            way.before.flatMap { before in way.after.map { (before, $0) } }
        }
        guard let before = mean(known.map(\.0)), let after = mean(known.map(\.1)) else {
            return nil
        }
        straightBefore = before
        straightAfter = after
        road = Road(ways)
        let blocked = ways.count { $0.road != nil && $0.road?.after == nil }
        shareWithoutRoad = Double(blocked) / Double(ways.count)
    }
}

extension Closure.Travel.Road {
    fileprivate init?(_ ways: [Closure.Travel.Way]) {
        let known = ways.compactMap { way in
            way.road.flatMap { road in road.before.flatMap { one in road.after.map { (one, $0) } } }
        }
        guard let before = mean(known.map(\.0.metres)), let after = mean(known.map(\.1.metres))
        else { return nil }
        metresBefore = before
        metresAfter = after
        let timed = known.compactMap { one, other in
            one.minutes.flatMap { before in other.minutes.map { (before, $0) } }
        }
        minutesBefore = mean(timed.map(\.0))
        minutesAfter = mean(timed.map(\.1))
    }
}

private func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
}
