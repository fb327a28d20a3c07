/// A reader of a table that gives records: one a row, or what its rows add up to.
public protocol RecordReader {
    associatedtype Record: TableRecord

    /// What became of the rows so far.
    var account: RowAccount { get }
    init(layout: TableLayout, source: String, crosswalk: Crosswalk)
    /// The record of a row and what is wrong with it.
    mutating func read(_ row: some TableCells) -> RowReading<Record>
    /// What only the whole table says; called once, behind the last row.
    mutating func finish() -> TableEnding<Record>
}

extension RecordReader {
    /// Nothing: every row has been said.
    public mutating func finish() -> TableEnding<Record> { TableEnding() }
}

/// Something that a table says.
public protocol TableRecord: Sendable {
    /// The schools it is about, as places in the order of the register.
    ///
    /// Empty where it is about a tambon, an amphoe or a school that no longer is.
    var schools: [Int] { get }
}

/// Something that a table says about one school.
public protocol SchoolRecorded: TableRecord {
    /// The school's place in the order of the register.
    var school: Int { get }
}

extension SchoolRecorded {
    public var schools: [Int] { [school] }
}

/// What a table says once all its rows are in.
public struct TableEnding<Record> {
    /// The records, each with the first row it comes from, in the order of those rows.
    public var records: [(record: Record, row: Int)] = []
    public var problems: [Problem] = []
}

extension TableEnding: Sendable where Record: Sendable {}

/// What readers of tables about schools share: the school of a row, and the account of what became
/// of it.
struct KeyedTable {
    enum Result<Record> {
        case record(Record)
        /// A row that says nothing of its own, such as a subtotal, or is kept for the end.
        case understood
        /// A sound row about something that is not known.
        case unmatched
        case rejected
    }

    let layout: TableLayout
    let source: String
    let key: SchoolKey

    init(layout: TableLayout, source: String, crosswalk: Crosswalk) {
        self.layout = layout
        self.source = source
        key = SchoolKey(crosswalk: crosswalk)
    }

    /// What a row gave, and what is to be said of it.
    struct Taken<Record> {
        let result: Result<Record>
        let problems: [Problem]
    }

    /// Reads a row that its school's code begins.
    func read<Row: TableCells, Record>(
        _ row: Row, _ record: (Int, inout CellReader<Row>) -> Result<Record>
    ) -> Taken<Record> {
        readAny(row) { cells in
            switch key.find(&cells) {
            case .school(let school): record(school, &cells)
            case .grandTotal: .understood
            case .unmatched: .unmatched
            case .rejected: .rejected
            }
        }
    }

    /// Reads a row that may be about something else than a school.
    func readAny<Row: TableCells, Record>(
        _ row: Row, _ record: (inout CellReader<Row>) -> Result<Record>
    ) -> Taken<Record> {
        var cells = CellReader(row, layout: layout, source: source)
        let result = record(&cells)
        return Taken(result: result, problems: cells.problems)
    }
}

extension RowAccount {
    /// Enters what became of a row, and returns what it gave.
    mutating func enter<Record>(_ taken: KeyedTable.Taken<Record>) -> RowReading<Record> {
        switch taken.result {
        case .record(let record):
            matched += 1
            return RowReading(record: record, problems: taken.problems)
        case .understood: matched += 1
        case .unmatched: unmatched += 1
        case .rejected: rejected += 1
        }
        return RowReading(record: nil, problems: taken.problems)
    }
}
