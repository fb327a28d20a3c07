import GRDB

/// What a school has in buildings and in equipment that can be used, of its newest count.
public struct SchoolEstate: Hashable, Sendable {
    public var buildings: [SchoolProfile.BuildingFact] = []
    public var equipment: [SchoolProfile.EquipmentFact] = []
}

extension SchoolStore {
    /// The estate of the school of a number in the store.
    public func estate(ofSchool id: Int) throws -> SchoolEstate {
        var estate = SchoolEstate()
        try forEachRow(newest("type, design, built, rooms, condition", of: "building"), [id]) {
            estate.buildings.append(
                .init(
                    type: $0[2], design: $0[3], built: $0[4], rooms: $0[5], condition: $0[6],
                    origin: .init(path: $0[0] ?? "", row: nil, date: $0[1])))
        }
        try forEachRow(
            newest("item, description, usable, repair, disposal", of: "equipment"), [id]
        ) {
            estate.equipment.append(
                .init(
                    item: $0[2], description: $0[3], usable: $0[4], repair: $0[5],
                    disposal: $0[6], origin: .init(path: $0[0] ?? "", row: nil, date: $0[1])))
        }
        return estate
    }

    /// The rows of a table that an office has once a year, of a school's newest year.
    private func newest(_ columns: String, of table: String) -> String {
        """
        SELECT o.path, COALESCE(o.received, substr(o.modified_at, 1, 10)), \(columns)
        FROM \(table) t LEFT JOIN source o ON o.id = t.source_id
        WHERE t.school_id = ?1 AND COALESCE(t.year, 0) = (
            SELECT MAX(COALESCE(year, 0)) FROM \(table) WHERE school_id = ?1 AND \(yearLimit))
        ORDER BY t.source_id, t.source_row, t.rowid
        """
    }
}
