import Geo

/// Measures from a place to some schools.
struct WaysToSchools {
    let ends: [PlanSchool]
    let roads: WayMeasure?

    struct Way {
        let straight: [Double?]
        let roads: [RoadLeg?]?

        /// How far a taker is, both counted from the first behind the end 0: those that a road
        /// leads to come first.
        func rank(_ taker: Int) -> (withoutRoad: Int, metres: Double) {
            if let leg = roads?[taker + 1] { return (0, leg.metres) }
            return (1, straight[taker + 1] ?? .infinity)
        }

        func isNearer(_ one: Int, _ other: Int) -> Bool {
            let (a, b) = (rank(one), rank(other))
            return (a.withoutRoad, a.metres, one) < (b.withoutRoad, b.metres, other)
        }

        /// To the end 0 before, and to a taker after; nil where a position is not known.
        func travel(to taker: Int) -> Closure.Travel.Way? {
            guard let before = straight[0], let after = straight[taker + 1] else { return nil }
            let legs = roads.flatMap { roads in
                roads[0].flatMap { one in roads[taker + 1].map { (one, $0) } }
            }
            return Closure.Travel.Way(
                straight: (before, after), road: legs, isRoadKnown: roads != nil)
        }
    }

    /// From each of some places; nil for one that nobody knows.
    func measure(from places: [Coordinate?]) -> [Way] {
        let known = places.compactMap(\.self)
        let placed = ends.indices.filter { ends[$0].coordinate != nil }
        let positions = placed.compactMap { ends[$0].coordinate }
        let legs = known.isEmpty ? nil : roads.map { $0(known, known.map { _ in positions }) }
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
    /// One way to school before and after.
    struct Way {
        let straight: (before: Double, after: Double)
        /// nil where no road leads to one of the two.
        let road: (before: RoadLeg, after: RoadLeg)?
        let isRoadKnown: Bool
    }

    /// The means by weight; nil where no way is known.
    init?(_ ways: [(way: Way?, weight: Double)]) {
        let known = ways.compactMap { way, weight in way.map { ($0, weight) } }
        guard let before = mean(known.map { ($0.straight.before, $1) }),
            let after = mean(known.map { ($0.straight.after, $1) })
        else { return nil }
        straightBefore = before
        straightAfter = after
        let all = known.reduce(0) { $0 + $1.1 }
        let blocked = known.filter { $0.0.isRoadKnown && $0.0.road == nil }
        shareWithoutRoad =
            blocked.count == known.count ? 1 : blocked.reduce(0) { $0 + $1.1 } / all
        // A mean of less than half of the land would speak for what it does not know.
        road = shareWithoutRoad <= 0.5 ? Road(known) : nil
    }
}

extension Closure.Travel.Road {
    fileprivate init?(_ ways: [(Closure.Travel.Way, Double)]) {
        guard ways.contains(where: { $0.0.road != nil }),
            let before = mean(ways.map { ($0.road?.before.metres ?? $0.straight.before, $1) }),
            let after = mean(ways.map { ($0.road?.after.metres ?? $0.straight.after, $1) })
        else { return nil }
        metresBefore = before
        metresAfter = after
        let timed = ways.compactMap { way, weight in
            way.road.flatMap { legs in
                legs.before.minutes.flatMap { before in
                    legs.after.minutes.map { (before, $0, weight) }
                }
            }
        }
        minutesBefore = mean(timed.map { ($0.0, $0.2) })
        minutesAfter = mean(timed.map { ($0.1, $0.2) })
    }
}

private func mean(_ values: [(value: Double, weight: Double)]) -> Double? {
    let weight = values.reduce(0) { $0 + $1.weight }
    return weight > 0 ? values.reduce(0) { $0 + $1.value * $1.weight } / weight : nil
}
