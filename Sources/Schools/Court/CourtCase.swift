public import Geo

/// What one school says of where it is.
public struct CourtCase: Sendable {
    /// The coordinate cells as read.
    public var point: PointText
    /// The tambon and amphoe that the row names.
    public var declared: DeclaredPlace
    public var name: String?
    /// Kilometres by road to the office of the education area, as declared.
    public var kilometresToArea: Double?
    /// Kilometres by road to the district office, as declared.
    public var kilometresToAmphoe: Double?
    /// Where earlier rounds had it, WGS 84 in degrees.
    public var earlier: [Coordinate]

    public init(
        point: PointText, declared: DeclaredPlace = .unknown, name: String? = nil,
        kilometresToArea: Double? = nil, kilometresToAmphoe: Double? = nil,
        earlier: [Coordinate] = []
    ) {
        self.point = point
        self.declared = declared
        self.name = name
        self.kilometresToArea = kilometresToArea
        self.kilometresToAmphoe = kilometresToAmphoe
        self.earlier = earlier
    }
}

/// The areas that a row's names mean, as places in a `CourtGround`; shared by its schools.
///
/// It is of use with the ground that made it, and with no other.
public final class DeclaredPlace: Sendable {
    /// Several where a name is not unique.
    let units: [Int]
    let districts: [Int]
    let tambon: String?
    let amphoe: String?

    /// Of a school whose row names no place.
    public static let unknown = DeclaredPlace(units: [], districts: [], tambon: nil, amphoe: nil)

    /// Whether names are given and no boundary has them: the school is of another area.
    var isForeign: Bool { districts.isEmpty && (tambon != nil || amphoe != nil) }

    init(units: [Int], districts: [Int], tambon: String?, amphoe: String?) {
        self.units = units
        self.districts = districts
        self.tambon = tambon
        self.amphoe = amphoe
    }
}

/// The movements between reference systems; made by whoever has a projection library.
///
/// Each takes a position in WGS 84 degrees as it was read and gives the one that it stands for, if
/// the mistake was made; nil where the operation does not reach. Not Sendable: projection
/// libraries work for one thread at a time.
public struct CourtMoves {
    /// The degrees are Indian 1975's.
    public var indianDegrees: (Coordinate) -> Coordinate?
    /// The metres that the position has in its UTM zone on WGS 84 are Indian 1975's.
    public var indianGrid: (Coordinate) -> Coordinate?
    /// It was taken from Indian 1975 by EPSG:1812: some 180 m west and 50 m north of the truth.
    public var movedWrongly: (Coordinate) -> Coordinate?
    /// It was taken to Indian 1975 by EPSG:1812 and rightly back: as far east and south of it.
    public var movedBackWrongly: (Coordinate) -> Coordinate?
    /// The metres that it has in its UTM zone belong to the other of 47 and 48.
    public var otherZone: (Coordinate) -> Coordinate?

    public init(
        indianDegrees: @escaping (Coordinate) -> Coordinate?,
        indianGrid: @escaping (Coordinate) -> Coordinate?,
        movedWrongly: @escaping (Coordinate) -> Coordinate?,
        movedBackWrongly: @escaping (Coordinate) -> Coordinate?,
        otherZone: @escaping (Coordinate) -> Coordinate?
    ) {
        self.indianDegrees = indianDegrees
        self.indianGrid = indianGrid
        self.movedWrongly = movedWrongly
        self.movedBackWrongly = movedBackWrongly
        self.otherZone = otherZone
    }
}
