/// A table on its way to a CSV file, which knows the row in which a spreadsheet shows a record,
/// and the mistakes planted in it.
struct Sheet {
    enum Encoding {
        /// As Excel on Thai Windows writes "CSV".
        case cp874
        /// As Excel writes "CSV UTF-8".
        case utf8WithByteOrderMark
    }

    let name: String
    let encoding: Encoding
    private(set) var rows: [[String]] = []
    private(set) var flaws: [PlantedFlaw] = []

    init(_ name: String, _ encoding: Encoding) {
        self.name = name
        self.encoding = encoding
    }

    /// Adds a row and returns its number, counting from 1.
    @discardableResult
    mutating func append(_ cells: [String]) -> Int {
        rows.append(cells)
        return rows.count
    }

    /// Adds a row and notes the mistake in it.
    mutating func append(
        _ cells: [String], flaw: PlantedFlaw.Kind?, school: String?,
        _ what: @autoclosure () -> String
    ) {
        let row = append(cells)
        if let flaw { note(flaw, row: row, school: school, what()) }
    }

    /// Notes a mistake.
    mutating func note(_ kind: PlantedFlaw.Kind, row: Int?, school: String?, _ what: String) {
        flaws.append(PlantedFlaw(kind: kind, source: name, row: row, school: school, what: what))
    }

    /// The file: fields quoted only where they must be, every row as wide as the widest, lines
    /// ended by CR LF, as Excel writes it.
    var file: SampleFile {
        let width = rows.map(\.count).max() ?? 0
        var text = ""
        for row in rows {
            let empty = [String](repeating: "", count: width - row.count)
            text += (row.map(Self.quoted) + empty).joined(separator: ",") + "\r\n"
        }
        switch encoding {
        case .cp874: return SampleFile(name: name, bytes: cp874(text))
        case .utf8WithByteOrderMark:
            return SampleFile(name: name, bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
        }
    }

    private static func quoted(_ field: String) -> String {
        guard field.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else {
            return field
        }
        let doubled = field.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(doubled)\""
    }
}
