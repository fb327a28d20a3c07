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
/// that are known, less what lies across water; its shares and distances are those of a lattice of
/// points.
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
            let lattice = CatchmentLattice(around: place, spacing, local)
            let own = lattice.cells.filter { cell in
                let point = lattice.point(cell)
                let distance = local.distance(point, place)
                return !others.contains { local.distance($0, point) < distance }
            }
            let joined = lattice.joined(own) { index.area(at: $0) != nil }
            self.spacing = spacing
            points = own.compactMap { cell in
                let point = lattice.point(cell)
                guard joined.contains(cell), let area = index.area(at: point) else { return nil }
                return Point(coordinate: point, area: near[area].offset)
            }
            if points.count >= Self.enough { break }
        }
    }

    /// Whether a place lies on the land of the sample.
    func holds(_ place: Coordinate) -> Bool {
        let local = LocalMetres(latitude: place.y)
        return points.contains { local.distance($0.coordinate, place) <= spacing }
    }

    private static func box(around place: Coordinate, _ local: LocalMetres) -> Envelope {
        let dx = reach / max(1, local.perDegreeOfLongitude)
        let dy = reach / local.perDegreeOfLatitude
        return Envelope(
            minX: place.x - dx, minY: place.y - dy, maxX: place.x + dx, maxY: place.y + dy)
    }
}

/// A lattice of squares around a school, the school on a corner.
private struct CatchmentLattice {
    struct Cell: Hashable {
        let row: Int
        let column: Int
    }

    /// Those within reach, row by row from the south-west.
    let cells: [Cell]
    private let place: Coordinate
    private let spacing: Double
    private let local: LocalMetres

    /// Water narrower than this is crossed: a river that boundaries leave out.
    private static let narrow = 300.0

    init(around place: Coordinate, _ spacing: Double, _ local: LocalMetres) {
        self.place = place
        self.spacing = spacing
        self.local = local
        let reach = CatchmentSample.reach
        let steps = Int(reach / spacing)
        cells = (-steps..<steps).flatMap { row in
            (-steps..<steps).compactMap { column in
                let (x, y) = ((Double(column) + 0.5) * spacing, (Double(row) + 0.5) * spacing)
                return x * x + y * y <= reach * reach ? Cell(row: row, column: column) : nil
            }
        }
    }

    /// The middle of a square.
    func point(_ cell: Cell) -> Coordinate {
        Coordinate(
            x: place.x + (Double(cell.column) + 0.5) * spacing / max(1, local.perDegreeOfLongitude),
            y: place.y + (Double(cell.row) + 0.5) * spacing / local.perDegreeOfLatitude)
    }

    /// Those that can be come to from the school over squares of land, none of them across water.
    func joined(_ some: [Cell], isLand: (Coordinate) -> Bool) -> Set<Cell> {
        let some = Set(some)
        let step = max(1, Int(Self.narrow / spacing))
        // A school on the shore may stand beside its land.
        var open = some.filter { cell in
            max(abs(2 * cell.row + 1), abs(2 * cell.column + 1)) <= 2 * step + 1
                && isLand(point(cell))
        }
        var joined = open
        while let cell = open.popFirst() {
            for row in cell.row - step...cell.row + step {
                for column in cell.column - step...cell.column + step {
                    let next = Cell(row: row, column: column)
                    guard some.contains(next), !joined.contains(next), isLand(point(next)) else {
                        continue
                    }
                    joined.insert(next)
                    open.insert(next)
                }
            }
        }
        return joined
    }
}
