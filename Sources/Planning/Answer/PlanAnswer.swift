public import Geo
public import Schools

/// The answer to a planning question: a table, one true sentence, and what it rests on.
///
/// Information for consideration: an answer says what is, never what ought to be done.
public struct PlanAnswer: Sendable {
    /// A kebab-case word for the question, such as `nearest`.
    public var name: String
    public var title: LocalizedText
    public var columns: [Column]
    public var rows: [Row]
    /// What the answer comes to, computed from its numbers.
    public var sentence: LocalizedText
    /// What is not known, left out or assumed; each a sentence.
    public var notes: [LocalizedText]
    public var basis: PlanBasis
    /// What a map of the rows shows; nil for the first column of numbers.
    public var picture: PlanPicture?

    public init(
        name: String, title: LocalizedText, columns: [Column], rows: [Row] = [],
        sentence: LocalizedText, notes: [LocalizedText] = [], basis: PlanBasis
    ) {
        self.name = name
        self.title = title
        self.columns = columns
        self.rows = rows
        self.sentence = sentence
        self.notes = notes
        self.basis = basis
    }

    /// Says before all other notes, and on the map, what makes the answer doubtful.
    ///
    /// - Parameter doubt: nil for nothing.
    public mutating func warn(of doubt: LocalizedText?) {
        guard let doubt else { return }
        notes.insert(doubt, at: 0)
        picture?.warnings.insert(doubt, at: 0)
    }

    /// A column of the table.
    public struct Column: Hashable, Sendable {
        /// The snake_case name in JSON, GeoJSON, CSV and XLSX; it stays the same in every language.
        public var name: String
        /// The heading for people.
        public var title: LocalizedText
        /// How many decimals numbers are rounded to.
        public var decimals: Int

        public init(_ name: String, thai: String, english: String, decimals: Int = 0) {
            self.name = name
            title = LocalizedText(thai: thai, english: english)
            self.decimals = decimals
        }
    }

    /// A row of the table; its place on the ground, where it has one, in WGS 84.
    public struct Row: Sendable {
        /// As many as there are columns.
        public var cells: [Cell]
        public var geometry: Geometry?

        public init(_ cells: [Cell], geometry: Geometry? = nil) {
            self.cells = cells
            self.geometry = geometry
        }
    }

    /// A value of the table.
    public enum Cell: Hashable, Sendable {
        case text(String)
        case words(LocalizedText)
        case integer(Int)
        case decimal(Double)
        case flag(Bool)
        /// Not known, or there is none.
        case none

        public init(_ text: String?) { self = text.map { .text($0) } ?? .none }
        public init(_ number: Int?) { self = number.map { .integer($0) } ?? .none }
        public init(_ number: Double?) { self = number.map { .decimal($0) } ?? .none }
    }
}

/// What an answer rests on, so that anyone can repeat it.
public struct PlanBasis: Hashable, Sendable {
    /// The period of the numbers; nil where the data has none.
    public var period: AcademicPeriod?
    /// The files whose data is in the answer, as the manifest names them, with their period.
    public var sources: [LocalizedText]
    /// The tables of limits, speeds or norms in force, each with its version.
    public var tables: [Table]
    /// What was asked, in the order of the question: names as on the command line.
    public var parameters: [Parameter]

    public init(
        period: AcademicPeriod? = nil, sources: [LocalizedText] = [], tables: [Table] = [],
        parameters: [Parameter] = []
    ) {
        self.period = period
        self.sources = sources
        self.tables = tables
        self.parameters = parameters
    }

    public struct Table: Hashable, Sendable {
        public var name: String
        public var version: LocalizedText

        public init(name: String, version: LocalizedText) {
            self.name = name
            self.version = version
        }
    }

    public struct Parameter: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }

        /// A number with all its decimals and no commas, so that typing it asks the same again.
        public init(_ name: String, _ number: Double, unit: String = "") {
            let text = ReadableNumber.exact(number).filter { $0 != "," }
            self.init(name, (text.first == "−" ? "-" + text.dropFirst() : text) + unit)
        }
    }
}
