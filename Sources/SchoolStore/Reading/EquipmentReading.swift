import GRDB
import Schools

/// One item of equipment as schools report it.
public struct EquipmentItem: Hashable, Sendable {
    /// The five-digit M-OBEC code; nil where a table has words only.
    public var code: String?
    public var description: String?
    /// How many schools have a usable piece.
    public var schools: Int
}

extension SchoolStore {
    /// The items of all schools, by code and description.
    public func equipmentItems() throws -> [EquipmentItem] {
        var items: [EquipmentItem] = []
        try forEachRow(
            """
            SELECT item, description, COUNT(DISTINCT CASE WHEN usable > 0 THEN school_id END)
            FROM equipment WHERE \(yearLimit) GROUP BY 1, 2 ORDER BY 1, 2
            """
        ) { items.append(EquipmentItem(code: $0[0], description: $0[1], schools: $0[2])) }
        return items
    }

    /// Usable pieces of the items together, by the school's number.
    ///
    /// A school that has reported equipment and not these has none of them; one that has reported
    /// nothing is left out. The newest year of each school counts.
    public func usableEquipment(_ items: [EquipmentItem]) throws -> [Int: Int] {
        let wanted = Set(items.map { EquipmentKey(code: $0.code, description: $0.description) })
        var usable: [Int: (year: Int, count: Int)] = [:]
        try forEachRow(
            """
            SELECT school_id, COALESCE(year, 0), item, description, usable FROM equipment
            WHERE \(yearLimit)
            """
        ) { row in
            let (school, year): (Int, Int) = (row[0], row[1])
            let known = usable[school]
            if let known, known.year > year { return }
            let before = known?.year == year ? known?.count ?? 0 : 0
            let isWanted = wanted.contains(EquipmentKey(code: row[2], description: row[3]))
            let (sum, isTooMuch) = before.addingReportingOverflow(isWanted ? row[4] : 0)
            usable[school] = (year, isTooMuch ? .max : sum)
        }
        return usable.mapValues(\.count)
    }
}

private struct EquipmentKey: Hashable {
    let code: String?
    let description: String?
}
