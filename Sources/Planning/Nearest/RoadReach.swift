public import Schools

/// How a place can be reached by road.
public enum RoadReach: Hashable, Sendable {
    /// Metres or minutes along the roads; the ways to the road at both ends are apart.
    case way(Double)
    /// No road is within the limit of one of the two.
    case withoutRoad
    /// Roads are there, but none joins the two.
    case unjoined

    /// What stands in a column of an answer.
    public var wording: LocalizedText {
        switch self {
        case .way: LocalizedText(thai: "ถึงได้", english: "reached")
        case .withoutRoad: LocalizedText(thai: "ไม่มีถนน", english: "no road")
        case .unjoined: LocalizedText(thai: "ถนนไม่เชื่อมถึง", english: "not joined")
        }
    }

    /// What orders places; infinite where there is no way.
    var order: Double { if case .way(let cost) = self { cost } else { .infinity } }
}

extension RoadNetwork {
    /// By road from one place to others, on the way of the fewest metres or minutes.
    ///
    /// - Parameter start: nil where the place is too far from all roads; so are `ends`.
    public func reach(
        from start: RoadTie?, to ends: [RoadTie?], by measure: RoadMeasure
    ) -> [RoadReach] {
        guard let start else { return ends.map { _ in .withoutRoad } }
        let costs = matrix(from: [start], to: ends, by: measure)[0]
        return zip(ends, costs).map { end, cost in
            end == nil ? .withoutRoad : cost.map { .way($0) } ?? .unjoined
        }
    }
}
