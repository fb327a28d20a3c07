import Geo
import Maps
import SchoolStore
import Schools

/// A school as the store has it, as far as maps need it.
struct MapRow {
    /// Its number in the store.
    let id: Int
    let code: String
    let name: String
    let tambonCode: String?
    let amphoeCode: String?
    let coordinate: Coordinate?
    let isDoubtful: Bool
    let pupils: Int?
    let rooms: Int?
    let teachers: Int?
    // Only where they are asked for: a country's texts take as long as all the rest.
    let tambon: String?
    let amphoe: String?
    let level: String?
    let network: String?
    /// The kinds of its problems as a JSON array.
    let problems: String?

    init(_ row: FeatureRow, withTexts: Bool) {
        func text(_ column: SchoolColumn) -> String? { row.text(column.rawValue) }
        func number(_ column: SchoolColumn) -> Int? { row.integer(column.rawValue) }
        func detail(_ column: SchoolColumn) -> String? { withTexts ? text(column) : nil }
        id = number(.id) ?? 0
        code = text(.code) ?? ""
        name = text(.name) ?? code
        (tambonCode, amphoeCode) = (text(.tambonCode), text(.amphoeCode))
        if let longitude = row.real(SchoolColumn.longitude.rawValue),
            let latitude = row.real(SchoolColumn.latitude.rawValue)
        {
            coordinate = Coordinate(longitude: longitude, latitude: latitude)
        } else {
            coordinate = nil
        }
        isDoubtful = text(.positionQuality) == SchoolPosition.Quality.doubtful.rawValue
        (pupils, rooms, teachers) = (number(.pupils), number(.rooms), number(.teachers))
        // Without a position, names are all that tells where a school is.
        let isPlaced = coordinate != nil
        tambon = isPlaced ? detail(.tambon) : text(.tambon)
        amphoe = isPlaced ? detail(.amphoe) : text(.amphoe)
        (level, network) = (detail(.level), detail(.network))
        problems = detail(.problems)
    }
}

extension SchoolStore {
    /// Every school, in the order of the register.
    func mapRows(withTexts: Bool) throws -> [MapRow] {
        var rows: [MapRow] = []
        let count = try count(of: "school")
        guard count > 0 else { return [] }
        rows.reserveCapacity(count)
        try forEachSchool(rows: 1...count) { rows.append(MapRow($0, withTexts: withTexts)) }
        return rows
    }
}

extension SchoolFigures {
    init(_ row: MapRow, needs: Set<MapTheme.Need>) {
        self.init()
        pupils = row.pupils
        (rooms, teachers) = (row.rooms, row.teachers)
        (level, network) = (row.level, row.network)
        if needs.contains(.doubts) { doubts = Self.doubts(row.problems) }
    }

    /// The beginnings of the kinds of problems that make a position or a number doubtful.
    private static let doubtful = [
        "coordinate-", "pupil", "rooms-", "teachers-", "grade-", "number-", "total-", "subtotal-",
        "staff-missing", "building-missing", "built-in-future", "year-implausible",
    ]

    /// Those of the kinds in a JSON array of plain words.
    private static func doubts(_ json: String?) -> [String] {
        (json ?? "").split { "[],\"".contains($0) }.map(String.init)
            .filter { kind in doubtful.contains { kind.hasPrefix($0) } }
    }
}
