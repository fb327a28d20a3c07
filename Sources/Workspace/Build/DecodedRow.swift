import GeoSource
import Schools

/// A row of a table with the cells that its layout needs as texts.
struct DecodedRow: TableCells {
    let number: Int
    private let texts: [String]

    var count: Int { texts.count }

    /// All cells of a row: for the first rows, where the header is still to be found.
    init(all row: borrowing TableRow) {
        number = row.number
        texts = row.texts
    }

    /// The cells of some columns; the others stay undecoded and read as empty.
    init(_ row: borrowing TableRow, columns: [Int]) {
        number = row.number
        var texts = Array(repeating: "", count: (columns.last ?? -1) + 1)
        for column in columns { texts[column] = row.text(column) }
        self.texts = texts
    }

    func text(_ column: Int) -> String {
        column < texts.count ? texts[column] : ""
    }

    var cells: [String] { texts }
}

/// Reads a table in one go: first rows kept until the header is found, then row by row.
struct TablePass: Sendable {
    /// Enough for any title above a header and for a sample of the values.
    private static let previewLength = 200

    let source: TableSource
    let profile: TableProfile
    let given: [Field: String]

    /// Finds the layout, hands it over, and then hands over each row that is not blank.
    ///
    /// - Throws: `TableLayoutError`, `GeoSourceError`, and what the closures throw.
    func run(
        layout consumeLayout: (TableLayout, _ sample: [DecodedRow]) throws -> Void,
        row consume: (DecodedRow) throws -> Void
    ) throws -> ReadSummary {
        var preview: [DecodedRow] = []
        var columns: [Int]?
        func begin() throws -> [Int] {
            let layout = try profile.layout(of: preview.prefix(40).map(\.cells), given: given)
            let data = Array(preview.dropFirst(layout.firstDataRow))
            try consumeLayout(layout, data)
            for row in data where row.cells.contains(where: { !$0.isEmpty }) { try consume(row) }
            preview = []
            return layout.neededColumns
        }
        let summary = try source.forEachRow { row in
            if let columns {
                if !row.isEmpty { try consume(DecodedRow(row, columns: columns)) }
                return
            }
            preview.append(DecodedRow(all: row))
            if preview.count == Self.previewLength { columns = try begin() }
        }
        if columns == nil { _ = try begin() }
        return summary
    }
}

extension TableLayout {
    /// The columns that a row is read from, ascending.
    fileprivate var neededColumns: [Int] {
        Set(columns.values).union(wide.map(\.column)).sorted()
    }
}
