/// Where a table's columns are, once its header has been found.
public struct TableLayout: Hashable, Sendable {
    /// A column of a wide table of pupils.
    public struct WideColumn: Hashable, Sendable {
        public enum Subject: Hashable, Sendable {
            case grade(Grade)
            case subtotal(SubtotalScope)
        }
        public enum Measure: Hashable, Sendable {
            case male, female, total, rooms

            /// The field that a table by grade has in its place.
            var field: Field {
                switch self {
                case .male: .male
                case .female: .female
                case .total: .total
                case .rooms: .rooms
                }
            }
        }

        public let column: Int
        public let subject: Subject
        public let measure: Measure
    }

    /// The place of the first data row among all rows, from 0.
    public var firstDataRow: Int
    public var columns: [Field: Int]
    /// The grade columns, where the table has one row a school; empty otherwise.
    public var wide: [WideColumn] = []
    /// The headers as written, for messages.
    public var headers: [String]
    /// Columns with a header that means nothing to this kind; they are not imported.
    public var ignored: [String] = []
    /// Of the ignored: known headers of columns about persons, in table order.
    public var personal: [String] = []
    /// The columns that hold citizen numbers, whatever their headers say, ascending.
    public var citizenNumbers: [Int] = []
    /// The column with the number of a pupil, in lists of single pupils.
    ///
    /// It stands apart from `columns` so that nothing reads it by chance: it may only be compared
    /// in memory, salted, and never stored or shown.
    public var pupilNumber: Int?
    /// What the rows of the header say in the columns that are read.
    var headerMarks: [HeaderMarks] = []
    /// The first columns that are read, by which a row that numbers the columns is known.
    var numberedColumns: [Int] = []

    /// Whether each row is about one person, so that rows may only be counted.
    public var listsPersons: Bool {
        let counts: [Field] = [.male, .female, .total]
        let aboutPersons = columns[.sex] != nil || columns[.position] != nil
        return wide.isEmpty && aboutPersons && counts.allSatisfy { columns[$0] == nil }
    }

    /// The columns that are read, ascending; that of the number of a pupil is not among them.
    var readColumns: [Int] { Set(columns.values).union(wide.map(\.column)).sorted() }

    /// Whether a column has the field, or columns by grade have it.
    func gives(_ field: Field) -> Bool {
        columns[field] != nil || wide.contains { $0.measure.field == field }
    }
}

/// Why no header could be found.
public enum TableLayoutError: Error, Hashable, Sendable {
    /// The manifest names a column that no header row has.
    case columnNotFound(field: Field, header: String, nearest: String?, available: [String])
    /// No row among the first looks like a header of this kind.
    case headerNotFound(kind: SourceKind, missing: [Field], firstRow: [String])
    /// The table is an export that no store may hold, such as salaries.
    case refused(title: LocalizedText, reason: LocalizedText)
    case empty
}

extension TableLayout {
    /// Whether a row repeats the header, as on each page of a printed report.
    ///
    /// A row that numbers the columns, (1) (2) (3), counts as header too.
    public func isHeaderRow(_ row: some TableCells) -> Bool {
        headerMarks.contains { $0.match(row) } || numbersColumns(row)
    }

    /// Whether the cells number the columns: each is as far from its column's place as the others.
    ///
    /// The columns of codes are among them, and no code is as short as the number of a column.
    private func numbersColumns(_ row: some TableCells) -> Bool {
        guard numberedColumns.count >= 3 else { return false }
        var distance: Int?
        for column in numberedColumns {
            let cell = row.text(column)
            // (10) is the longest that the number of a column is here.
            guard cell.utf8.count <= 4, let number = Int(cell.filter { $0 != "(" && $0 != ")" }),
                distance ?? (number - column) == number - column
            else { return false }
            distance = number - column
        }
        return true
    }
}

/// What one row of a header says in the first columns that are read.
struct HeaderMarks: Hashable, Sendable {
    struct Mark: Hashable, Sendable {
        let column: Int
        let text: String
    }

    let marks: [Mark]

    /// Three cells are enough to tell a header from data; nil where a row says too little.
    init?(_ cells: [String], columns: [Int]) {
        let marks = columns.filter { $0 < cells.count && !cells[$0].isEmpty }.prefix(3)
            .map { Mark(column: $0, text: cells[$0]) }
        guard marks.count >= min(2, columns.count), !marks.isEmpty else { return nil }
        self.marks = marks
    }

    func match(_ row: some TableCells) -> Bool {
        marks.allSatisfy { row.text($0.column) == $0.text }
    }
}
