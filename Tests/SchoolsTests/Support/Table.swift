@testable import Schools

/// A row of a table as literal texts.
struct Cells: TableCells {
    let number: Int
    let texts: [String]

    init(_ texts: [String], number: Int = 1) {
        self.number = number
        self.texts = texts
    }

    var count: Int { texts.count }
    var isBlank: Bool { texts.allSatisfy(\.isEmpty) }

    func text(_ column: Int) -> String { column < texts.count ? texts[column] : "" }
}

/// A table whose header has been found, with its data rows numbered as a spreadsheet does.
struct Table {
    let layout: TableLayout
    let rows: [Cells]
}

/// The lines of a text as rows, their cells between bars: a table as the tests write it.
func cells(_ text: String) -> [[String]] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
            String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}

/// A table from rows, read the way that a build reads it: blank rows are counted and passed over.
func table(
    _ profile: TableProfile, _ rows: [[String]], columns: [Field: String] = [:]
) throws(TableLayoutError) -> Table {
    let layout = try profile.layout(of: Array(rows.prefix(40)), given: columns)
    let numbered = rows.enumerated().map { Cells($1, number: $0 + 1) }
    return Table(
        layout: layout, rows: numbered.dropFirst(layout.firstDataRow).filter { !$0.isBlank })
}

/// A table from a text with bars between its cells.
func table(
    _ profile: TableProfile, _ text: String, columns: [Field: String] = [:]
) throws(TableLayoutError) -> Table {
    try table(profile, cells(text), columns: columns)
}

/// A table whose columns are given, in order, instead of found; its rows begin with row 2.
func table(columns: [Field], _ text: String) -> Table {
    let numbered = cells(text).enumerated().map { Cells($1, number: $0 + 2) }
    let places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    let layout = TableLayout(
        firstDataRow: 1, columns: places, headers: columns.map(\.label))
    return Table(layout: layout, rows: numbered)
}

extension [Problem] {
    var kinds: [String] { map(\.kind) }
}
