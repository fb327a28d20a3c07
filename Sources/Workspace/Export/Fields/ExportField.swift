import SchoolStore
public import Schools

/// A column that a layer can be exported with.
///
/// A name, once published, keeps its meaning and its type: readers know columns by it. New columns
/// may be added as optional ones without a new version of the schema; one that goes, or changes
/// what it means, or is no longer there by default, needs a new version beside the old.
public struct ExportField: Hashable, Sendable {
    /// How its values are written.
    public enum Kind: Hashable, Sendable {
        /// The width is where the column of a DBF begins.
        case text(width: Int)
        case integer
        /// Of WGS 84, seven decimals.
        case degrees
        /// A measure, three decimals.
        case decimal
        case flag
        /// Several words: a list in JSON, elsewhere with spaces between.
        case words(width: Int)
    }

    /// Whom its values are for.
    public enum Disclosure: Hashable, Sendable {
        case anybody
        /// Left out where the pupils of the school are not told: it is their number or narrows it.
        case unlessSuppressed
        case officeOnly
    }

    /// Where its values are from.
    enum Source: Hashable, Sendable {
        /// The place in a row of a boundary, a road or place, or a catchment.
        case column(Int)
        case attribute(SchoolAttribute)
        case isSuppressed
        case worstCondition
        case mainBuildingYear
        case problem(ProblemAttribute)
    }

    /// In every format but the shapefile: English, snake_case.
    public let name: String
    /// In shapefiles: ten characters at most, one for each name in a layer.
    public let shortName: String
    public let kind: Kind
    /// For people.
    public let title: LocalizedText
    public let disclosure: Disclosure
    /// Whether it is written where no columns are chosen: the properties that the schema requires.
    public let isDefault: Bool
    let source: Source

    init(
        _ name: String, _ shortName: String, _ kind: Kind, _ thai: String, _ english: String,
        _ source: Source, for disclosure: Disclosure = .anybody, isDefault: Bool = true
    ) {
        self.name = name
        self.shortName = shortName
        self.kind = kind
        title = LocalizedText(thai: thai, english: english)
        self.disclosure = disclosure
        self.isDefault = isDefault
        self.source = source
    }
}
