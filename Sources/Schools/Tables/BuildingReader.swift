/// Reads a table of buildings.
public struct BuildingReader: RecordReader {
    public private(set) var account = RowAccount()
    private let table: KeyedTable

    public init(layout: TableLayout, source: String, crosswalk: Crosswalk) {
        table = KeyedTable(layout: layout, source: source, crosswalk: crosswalk)
    }

    /// The building that a row describes.
    public mutating func read(_ row: some TableCells) -> RowReading<Building> {
        account.enter(
            table.read(row) { school, cells in
                guard let type = cells.required(.type) else { return .rejected }
                if SubtotalScope.isSum(type) { return .understood }
                let condition = cells.text(.condition)
                if let condition, BuildingCondition(written: condition) == nil {
                    cells.report(.conditionUnknown, field: .condition, value: condition)
                }
                return .record(
                    Building(
                        school: school, type: type, design: cells.text(.design),
                        built: cells.year(.built), rooms: cells.count(.rooms),
                        roomsInUse: cells.count(.roomsInUse), budget: cells.money(.budget),
                        condition: condition))
            })
    }
}
