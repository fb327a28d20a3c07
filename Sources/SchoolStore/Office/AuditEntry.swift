import GRDB
import Schools

/// One line of the audit log: who did what, to what, and what came of it.
public struct AuditEntry: Hashable, Sendable {
    /// ISO 8601, UTC.
    public var at: String
    public var who: String
    /// The word of the role.
    public var role: String
    public var token: Int?
    /// A stable word, such as `token-make`, `feedback-answer` or `request`.
    public var action: String
    /// What it was done to: a token's number, a file, the path of a request.
    public var target: String?
    /// `done`, a count, or the status of an answer.
    public var outcome: String
    public var address: String?

    public init(
        at: String, by user: OfficeUser, action: String, target: String?, outcome: String = "done"
    ) {
        self.at = at
        who = user.name
        role = user.role.word
        token = user.token
        self.action = action
        self.target = target
        self.outcome = outcome
        address = user.address
    }
}

extension AuditEntry {
    /// The longest text of a column, in Unicode scalars: a request may be of any length.
    private static let longest = 500

    fileprivate init(row: Row) {
        at = row["at"]
        who = row["who"]
        role = row["role"]
        token = row["token"]
        action = row["action"]
        target = row["target"]
        outcome = row["outcome"]
        address = row["address"]
    }

    func insert(into database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO audit (at, who, role, token, action, target, outcome, address)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                at, Self.kept(who), role, token, Self.kept(action),
                // What is asked for may name a pupil; the log must not.
                target.map { PersonalText.covered(Self.kept($0)) }, Self.kept(outcome),
                address.map(Self.kept),
            ])
    }

    private static func kept(_ text: String) -> String {
        let scalars = text.unicodeScalars.prefix(longest).filter {
            $0.properties.generalCategory != .control
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

extension OfficeDatabase {
    /// Adds a line to the audit log.
    ///
    /// - Throws: `OfficeError`.
    public func record(_ entry: AuditEntry) throws { try record([entry]) }

    /// Adds lines to the audit log at once, which takes hardly longer than one.
    ///
    /// - Throws: `OfficeError`.
    public func record(_ entries: [AuditEntry]) throws {
        try write { database in
            for entry in entries { try entry.insert(into: database) }
        }
    }

    /// The lines of the audit log in the order in which they were added.
    ///
    /// - Parameters:
    ///   - since: the first moment; all from the beginning where nil.
    ///   - until: the first moment that is no longer meant; all where nil.
    /// - Throws: `OfficeError`.
    public func audit(since: String? = nil, until: String? = nil) throws -> [AuditEntry] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT * FROM audit WHERE (?1 IS NULL OR at >= ?1) AND (?2 IS NULL OR at < ?2)
                    ORDER BY id
                    """, arguments: [since, until]
            ).map(AuditEntry.init(row:))
        }
    }
}
