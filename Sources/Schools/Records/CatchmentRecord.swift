public import Geo

/// A catchment as a layer keeps it: the land that is nearest to a school, or to several on one spot.
public struct CatchmentRecord: Sendable {
    /// What it is known by: the level and the code of its first school, "primary-1099097001".
    public var code: String
    public var level: CatchmentLevel
    /// The numbers of its schools in the store; none for land from which no road leads to any.
    public var schools: [Int]
    public var schoolCodes: [String]
    /// The schools' names, with commas between; nil where there is none.
    public var name: String?
    /// On the ellipsoid.
    public var squareMetres: Double
    /// How much road belongs to it, in metres; nil where it was drawn by straight lines.
    public var roadMetres: Double?
    public var shares: [CatchmentShare]
    /// WGS 84 in degrees, exteriors counter-clockwise.
    public var polygons: [Polygon]

    public init(
        code: String, level: CatchmentLevel, schools: [Int], schoolCodes: [String], name: String?,
        squareMetres: Double, roadMetres: Double?, shares: [CatchmentShare], polygons: [Polygon]
    ) {
        (self.code, self.level, self.schools) = (code, level, schools)
        (self.schoolCodes, self.name) = (schoolCodes, name)
        (self.squareMetres, self.roadMetres) = (squareMetres, roadMetres)
        (self.shares, self.polygons) = (shares, polygons)
    }
}

/// What of a tambon belongs to a catchment.
public struct CatchmentShare: Hashable, Sendable {
    /// The tambon's code, or that of the smallest unit there is.
    public var unitCode: String
    public var unitName: String
    public var squareMetres: Double
    /// The same as a part of the unit, from 0 to 1.
    public var part: Double

    public init(unitCode: String, unitName: String, squareMetres: Double, part: Double) {
        (self.unitCode, self.unitName) = (unitCode, unitName)
        (self.squareMetres, self.part) = (squareMetres, part)
    }
}

/// Of which schools a catchment is: of all, or of those that teach a stage.
public enum CatchmentLevel: String, CaseIterable, Sendable {
    case all, kindergarten, primary
    case lowerSecondary = "lower-secondary"
    case upperSecondary = "upper-secondary"
    case vocational

    /// What its schools teach; nil for anything.
    public var stages: TaughtStages? {
        switch self {
        case .all: nil
        case .kindergarten: .kindergarten
        case .primary: .primary
        case .lowerSecondary: .lowerSecondary
        case .upperSecondary: .upperSecondary
        case .vocational: .vocational
        }
    }

    public var wording: LocalizedText {
        stages?.wording ?? LocalizedText(thai: "ทุกระดับ", english: "all levels")
    }
}

/// What is near, where land is divided among schools.
public enum CatchmentWay: String, CaseIterable, Sendable {
    /// By straight lines.
    case line
    /// By minutes on roads.
    case road
}

extension [CatchmentShare] {
    /// The largest first, those below 0.05 % left out: "ชะรัด 62.3 %, กงหรา 4.0 %".
    public var words: String {
        filter { $0.part >= 0.0005 }
            .sorted { ($1.part, $0.unitCode) < ($0.part, $1.unitCode) }
            .map { "\($0.unitName) \(ReadableNumber.grouped($0.part * 100, decimals: 1)) %" }
            .joined(separator: ", ")
    }
}
