import GRDB

/// The tables of the office database.
///
/// Unlike the store it is kept for years, so a version is only ever added to: what is in
/// `migrations` stays as it is.
enum OfficeSchema {
    /// `application_id` of the SQLite file: "SMof" in ASCII.
    static let applicationID = 0x534D_6F66

    static var version: Int { migrations.count }

    private static let migrations = [first]

    /// Makes the tables of an empty file, or brings those of an older version up to this one.
    ///
    /// - Throws: `OfficeError` where the file is of a newer version.
    static func migrate(_ database: Database, path: String) throws {
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version <= Self.version else { throw OfficeError(.otherVersion(version), path: path) }
        for migration in migrations[version...] { try database.execute(sql: migration) }
        try database.execute(
            sql: """
                PRAGMA application_id = \(applicationID); PRAGMA user_version = \(Self.version)
                """)
    }

    /// Whether the file is an office database, or empty and about to become one.
    static func isOurs(_ database: Database) throws -> Bool {
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
        if application == applicationID { return true }
        let tables = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_master")
        return application == 0 && tables == 0
    }

    /// Times are ISO 8601, UTC, whole seconds, so that they sort as text.
    ///
    /// Of a token only the digest is kept. The audit log cannot be changed, only added to.
    private static let first = """
        CREATE TABLE secret (name TEXT PRIMARY KEY, value TEXT NOT NULL);
        INSERT INTO secret VALUES ('client', lower(hex(randomblob(32))));

        CREATE TABLE token (
            id INTEGER PRIMARY KEY AUTOINCREMENT, digest TEXT NOT NULL UNIQUE, role TEXT NOT NULL,
            school TEXT, name TEXT NOT NULL, made_at TEXT NOT NULL, made_by TEXT NOT NULL,
            expires_at TEXT, used_at TEXT, revoked_at TEXT, revoked_by TEXT);

        CREATE TABLE audit (
            id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, who TEXT NOT NULL,
            role TEXT NOT NULL, token INTEGER, action TEXT NOT NULL, target TEXT,
            outcome TEXT NOT NULL, address TEXT);
        CREATE INDEX audit_at ON audit (at);
        CREATE TRIGGER audit_kept BEFORE DELETE ON audit
            BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
        CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
            BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;

        CREATE TABLE feedback (
            number INTEGER PRIMARY KEY AUTOINCREMENT, received_at TEXT NOT NULL,
            channel TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, school TEXT,
            longitude REAL, latitude REAL, contact TEXT, client TEXT, status TEXT NOT NULL,
            accepted_at TEXT, answer TEXT, answered_at TEXT, changed TEXT, handled_by TEXT,
            handled_at TEXT);
        CREATE INDEX feedback_received ON feedback (received_at);
        """
}
