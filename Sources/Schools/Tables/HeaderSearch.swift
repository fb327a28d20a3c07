extension TableProfile {
    /// Finds the header among the first rows of a table.
    ///
    /// Title rows above it are passed over, however merged; a header of two or three rows (a group
    /// over its parts, a grade over ชาย/หญิง/รวม/ห้อง) is understood. A column of citizen numbers is
    /// no column of data, whatever its header says. `given` maps fields to headers where the
    /// manifest overrules.
    public func layout(
        of rows: [[String]], given: [Field: String] = [:]
    ) throws(TableLayoutError) -> TableLayout {
        guard rows.contains(where: { row in row.contains { !$0.isEmpty } }) else { throw .empty }
        let search = HeaderSearch(profile: self, rows: rows, given: given)
        guard let best = search.best else {
            let first = rows.first { row in row.contains { !$0.isEmpty } } ?? []
            throw error(
                for: TableLayout(firstDataRow: 1, columns: [:], headers: first), given, rows)
        }
        let isComplete = required.allSatisfy { $0.contains(where: best.gives) }
        guard isComplete, given.keys.allSatisfy({ best.columns[$0] != nil }) else {
            throw error(for: best, given, rows)
        }
        return best
    }

    /// What the nearest thing to a header lacks.
    private func error(
        for layout: TableLayout, _ given: [Field: String], _ rows: [[String]]
    ) -> TableLayoutError {
        // A row with a number or a person in it, or with texts that their columns have again, as a
        // list has ป.1 and ช, is data and perhaps a pupil's: its cells are not shown.
        let recurs = rows.dropFirst(layout.firstDataRow).contains { row in
            row != layout.headers && zip(row, layout.headers).contains { !$0.isEmpty && $0 == $1 }
        }
        let isData =
            recurs
            || layout.headers.contains { Double($0) != nil || PersonalText.occurs(in: $0) }
        let available = isData ? [] : layout.headers.filter { !$0.isEmpty }
        for (field, header) in given.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where layout.columns[field] == nil {
            return .columnNotFound(
                field: field, header: header, nearest: nearestWord(to: header, among: available),
                available: available)
        }
        let missing = required.first { !$0.contains(where: layout.gives) } ?? []
        return .headerNotFound(kind: kind, missing: missing, firstRow: available)
    }
}

/// The search for the rows of a table that are its header.
struct HeaderSearch {
    let profile: TableProfile
    let rows: [[String]]
    let given: [Field: String]
    /// Columns whose values are citizen numbers.
    let citizenNumbers: [Int]

    /// How many rows a header may have: a group, a grade and a measure.
    private static let greatestDepth = 3

    init(profile: TableProfile, rows: [[String]], given: [Field: String]) {
        self.profile = profile
        self.rows = rows
        self.given = given
        citizenNumbers = CitizenNumberColumns.find(in: rows, atLeast: 3)
    }

    /// The layout of the rows that most look like a header; nil where none says anything known.
    ///
    /// Of equals the one of fewer rows is taken, then the first.
    var best: TableLayout? {
        var best: Candidate?
        for depth in 1...Self.greatestDepth {
            for top in rows.indices {
                guard let block = HeaderBlock(rows: rows, top: top, depth: depth) else { continue }
                let candidate = candidate(block)
                if candidate.score > best?.score ?? 0 { best = candidate }
            }
        }
        return best.map(finished)
    }

    private struct Candidate {
        let block: HeaderBlock
        var score: Int
        var layout: TableLayout
    }

    private func candidate(_ block: HeaderBlock) -> Candidate {
        let columns = columns(of: block)
        var layout = TableLayout(
            firstDataRow: block.end, columns: columns, headers: block.headers)
        var score = columns.count + columns.keys.count { given[$0] != nil } * 2
        if profile.kind == .students, let wide = block.wide {
            layout.wide = wide
            layout.headers = block.gradeHeaders
            for field in [Field.male, .female, .total, .rooms, .grade, .sex] {
                layout.columns[field] = nil
            }
            score += wide.count
        }
        return Candidate(block: block, score: score, layout: layout)
    }

    /// The first column for each field; the manifest's names go before the known ones.
    private func columns(of block: HeaderBlock) -> [Field: Int] {
        var result: [Field: Int] = [:]
        for (field, header) in given {
            let key = ThaiText.key(header)
            result[field] = block.columns.first { column in
                block.readings(column).contains { $0 == header || ThaiText.key($0) == key }
            }
        }
        let taken = Set(result.values).union(citizenNumbers)
        for column in block.columns where !taken.contains(column) {
            let field = block.readings(column).lazy
                .compactMap { profile.field(header: $0) }.first
            guard let field, result[field] == nil, given[field] == nil else { continue }
            result[field] = column
        }
        return result
    }

    // MARK: What is known once the header is

    private func finished(_ candidate: Candidate) -> TableLayout {
        var layout = candidate.layout
        let headers = layout.headers
        PositionalHeader.complete(&layout, profile)
        // Of a person's row nothing is read that is not counted.
        let mayListPersons =
            layout.listsPersons || profile.kind == .students && layout.columns[.sex] != nil
        if mayListPersons { layout.columns[.name] = nil }
        let read = Set(layout.readColumns)
        let others = headers.indices.filter { !headers[$0].isEmpty && !read.contains($0) }
        if layout.wide.isEmpty {
            layout.ignored = others.map { headers[$0] }.filter { !PersonalText.occurs(in: $0) }
        }
        layout.personal = others.map { headers[$0] }.filter(profile.isPersonal)
        // With one row a school, ชื่อ is the school's.
        if !layout.wide.isEmpty { layout.personal.removeAll { $0 == "ชื่อ" } }
        layout.citizenNumbers = citizenNumbers
        layout.numberedColumns = Array(layout.readColumns.prefix(12))
        layout.headerMarks = candidate.block.cells.compactMap {
            HeaderMarks($0, columns: layout.readColumns)
        }
        if layout.listsPersons, !profile.pupilNumberKeys.isEmpty {
            layout.pupilNumber = PupilNumberColumn.find(
                headers: headers, in: Array(rows[layout.firstDataRow...]), of: profile)
        }
        if rows.indices.contains(layout.firstDataRow),
            layout.isHeaderRow(PlainCells(rows[layout.firstDataRow])),
            !candidate.block.cells.contains(rows[layout.firstDataRow])
        {
            layout.firstDataRow += 1
        }
        return layout
    }
}

/// Cells of a preview as a row.
private struct PlainCells: TableCells {
    let number = 0
    private let texts: [String]
    var count: Int { texts.count }

    init(_ texts: [String]) { self.texts = texts }

    func text(_ column: Int) -> String { texts[safe: column] ?? "" }
}
