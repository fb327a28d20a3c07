import Foundation
import GRDB
public import Schools

/// A finished store, open for reading.
///
/// Not Sendable: one connection, used from one place at a time. Open one for each task.
public final class SchoolStore {
    public let path: String
    /// The period that it answers as of; nil for now.
    public let asOf: AcademicPeriod?
    let queue: DatabaseQueue

    /// Opens the store at a path, to answer as of now or of a period of the past.
    ///
    /// - Parameter withFunctions: whether SpatiaLite's functions are there; maps do without.
    /// - Throws: `StoreError` where there is none, where the file is something else, where it
    ///   is of another version, or where it knows nothing of the period.
    public init(path: String, asOf: AcademicPeriod? = nil, withFunctions: Bool = true) throws {
        self.path = path
        self.asOf = asOf
        guard FileManager.default.fileExists(atPath: path) else {
            throw StoreError(.missing, path: path)
        }
        do {
            queue =
                try withFunctions
                ? SpatiaLite.open(path, readOnly: true) : SpatiaLite.openPlain(path)
            let (application, version) = try queue.read { database in
                (
                    try Int.fetchOne(database, sql: "PRAGMA application_id"),
                    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                )
            }
            guard application == Schema.applicationID else {
                throw StoreError(.notAStore, path: path)
            }
            guard version == Schema.version else {
                throw StoreError(.otherVersion(version), path: path)
            }
        } catch is DatabaseError {
            throw StoreError(.notAStore, path: path)
        }
        try view(asOf)
    }

    /// Puts what is known of a period in front of what is known now.
    private func view(_ period: AcademicPeriod?) throws {
        if let period {
            let known = try periods()
            guard known.contains(where: { $0.isWithin(period) }) else {
                throw StoreError(.periodUnknown(period, known: known), path: path)
            }
        }
        try queue.writeWithoutTransaction { database in
            if let period {
                try PastView.show(period, database)
            } else {
                try PastView.presentOnly(database)
            }
        }
    }

    /// A fact about the whole store; nil where it was not set.
    public func meta(_ key: MetaKey) throws -> String? {
        try queue.read {
            try String.fetchOne(
                $0, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key.rawValue])
        }
    }

    /// The levels of boundary that the store has.
    public func boundaryLevels() throws -> [BoundaryLevel] {
        try queue.read { database in
            try BoundaryLevel.allCases.filter { try database.tableExists($0.rawValue) }
        }
    }

    /// The periods that pupils or schools were collected for, oldest first.
    public func periods() throws -> [AcademicPeriod] {
        try periods(
            of: "SELECT year, round FROM enrolment UNION SELECT year, round FROM school_version")
    }

    /// The period that the numbers of pupils are of: the newest, or the one it answers as of.
    public func period() throws -> AcademicPeriod? {
        let counted = try periods(of: "SELECT DISTINCT year, round FROM enrolment")
        guard let asOf else { return counted.last }
        return counted.last { $0.isWithin(asOf) } ?? asOf
    }

    /// How many schools have no numbers of the newest round, so that those of an earlier one stand.
    ///
    /// None as of a period: then only that round counts.
    public func countOfEarlierEnrolments() throws -> Int {
        guard asOf == nil else { return 0 }
        return try queue.read { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT COUNT(*) FROM (
                        SELECT MAX(\(SummarySQL.key("e"))) AS own FROM enrolment e
                        JOIN school s ON s.id = e.school_id GROUP BY e.school_id)
                    WHERE own < (SELECT MAX(\(SummarySQL.key)) FROM enrolment)
                    """) ?? 0
        }
    }

    func periods(of sql: String) throws -> [AcademicPeriod] {
        try queue.read { database in
            try Row.fetchAll(database, sql: sql)
                .map { AcademicPeriod(year: $0["year"], round: $0["round"]) }
        }.sorted()
    }

    /// The problems, of one school or of all, worst first, then by kind and place.
    ///
    /// As of a period, those of the tables of that period.
    public func problems(ofSchool code: String? = nil) throws -> [Problem] {
        try queue.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM problem WHERE (?1 IS NULL OR school = ?1)
                        AND (?2 IS NULL OR source IN (SELECT path FROM source WHERE year = ?2
                            AND (?3 IS NULL OR round IS NULL OR round = ?3)))
                    ORDER BY
                        CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
                        kind, source, source_row, id
                    """, arguments: [code, asOf?.year, asOf?.round]
            ).compactMap(Problem.init(row:))
        }
    }

    /// Where everything came from, in the order of the manifest.
    public func sources() throws -> [SourceRecord] {
        try queue.read {
            try Row.fetchAll($0, sql: "SELECT * FROM source ORDER BY id")
                .compactMap(SourceRecord.init(row:))
        }
    }
}

extension Problem {
    fileprivate init?(row: Row) {
        guard let severity = Severity(rawValue: row["severity"]) else { return nil }
        self.init(
            kind: row["kind"], severity: severity, source: row["source"], row: row["source_row"],
            school: row["school"], field: row["field"], value: row["value"],
            message: LocalizedText(thai: row["message_th"], english: row["message_en"]),
            suggestion: LocalizedText(thai: row["suggestion_th"], english: row["suggestion_en"]))
    }
}

extension SourceRecord {
    fileprivate init?(row: Row) {
        guard let kind = SourceKind(rawValue: row["kind"]) else { return nil }
        let year: Int? = row["year"]
        self.init(
            kind: kind, path: row["path"], level: BoundaryLevel(rawValue: row["level"] ?? ""),
            period: year.map { AcademicPeriod(year: $0, round: row["round"]) },
            sha256: row["sha256"], bytes: row["bytes"], modifiedAt: row["modified_at"],
            importedAt: row["imported_at"])
        layer = row["layer"]
        driver = row["driver"]
        encoding = Finding(row: row, prefix: "encoding")
        crs = Finding(row: row, prefix: "crs")
        operation = row["operation"]
        account.matched = row["rows_matched"]
        account.unmatched = row["rows_unmatched"]
        account.rejected = row["rows_rejected"]
        let ignored: String? = row["columns_ignored"]
        ignoredColumns = ignored?.split(separator: ", ").map(String.init) ?? []
        delivery.owner = row["owner"]
        delivery.order = row["order_number"]
        delivery.received = row["received"]
        delivery.confirmed = row["confirmed"]
        delivery.replaces = row["replaces"]
        delivery.reason = row["reason"]
        isFrozen = row["is_frozen"]
    }
}

extension SourceRecord.Finding {
    fileprivate init?(row: Row, prefix: String) {
        guard let value: String = row[prefix] else { return nil }
        self.init(
            value: value, source: row["\(prefix)_source"] ?? "",
            evidence: row["\(prefix)_evidence"] ?? "")
    }
}

extension SchoolStore {
    /// How many schools there are, and how many of them have a position.
    public func positionCounts() throws -> (all: Int, placed: Int) {
        try queue.read { database in
            (
                try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM school") ?? 0,
                try Int.fetchOne(database, sql: "SELECT COUNT(longitude) FROM school") ?? 0
            )
        }
    }

    /// The number of problems of each kind, by severity and kind.
    public func problemCounts() throws -> [(kind: String, severity: String, count: Int)] {
        try queue.read {
            try Row.fetchAll(
                $0,
                sql: """
                    SELECT kind, MIN(severity) AS severity, COUNT(*) AS count FROM problem
                    GROUP BY kind ORDER BY 2, 1
                    """
            ).map { ($0["kind"], $0["severity"], $0["count"]) }
        }
    }
}
