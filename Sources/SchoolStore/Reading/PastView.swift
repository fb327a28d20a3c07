import GRDB
import Schools

/// Makes a store answer as of a period: tables of the same names in front of those of the file.
///
/// SQLite looks up a plain table name among the connection's temporary tables first, so that every
/// query of the store reads the past without knowing it. What is asked as `main.school` is the
/// whole register, former schools included.
enum PastView {
    /// Hides former schools; without a period, the register as it is now.
    static func presentOnly(_ database: Database) throws {
        let former = "SELECT EXISTS (SELECT 1 FROM main.school WHERE NOT is_current)"
        guard try Bool.fetchOne(database, sql: former) == true else { return }
        try database.execute(
            sql: "CREATE TEMP VIEW school AS SELECT * FROM main.school WHERE is_current")
    }

    /// Whether the table of schools is hidden behind another of this connection.
    static func isShown(_ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM temp.sqlite_master WHERE name = 'school')")
            == true
    }

    /// Shows the schools, names and numbers of a period.
    static func show(_ period: AcademicPeriod, _ database: Database) throws {
        let limit = SummarySQL.key(of: period)
        let register = try Int.fetchOne(
            database,
            sql: "SELECT MAX(\(SummarySQL.key)) FROM school_version WHERE \(SummarySQL.key) <= ?",
            arguments: [limit])
        try database.execute(sql: schools(limit: limit, register: register))
        try database.execute(
            sql: """
                CREATE TEMP TABLE school_summary (
                    school_id INTEGER PRIMARY KEY, pupils INTEGER, rooms INTEGER,
                    teachers INTEGER, size_class TEXT, problems TEXT);
                """)
        try database.execute(sql: SummarySQL.fill("temp.school_summary", .period(period)))
    }

    /// The columns that a dated register has of its own.
    private static let dated = [
        "tambon", "amphoe", "province", "level", "network", "tambon_code", "amphoe_code",
        "longitude", "latitude", "position_quality", "position_as_written",
    ]
    /// The columns that only the register in force has been asked for.
    private static let kept = [
        "local_government", "distance_to_area", "distance_to_amphoe", "established", "postcode",
        "address", "phone", "service_area",
    ]

    /// The schools of the register in force; without any dated one, those of now and those that
    /// are known to have closed later, less those that opened later or had closed.
    ///
    /// Whoever opened after that register, or was counted in the year, was there too.
    ///
    /// A name is the one before the next renaming.
    private static func schools(limit: Int, register: Int?) -> String {
        let columns = dated.map {
            "CASE WHEN v.school_id IS NULL THEN s.\($0) ELSE v.\($0) END AS \($0)"
        }
        return """
            CREATE TEMP TABLE school AS
                SELECT s.id, s.code, s.smis, s.obec,
                    COALESCE(\(nameBefore(limit)), v.name, s.name) AS name,
                    \(columns.joined(separator: ", ")),
                    \(kept.map(unlessDated).joined(separator: ", ")),
                    s.area_code, s.position_origin,
                    v.declared_pupils, 1 AS is_current,
                    COALESCE(v.source_id, s.source_id) AS source_id,
                    COALESCE(v.source_row, s.source_row) AS source_row
                FROM main.school s LEFT JOIN school_version v ON v.school_id = s.id
                    AND \(SummarySQL.key("v")) = \(register ?? -1)
                WHERE (v.school_id IS NOT NULL
                        OR (\(register == nil ? "s.is_current" : "0"))
                        OR \(event(["closed", "merged"], "> \(limit)"))
                        OR \(event(["opened"], "<= \(limit)"))
                        OR EXISTS (SELECT 1 FROM enrolment n
                            WHERE n.school_id = s.id AND n.year = \(limit / 10)))
                    AND NOT \(event(["closed", "merged"], "<= \(limit)"))
                    AND NOT \(event(["opened"], "> \(limit)"));
            CREATE UNIQUE INDEX temp.school_id ON school (id);
            """
    }

    private static func unlessDated(_ column: String) -> String {
        "CASE WHEN v.school_id IS NULL THEN s.\(column) END AS \(column)"
    }

    private static func event(_ kinds: [String], _ when: String) -> String {
        let list = kinds.map { "'\($0)'" }.joined(separator: ", ")
        return """
            EXISTS (SELECT 1 FROM school_event e WHERE e.school_id = s.id
                AND e.kind IN (\(list)) AND \(SummarySQL.key("e")) \(when))
            """
    }

    private static func nameBefore(_ limit: Int) -> String {
        """
        (SELECT e.former_name FROM school_event e WHERE e.school_id = s.id
            AND e.former_name IS NOT NULL AND \(SummarySQL.key("e")) > \(limit)
            ORDER BY \(SummarySQL.key("e")) LIMIT 1)
        """
    }
}
