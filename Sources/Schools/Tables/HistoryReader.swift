/// Reads a table of what happened to schools.
public struct HistoryReader: RecordReader {
    public private(set) var account = RowAccount()
    private let table: KeyedTable

    public init(layout: TableLayout, source: String, crosswalk: Crosswalk) {
        table = KeyedTable(layout: layout, source: source, crosswalk: crosswalk)
    }

    /// The event that a row tells.
    ///
    /// A school that the register does not have is no error here: it is a former one.
    public mutating func read(_ row: some TableCells) -> RowReading<SchoolEvent> {
        account.enter(
            table.readAny(row) { cells in
                guard let (school, code) = school(&cells) else { return .rejected }
                cells.school = code
                guard let word = cells.required(.event) else { return .rejected }
                guard let kind = SchoolEvent.Kind(word) else {
                    cells.report(.eventUnknown, field: .event, value: word)
                    return .rejected
                }
                let (date, year) = time(&cells)
                let event = SchoolEvent(
                    school: school, code: code, name: cells.text(.name), kind: kind, date: date,
                    year: year, formerName: cells.text(.formerName),
                    formerCode: cells.text(.formerCode).map(Self.code),
                    successor: cells.text(.successor), note: cells.text(.note))
                for field in Self.missing(in: event) {
                    cells.report(.eventIncomplete, field: field)
                }
                return .record(event)
            })
    }

    /// The school by its code now, or else by its former one.
    private func school(
        _ cells: inout CellReader<some TableCells>
    ) -> (school: Int?, code: String)? {
        for field in SchoolKey.fields + [.formerCode] {
            guard let cell = cells.text(field) else { continue }
            switch table.key.crosswalk.match(cell) {
            case .exact(let school): return (school, table.key.crosswalk.code(of: school))
            case .repaired(let school, let damage, let code):
                cells.report(.codeRepaired(damage, to: code), field: field, value: cell)
                return (school, table.key.crosswalk.code(of: school))
            case .unknown: return former(cell, field, &cells)
            case .unusable(let damage):
                cells.report(
                    damage == nil ? .codeMissing : .codeScientific, field: field, value: cell)
                return nil
            }
        }
        if cells.problems.isEmpty { cells.report(.codeMissing, field: .code) }
        return nil
    }

    /// A school that is known by the code in the table only.
    private func former(
        _ cell: String, _ field: Field, _ cells: inout CellReader<some TableCells>
    ) -> (school: Int?, code: String)? {
        let reading = CodeReading(cell, length: MinistryCode.length)
        guard reading.isCode else {
            cells.report(.rowUnrecognised, field: field)
            return nil
        }
        let lengths = [MinistryCode.length, SMISCode.length, OBECCode.length]
        if !lengths.contains(reading.text.utf8.count) {
            cells.report(
                .codeLength(
                    actual: reading.text.utf8.count, expected: MinistryCode.length, likely: nil),
                field: field, value: cell)
        }
        return (nil, reading.text)
    }

    private static func code(_ cell: String) -> String {
        CodeReading(cell, length: MinistryCode.length).text
    }

    /// When it happened: a day, or a year where there is no more.
    private func time(
        _ cells: inout CellReader<some TableCells>
    ) -> (date: ThaiDate?, year: Int?) {
        let year = cells.year(.year)
        guard let text = cells.text(.date) else { return (nil, year) }
        if ThaiDateReading(text) == nil, YearReading(text)?.year != nil {
            return (nil, year ?? cells.year(.date))
        }
        let date = cells.date(.date)
        return (date, year ?? date?.academicYear())
    }

    /// What an event of its kind should say and does not.
    private static func missing(in event: SchoolEvent) -> [Field] {
        var fields: [Field] = []
        if event.year == nil { fields.append(.date) }
        if event.kind == .renamed, event.formerName == nil { fields.append(.formerName) }
        if event.kind == .codeChanged, event.formerCode == nil { fields.append(.formerCode) }
        if event.kind == .merged, event.successor == nil { fields.append(.successor) }
        return fields
    }
}
