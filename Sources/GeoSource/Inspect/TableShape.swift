/// Guesses the header of a table and the kinds of its columns, row by row.
struct TableShape {
    /// Rows in which the header is looked for, and that decide the kinds of columns.
    private static let sample = 500

    private var rows: [[String]] = []
    private var filledRows = 0

    mutating func add(_ row: borrowing TableRow) {
        guard !row.isEmpty else { return }
        filledRows += 1
        if rows.count < Self.sample { rows.append(row.texts) }
    }

    /// Rows with anything in them, without the header and what stands above it.
    var rowCount: Int { max(0, filledRows - header - (hasHeader ? 1 : 0)) }

    /// The columns, named by the header.
    ///
    /// Where the fullest row holds a number, or a text that its column has again, it is data and
    /// perhaps a person's: then the columns are numbered instead.
    var fields: [FieldDescription] {
        guard rows.indices.contains(header) else { return [] }
        let body = rows.dropFirst(header + (hasHeader ? 1 : 0))
        let names = hasHeader ? rows[header] : rows[header].map { _ in "" }
        return names.enumerated().map { index, name in
            let values = body.compactMap { $0.indices.contains(index) ? $0[index] : nil }
            return FieldDescription(
                name: name.isEmpty ? "column \(index + 1)" : name, type: Self.type(of: values))
        }
    }

    /// The first row about as full as the fullest: titles above a header fill a cell or two.
    private var header: Int {
        let fullness = rows.map { row in row.count { !$0.isEmpty } }
        let most = fullness.max() ?? 0
        return fullness.firstIndex { $0 * 5 >= most * 3 } ?? 0
    }

    private var hasHeader: Bool {
        guard rows.indices.contains(header) else { return false }
        return !rows[header].contains(where: Self.isNumeric) && !recurs(rows[header])
    }

    /// Whether most of the text are digits, Thai ones too: a code, a day, a number.
    private static func isNumeric(_ text: String) -> Bool {
        let digits = text.unicodeScalars.count { $0.properties.numericType == .decimal }
        return digits * 2 > text.unicodeScalars.count || Double(text) != nil
    }

    /// Whether a text of the row stands in its column again, as ป.1 and ช do in lists of persons.
    private func recurs(_ top: [String]) -> Bool {
        rows.dropFirst(header + 1).contains { row in
            row != top && zip(row, top).contains { !$0.isEmpty && $0 == $1 }
        }
    }

    private static func type(of values: [String]) -> String {
        let filled = values.filter { !$0.isEmpty }
        if filled.isEmpty || filled.contains(where: isText) { return "text" }
        return filled.contains { Int($0) == nil } ? "real" : "integer"
    }

    /// A leading zero marks a code, which is text whatever its digits.
    private static func isText(_ value: String) -> Bool {
        Double(value) == nil || value.count > 1 && value.hasPrefix("0") && !value.hasPrefix("0.")
    }
}
