public import Geo
public import Schools

/// A line of a road layer, as the data has it.
public struct RoadLine: Hashable, Sendable {
    /// WGS 84 in degrees.
    public var coordinates: [Coordinate]
    /// What sort of road it is, in the data's own words.
    public var `class`: String?
    public var direction: RoadDirection
    /// The road's own speed; nil where only its class says one.
    public var kmPerHour: Double?
    /// On which level it runs, 0 on the ground; nil where nothing says it.
    ///
    /// Lines of one level are joined where they cross.
    public var level: Int?

    public init(
        _ coordinates: [Coordinate], class: String? = nil, direction: RoadDirection = .both,
        kmPerHour: Double? = nil, level: Int? = nil
    ) {
        self.coordinates = coordinates
        self.class = `class`
        self.direction = direction
        self.kmPerHour = kmPerHour
        self.level = level
    }

    /// The lines of a stored road; none for a place.
    public static func lines(of feature: NamedFeature) -> [RoadLine] {
        guard case .multiLineString(let lines) = feature.geometry else { return [] }
        return lines.map {
            RoadLine(
                $0, class: feature.class, direction: feature.direction ?? .both,
                kmPerHour: feature.kmPerHour, level: feature.level)
        }
    }
}

/// What roads are measured in.
public enum RoadMeasure: String, CaseIterable, Hashable, Sendable {
    case metres, minutes
}

/// A piece of road between two nodes.
public struct RoadEdge: Hashable, Sendable {
    /// Nodes of the network: where its line begins and ends.
    public let from: Int32
    public let to: Int32
    /// The line that it is of, by its place among those that the network was made of.
    public let line: Int32
    /// Its first and last coordinate in the network's.
    let first: Int32
    let last: Int32
    public let direction: RoadDirection
    /// Geodesic, along the line.
    public internal(set) var metres = 0.0
    public let kmPerHour: Double

    public var minutes: Double { metres / kmPerHour * 0.06 }

    /// The length of the edge, or how long it takes.
    public func cost(by measure: RoadMeasure) -> Double {
        measure == .metres ? metres : minutes
    }
}

/// What became of the lines that a network was made of.
public struct RoadAccount: Hashable, Sendable {
    public var lines = 0
    /// Lines with a coordinate that is no number or off the globe; they are left out.
    public var broken = 0
    /// Lines without a length, and those that the tolerance leaves none of; they are left out.
    public var zeroLength = 0
    /// Lines or pieces that lie on another in all their coordinates; they are left out.
    public var duplicates = 0
    /// Places where lines of one stated level cross without a vertex in common: they are joined.
    public var crossings = 0
    /// Loose ends that were tied to a vertex within the tolerance.
    public var snapped = 0
    /// Of all edges, metres.
    public var metres = 0.0

    public init() {}
}
