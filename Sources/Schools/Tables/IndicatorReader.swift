/// Reads a table of indicators: a school, tambon or amphoe × year × name × value × unit.
public struct IndicatorReader: RecordReader {
    public private(set) var account = RowAccount()
    /// The codes of the places that a mention may mean: none, one or several.
    ///
    /// Where it is not set, places are taken as the table names them.
    public var codes: (@Sendable (PlaceMention) -> [String])?
    private let table: KeyedTable
    private var firstRows: [IndicatorKey: Int] = [:]

    public init(layout: TableLayout, source: String, crosswalk: Crosswalk) {
        table = KeyedTable(layout: layout, source: source, crosswalk: crosswalk)
    }

    /// The number that a row gives; an empty one says nothing, and is nothing wrong.
    public mutating func read(_ row: some TableCells) -> RowReading<Indicator> {
        guard let level = placeLevel(of: row) else {
            return account.enter(
                table.read(row) { school, cells in
                    value(of: .school(school), &cells)
                })
        }
        return account.enter(
            table.readAny(row) { cells in
                switch place(level, &cells) {
                case .record(let subject): value(of: subject, &cells)
                case .understood: .understood
                case .unmatched: .unmatched
                case .rejected: .rejected
                }
            })
    }

    // MARK: Subjects

    private struct PlaceLevel {
        let code: Field
        let name: Field
        let length: Int
        let isTambon: Bool
    }

    /// Codes of TIS 1099 (domain facts, 1.2).
    private static let levels = [
        PlaceLevel(code: .tambonCode, name: .tambon, length: 6, isTambon: true),
        PlaceLevel(code: .amphoeCode, name: .amphoe, length: 4, isTambon: false),
    ]

    /// The level of place that a row is about; nil where it is about a school or nothing.
    ///
    /// A school's tambon and a tambon's amphoe only say where those are.
    private func placeLevel(of row: some TableCells) -> PlaceLevel? {
        func hasCell(_ field: Field) -> Bool {
            table.layout.columns[field].map { !isNothing(row.text($0)) } ?? false
        }
        guard !(SchoolKey.fields + [.name]).contains(where: hasCell) else { return nil }
        return Self.levels.first { hasCell($0.code) || hasCell($0.name) }
    }

    private func place(
        _ level: PlaceLevel, _ cells: inout CellReader<some TableCells>
    ) -> KeyedTable.Result<Indicator.Subject> {
        let name = cells.text(level.name)
        if let name, SubtotalScope(name) != nil { return .understood }
        let cell = cells.text(level.code)
        let reading = cell.map { CodeReading($0, length: level.length) }
        if let reading, reading.isUnusable || reading.text.utf8.count != level.length {
            cells.report(.placeCodeLength(level.length), field: level.code, value: cell)
            return .rejected
        }
        guard cell != nil || name != nil else { return .rejected }
        let mention = PlaceMention(
            code: reading?.text, name: name, amphoe: level.isTambon ? cells.text(.amphoe) : nil)
        return found(mention, level, &cells).map {
            level.isTambon ? .tambon($0) : .amphoe($0)
        }
    }

    private func found(
        _ mention: PlaceMention, _ level: PlaceLevel,
        _ cells: inout CellReader<some TableCells>
    ) -> KeyedTable.Result<PlaceMention> {
        guard let codes = codes?(mention) else { return .record(mention) }
        let field = mention.code == nil ? level.name : level.code
        let value = mention.code ?? mention.name
        switch codes.count {
        case 1:
            return .record(
                PlaceMention(code: codes[0], name: mention.name, amphoe: mention.amphoe))
        case 0:
            cells.report(.placeUnknown, field: field, value: value)
            return .unmatched
        default:
            cells.report(.placeAmbiguous(codes.sorted()), field: field, value: value)
            return .rejected
        }
    }

    // MARK: Values

    private mutating func value(
        of subject: Indicator.Subject, _ cells: inout CellReader<some TableCells>
    ) -> KeyedTable.Result<Indicator> {
        guard let name = cells.required(.indicator) else { return .rejected }
        var year: Int?
        if cells.layout.columns[.year] != nil {
            guard cells.required(.year) != nil else { return .rejected }
            year = cells.year(.year)
            if year == nil { return .rejected }
        }
        let before = cells.problems.count
        guard let number = cells.decimal(.value) else {
            return cells.problems.count == before ? .understood : .rejected
        }
        let key = IndicatorKey(subject: subject, name: ThaiText.key(name), year: year)
        if let first = firstRows[key] {
            cells.report(.rowDuplicate(firstRow: first), field: .indicator, value: name)
            return .rejected
        }
        firstRows[key] = cells.row.number
        return .record(
            Indicator(
                subject: subject, name: name, year: year, value: number.value,
                unit: cells.text(.unit) ?? (number.isPercentage ? "%" : nil)))
    }
}

private struct IndicatorKey: Hashable {
    let subject: Indicator.Subject
    let name: String
    let year: Int?
}

extension KeyedTable.Result {
    fileprivate func map<Other>(_ transform: (Record) -> Other) -> KeyedTable.Result<Other> {
        switch self {
        case .record(let record): .record(transform(record))
        case .understood: .understood
        case .unmatched: .unmatched
        case .rejected: .rejected
        }
    }
}
