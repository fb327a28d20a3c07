public import Maps
public import Schools

/// What a set of tiles has: its layers, from which zoom on, with which attributes.
public struct TileDefinition: Hashable, Sendable {
    public struct Layer: Hashable, Sendable {
        /// What the layer is called in the tiles.
        public var name: String
        public var source: Source
        public var zooms: ClosedRange<Int>
        public var fields: [TileContent.Field]
        /// The number that decides which points are shown where there is no room for all.
        public var importance: SchoolField?
        /// How far apart points are that are thinned, in pixels of a tile of 512.
        public var spacing: Int
        public var style: TileStyle
    }

    /// What a layer is made of.
    public enum Source: Hashable, Sendable {
        case schools
        case boundaries(BoundaryLevel)
        case catchments(CatchmentLevel)

        /// Every source there can be.
        static let all: [Source] =
            [.schools] + BoundaryLevel.allCases.map(Source.boundaries) + [.catchments(.all)]

        /// The word for it in a definition.
        public var word: String {
            switch self {
            case .schools: "schools"
            case .boundaries(let level): level.rawValue
            case .catchments: "catchments"
            }
        }
    }

    public var name: String
    public var title: String?
    public var zooms: ClosedRange<Int>
    /// How far a border may be off, in steps of a tile's grid of 4,096.
    public var tolerance: Double
    public var layers: [Layer]

    /// The attributes of a boundary that tiles can have.
    public enum BoundaryField: String, CaseIterable, Sendable {
        case code, name
        case parentCode = "parent_code"
        case parentName = "parent_name"
        case province
    }

    /// The attributes of a catchment that tiles can have.
    public enum CatchmentField: String, CaseIterable, Sendable {
        case code, school, name, pupils, shares
        case areaKm2 = "area_km2"

        static let numbers: [CatchmentField] = [.pupils, .areaKm2]
    }

    /// The attributes of a school that tiles can have.
    public enum SchoolField: String, CaseIterable, Sendable {
        case code, smis, obec, name, tambon, amphoe, province, level, network
        case tambonCode = "tambon_code"
        case amphoeCode = "amphoe_code"
        case pupils, rooms, teachers
        case sizeClass = "size_class"
        case positionQuality = "position_quality"

        /// Those that say how important a school is.
        static let numbers: [SchoolField] = [.pupils, .rooms, .teachers]
    }
}

/// How a layer is to be drawn, as hints for the style; all colours as #RRGGBB.
public struct TileStyle: Hashable, Sendable {
    public var fill: String?
    public var line: String?
    /// In pixels.
    public var width: Double?
    public var circle: String?
    /// In pixels.
    public var radius: Double?
    /// The attribute that chooses among the colours.
    public var by: String?
    /// By value, in the order of the definition.
    public var colors: [Color] = []

    public struct Color: Hashable, Sendable {
        public let value: String
        public let color: String
    }
}
