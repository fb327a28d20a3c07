/// Reads a table of pupils: long by grade, wide by school, or one row a pupil.
///
/// Rows of single pupils are counted and forgotten: nothing of a row outlives the call.
public struct PupilReader {
    public private(set) var account = RowAccount()
    private let layout: TableLayout
    private let source: String
    private let key: SchoolKey
    private var counts: [CountKey: Int] = [:]
    private var rooms: [GradeKey: Int] = [:]
    private var firstRows: [GradeKey: Int] = [:]
    private var seen: Set<Int> = []
    private var subtotals: [Subtotal] = []

    public init(layout: TableLayout, source: String, crosswalk: Crosswalk) {
        self.layout = layout
        self.source = source
        key = SchoolKey(crosswalk: crosswalk)
    }

    /// Takes up one row and returns what is wrong with it.
    public mutating func read(_ row: some TableCells) -> [Problem] {
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
        return cells.problems
    }

    /// What the table says once all rows are in, and the subtotals that disagree with it.
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
        enrolment.totals = seen.sorted().map { ($0, pupilTotals[$0] ?? 0, roomTotals[$0] ?? 0) }
        return (enrolment, subtotalProblems())
    }

    // MARK: Rows

    /// Enters a row of a known school; false where nothing in it could be used.
    private mutating func take(_ school: Int, _ cells: inout CellReader<some TableCells>) -> Bool {
        if !layout.wide.isEmpty { return takeWide(school, &cells) }
        guard let column = layout.columns[.grade] else { return takeLong(school, nil, &cells) }
        let text = cells.row.text(column)
        if let scope = SubtotalScope(text) {
            let total = cells.count(.total) ?? sum(cells.count(.male), cells.count(.female))
            if let total { remember(school, scope, total, &cells) }
            return true
        }
        guard let grade = Grade(text) else {
            cells.report(.gradeUnknown, field: .grade, value: text)
            return false
        }
        if layout.columns[.male] == nil, let sex = layout.columns[.sex] {
            return takePupil(school, grade, sex: cells.row.text(sex))
        }
        return takeLong(school, grade, &cells)
    }

    private mutating func takePupil(_ school: Int, _ grade: Grade, sex text: String) -> Bool {
        let sex: PupilCount.Sex =
            switch ThaiText.key(text) {
            case "ช", "ชาย", "m", "male", "เด็กชาย", "นาย": .male
            case "ญ", "หญิง", "f", "female", "เด็กหญิง", "นางสาว": .female
            default: .unspecified
            }
        counts[CountKey(school: school, grade: grade, sex: sex), default: 0] += 1
        seen.insert(school)
        return true
    }

    private mutating func takeLong(
        _ school: Int, _ grade: Grade?, _ cells: inout CellReader<some TableCells>
    ) -> Bool {
        guard isFirst(school, grade, &cells) else { return false }
        enter(
            school, grade, cells.count(.male), cells.count(.female), cells.count(.total), &cells)
        if let own = cells.count(.rooms) { rooms[GradeKey(school: school, grade: grade)] = own }
        return true
    }

    private mutating func takeWide(
        _ school: Int, _ cells: inout CellReader<some TableCells>
    ) -> Bool {
        guard isFirst(school, nil, &cells) else { return false }
        seen.insert(school)
        for (subject, columns) in WideSubjects.of(layout) {
            let values = columns.mapValues { column in
                cells.count(column: column, field: layout.headers[safe: column] ?? "")
            }
            func value(_ measure: TableLayout.WideColumn.Measure) -> Int? { values[measure] ?? nil }
            switch subject {
            case .grade(let grade):
                enter(school, grade, value(.male), value(.female), value(.total), &cells)
                if let own = value(.rooms) { rooms[GradeKey(school: school, grade: grade)] = own }
            case .subtotal(let scope):
                let total = value(.total) ?? sum(value(.male), value(.female))
                if let total { remember(school, scope, total, &cells) }
            }
        }
        return true
    }

    /// Enters boys, girls and the total that should be their sum. An empty row is no pupils.
    private mutating func enter(
        _ school: Int, _ grade: Grade?, _ male: Int?, _ female: Int?, _ total: Int?,
        _ cells: inout CellReader<some TableCells>
    ) {
        func add(_ sex: PupilCount.Sex, _ count: Int) {
            counts[CountKey(school: school, grade: grade, sex: sex), default: 0] += count
        }
        seen.insert(school)
        // One of the two empty or unreadable: the total gives it.
        let boys = male ?? difference(total, female)
        let girls = female ?? difference(total, male)
        guard let parts = sum(boys, girls) else {
            if let total { add(.unspecified, total) }
            return
        }
        add(.male, boys ?? 0)
        add(.female, girls ?? 0)
        if let total, total != parts {
            cells.report(
                .totalMismatch(parts: parts, total: total), field: .total, value: String(total))
        }
    }

    private func difference(_ total: Int?, _ part: Int?) -> Int? {
        guard let total, let part, total >= part else { return nil }
        return total - part
    }

    private mutating func isFirst(
        _ school: Int, _ grade: Grade?, _ cells: inout CellReader<some TableCells>
    ) -> Bool {
        let key = GradeKey(school: school, grade: grade)
        if let first = firstRows[key] {
            cells.report(.rowDuplicate(firstRow: first), field: .grade, value: grade?.label)
            return false
        }
        firstRows[key] = cells.row.number
        return true
    }

    private func sum(_ a: Int?, _ b: Int?) -> Int? {
        a == nil && b == nil ? nil : (a ?? 0) + (b ?? 0)
    }

    // MARK: Subtotals

    private mutating func remember(
        _ school: Int, _ scope: SubtotalScope, _ total: Int,
        _ cells: inout CellReader<some TableCells>
    ) {
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
}

private struct CountKey: Hashable {
    let school: Int
    let grade: Grade?
    let sex: PupilCount.Sex
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

extension Grade? {
    /// The order of grades, with no grade before the first.
    var rank: Int { map { $0.stage.rawValue * 10 + $0.year } ?? -1 }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
