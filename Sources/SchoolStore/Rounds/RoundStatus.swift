import GRDB
public import Schools

/// How far the collection of a round has come: each dataset, and which schools have sent it.
public struct RoundStatus: Sendable {
    public var round: CollectionRound
    public var datasets: [Dataset]

    /// The tables of one kind for the round.
    public struct Dataset: Sendable {
        public var kind: SourceKind
        public var sources: [SourceRecord]
        /// Every school that was in the register then, by code.
        public var schools: [Arrival]

        public func count(_ state: Arrival.State) -> Int { schools.count { $0.state == state } }
    }

    /// Whether a school's numbers have come, and when first.
    public struct Arrival: Hashable, Sendable {
        public enum State: String, CaseIterable, Sendable {
            case onTime = "on-time"
            case late
            /// Came, and nothing says when or when it was due.
            case undated
            case absent
        }

        public var code: String
        public var name: String?
        public var state: State
        /// ISO 8601, common era.
        public var received: String?
    }
}

extension SchoolStore {
    /// The rounds that the manifest tells of or that a table is of, oldest first.
    public func rounds() throws -> [CollectionRound] {
        let known = try queue.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM round").map(CollectionRound.init(row:))
        }
        let collected = try sources().filter { $0.kind != .schools && $0.kind != .history }
            .compactMap(\.period)
        let others = Set(collected).subtracting(known.map(\.period))
        return (known + others.map { CollectionRound(period: $0) })
            .sorted { $0.period < $1.period }
    }

    /// What has come for a round, of the schools in the register that the store answers as of.
    public func status(of round: CollectionRound) throws -> RoundStatus {
        let own = try sources().filter { $0.period == round.period }
        let kinds = SourceKind.allCases.filter { kind in
            kind != .schools && own.contains { $0.kind == kind }
        }
        return RoundStatus(
            round: round,
            datasets: try kinds.map { kind in
                .init(
                    kind: kind, sources: own.filter { $0.kind == kind },
                    schools: try arrivals(kind, round))
            })
    }

    private func arrivals(
        _ kind: SourceKind, _ round: CollectionRound
    ) throws -> [RoundStatus.Arrival] {
        try queue.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT s.code, s.name, COUNT(o.id) AS files, MIN(o.received) AS received
                    FROM school s LEFT JOIN (source_school x JOIN source o ON o.id = x.source_id
                        AND o.kind = ?1 AND o.year = ?2 AND o.round IS ?3) ON x.school_id = s.id
                    GROUP BY s.id ORDER BY s.code
                    """, arguments: [kind.rawValue, round.period.year, round.period.round]
            ).map { row in
                let received: String? = row["received"]
                return RoundStatus.Arrival(
                    code: row["code"], name: row["name"],
                    state: .init(files: row["files"], received: received, due: round.due),
                    received: received)
            }
        }
    }
}

extension RoundStatus.Arrival.State {
    fileprivate init(files: Int, received: String?, due: String?) {
        if files == 0 {
            self = .absent
        } else if let received, let due {
            // ISO 8601 days sort as they follow each other.
            self = received <= due ? .onTime : .late
        } else {
            self = .undated
        }
    }
}

extension CollectionRound {
    fileprivate init(row: Row) {
        let round: Int = row["round"]
        self.init(
            period: AcademicPeriod(year: row["year"], round: round == 0 ? nil : round),
            asOf: row["as_of"], due: row["due"], frozenAt: row["frozen_at"],
            frozenBy: row["frozen_by"])
    }
}
