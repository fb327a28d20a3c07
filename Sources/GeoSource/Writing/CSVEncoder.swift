/// A table as CSV (RFC 4180) for Excel.
enum CSVEncoder {
    static func bytes(of table: OutputTable) -> [UInt8] {
        // Without the mark Excel reads a file as the code page of the machine.
        var text = "\u{FEFF}"
        append(table.header.map { .text($0) }, to: &text)
        for row in table.rows {
            let padding = table.header.count - row.count
            append(row + Array(repeating: .empty, count: padding), to: &text)
        }
        return Array(text.utf8)
    }

    private static func append(_ cells: [OutputTable.Cell], to text: inout String) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { text += "," }
            switch cell {
            case .text(let cell):
                text += field(FormulaGuard.protected(cell.withoutControlCharacters))
            case .number(let number): text += decimal(number)
            case .empty: break
            }
        }
        text += "\r\n"
    }

    /// A field, in quotes where it needs them; spaces at its ends get lost without.
    private static func field(_ text: String) -> String {
        let special: Set<Unicode.Scalar> = [",", "\"", "\r", "\n", ";", "\t"]
        let scalars = text.unicodeScalars
        guard
            scalars.contains(where: special.contains) || scalars.first == " " || scalars.last == " "
        else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// The shortest decimal that reads back as the same number; a whole one without its `.0`.
    private static func decimal(_ number: Double) -> String {
        guard number.isFinite else { return "" }
        let text = number.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
