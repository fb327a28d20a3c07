import GRDB
public import Schools

/// Puts records into a new store, in any order; made by `StoreFile.write`.
///
/// Not Sendable: it lives inside the write block of one connection.
public final class StoreWriter {
    let database: Database
    let inserts: TableInserts
    let schoolInsert: BulkInsert
    var schoolTable: SpatialTable
    var schoolCount = 0
    var projectCount = 0
    var layers: [String: SpatialLayer] = [:]
    private var sourceCount = 0

    init(_ database: Database) throws {
        self.database = database
        try database.execute(sql: Schema.tables)
        schoolTable = try SpatialTable(database, table: "school", type: "POINT")
        let columns = try database.columns(in: "school").count
        let marks = BulkInsert.marks(columns - 1)
        schoolInsert = try BulkInsert(
            database, "INSERT INTO school VALUES (\(marks), MakePoint(?,?,4326))")
        inserts = try TableInserts(database)
    }

    /// Sets a fact about the whole store, such as the office's name.
    public func set(_ key: MetaKey, _ value: String) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO meta VALUES (?, ?)", arguments: [key.rawValue, value])
    }

    /// Numbers a source, so that records can point to it before its account is closed.
    public func openSource() -> Int {
        sourceCount += 1
        return sourceCount
    }

    /// Writes a source down once all of it has been read.
    public func closeSource(_ id: Int, _ source: SourceRecord) throws {
        let account = source.account
        let ignored = source.ignoredColumns
        try database.execute(
            sql: """
                INSERT INTO source VALUES
                (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
                """,
            arguments: [
                id, source.kind.rawValue, source.path, source.layer, source.level?.rawValue,
                source.period?.year, source.period?.round, source.sha256, source.bytes,
                source.modifiedAt, source.importedAt, source.driver,
                source.encoding?.value, source.encoding?.source, source.encoding?.evidence,
                source.crs?.value, source.crs?.source, source.crs?.evidence, source.operation,
                account.read, account.matched, account.unmatched, account.rejected,
                ignored.isEmpty ? nil : ignored.joined(separator: ", "),
                source.delivery.owner, source.delivery.order, source.delivery.received,
                source.delivery.confirmed, source.delivery.replaces, source.delivery.reason,
                source.isFrozen,
            ])
    }

    /// Notes which schools a source has anything about.
    public func add(schools: some Sequence<Int>, ofSource source: Int) throws {
        for school in schools {
            try inserts[.sourceSchool].run(.integer(source), .integer(school + 1))
        }
    }

    /// Writes down what is known of a round of collection.
    public func add(_ round: CollectionRound) throws {
        try database.execute(
            sql: "INSERT INTO round VALUES (?,?,?,?,?,?)",
            arguments: [
                round.period.year, round.period.round ?? 0, round.asOf, round.due, round.frozenAt,
                round.frozenBy,
            ])
    }

    public func add(_ problem: Problem) throws {
        try inserts[.problem].run(
            nil, .text(problem.kind), .text(problem.severity.rawValue), .text(problem.source),
            BulkValue(problem.row), BulkValue(problem.school), BulkValue(problem.field),
            BulkValue(problem.value), .text(problem.message.thai), .text(problem.message.english),
            .text(problem.suggestion.thai), .text(problem.suggestion.english))
    }

    /// Builds what is derived from the rows: summaries and indexes.
    func finish() throws {
        try Finishing(database).run()
        try schoolTable.finish(database)
        for (_, layer) in layers.sorted(by: { $0.key < $1.key }) {
            try layer.table.finish(database)
        }
    }
}

/// Facts about the whole store.
public enum MetaKey: String, Sendable {
    case officeCode = "office_code"
    case officeName = "office_name"
    /// A digest of everything that the store was built from.
    case fingerprint
    case builtAt = "built_at"
}
