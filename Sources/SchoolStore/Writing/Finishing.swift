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
        try collectFormerNames()
        try SearchIndex.write(to: database)
        try database.execute(sql: SummarySQL.fill("school_summary", .newest))
        try database.execute(
            sql: """
                PRAGMA application_id = \(Schema.applicationID);
                PRAGMA user_version = \(Schema.version);
                """)
    }

    /// The names in older registers and in events that are not the school's name now.
    private func collectFormerNames() throws {
        try database.execute(
            sql: """
                INSERT INTO former_name
                    SELECT s.id, f.name, MAX(f.until) FROM (
                        SELECT school_id, name, year AS until FROM school_version
                        UNION ALL
                        SELECT school_id, former_name, year FROM school_event
                    ) f JOIN school s ON s.id = f.school_id
                    WHERE f.name IS NOT NULL AND f.name IS NOT s.name
                    GROUP BY s.id, f.name ORDER BY s.id, MAX(f.until), f.name;
                """)
    }
}
