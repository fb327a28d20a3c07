public import Geo

/// A way by road from one place to another.
public struct RoadLeg: Hashable, Sendable {
    public var metres: Double
    /// nil where no speeds are known.
    public var minutes: Double?

    public init(metres: Double, minutes: Double? = nil) {
        self.metres = metres
        self.minutes = minutes
    }
}

/// Measures the ways by road from some places, each to others of its own; nil where no road leads
/// there.
public typealias WayMeasure = (_ from: [Coordinate], _ to: [[Coordinate]]) -> [[RoadLeg?]]

/// What is known of the way by road between two places.
public enum WayByRoad: Hashable, Sendable {
    /// There is no layer of roads.
    case notLoaded
    /// The layer has no way: an island, or roads that do not meet.
    case none
    case leg(RoadLeg)

    public var leg: RoadLeg? {
        if case .leg(let leg) = self { leg } else { nil }
    }

    /// The shortest way that makes a detour, in metres more than the straight line: next door is
    /// always round a corner.
    private static let leastDetour = 1_000.0

    /// Whether something lies between: no road at all, or one that is so many times as long as the
    /// straight line; nil where there are no roads to tell.
    public func hasObstacle(straight metres: Double, detour: Double) -> Bool? {
        switch self {
        case .notLoaded: nil
        case .none: true
        case .leg(let leg):
            leg.metres >= detour * metres && leg.metres - metres >= Self.leastDetour
        }
    }
}
