/// What one export of an office system looks like, and what of it may be read.
///
/// The columns are an allow-list: nothing else of a row is ever decoded. The next export is one
/// file beside the others and one line in `all`.
public struct SystemProfile: Sendable {
    /// A field with the headers that the system writes over it.
    public typealias Column = (field: Field, headers: [String])

    /// The stable kebab-case name, such as `dmc-pupils-36`.
    public let id: String
    public let title: LocalizedText
    /// The kind of source that the manifest names it by.
    public let kind: SourceKind
    public let row: RowMeaning
    /// Which code the column that is just called รหัสโรงเรียน holds.
    public let plainCode: PlainCode
    public let columns: [Column]
    /// Known headers of columns about persons: never read, and no part of any message's value.
    public let personal: [String]
    /// Headers that tell it from the other systems.
    public let signature: [String]
    /// All headers in their order, where columns always stand alike; empty otherwise.
    let order: [String]
    /// Why such a file is not read at all and what to do instead; nil where it is read.
    public let refusal: LocalizedText?

    init(
        id: String, thai: String, english: String, kind: SourceKind, row: RowMeaning,
        plainCode: PlainCode = .any, columns: [Column] = [], personal: [String] = [],
        signature: [String] = [], order: [String] = [], refusal: LocalizedText? = nil
    ) {
        self.id = id
        title = LocalizedText(thai: thai, english: english)
        self.kind = kind
        self.row = row
        self.plainCode = plainCode
        self.columns = columns
        self.personal = personal
        self.signature = signature
        self.order = order
        self.refusal = refusal
    }
}

extension SystemProfile {
    /// What one row of an export stands for.
    public enum RowMeaning: String, CaseIterable, Sendable {
        case school, pupil, schoolGrade, schoolWide, staffMember, staffPosition, building
        case equipmentItem, indicator, project, budgetLine, costCentre, links, event

        /// Whether a row is about one person, so that it may only be counted.
        public var isPerson: Bool { self == .pupil || self == .staffMember }
    }

    /// The code in a column that does not say which of the three it is (domain facts, 1.1).
    public enum PlainCode: Sendable {
        case ministry, smis, obec, any

        /// The number of digits; nil where any code may be meant.
        var length: Int? {
            switch self {
            case .ministry: MinistryCode.length
            case .smis: SMISCode.length
            case .obec: OBECCode.length
            case .any: nil
            }
        }
    }

    /// Every known system; of two that fit a file as well as each other the first is taken.
    public static let all: [SystemProfile] = [
        .officeRegister, .emisRegister,
        .dmcPupils36, .dmcPupils91, .dmcPupilTable, .smisPupils,
        .staffTable, .staffList,
        .bobecBuildings, .obecAssetBuildings,
        .mobecEquipment,
        .indicators, .projects, .gfmisBudget, .costCentres, .links, .history,
        .salaries, .personnelFiles,
    ]

    /// The systems of a kind that are read.
    static func systems(of kind: SourceKind) -> [SystemProfile] {
        all.filter { $0.kind == kind && $0.refusal == nil }
    }

    /// The system with an id, or nil.
    public static func named(_ id: String) -> SystemProfile? { all.first { $0.id == id } }
}
