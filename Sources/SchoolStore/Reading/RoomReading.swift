import GRDB
import Schools

extension SchoolStore {
    /// The rooms of buildings whose type begins with one of the words, by the school's number.
    ///
    /// A school that has reported buildings and none of these has no such room; one that has
    /// reported none is left out, and one whose number of rooms somewhere is not known has nil.
    /// Buildings to be taken down do not count. The newest year of each school counts.
    public func rooms(ofBuildings types: [String]) throws -> [Int: Int?] {
        var rooms: [Int: (year: Int, count: Int?)] = [:]
        let keys = types.map(ThaiText.key)
        try forEachRow(
            """
            SELECT school_id, COALESCE(year, 0), type, COALESCE(rooms_in_use, rooms), condition
            FROM building WHERE \(yearLimit) ORDER BY source_id, source_row, rowid
            """
        ) { row in
            let (school, year): (Int, Int) = (row[0], row[1])
            if let known = rooms[school]?.year, known > year { return }
            if rooms[school]?.year != year { rooms[school] = (year, 0) }
            let type = ThaiText.key(row[2])
            guard keys.contains(where: { type.utf8.starts(with: $0.utf8) }),
                (row[4] as String?).flatMap(BuildingCondition.init(written:)) != .condemned,
                let known = rooms[school]?.count
            else { return }
            let own: Int? = row[3]
            rooms[school]?.count = own.flatMap { $0 < 0 ? nil : known.addingClamped($0) }
        }
        return rooms.mapValues(\.count)
    }

    /// Usable pieces of the equipment whose code begins with one of the numbers, by the school's
    /// number; a school that has reported no equipment at all is left out.
    public func usableEquipment(codes: [String]) throws -> [Int: Int] {
        try usableEquipment(
            try equipmentItems().filter { item in
                codes.contains { item.code?.utf8.starts(with: $0.utf8) ?? false }
            })
    }
}
