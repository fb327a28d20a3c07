public import Geo

/// A school as a register has it, cleaned of spaces and of nothing else.
public struct SchoolRecord: Hashable, Sendable {
    /// The row as a spreadsheet counts it.
    public var row: Int
    /// The code that it is known by: the 10-digit one, or the best there is.
    public var code: String
    public var smis: String?
    public var obec: String?
    public var name: String?
    public var tambon: String?
    public var amphoe: String?
    public var province: String?
    /// The other columns that are kept, such as `level` and `network`.
    public var details: [Field: String]
    /// The number of pupils where the register itself says it.
    public var pupils: Int?
    public var point: PointText
    /// The coordinate cells as written.
    public var pointAsWritten: String?

    public init(row: Int, code: String, point: PointText = .missing) {
        self.row = row
        self.code = code
        self.point = point
        details = [:]
    }
}

/// Where a school is taken to be, and why.
public struct SchoolPosition: Hashable, Sendable {
    /// How the position came from what was written.
    public enum Origin: String, Sendable {
        case asGiven = "as-given"
        case exchanged
        /// As the office has put it right.
        case corrected
        case grid
    }

    /// How far the position can be trusted.
    public enum Quality: String, Sendable {
        case good, doubtful, missing
    }

    /// WGS 84 in degrees; nil where none could be had.
    public var coordinate: Coordinate?
    public var origin: Origin?
    public var flaws: [Flaw]

    public var quality: Quality {
        coordinate == nil ? .missing : flaws.isEmpty ? .good : .doubtful
    }

    public init(coordinate: Coordinate?, origin: Origin? = nil, flaws: [Flaw] = []) {
        self.coordinate = coordinate
        self.origin = origin
        self.flaws = flaws
    }
}
