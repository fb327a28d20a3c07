/// A row of any table: cells as cleaned text, by column.
public protocol TableCells {
    /// The row as a spreadsheet counts it, from 1.
    var number: Int { get }
    var count: Int { get }
    /// The cell without surrounding spaces; empty beyond the end of the row.
    func text(_ column: Int) -> String
}

/// How the rows of a source were used up: every row is in exactly one of the three.
public struct RowAccount: Hashable, Sendable {
    public var matched = 0
    public var unmatched = 0
    public var rejected = 0

    public init() {}

    public var read: Int { matched + unmatched + rejected }
}

/// What one row gave.
public struct RowReading<Record> {
    /// The record, or nil where the row could not be used.
    public var record: Record?
    public var problems: [Problem] = []
}

extension RowReading: Sendable where Record: Sendable {}

/// Whether a cell is empty, or has the dash that offices put for nothing.
func isNothing(_ cell: String) -> Bool { cell.isEmpty || cell == "-" }

/// Reads cells of a row and collects what is wrong with them.
struct CellReader<Row: TableCells> {
    let row: Row
    let layout: TableLayout
    let source: String
    var school: String?
    var problems: [Problem] = []

    init(_ row: Row, layout: TableLayout, source: String) {
        self.row = row
        self.layout = layout
        self.source = source
    }

    /// The cell of a field; nil where there is no such column, it is empty or holds a person.
    mutating func text(_ field: Field) -> String? {
        guard let column = layout.columns[field] else { return nil }
        let text = row.text(column)
        if isNothing(text) { return nil }
        guard !PersonalNumber.mayOccur(in: text) else {
            report(.personalNumber, field: field)
            return nil
        }
        guard !holdsPerson(text, field) else {
            report(.personalName, field: field)
            return nil
        }
        return text
    }

    /// Whether a cell has a person's name in it; names of schools and places may look like one.
    private func holdsPerson(_ text: String, _ field: Field) -> Bool {
        switch field {
        case .name, .formerName, .successor, .schools, .tambon, .amphoe:
            PersonalName.occursInFull(in: text)
        default: PersonalName.occurs(in: text)
        }
    }

    /// The cell of a field that a row is nothing without; reported where it is empty.
    mutating func required(_ field: Field) -> String? {
        let before = problems.count
        let text = text(field)
        if text == nil, problems.count == before { report(.cellMissing, field: field) }
        return text
    }

    /// The cell of a field as a count; nil where it is empty or no count, which is reported.
    mutating func count(_ field: Field) -> Int? {
        guard let column = layout.columns[field] else { return nil }
        return count(column: column, field: field.label)
    }

    mutating func count(column: Int, field: String) -> Int? {
        let text = row.text(column)
        if isNothing(text) { return nil }
        if let number = Int(text), (0..<Self.limit).contains(number) { return number }
        guard !PersonalNumber.mayOccur(in: text) else {
            report(.personalNumber, field: field)
            return nil
        }
        guard !PersonalName.occurs(in: text) else {
            report(.personalName, field: field)
            return nil
        }
        guard let number = countInWords(text) else {
            report(.numberUnreadable, field: field, value: text)
            return nil
        }
        guard number >= 0 else {
            report(.numberNegative, field: field, value: text)
            return nil
        }
        return number
    }

    mutating func report(_ flaw: Flaw, field: Field? = nil, value: String? = nil) {
        report(flaw, field: field?.label, value: value)
    }

    mutating func report(_ flaw: Flaw, field: String?, value: String? = nil) {
        problems.append(
            Problem(
                flaw, source: source, row: row.number, school: school, field: field, value: value))
    }

    /// No school has a million of anything: such a number is a code, a phone or a person's.
    private static var limit: Int { 1_000_000 }

    /// Thai digits, grouped thousands and a trailing `.0` are numbers too.
    private func countInWords(_ text: String) -> Int? {
        guard let plain = withoutGrouping(ThaiText.arabicDigits(text)),
            let number = plainNumber(plain), number.rounded() == number,
            abs(number) < Double(Self.limit)
        else { return nil }
        return Int(number)
    }
}
