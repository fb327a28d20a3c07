public import Geo
public import Schools

/// What a workspace is made of: the office and its sources, as `schoolmap.yaml` says it.
public struct Manifest: Hashable, Sendable {
    /// The file's name in a workspace.
    public static let fileName = "schoolmap.yaml"

    public var officeCode: String?
    public var officeName: String?
    /// Where the office is, WGS 84 in degrees: schools declare their distance from it.
    public var officeLocation: Coordinate?
    /// What is known of the rounds of collection, in the order of the manifest.
    public var rounds: [CollectionRound] = []
    /// The office's own classes, staffing norm and facilities per pupil, beside the manifest; nil
    /// for the shipped ones.
    public var classesPath: String?
    public var staffingNormPath: String?
    /// The office's limits of planning, and the schools that it keeps out of questions of merging.
    public var limitsPath: String?
    public var exemptPath: String?
    public var facilitiesPath: String?
    /// The office's own speeds of roads, beside the manifest; nil for the shipped ones.
    public var roadSpeedsPath: String?
    /// How the layer of catchments is drawn; nil for no such layer.
    public var catchments: CatchmentWay?
    public var sources: [SourceEntry]
}

/// One source in the manifest.
public struct SourceEntry: Hashable, Sendable {
    public var kind: SourceKind
    /// Beside the manifest, as written.
    public var path: String
    /// The line of the manifest that it begins on, from 1.
    public var line: Int
    /// For boundaries; nil elsewhere.
    public var level: BoundaryLevel?
    /// Headers by field, where the manifest overrules detection.
    public var columns: [Field: String] = [:]
    /// Columns of a boundary layer, where the manifest overrules detection.
    public var boundaryColumns: [BoundaryColumnName: String] = [:]
    public var encoding: String?
    public var crs: String?
    /// The layer, sheet or file within a zip.
    public var layer: String?
    public var period: AcademicPeriod?
    public var delivery = Delivery()

    public init(kind: SourceKind, path: String, line: Int = 1) {
        self.kind = kind
        self.path = path
        self.line = line
    }

    /// The keys that a source of a kind may have besides the kind itself.
    static func keys(of kind: SourceKind) -> [String] {
        let common =
            ["encoding", "crs", "layer", "columns", "year", "round"]
            + DeliveryKey.allCases.map(\.rawValue)
        guard kind == .boundaries else { return common }
        return common + ["level"] + BoundaryColumnName.allCases.map(\.rawValue)
    }
}

/// The keys that say how a file came to the office.
enum DeliveryKey: String, CaseIterable {
    case owner, order, received, confirmed, replaces, reason
}

/// The columns of a boundary layer that mean something.
public enum BoundaryColumnName: String, CaseIterable, Sendable {
    case code, name, province
    case parentCode = "parent_code"
    case parentName = "parent_name"
}

/// Why a manifest cannot be used; the line is where to look.
public struct ManifestError: Error, Hashable, Sendable {
    public enum Code: Hashable, Sendable {
        /// No manifest in the directory or above it; the nearest is a file that may be meant.
        case missing(directory: String, nearest: String?)
        case unreadable
        /// Saved in another encoding, as Notepad does where it is told ANSI.
        case notUTF8
        /// Not YAML; the text is the parser's reason.
        case syntax(String)
        case unknownKey(String, nearest: String?, allowed: [String])
        case missingKey(String, in: String)
        case wrongType(key: String, expected: String)
        case badValue(key: String, value: String, nearest: String?, allowed: [String])
        case fileMissing(String, nearest: String?)
        /// A folder where a file should be named.
        case notAFile(String)
        /// The system's reason why it cannot be read.
        case fileUnreadable(String, reason: String)
    }

    public let code: Code
    public let path: String
    public let line: Int?

    public init(_ code: Code, path: String, line: Int? = nil) {
        self.code = code
        self.path = path
        self.line = line
    }
}
