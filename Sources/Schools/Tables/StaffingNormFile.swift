/// The columns of an office's staffing norm; one row a step.
private enum NormColumn: CaseIterable {
    case version, from, through, administrators, teachers

    var heading: LocalizedText {
        switch self {
        case .version: LocalizedText(thai: "เกณฑ์", english: "version")
        case .from: LocalizedText(thai: "นักเรียนตั้งแต่", english: "from")
        case .through: LocalizedText(thai: "ถึง", english: "through")
        case .administrators: LocalizedText(thai: "ผู้บริหาร", english: "administrators")
        case .teachers: LocalizedText(thai: "ครู", english: "teachers")
        }
    }
}

extension StaffingNorm {
    /// Reads the norm in a table; its version stands in the first row at least.
    public init(rows: [any TableCells], path: String) throws(OfficeTableError) {
        let table = try OfficeTable(
            rows, path: path, columns: NormColumn.allCases.map { ($0, $0.heading) },
            needing: [.version, .from, .through, .teachers])
        var version: String?
        var steps: [(row: any TableCells, Row)] = []
        for cells in table.rows {
            version = try table.version(.version, cells, after: version)
            steps.append((cells, try Row(cells, table)))
        }
        let words = version ?? ""
        self.init(
            version: LocalizedText(thai: words, english: words),
            rows: try table.inOrder(steps, from: \.from, through: \.through))
    }

    /// The header and the cells of a table that `init(rows:path:)` reads back.
    public var cells: (header: [String], rows: [[String?]]) {
        let cells = rows.map { row -> [String?] in
            [
                version.thai, "\(row.from)", row.through.map(String.init), "\(row.administrators)",
                "\(row.teachers)",
            ]
        }
        return (NormColumn.allCases.map(\.heading.english), cells)
    }
}

extension StaffingNorm.Row {
    fileprivate init(
        _ cells: any TableCells, _ table: OfficeTable<NormColumn>
    ) throws(OfficeTableError) {
        guard let from = try table.count(.from, cells) else { throw table.missing(.from, cells) }
        guard let teachers = try table.count(.teachers, cells) else {
            throw table.missing(.teachers, cells)
        }
        let through = try table.count(.through, cells)
        if let through, through < from { throw table.error(.limitsReversed, cells) }
        self.init(
            from: from, through: through,
            administrators: try table.count(.administrators, cells) ?? 0, teachers: teachers)
    }
}
