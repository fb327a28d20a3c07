import GeoSource
import Schools

/// A row of a table with the cells that its layout needs as texts.
struct DecodedRow: TableCells, Sendable {
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
        let count = (columns.last ?? -1) + 1
        texts = [String](unsafeUninitializedCapacity: count) { buffer, filled in
            buffer.initialize(repeating: "")
            for column in columns { buffer[column] = row.text(column) }
            filled = count
        }
    }

    func text(_ column: Int) -> String {
        column < texts.count ? texts[column] : ""
    }

    var cells: [String] { texts }
}

/// The first rows of a table.
struct TablePreview: Sendable {
    /// The rows down to the header, that included.
    let titles: [[String]]
    /// The first rows of data.
    let rows: [DecodedRow]

    var all: [[String]] { titles + rows.map(\.cells) }
}

/// What is to be said of a table once all of it has been read.
struct TableSummary: Sendable {
    var findings: [Finding]
    /// The rows that repeat the header, as on each page of a printed report; not handed over.
    var repeatedHeaders: [Int] = []
}

/// Reads a table in one go: first rows kept until the header is found, then row by row.
struct TablePass: Sendable {
    /// Enough for any title above a header and for a sample of the values.
    private static let previewLength = 200

    let source: TableSource
    let profile: TableProfile
    let given: [Field: String]

    /// Finds the layout, hands it over, and then hands over each row that is not blank and does not
    /// repeat the header.
    ///
    /// - Throws: `TableLayoutError`, `GeoSourceError`, and what the closures throw.
    func run(
        layout consumeLayout: (TableLayout, _ preview: TablePreview) throws -> Void,
        row consume: (DecodedRow) throws -> Void
    ) throws -> TableSummary {
        var preview: [DecodedRow] = []
        var repeatedHeaders: [Int] = []
        var known: KnownLayout?
        func begin() throws {
            let layout = try profile.layout(of: preview.prefix(40).map(\.cells), given: given)
            let data = Array(preview.dropFirst(layout.firstDataRow))
            let titles = preview.prefix(layout.firstDataRow).map(\.cells)
            try consumeLayout(layout, TablePreview(titles: titles, rows: data))
            for row in data where row.cells.contains(where: { !$0.isEmpty }) {
                try handOver(row, layout)
            }
            preview = []
            known = KnownLayout(layout)
        }
        func handOver(_ row: DecodedRow, _ layout: TableLayout) throws {
            if layout.isHeaderRow(row) {
                repeatedHeaders.append(row.number)
            } else {
                try consume(row)
            }
        }
        let summary = try source.forEachRow { row in
            if let known {
                if row.isEmpty { return }
                try handOver(DecodedRow(row, columns: known.columns), known.layout)
                return
            }
            preview.append(DecodedRow(all: row))
            if preview.count == Self.previewLength { try begin() }
        }
        if known == nil { try begin() }
        return TableSummary(findings: summary.findings, repeatedHeaders: repeatedHeaders)
    }
}

/// A layout and what follows from it; an object, for it is asked for every row.
private final class KnownLayout {
    let layout: TableLayout
    /// The columns that a row is read from, ascending.
    let columns: [Int]

    init(_ layout: TableLayout) {
        self.layout = layout
        let numbers = layout.pupilNumber.map { [$0] } ?? []
        columns = Set(layout.columns.values).union(layout.wide.map(\.column)).union(numbers)
            .sorted()
    }
}
