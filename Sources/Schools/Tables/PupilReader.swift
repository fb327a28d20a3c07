/// Reads a table of pupils: long by grade, wide by school, or one row a pupil.
///
/// Rows of single pupils are counted and forgotten: nothing of a row outlives the call, save the
/// pupil's number as a salted hash in the ledger.
public struct PupilReader {
    public private(set) var account = RowAccount()
    private let layout: TableLayout
    private let source: String
    private let key: SchoolKey
    /// Where each row is one pupil, as in DMC's list; nil elsewhere.
    private var list: PupilList?
    private let pupils: PupilLedger
    /// Whether nobody else has a use for the ledger.
    private let ownsLedger: Bool
    private var counts: [PupilCountKey: Int] = [:]
    private var rooms: [GradeKey: Int] = [:]
    private var firstRows: [PupilCountKey: Int] = [:]
    private var seen: Set<Int> = []
    /// By school.
    private var schoolRows: [Int: Int] = [:]
    private var lastMet = -1
    private var subtotals: [Subtotal] = []

    /// A reader of one table; those of one round share a ledger.
    public init(
        layout: TableLayout, source: String, crosswalk: Crosswalk, ledger: PupilLedger? = nil
    ) {
        self.layout = layout
        self.source = source
        key = SchoolKey(crosswalk: crosswalk)
        pupils = ledger ?? PupilLedger()
        ownsLedger = ledger == nil
        guard layout.givesSex, layout.columns[.total] == nil else { return }
        list = PupilList(layout: layout, crosswalk: crosswalk)
    }

    /// Takes up one row and returns what is wrong with it: of a pupil's row without any value.
    public mutating func read(_ row: some TableCells) -> [Problem] {
        if let pupil = list?.pupil(row) {
            enter(pupil.school, pupil.grade, pupil.sex, row)
            account.matched += 1
            return []
        }
        return readWithCare(row)
    }

    private mutating func readWithCare(_ row: some TableCells) -> [Problem] {
        var cells = CellReader(row, layout: layout, source: source)
        switch key.find(&cells) {
        case .school(let school):
            let isUsed = take(school, &cells)
            account.matched += isUsed ? 1 : 0
            account.rejected += isUsed ? 0 : 1
        case .grandTotal: account.matched += 1
        case .unmatched: account.unmatched += 1
        case .rejected: account.rejected += 1
        }
        guard layout.givesSex else { return cells.problems }
        // The row may be a pupil's, and with shifted columns any cell may hold a name.
        for index in cells.problems.indices { cells.problems[index].value = nil }
        return cells.problems
    }

    /// What the table says once all rows are in, and what is wrong with it as a whole.
    ///
    /// Called once: a ledger of the reader's own forgets the pupils.
    public func finish() -> (Enrolment, [Problem]) {
        var enrolment = Enrolment()
        enrolment.pupils = counts.filter { $0.value > 0 }
            .map {
                PupilCount(
                    school: $0.key.school, grade: $0.key.grade, sex: $0.key.sex, count: $0.value)
            }
            .sorted { ($0.school, $0.grade.rank, $0.sex) < ($1.school, $1.grade.rank, $1.sex) }
        enrolment.rooms = rooms.filter { $0.value > 0 }
            .map { RoomCount(school: $0.key.school, grade: $0.key.grade, rooms: $0.value) }
            .sorted { ($0.school, $0.grade.rank) < ($1.school, $1.grade.rank) }
        var pupilTotals: [Int: Int] = [:]
        for count in enrolment.pupils { pupilTotals[count.school, default: 0] += count.count }
        var roomTotals: [Int: Int] = [:]
        for room in enrolment.rooms { roomTotals[room.school, default: 0] += room.rooms }
        let seen = seen.union(counts.keys.map(\.school))
        enrolment.totals = seen.sorted().map { ($0, pupilTotals[$0] ?? 0, roomTotals[$0] ?? 0) }
        enrolment.firstRows = schoolRows.filter { seen.contains($0.key) }
        return (enrolment, subtotalProblems() + repetitionProblems())
    }

    // MARK: Rows

    /// Notes the first row of a school; rows of one school stand together, mostly.
    private mutating func meet(_ school: Int, _ row: Int) {
        guard school != lastMet else { return }
        lastMet = school
        if schoolRows[school] == nil { schoolRows[school] = row }
    }

    /// Enters a row of a known school; false where nothing in it could be used.
    private mutating func take(_ school: Int, _ cells: inout CellReader<some TableCells>) -> Bool {
        meet(school, cells.row.number)
        if !layout.wide.isEmpty { return takeWide(school, &cells) }
        guard let column = layout.columns[.grade] else { return takeLong(school, nil, &cells) }
        let text = cells.row.text(column)
        if let scope = SubtotalScope(text) {
            let parts = SexCounts(male: cells.count(.male), female: cells.count(.female))
            remember(school, scope, cells.count(.total) ?? parts.sum, &cells)
            return true
        }
        guard let grade = Grade(text) else {
            cells.report(.gradeUnknown, field: .grade, value: text)
            return false
        }
        return takeLong(school, grade, &cells)
    }

    private mutating func takeLong(
        _ school: Int, _ grade: Grade?, _ cells: inout CellReader<some TableCells>
    ) -> Bool {
        if layout.givesSex { return takeSex(school, grade, &cells) }
        guard isFirst(school, grade, .unspecified, &cells) else { return false }
        enter(school, grade, cells.countsBySex())
        enterRooms(school, grade, cells.count(.rooms))
        return true
    }

    /// Enters the pupils of one sex, or the single pupil, that a row is about.
    private mutating func takeSex(
        _ school: Int, _ grade: Grade?, _ cells: inout CellReader<some TableCells>
    ) -> Bool {
        let sex = PupilCount.Sex(layout.columns[.sex].map(cells.row.text) ?? "")
        if list != nil {
            enter(school, grade, sex, cells.row)
            return true
        }
        guard isFirst(school, grade, sex, &cells) else { return false }
        add(cells.count(.total) ?? 0, school, grade, sex)
        enterRooms(school, grade, cells.count(.rooms))
        return true
    }

    private mutating func takeWide(
        _ school: Int, _ cells: inout CellReader<some TableCells>
    ) -> Bool {
        guard isFirst(school, nil, .unspecified, &cells) else { return false }
        seen.insert(school)
        for (subject, columns) in WideSubjects.of(layout) {
            let values = columns.mapValues { column in
                cells.count(column: column, field: layout.headers[safe: column] ?? "")
            }
            func value(_ measure: TableLayout.WideColumn.Measure) -> Int? { values[measure] ?? nil }
            let counts = SexCounts(
                male: value(.male), female: value(.female), total: value(.total))
            switch subject {
            case .grade(let grade):
                cells.report(counts, total: value(.total))
                enter(school, grade, counts)
                enterRooms(school, grade, value(.rooms))
            case .subtotal(let scope):
                remember(school, scope, value(.total) ?? counts.sum, &cells)
            }
        }
        return true
    }

    /// Enters boys and girls, or all together where only the total is known.
    private mutating func enter(_ school: Int, _ grade: Grade?, _ counts: SexCounts) {
        if counts.male == nil, counts.female == nil {
            add(counts.sum ?? 0, school, grade, .unspecified)
        } else {
            add(counts.male ?? 0, school, grade, .male)
            add(counts.female ?? 0, school, grade, .female)
        }
    }

    /// Enters a single pupil.
    private mutating func enter(
        _ school: Int, _ grade: Grade?, _ sex: PupilCount.Sex, _ row: some TableCells
    ) {
        meet(school, row.number)
        add(1, school, grade, sex)
        if let column = layout.pupilNumber { pupils.note(row.text(column), school: school) }
    }

    private mutating func enterRooms(_ school: Int, _ grade: Grade?, _ count: Int?) {
        if let count { rooms[GradeKey(school: school, grade: grade)] = count }
    }

    private mutating func add(
        _ count: Int, _ school: Int, _ grade: Grade?, _ sex: PupilCount.Sex
    ) {
        counts[PupilCountKey(school: school, grade: grade, sex: sex), default: 0] += count
    }

    private mutating func isFirst(
        _ school: Int, _ grade: Grade?, _ sex: PupilCount.Sex,
        _ cells: inout CellReader<some TableCells>
    ) -> Bool {
        let key = PupilCountKey(school: school, grade: grade, sex: sex)
        if let first = firstRows[key] {
            cells.report(.rowDuplicate(firstRow: first), field: .grade, value: grade?.label)
            return false
        }
        firstRows[key] = cells.row.number
        return true
    }

    // MARK: Subtotals

    private mutating func remember(
        _ school: Int, _ scope: SubtotalScope, _ total: Int?,
        _ cells: inout CellReader<some TableCells>
    ) {
        guard let total else { return }
        subtotals.append(
            Subtotal(
                school: school, scope: scope, total: total, row: cells.row.number,
                code: cells.school))
    }

    private func subtotalProblems() -> [Problem] {
        guard !subtotals.isEmpty else { return [] }
        var grades: [Int: [(grade: Grade, count: Int)]] = [:]
        for (key, count) in counts {
            if let grade = key.grade { grades[key.school, default: []].append((grade, count)) }
        }
        return subtotals.compactMap { subtotal in
            let parts = (grades[subtotal.school] ?? [])
                .reduce(0) { $0 + (subtotal.scope.contains($1.grade) ? $1.count : 0) }
            guard parts != subtotal.total else { return nil }
            return Problem(
                .subtotalMismatch(parts: parts, total: subtotal.total), source: source,
                row: subtotal.row, school: subtotal.code, field: Field.total.label,
                value: String(subtotal.total))
        }
    }

    // MARK: Pupils listed twice

    private func repetitionProblems() -> [Problem] {
        let counts = pupils.takeCounts()
        if ownsLedger { pupils.forget() }
        return counts.flatMap { school, inTwoSchools, twiceInOne in
            let flaws = [
                inTwoSchools > 0 ? Flaw.pupilInTwoSchools(count: inTwoSchools) : nil,
                twiceInOne > 0 ? Flaw.pupilListedTwice(count: twiceInOne) : nil,
            ]
            return flaws.compactMap { flaw in
                flaw.map {
                    Problem($0, source: source, school: key.crosswalk.code(of: school))
                }
            }
        }
    }
}

private struct GradeKey: Hashable {
    let school: Int
    let grade: Grade?
}

private struct Subtotal {
    let school: Int
    let scope: SubtotalScope
    let total: Int
    let row: Int
    let code: String?
}

/// The columns of a wide table by the grade or subtotal they belong to, in table order.
private enum WideSubjects {
    typealias Columns = [TableLayout.WideColumn.Measure: Int]

    static func of(_ layout: TableLayout) -> [(TableLayout.WideColumn.Subject, Columns)] {
        var result: [(TableLayout.WideColumn.Subject, Columns)] = []
        for column in layout.wide {
            if let last = result.last, last.0 == column.subject {
                result[result.count - 1].1[column.measure] = column.column
            } else {
                result.append((column.subject, [column.measure: column.column]))
            }
        }
        return result
    }
}

extension TableLayout {
    /// Whether a column says which sex a row is about, so that there are none for boys and girls.
    fileprivate var givesSex: Bool {
        wide.isEmpty && columns[.sex] != nil && columns[.male] == nil && columns[.female] == nil
    }
}
