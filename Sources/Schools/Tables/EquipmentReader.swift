/// Reads a table of equipment.
public struct EquipmentReader: RecordReader {
    public private(set) var account = RowAccount()
    private let table: KeyedTable

    public init(layout: TableLayout, source: String, crosswalk: Crosswalk) {
        table = KeyedTable(layout: layout, source: source, crosswalk: crosswalk)
    }

    /// The equipment that a row counts.
    public mutating func read(_ row: some TableCells) -> RowReading<EquipmentCount> {
        account.enter(
            table.read(row) { school, cells in
                let item = cells.text(.item)
                let description = cells.text(.description)
                guard item != nil || description != nil else {
                    cells.report(.cellMissing, field: .item)
                    return .rejected
                }
                if SubtotalScope.isSum(item ?? "") || SubtotalScope.isSum(description ?? "") {
                    return .understood
                }
                let record = EquipmentCount(
                    school: school, item: item.map(ThaiText.arabicDigits),
                    category: cells.text(.category), description: description,
                    usable: cells.count(.usable) ?? 0, repair: cells.count(.repair) ?? 0,
                    disposal: cells.count(.disposal) ?? 0)
                if let item = record.item, item.utf8.allSatisfy(isASCIIDigit), record.family == nil
                {
                    cells.report(.equipmentCodeUnknown, field: .item, value: item)
                }
                return .record(record)
            })
    }
}
