/// The period that a file seems to be of, with what says so.
public struct PeriodHint: Hashable, Sendable {
    /// Where the period was found, surest first.
    public enum Basis: Int, Comparable, Sendable {
        /// The name of the file or of its sheet.
        case name
        /// A title above the header that names the year.
        case title
        /// A title that names the day that the data are of.
        case asOfDate
        /// The moment at which the report was made.
        case timestamp

        public static func < (a: Basis, b: Basis) -> Bool { a.rawValue < b.rawValue }
    }

    /// The academic year, or the budget year of projects and budgets, with the round if told.
    public let period: AcademicPeriod
    public let basis: Basis
    /// The day that the data are of, where a title names it.
    public let asOf: ThaiDate?
    /// What says so, in words.
    public let evidence: LocalizedText
}

/// What file name, sheet name and titles say of a table's period.
struct PeriodWords {
    private let findings: [PeriodFinding]
    /// What was found and not used, such as a year of the common era.
    let notes: [LocalizedText]

    /// Looks through the names, and the rows above the header of a layout.
    init(rows: [[String]], fileName: String, sheet: String?, before layout: TableLayout?) {
        let end =
            layout.flatMap { $0.firstDataRow > 0 ? $0.firstDataRow : nil } ?? min(5, rows.count)
        var texts = [PeriodText(Self.stem(fileName), isName: true)]
        if let sheet { texts.append(PeriodText(sheet, isName: true)) }
        for cell in rows.prefix(end).joined() where cell.utf8.count >= 8 {
            texts.append(PeriodText(cell, isName: false))
        }
        findings = texts.flatMap(\.findings).enumerated()
            .sorted { ($0.element.basis, $0.offset) < ($1.element.basis, $1.offset) }
            .map(\.element)
        notes = texts.flatMap(\.notes)
    }

    /// The period of a table of a kind; nil where nothing tells its year.
    ///
    /// The surest finding with a year decides; a round is taken from any other of the same year.
    func hint(for kind: SourceKind?) -> PeriodHint? {
        let usesBudgetYear = kind == .projects || kind == .budgets || kind == .costCentres
        let usable = findings.filter { $0.year != nil && (usesBudgetYear || !$0.isBudgetYear) }
        guard let first = usable.first, let year = first.year else { return nil }
        let others = findings.filter { $0.year == nil || $0.year == year }
        let hasRounds = kind?.isCollectedInRounds ?? true
        let round = others.first { $0.round != nil && (hasRounds || $0.isRoundTold) }
        let dated = usable.first { $0.asOf != nil && $0.year == year }
        return PeriodHint(
            period: AcademicPeriod(year: year, round: round?.round), basis: first.basis,
            asOf: dated?.asOf, evidence: first.wording)
    }

    /// The name of a file without its folders and its ending.
    private static func stem(_ name: String) -> String {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        guard let point = last.lastIndex(of: "."), point > last.startIndex else { return last }
        return String(last[..<point])
    }
}

/// A year or a round that one text tells.
struct PeriodFinding {
    var year: Int?
    var round: Int?
    var basis: PeriodHint.Basis
    var asOf: ThaiDate?
    var isBudgetYear = false
    /// Whether the round stands there, and does not only follow from a day.
    var isRoundTold = false
    var wording: LocalizedText
}
