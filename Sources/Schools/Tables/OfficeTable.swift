/// Why a table that an office keeps beside its manifest cannot be used.
public struct OfficeTableError: Error, Hashable, Sendable {
    public enum Code: Hashable, Sendable {
        /// No row has the columns that the table is nothing without.
        case headerMissing(needed: [LocalizedText])
        case withoutRows
        case cellMissing(column: LocalizedText)
        case numberUnreadable(column: LocalizedText, value: String)
        /// The upper limit is below the lower one.
        case limitsReversed
        /// Two rows have numbers in common; the other row as a spreadsheet counts it.
        case overlap(row: Int)
        /// What is wrong with the classes of a scheme together.
        case classesFlawed(scheme: String, LocalizedText)
        /// A word that is none of those that a column takes.
        case wordUnknown(String, allowed: [String])
        /// Two rows are about one thing.
        case nameTwice(String)
        /// Rows of another version than the first row's.
        case versionsDiffer(first: String, other: String)
        /// A limit that nothing goes by.
        case limitUnknown(String, allowed: [String])
        case limitOutOfRange(String, from: Double, through: Double)
    }

    public let code: Code
    /// The file.
    public let path: String
    /// As a spreadsheet counts it; nil where it is about the whole table.
    public let row: Int?
}

/// Reads the rows of an office's table by their headings, in either language.
struct OfficeTable<Column: Hashable> {
    private let headings: [(Column, LocalizedText)]
    private let index: HeadingIndex<Column>
    let path: String
    /// The rows below the header, blank ones left out.
    let rows: [any TableCells]

    /// Finds the header among the first rows: offices write titles above it.
    init(
        _ rows: [any TableCells], path: String, columns: [(Column, LocalizedText)],
        needing needed: [Column], mayBeEmpty: Bool = false
    ) throws(OfficeTableError) {
        self.path = path
        headings = columns
        var found: (place: Int, index: HeadingIndex<Column>)?
        for (place, row) in rows.prefix(10).enumerated() where found == nil {
            found = HeadingIndex(row, columns: columns, needing: needed).map { (place, $0) }
        }
        guard let found else {
            let words = columns.filter { needed.contains($0.0) }.map(\.1)
            throw OfficeTableError(code: .headerMissing(needed: words), path: path, row: nil)
        }
        index = found.index
        self.rows = rows.dropFirst(found.place + 1).filter { row in
            (0..<row.count).contains { !row.text($0).isEmpty }
        }
        guard mayBeEmpty || !self.rows.isEmpty else {
            throw OfficeTableError(code: .withoutRows, path: path, row: nil)
        }
    }

    /// The cell; nil where it is empty, has a dash for nothing or is not there.
    func text(_ column: Column, _ row: any TableCells) -> String? {
        let text = index.text(column, row)
        return isNothing(text) ? nil : text
    }

    /// The version in a row, or else that of the rows before; two differing ones are an error.
    func version(
        _ column: Column, _ cells: any TableCells, after known: String?
    ) throws(OfficeTableError) -> String {
        let own = text(column, cells)
        if let known, let own, own != known {
            throw error(.versionsDiffer(first: known, other: own), cells)
        }
        guard let version = known ?? own else { throw missing(column, cells) }
        return version
    }

    /// The number in a cell, nil where it is empty.
    func number(_ column: Column, _ row: any TableCells) throws(OfficeTableError) -> Double? {
        guard let text = text(column, row) else { return nil }
        let grouped = withoutGrouping(ThaiText.arabicDigits(text))
        guard let number = grouped.flatMap(plainNumber), number.isFinite else {
            throw error(.numberUnreadable(column: heading(column), value: text), row)
        }
        return number
    }

    /// The whole number in a cell from 0 to a million, nil where it is empty.
    func count(_ column: Column, _ row: any TableCells) throws(OfficeTableError) -> Int? {
        guard let number = try number(column, row) else { return nil }
        guard number.rounded() == number, (0...1_000_000).contains(number) else {
            throw error(
                .numberUnreadable(column: heading(column), value: text(column, row) ?? ""), row)
        }
        return Int(number)
    }

    func missing(_ column: Column, _ row: any TableCells) -> OfficeTableError {
        error(.cellMissing(column: heading(column)), row)
    }

    func error(_ code: OfficeTableError.Code, _ row: any TableCells) -> OfficeTableError {
        OfficeTableError(code: code, path: path, row: row.number)
    }

    /// The rows from the lowest up.
    ///
    /// - Throws: `OfficeTableError` where two have numbers in common.
    func inOrder<Row, Number: Comparable>(
        _ rows: [(row: any TableCells, Row)], from: (Row) -> Number, through: (Row) -> Number?
    ) throws(OfficeTableError) -> [Row] {
        let sorted = rows.sorted { (from($0.1), $0.row.number) < (from($1.1), $1.row.number) }
        for (one, next) in zip(sorted, sorted.dropFirst()) {
            if let end = through(one.1), end < from(next.1) { continue }
            throw error(.overlap(row: one.row.number), next.row)
        }
        return sorted.map(\.1)
    }

    private func heading(_ column: Column) -> LocalizedText {
        headings.first { $0.0 == column }?.1 ?? LocalizedText(thai: "", english: "")
    }
}
