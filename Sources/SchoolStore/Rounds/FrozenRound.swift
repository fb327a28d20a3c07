import GRDB
public import Schools

/// The numbers of a round as they stood when it was frozen: counts by school and no person.
///
/// It is written to a file beside the manifest, so that it outlives any store. Rows are those of
/// the store's tables, with the school's code and the source's path in place of their numbers.
public struct FrozenRound: Codable, Hashable, Sendable {
    /// The version of this format.
    public var format = 1
    public var year: Int
    public var round: Int
    /// ISO 8601, UTC.
    public var frozenAt: String
    public var frozenBy: String
    public var sources: [Source]
    public var tables: [Table]

    public var period: AcademicPeriod { AcademicPeriod(year: year, round: round) }

    /// A file that the numbers are from.
    public struct Source: Codable, Hashable, Sendable {
        public var path: String
        public var kind: String
        public var sha256: String
        public var bytes: Int
        public var driver: String
        public var owner: String?
        public var order: String?
        public var received: String?
        public var confirmed: String?
        public var matched: Int
        public var unmatched: Int
        public var rejected: Int
    }

    /// Rows of a table of the store; the first two columns are the school's code and the source's path.
    public struct Table: Codable, Hashable, Sendable {
        public var name: String
        public var columns: [String]
        public var rows: [[Value]]
    }

    /// A value of a column.
    public enum Value: Codable, Hashable, Sendable {
        case null
        case integer(Int)
        case text(String)

        public init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                self = .null
            } else if let number = try? container.decode(Int.self) {
                self = .integer(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .null: try container.encodeNil()
            case .integer(let number): try container.encode(number)
            case .text(let text): try container.encode(text)
            }
        }
    }

    /// The tables that hold what is collected in rounds.
    static let tableNames = ["enrolment", "pupil", "room", "staff"]
}

extension SchoolStore {
    /// The numbers of a round as they are now; nil where nothing has been collected for it.
    public func freeze(
        _ period: AcademicPeriod, at moment: String, by name: String
    ) throws -> FrozenRound? {
        guard let round = period.round else { return nil }
        let own = try sources().filter { $0.period == period && $0.kind.isCollectedInRounds }
        guard !own.isEmpty else { return nil }
        let tables = try queue.read { database in
            try FrozenRound.tableNames.map { try table($0, period, database) }
        }
        return FrozenRound(
            year: period.year, round: round, frozenAt: moment, frozenBy: name,
            sources: own.map(FrozenRound.Source.init), tables: tables)
    }

    private func table(
        _ name: String, _ period: AcademicPeriod, _ database: Database
    ) throws -> FrozenRound.Table {
        let columns = try FrozenRound.ownColumns(of: name, database)
        let list = columns.map { "t.\($0)" }.joined(separator: ", ")
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT s.code, o.path, \(list) FROM \(name) t
                JOIN main.school s ON s.id = t.school_id JOIN source o ON o.id = t.source_id
                WHERE t.year = ? AND t.round IS ? ORDER BY s.code, t.rowid
                """, arguments: [period.year, period.round])
        return FrozenRound.Table(
            name: name, columns: ["school", "source"] + columns,
            rows: rows.map { row in row.databaseValues.map(FrozenRound.Value.init) })
    }
}

extension StoreWriter {
    /// Puts the numbers of a frozen round into the store.
    ///
    /// - Parameters:
    ///   - school: the number of the school with a code.
    ///   - source: the number of the source with a path.
    ///   - each: is told the school and the source of each row.
    public func add(
        _ frozen: FrozenRound, school: (String) throws -> Int, source: (String) throws -> Int,
        each: (_ school: Int, _ source: Int) -> Void
    ) throws {
        for table in frozen.tables where FrozenRound.tableNames.contains(table.name) {
            let known = try FrozenRound.ownColumns(of: table.name, database)
            // A snapshot of an older format may lack a column, and must not name any other.
            let columns = table.columns.dropFirst(2).filter(known.contains)
            guard columns.count == table.columns.count - 2 else { continue }
            let marks = BulkInsert.marks(columns.count + 2)
            let names = (["school_id", "source_id"] + columns).joined(separator: ", ")
            let insert = try BulkInsert(
                database, "INSERT INTO \(table.name) (\(names)) VALUES (\(marks))")
            for row in table.rows where row.count == columns.count + 2 {
                guard case .text(let code) = row[0], case .text(let path) = row[1] else { continue }
                let (number, origin) = (try school(code), try source(path))
                each(number, origin)
                try insert.run(
                    [.integer(number + 1), .integer(origin)] + row.dropFirst(2).map(\.bulk))
            }
        }
    }
}

extension FrozenRound {
    /// The columns of a table but those that number the school and the source.
    fileprivate static func ownColumns(of table: String, _ database: Database) throws -> [String] {
        try database.columns(in: table).map(\.name)
            .filter { $0 != "school_id" && $0 != "source_id" }
    }
}

extension FrozenRound.Source {
    fileprivate init(_ source: SourceRecord) {
        self.init(
            path: source.path, kind: source.kind.rawValue, sha256: source.sha256,
            bytes: source.bytes, driver: source.driver, owner: source.delivery.owner,
            order: source.delivery.order, received: source.delivery.received,
            confirmed: source.delivery.confirmed, matched: source.account.matched,
            unmatched: source.account.unmatched, rejected: source.account.rejected)
    }
}

extension FrozenRound.Value {
    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .int64(let number): self = .integer(Int(number))
        case .string(let text): self = .text(text)
        case .null, .double, .blob: self = .null
        }
    }

    fileprivate var bulk: BulkValue? {
        switch self {
        case .null: nil
        case .integer(let number): .integer(number)
        case .text(let text): .text(text)
        }
    }
}
