/// Reads a table of staff by position and standing, or a list with one row a person.
///
/// Rows of persons are counted and forgotten: of such a row no cell is ever kept or shown. A
/// position and a standing are kept as words of a list here, never as the cell has them, as in a
/// row with shifted columns any cell may hold a name.
public struct StaffReader: RecordReader {
    public private(set) var account = RowAccount()
    private let table: KeyedTable
    /// Whether each row is one person.
    private let listsPersons: Bool
    private var firstRows: [StaffKey: Int] = [:]
    private var persons: [StaffKey: PersonCount] = [:]
    private var totals: [Int: Int] = [:]
    private var declared: [DeclaredTotal] = []

    public init(layout: TableLayout, source: String, crosswalk: Crosswalk) {
        table = KeyedTable(layout: layout, source: source, crosswalk: crosswalk)
        listsPersons = layout.listsPersons
    }

    /// The staff that a row counts; nothing yet where rows are persons.
    public mutating func read(_ row: some TableCells) -> RowReading<StaffCount> {
        guard listsPersons else { return readCounts(row) }
        var reading = account.enter(
            table.read(row) { school, cells in
                countPerson(school, &cells) ? KeyedTable.Result<StaffCount>.understood : .rejected
            })
        for index in reading.problems.indices { reading.problems[index].value = nil }
        return reading
    }

    /// The persons counted, and sums in the table that its rows do not add up to.
    public mutating func finish() -> TableEnding<StaffCount> {
        let records = persons.sorted { $0.value.row < $1.value.row }.map { key, count in
            let isTold = table.layout.columns[.sex] != nil
            return (
                record: StaffCount(
                    school: key.school, position: key.position, standing: key.standing,
                    male: isTold ? count.male : nil, female: isTold ? count.female : nil,
                    total: count.total), row: count.row
            )
        }
        return TableEnding(records: records, problems: declared.compactMap(problem))
    }

    // MARK: Counts

    private mutating func readCounts(_ row: some TableCells) -> RowReading<StaffCount> {
        account.enter(
            table.read(row) { school, cells in
                guard let position = cells.required(.position) else { return .rejected }
                if SubtotalScope.isSum(position) {
                    remember(school, position, &cells)
                    return .understood
                }
                let standing = cells.text(.standing)
                let key = StaffKey(school: school, position: position, standing: standing)
                if let first = firstRows[key] {
                    cells.report(.rowDuplicate(firstRow: first), field: .position, value: position)
                    return .rejected
                }
                let counts = cells.countsBySex()
                guard let sum = counts.sum else {
                    cells.report(.cellMissing, field: .total)
                    return .rejected
                }
                firstRows[key] = cells.row.number
                totals[school, default: 0] += sum
                return .record(
                    StaffCount(
                        school: school, position: position, standing: standing, male: counts.male,
                        female: counts.female, total: sum))
            })
    }

    /// Remembers a sum over all positions; รวมครู and the like add up what they do not name.
    private mutating func remember(
        _ school: Int, _ position: String, _ cells: inout CellReader<some TableCells>
    ) {
        let isOverall = ["รวม", "รวมทั้งหมด", "รวมทั้งสิ้น", "ยอดรวม", "total"]
            .contains(ThaiText.key(position))
        guard isOverall else { return }
        let parts = SexCounts(male: cells.count(.male), female: cells.count(.female))
        guard let total = cells.count(.total) ?? parts.sum else { return }
        declared.append(
            DeclaredTotal(school: school, total: total, row: cells.row.number, code: cells.school))
    }

    private func problem(_ declared: DeclaredTotal) -> Problem? {
        let parts = totals[declared.school] ?? 0
        guard parts != declared.total else { return nil }
        return Problem(
            .staffTotalMismatch(parts: parts, total: declared.total), source: table.source,
            row: declared.row, school: declared.code, field: Field.total.label,
            value: String(declared.total))
    }

    // MARK: Persons

    private mutating func countPerson(
        _ school: Int, _ cells: inout CellReader<some TableCells>
    ) -> Bool {
        guard let cell = cells.required(.position) else { return false }
        if SubtotalScope.isSum(cell) { return true }
        let position = StaffWords.position(cell)
        if position == nil { cells.report(.positionUnknown, field: .position) }
        let key = StaffKey(
            school: school, position: position ?? StaffWords.otherPosition,
            standing: standing(cell, &cells))
        var count = persons[key] ?? PersonCount(row: cells.row.number)
        count.add(cells.text(.sex) ?? "")
        persons[key] = count
        return true
    }

    /// The standing in its own column, or behind the position: ครูชำนาญการพิเศษ.
    private func standing(
        _ position: String, _ cells: inout CellReader<some TableCells>
    ) -> String? {
        guard let cell = cells.text(.standing) else { return StaffWords.standing(position) }
        let standing = StaffWords.standing(cell) ?? StaffWords.standing(position)
        if standing == nil, StaffWords.position(cell) == nil {
            cells.report(.standingUnknown, field: .standing)
        }
        return standing
    }
}

private struct StaffKey: Hashable {
    let school: Int
    let position: String
    let standing: String?
}

/// A sum that a table gives for all staff of a school.
private struct DeclaredTotal {
    let school: Int
    let total: Int
    let row: Int
    let code: String?
}

/// Persons of one position and standing.
private struct PersonCount {
    /// The first row that counts to it.
    let row: Int
    var male = 0
    var female = 0
    var total = 0

    init(row: Int) { self.row = row }

    mutating func add(_ sex: String) {
        total += 1
        switch PupilCount.Sex(sex) {
        case .male: male += 1
        case .female: female += 1
        case .unspecified: break
        }
    }
}
