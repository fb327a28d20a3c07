public import Geo

/// A tambon with its land.
public struct PlanArea: Sendable {
    public var code: String
    public var name: String
    public var polygons: [Polygon]

    public init(code: String, name: String, polygons: [Polygon]) {
        self.code = code
        self.name = name
        self.polygons = polygons
    }
}

/// A village or another place with a name.
public struct ClosurePlace: Hashable, Sendable {
    public var name: String
    public var coordinate: Coordinate

    public init(name: String, coordinate: Coordinate) {
        self.name = name
        self.coordinate = coordinate
    }
}

/// Places spread evenly over the land that is nearer to a school than to any other.
///
/// Where pupils live nobody tells the office: they are taken to live evenly over that land. The
/// straight-line catchment is the school's Voronoi cell among its rivals, clipped to the tambon
/// that are known; its shares and distances are those of a lattice of points.
public struct CatchmentSample: Sendable {
    public struct Point: Hashable, Sendable {
        public var coordinate: Coordinate
        /// The place of its tambon among those given.
        public var area: Int
    }

    /// Row by row from the south-west; empty where no tambon is known around the school.
    public private(set) var points: [Point] = []
    /// From one point to the next.
    public private(set) var spacing = 0.0

    /// Farther from its school nobody is looked for.
    public static let reach = 15_000.0
    /// The spacings tried, the widest first, until there are enough points.
    private static let spacings = [1_000.0, 500, 250, 125]
    private static let enough = 250

    /// - Parameter rivals: The other schools that the same pupils could go to.
    public init(around place: Coordinate, rivals: [Coordinate], areas: [PlanArea]) {
        let local = LocalMetres(latitude: place.y)
        let box = Self.box(around: place, local)
        let near = areas.enumerated().filter { _, area in
            area.polygons.contains { polygon in
                Envelope(polygon.exterior).map(box.intersects) ?? false
            }
        }
        guard !near.isEmpty else { return }
        let index = AreaIndex(near.map(\.element.polygons))
        let others = rivals.filter { local.distance($0, place) <= 2 * Self.reach }
        for spacing in Self.spacings {
            self.spacing = spacing
            points = Self.lattice(around: place, spacing, local).compactMap { point in
                let own = local.distance(point, place)
                guard !others.contains(where: { local.distance($0, point) < own }),
                    let area = index.area(at: point)
                else { return nil }
                return Point(coordinate: point, area: near[area].offset)
            }
            if points.count >= Self.enough { break }
        }
    }

    private static func box(around place: Coordinate, _ local: LocalMetres) -> Envelope {
        let dx = reach / max(1, local.perDegreeOfLongitude)
        let dy = reach / local.perDegreeOfLatitude
        return Envelope(
            minX: place.x - dx, minY: place.y - dy, maxX: place.x + dx, maxY: place.y + dy)
    }

    /// The points of a lattice within reach: the middles of its squares, the school on a corner.
    private static func lattice(
        around place: Coordinate, _ spacing: Double, _ local: LocalMetres
    ) -> [Coordinate] {
        let steps = Int(reach / spacing)
        var points: [Coordinate] = []
        for row in -steps..<steps {
            for column in -steps..<steps {
                let (x, y) = ((Double(column) + 0.5) * spacing, (Double(row) + 0.5) * spacing)
                guard x * x + y * y <= reach * reach else { continue }
                points.append(
                    Coordinate(
                        x: place.x + x / max(1, local.perDegreeOfLongitude),
                        y: place.y + y / local.perDegreeOfLatitude))
            }
        }
        return points
    }
}
