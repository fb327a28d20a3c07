/// A reader of tables with one record a row.
public protocol RecordReader {
    associatedtype Record: SchoolRecorded

    /// What became of the rows so far.
    var account: RowAccount { get }
    init(layout: TableLayout, source: String, crosswalk: Crosswalk)
    /// The record of a row and what is wrong with it.
    mutating func read(_ row: some TableCells) -> RowReading<Record>
}

/// Something that a table says about one school.
public protocol SchoolRecorded: Sendable {
    /// The school's place in the order of the register.
    var school: Int { get }
}

/// Reads a table of staff by position and standing.
public struct StaffReader: RecordReader {
    public private(set) var account = RowAccount()
    private let table: KeyedTable
    private var firstRows: [String: Int] = [:]

    public init(layout: TableLayout, source: String, crosswalk: Crosswalk) {
        table = KeyedTable(layout: layout, source: source, crosswalk: crosswalk)
    }

    /// The staff that a row counts.
    public mutating func read(_ row: some TableCells) -> RowReading<StaffCount> {
        table.read(row, &account) { school, cells in
            guard let position = cells.required(.position) else { return .rejected }
            if SubtotalScope.isSum(position) { return .understood }
            let standing = cells.text(.standing)
            let key = "\(school)|\(position)|\(standing ?? "")"
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
            return .record(
                StaffCount(
                    school: school, position: position, standing: standing, male: counts.male,
                    female: counts.female, total: sum))
        }
    }
}

/// Reads a table of buildings.
public struct BuildingReader: RecordReader {
    public private(set) var account = RowAccount()
    private let table: KeyedTable

    /// The conditions that B-OBEC and OBEC-Asset use.
    static let conditions: Set<String> = ["ดี", "ดีมาก", "พอใช้", "ทรุดโทรม", "ชำรุด", "รื้อถอน"]

    public init(layout: TableLayout, source: String, crosswalk: Crosswalk) {
        table = KeyedTable(layout: layout, source: source, crosswalk: crosswalk)
    }

    /// The building that a row describes.
    public mutating func read(_ row: some TableCells) -> RowReading<Building> {
        table.read(row, &account) { school, cells in
            guard let type = cells.required(.type) else { return .rejected }
            if SubtotalScope.isSum(type) { return .understood }
            let condition = cells.text(.condition)
            if let condition, !Self.conditions.contains(condition) {
                cells.report(.conditionUnknown, field: .condition, value: condition)
            }
            return .record(
                Building(
                    school: school, type: type, design: cells.text(.design),
                    built: Self.yearBuilt(&cells), rooms: cells.count(.rooms), condition: condition)
            )
        }
    }

    /// The year of the Buddhist era in a cell such as `พ.ศ. 2509`; 0 is the office's "not known".
    ///
    /// A year of the common era is mended by adding 543 and reported.
    private static func yearBuilt(_ cells: inout CellReader<some TableCells>) -> Int? {
        guard let text = cells.text(.built) else { return nil }
        let runs = ThaiText.arabicDigits(text).split { !$0.isASCII || !$0.isNumber }
        guard let year = Int(runs.first { $0.count == 4 } ?? runs.first ?? "") else {
            cells.report(.numberUnreadable, field: .built, value: text)
            return nil
        }
        switch year {
        case 0: return nil
        case 2400...2650: return year
        case 1857...2107:
            cells.report(.yearImplausible(likely: year + 543), field: .built, value: text)
            return year + 543
        default:
            cells.report(.yearImplausible(likely: nil), field: .built, value: text)
            return nil
        }
    }
}

/// Reads a table of equipment.
public struct EquipmentReader: RecordReader {
    public private(set) var account = RowAccount()
    private let table: KeyedTable

    public init(layout: TableLayout, source: String, crosswalk: Crosswalk) {
        table = KeyedTable(layout: layout, source: source, crosswalk: crosswalk)
    }

    /// The equipment that a row counts.
    public mutating func read(_ row: some TableCells) -> RowReading<EquipmentCount> {
        table.read(row, &account) { school, cells in
            let item = cells.text(.item)
            let description = cells.text(.description)
            guard item != nil || description != nil else {
                cells.report(.cellMissing, field: .item)
                return .rejected
            }
            if SubtotalScope.isSum(item ?? "") || SubtotalScope.isSum(description ?? "") {
                return .understood
            }
            return .record(
                EquipmentCount(
                    school: school, item: item, category: cells.text(.category),
                    description: description, usable: cells.count(.usable) ?? 0,
                    repair: cells.count(.repair) ?? 0, disposal: cells.count(.disposal) ?? 0))
        }
    }
}

/// What the asset tables share: the school of a row, and the account of what became of it.
private struct KeyedTable {
    enum Result<Record> {
        case record(Record)
        /// A row that repeats others, such as a subtotal.
        case understood
        case rejected
    }

    let layout: TableLayout
    let source: String
    let key: SchoolKey

    init(layout: TableLayout, source: String, crosswalk: Crosswalk) {
        self.layout = layout
        self.source = source
        key = SchoolKey(crosswalk: crosswalk)
    }

    func read<Row: TableCells, Record>(
        _ row: Row, _ account: inout RowAccount,
        _ record: (Int, inout CellReader<Row>) -> Result<Record>
    ) -> RowReading<Record> {
        var cells = CellReader(row, layout: layout, source: source)
        switch key.find(&cells) {
        case .school(let school):
            switch record(school, &cells) {
            case .record(let record):
                account.matched += 1
                return RowReading(record: record, problems: cells.problems)
            case .understood: account.matched += 1
            case .rejected: account.rejected += 1
            }
        case .grandTotal: account.matched += 1
        case .unmatched: account.unmatched += 1
        case .rejected: account.rejected += 1
        }
        return RowReading(record: nil, problems: cells.problems)
    }
}
