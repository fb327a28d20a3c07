import GRDB
import Geo
public import Schools

/// A stranger who sends a report.
public struct FeedbackSender: Hashable, Sendable {
    /// Stands for the sender's address, which is not kept; see `clientSalt`.
    public var client: String
    public var limits: FeedbackLimits

    public init(client: String, limits: FeedbackLimits = .shipped) {
        self.client = client
        self.limits = limits
    }
}

extension OfficeDatabase {
    /// What addresses are mixed with before they are digested; another one for each office.
    ///
    /// - Throws: `OfficeError`.
    public func clientSalt() throws -> String {
        try read { database in
            try String.fetchOne(database, sql: "SELECT value FROM secret WHERE name = 'client'")
                ?? ""
        }
    }

    /// Adds a report to the register.
    ///
    /// - Parameters:
    ///   - isSpam: whether it is held back at once, so that nobody has to read it.
    ///   - sender: a stranger, held to limits; nil for what the office itself types in.
    /// - Throws: `FeedbackFault.tooMany`, `OfficeError`.
    public func receive(
        _ content: FeedbackContent, channel: FeedbackChannel, isSpam: Bool = false,
        from sender: FeedbackSender? = nil, by user: OfficeUser, at moment: String
    ) throws -> FeedbackReport {
        try write { database in
            if let sender { try check(sender, database, moment) }
            try database.execute(
                sql: """
                    INSERT INTO feedback (received_at, channel, kind, text, school, longitude,
                        latitude, contact, client, status)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    moment, channel.rawValue, content.kind.rawValue, content.text, content.school,
                    content.pin?.x, content.pin?.y, content.contact, sender?.client,
                    (isSpam ? FeedbackStatus.spam : .new).rawValue,
                ])
            let number = FeedbackNumber(Int(database.lastInsertedRowID))
            try AuditEntry(at: moment, by: user, action: "feedback-receive", target: number.text)
                .insert(into: database)
            return try report(number, database)
        }
    }

    /// Counts what the sender and all senders have sent; forgets who sent what two days ago.
    private func check(_ sender: FeedbackSender, _ database: Database, _ moment: String) throws {
        try database.execute(
            sql: """
                UPDATE feedback SET client = NULL
                WHERE client IS NOT NULL AND received_at < \(Self.before(moment: "-2 days"))
                """, arguments: [moment])
        func count(_ span: String, _ client: String?) throws -> Int {
            try Int.fetchOne(
                database,
                sql: """
                    SELECT COUNT(*) FROM feedback WHERE received_at > \(Self.before(moment: span))
                        AND client IS NOT NULL AND (?2 IS NULL OR client = ?2)
                    """, arguments: [moment, client]) ?? 0
        }
        guard try count("-60 seconds", sender.client) < sender.limits.perMinute else {
            throw FeedbackFault.tooMany(retryAfter: 60)
        }
        guard try count("-1 day", sender.client) < sender.limits.perDay,
            try count("-1 day", nil) < sender.limits.perDayOfAll
        else { throw FeedbackFault.tooMany(retryAfter: 3600) }
    }

    /// SQL for a moment some time before the first argument, written as moments are.
    private static func before(moment span: String) -> String {
        "strftime('%Y-%m-%dT%H:%M:%SZ', ?1, '\(span)')"
    }

    /// The reports of the register by their numbers, of one status or of all.
    ///
    /// - Throws: `OfficeError`.
    public func feedback(_ status: FeedbackStatus? = nil) throws -> [FeedbackReport] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM feedback WHERE ?1 IS NULL OR status = ?1 ORDER BY number",
                arguments: [status?.rawValue]
            ).compactMap(FeedbackReport.init(row:))
        }
    }

    /// One report.
    ///
    /// - Throws: `OfficeError` where there is none.
    public func feedback(_ number: FeedbackNumber) throws -> FeedbackReport {
        try read { try report(number, $0) }
    }

    /// Writes down what the office has decided on a report.
    ///
    /// What the decision says nothing of stays as it was.
    ///
    /// - Throws: `OfficeError`; who accepted first stays the one who did.
    public func decide(
        _ number: FeedbackNumber, _ decision: FeedbackDecision, by user: OfficeUser,
        at moment: String
    ) throws -> FeedbackReport {
        try write { database in
            let known = try report(number, database)
            if decision.status == .accepted, known.status == .accepted, decision.answer == nil,
                decision.changed == nil
            {
                throw OfficeError(
                    .alreadyAccepted(
                        number, by: known.handledBy ?? "–",
                        on: String((known.acceptedAt ?? "").prefix(10))), path: path)
            }
            try database.execute(
                sql: """
                    UPDATE feedback SET status = ?1, answer = COALESCE(?2, answer),
                        accepted_at = CASE ?1 WHEN 'accepted' THEN COALESCE(accepted_at, ?5)
                            WHEN 'answered' THEN accepted_at END,
                        answered_at = COALESCE(answered_at, CASE WHEN ?2 IS NULL THEN NULL
                            ELSE ?5 END),
                        changed = COALESCE(?3, changed), handled_by = ?4, handled_at = ?5
                    WHERE number = ?6
                    """,
                arguments: [
                    decision.status.rawValue, decision.answer, decision.changed, user.name, moment,
                    number.number,
                ])
            try AuditEntry(
                at: moment, by: user, action: "feedback-\(decision.status.rawValue)",
                target: number.text
            ).insert(into: database)
            return try report(number, database)
        }
    }

    private func report(_ number: FeedbackNumber, _ database: Database) throws -> FeedbackReport {
        let row = try Row.fetchOne(
            database, sql: "SELECT * FROM feedback WHERE number = ?", arguments: [number.number])
        guard let report = row.flatMap(FeedbackReport.init(row:)) else {
            throw OfficeError(.noSuchReport(number), path: path)
        }
        return report
    }
}

extension FeedbackReport {
    fileprivate init?(row: Row) {
        guard let channel = FeedbackChannel(rawValue: row["channel"]),
            let kind = FeedbackKind(rawValue: row["kind"]),
            let status = FeedbackStatus(rawValue: row["status"])
        else { return nil }
        var content = FeedbackContent(
            kind: kind, text: row["text"], school: row["school"], contact: row["contact"])
        if let longitude: Double = row["longitude"], let latitude: Double = row["latitude"] {
            content.pin = Coordinate(longitude: longitude, latitude: latitude)
        }
        self.init(
            number: FeedbackNumber(row["number"]), receivedAt: row["received_at"],
            channel: channel, content: content, status: status)
        acceptedAt = row["accepted_at"]
        answer = row["answer"]
        answeredAt = row["answered_at"]
        changed = row["changed"]
        handledBy = row["handled_by"]
        handledAt = row["handled_at"]
    }
}
