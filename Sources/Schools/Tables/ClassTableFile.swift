/// The columns of an office's table of classes; one row a class, any number of schemes.
private enum ClassColumn: CaseIterable {
    case scheme, title, from, through, name, nameEnglish

    var heading: LocalizedText {
        switch self {
        case .scheme: LocalizedText(thai: "ชุด", english: "scheme")
        case .title: LocalizedText(thai: "ชื่อชุด", english: "title")
        case .from: LocalizedText(thai: "ตั้งแต่", english: "from")
        case .through: LocalizedText(thai: "ถึง", english: "through")
        case .name: LocalizedText(thai: "ชื่อชั้น", english: "name")
        case .nameEnglish: LocalizedText(thai: "ชื่อชั้นภาษาอังกฤษ", english: "name_en")
        }
    }
}

extension ClassTable {
    /// Reads the schemes of a table, in the order in which they begin.
    ///
    /// A row without a scheme belongs to that of the row above; one without `through` has no upper
    /// limit.
    public static func all(
        in rows: [any TableCells], path: String
    ) throws(OfficeTableError) -> [ClassTable] {
        let table = try OfficeTable(
            rows, path: path, columns: ClassColumn.allCases.map { ($0, $0.heading) },
            needing: [.scheme, .from, .through])
        var schemes: [(name: String, title: String?, rows: [(row: any TableCells, Row)])] = []
        for cells in table.rows {
            let name = table.text(.scheme, cells) ?? schemes.last?.name
            guard let name else { throw table.missing(.scheme, cells) }
            let place = schemes.firstIndex { $0.name == name } ?? schemes.count
            if place == schemes.count { schemes.append((name, nil, [])) }
            schemes[place].title = schemes[place].title ?? table.text(.title, cells)
            schemes[place].rows.append((cells, try Row(cells, table)))
        }
        var tables: [ClassTable] = []
        for scheme in schemes {
            let title = scheme.title ?? scheme.name
            let rows = try table.inOrder(scheme.rows, from: \.from, through: \.through)
            if let flaw = flaws(in: rows).first {
                throw OfficeTableError(
                    code: .classesFlawed(scheme: scheme.name, flaw), path: path, row: nil)
            }
            tables.append(
                ClassTable(
                    name: scheme.name, title: LocalizedText(thai: title, english: title),
                    rows: rows))
        }
        return tables
    }

    /// The header and the cells of a table that `all(in:path:)` reads back.
    public static func cells(of tables: [ClassTable]) -> (header: [String], rows: [[String?]]) {
        let rows = tables.flatMap { table in
            table.rows.map { row -> [String?] in
                [
                    table.name, table.title.thai, row.from.plainText, row.through?.plainText,
                    row.name?.thai, row.name?.english,
                ]
            }
        }
        return (ClassColumn.allCases.map(\.heading.english), rows)
    }
}

extension ClassTable.Row {
    fileprivate init(
        _ cells: any TableCells, _ table: OfficeTable<ClassColumn>
    ) throws(OfficeTableError) {
        guard let from = try table.number(.from, cells) else { throw table.missing(.from, cells) }
        let through = try table.number(.through, cells)
        if let through, through < from { throw table.error(.limitsReversed, cells) }
        let (thai, english) = (table.text(.name, cells), table.text(.nameEnglish, cells))
        let name = (thai ?? english).map { LocalizedText(thai: $0, english: english ?? $0) }
        self.init(from: from, through: through, name: name)
    }
}

extension Double {
    /// A whole number without its `.0`.
    fileprivate var plainText: String {
        Int(exactly: self).map(String.init) ?? description
    }
}
