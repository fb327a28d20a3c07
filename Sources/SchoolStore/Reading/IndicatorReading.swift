import GRDB
import Schools

/// One indicator: its values of the newest year that it has.
public struct IndicatorValues: Hashable, Sendable {
    /// The academic year, Buddhist era; nil where the table has none.
    public var year: Int?
    /// As the table has it, such as "ร้อยละ".
    public var unit: String?
    /// By the school's number in the store.
    public var schools: [Int: Double] = [:]
    /// By the code of the tambon or amphoe.
    public var places: [String: Double] = [:]
}

/// A project, and the schools that take part in it.
public struct ProjectSchools: Hashable, Sendable {
    public var code: String?
    public var name: String
    /// By their numbers in the store.
    public var schools: [Int]
}

extension SchoolStore {
    /// The names of the indicators that are known, sorted.
    public func indicatorNames() throws -> [String] {
        var names: [String] = []
        try forEachRow("SELECT DISTINCT name FROM indicator WHERE \(yearLimit) ORDER BY name") {
            names.append($0[0])
        }
        return names
    }

    /// The values of an indicator in the newest year that it has; years are never mixed.
    public func indicator(_ name: String) throws -> IndicatorValues {
        var values = IndicatorValues()
        try forEachRow(
            """
            SELECT school_id, unit_code, year, unit, value FROM indicator
            WHERE name = ?1 AND year IS (SELECT MAX(year) FROM indicator
                WHERE name = ?1 AND \(yearLimit))
            ORDER BY source_id, source_row, rowid
            """, [name]
        ) { row in
            values.year = row[2]
            values.unit = values.unit ?? row[3]
            if let school: Int = row[0] {
                values.schools[school] = row[4]
            } else if let place: String = row[1] {
                values.places[place] = row[4]
            }
        }
        return values
    }

    /// The projects of the plans, with the schools of each; by year, code and place in their table.
    public func projects() throws -> [ProjectSchools] {
        var projects: [ProjectSchools] = []
        var last: Int?
        let limit = asOf.map { "p.year IS NULL OR p.year <= \($0.year)" } ?? "1"
        try forEachRow(
            """
            SELECT p.id, p.code, p.name, x.school_id FROM project p
            LEFT JOIN project_school x ON x.project_id = p.id
            WHERE \(limit) ORDER BY p.year, p.code, p.id, x.school_id
            """
        ) { row in
            let id: Int = row[0]
            if id != last { projects.append(.init(code: row[1], name: row[2], schools: [])) }
            last = id
            if let school: Int = row[3] { projects[projects.count - 1].schools.append(school) }
        }
        return projects
    }
}
