/// Reads the office's own table of which school a cost centre is.
public struct CostCentreReader: RecordReader {
    public private(set) var account = RowAccount()
    private let table: KeyedTable
    private var first: [String: (school: Int, row: Int)] = [:]

    public init(layout: TableLayout, source: String, crosswalk: Crosswalk) {
        table = KeyedTable(layout: layout, source: source, crosswalk: crosswalk)
    }

    /// The cost centre that a row names; a school may have several.
    public mutating func read(_ row: some TableCells) -> RowReading<CostCentre> {
        account.enter(
            table.read(row) { school, cells in
                guard let number = cells.costCentre() else { return .rejected }
                if let (other, row) = first[number] {
                    let flaw: Flaw =
                        other == school
                        ? .rowDuplicate(firstRow: row) : .costCentreConflict(firstRow: row)
                    cells.report(flaw, field: .costCentre, value: number)
                    return .rejected
                }
                first[number] = (school, cells.row.number)
                return .record(CostCentre(school: school, number: number))
            })
    }
}
