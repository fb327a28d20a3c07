/// One to three neighbouring rows, taken for a header.
struct HeaderBlock {
    /// The rows, top first.
    let cells: [[String]]
    /// The place of the first row behind it.
    let end: Int
    /// The rows with the text of a merged cell in each cell that it covers.
    private let filled: [[String]]

    /// The rows; nil where they go beyond the table or one of several is data.
    ///
    /// No cell of a header is a number, save where a header is one row and nothing else fits.
    init?(rows: [[String]], top: Int, depth: Int) {
        guard top + depth <= rows.count else { return nil }
        let cells = Array(rows[top..<top + depth])
        guard depth == 1 || cells.allSatisfy(Self.isText) else { return nil }
        var filled: [[String]] = []
        for row in cells.reversed() {
            filled.insert(filled.first.map { Self.filled(row, over: $0) } ?? row, at: 0)
        }
        (self.cells, self.filled, end) = (cells, filled, top + depth)
    }

    /// The places of its columns.
    var columns: Range<Int> { 0..<(cells.map(\.count).max() ?? 0) }

    /// The header of each column in words: the text of its lowest row under those of its groups.
    var headers: [String] {
        guard cells.count > 1 else { return cells[0] }
        return columns.map { readings($0).first ?? "" }
    }

    /// The texts by which a column may be known: all its rows together, fewer, the lowest alone.
    func readings(_ column: Int) -> [String] {
        guard cells.count > 1 else { return [cells[0][safe: column] ?? ""] }
        let texts = filled.compactMap { $0[safe: column] }.filter { !$0.isEmpty }
        return texts.indices.map { texts[$0...].joined(separator: " ") }
    }

    // MARK: Grades side by side

    /// The columns by grade; nil where there are too few for a wide table.
    var wide: [TableLayout.WideColumn]? {
        let above = cells.count > 1 ? cells.count - 2 : 0
        let header = WideHeader(
            headers: cells[above], below: cells.count > 1 ? cells[cells.count - 1] : [])
        if header.columns.count > 2, cells.count == 1 || header.usesRowBelow {
            return header.columns
        }
        let low = WideHeader(headers: cells[cells.count - 1], below: [])
        return low.columns.count > 2 ? low.columns : nil
    }

    /// The row that names the grades, for messages.
    var gradeHeaders: [String] { cells[max(0, cells.count - 2)] }

    // MARK: Cells

    /// A merged cell covers the empty cells to its right, as long as there is something below.
    private static func filled(_ row: [String], over below: [String]) -> [String] {
        var result = row
        for column in below.indices where !below[column].isEmpty && column > 0 {
            if column >= result.count {
                let missing = column - result.count + 1
                result += Array(repeating: "", count: missing)
            }
            if result[column].isEmpty { result[column] = result[column - 1] }
        }
        return result
    }

    private static func isText(_ row: [String]) -> Bool {
        row.contains { !$0.isEmpty }
            && row.allSatisfy { cell in
                cell.isEmpty || cell.unicodeScalars.contains(where: \.properties.isAlphabetic)
            }
    }
}
