public import Geo
public import Maps
public import Schools

/// Which schools are to be reached; all conditions have to be met.
public struct ContactRequest: Sendable {
    public var filters: [MapFilter] = []
    public var ring: Ring?
    public var area: Area?
    public var group: Group?

    public init() {}

    /// All that lie within a distance, measured along the ellipsoid.
    public struct Ring: Hashable, Sendable {
        public enum Centre: Hashable, Sendable {
            /// A school by its code.
            case school(String)
            /// WGS 84 in degrees.
            case point(Coordinate)
        }

        public var centre: Centre
        public var metres: Double

        public init(centre: Centre, metres: Double) {
            self.centre = centre
            self.metres = metres
        }
    }

    /// All that lie in the polygons of a file.
    public struct Area: Hashable, Sendable {
        public var path: String
        /// Among several layers of the file.
        public var layer: String?
        /// Where the file does not say it: `EPSG:24047`.
        public var crs: String?

        public init(path: String, layer: String? = nil, crs: String? = nil) {
            self.path = path
            self.layer = layer
            self.crs = crs
        }
    }

    /// All of a class of a theme, as the legend of its map calls it.
    public struct Group: Sendable {
        public var theme: MapTheme
        public var name: String
        public var choices: MapChoices

        public init(theme: MapTheme, name: String, choices: MapChoices = MapChoices()) {
            self.theme = theme
            self.name = name
            self.choices = choices
        }
    }

    /// Whether a school needs a position to be chosen.
    var needsPosition: Bool { ring != nil || area != nil || group != nil }
}

/// A school that is to be reached.
public struct Contact: Hashable, Sendable {
    public let code: String
    public let name: String
    public let tambon: String?
    public let amphoe: String?
    public let network: String?
    public let isPlaced: Bool
    /// From the middle of the ring; nil where there is none.
    public let metres: Double?
    public let phones: PhoneCell

    /// Why something of the register's cell cannot be used, or that there is nothing.
    public var faults: [PhoneCell.Fault] {
        phones.numbers.isEmpty && phones.faults.isEmpty
            ? [PhoneCell.Fault(text: "", reason: .missing)] : phones.faults
    }
}

/// The schools that are to be reached, in Thai dictionary order, or the nearest first.
public struct ContactList: Sendable {
    public let contacts: [Contact]
    /// The names of the schools that meet the other conditions and have no position.
    public let unplaced: [String]
}

/// Why schools cannot be chosen.
public enum ContactError: Error, Hashable, Sendable {
    case schoolUnknown(String)
    /// The middle of the ring has no position.
    case schoolUnplaced(String)
    case noPolygons(path: String)
    /// None of the file's polygons can be brought from the system to WGS 84.
    case polygonsOutside(path: String, crs: String)
    /// The file does not say its coordinate reference system; it may be one of these.
    case crsUnknown(path: String, [String])
    /// The theme has these classes.
    case groupUnknown(String, theme: String, groups: [String])
    case nobody
}
