import GRDB
import Schools

/// The last steps of a build, when all rows are in.
struct Finishing {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func run() throws {
        try database.execute(sql: Schema.indexes)
        try summarise()
        try database.execute(
            sql: """
                PRAGMA application_id = \(Schema.applicationID);
                PRAGMA user_version = \(Schema.version);
                """)
    }

    /// One row a school with the newest numbers and the kinds of its problems.
    ///
    /// Teachers are the newest staff table's; pupils the newest round's, or the register's own.
    private func summarise() throws {
        try database.execute(
            sql: """
                CREATE TEMP TABLE latest AS
                    SELECT school_id, pupils, rooms, MAX(year * 10 + COALESCE(round, 0)) AS period
                    FROM enrolment GROUP BY school_id;
                CREATE TEMP TABLE newest_staff AS
                    SELECT MAX(COALESCE(year, 0) * 10 + COALESCE(round, 0)) AS period FROM staff;
                CREATE TEMP TABLE teaching AS
                    SELECT school_id, SUM(CASE WHEN is_teacher THEN total ELSE 0 END) AS teachers
                    FROM staff
                    WHERE COALESCE(year, 0) * 10 + COALESCE(round, 0)
                        = (SELECT period FROM newest_staff)
                    GROUP BY school_id;
                CREATE TEMP TABLE flawed AS
                    SELECT school, json_group_array(kind) AS kinds
                    FROM (SELECT DISTINCT school, kind FROM problem
                          WHERE school IS NOT NULL ORDER BY school, kind)
                    GROUP BY school;
                CREATE INDEX temp.flawed_school ON flawed (school);
                CREATE INDEX temp.latest_school ON latest (school_id);
                CREATE INDEX temp.teaching_school ON teaching (school_id);
                INSERT INTO school_summary
                    SELECT s.id, COALESCE(l.pupils, s.declared_pupils), l.rooms, t.teachers,
                        \(sizeClass("COALESCE(l.pupils, s.declared_pupils)")), f.kinds
                    FROM school s
                    LEFT JOIN latest l ON l.school_id = s.id
                    LEFT JOIN teaching t ON t.school_id = s.id
                    LEFT JOIN flawed f ON f.school = s.code
                    WHERE l.pupils IS NOT NULL OR s.declared_pupils IS NOT NULL
                        OR t.teachers IS NOT NULL OR f.kinds IS NOT NULL;
                DROP TABLE latest; DROP TABLE newest_staff; DROP TABLE teaching; DROP TABLE flawed;
                """)
    }

    /// `SizeClass(pupils:)` in SQL, from the same limits.
    private func sizeClass(_ pupils: String) -> String {
        let cases = SizeClass.allCases.map { size in
            "WHEN \(pupils) BETWEEN \(size.limits.lowerBound) AND \(size.limits.upperBound) "
                + "THEN '\(size.rawValue)'"
        }
        return "CASE \(cases.joined(separator: " ")) END"
    }
}
