import GRDB
import Geo
public import Schools

extension StoreWriter {
    /// Writes down that a school has been corrected.
    public func add(_ correction: Correction, of school: Int) throws {
        let signature = correction.signature
        try inserts[.correction].run(
            .text(correction.id.text), .integer(school + 1),
            .text(correction.subject.rawValue), BulkValue(correction.asWritten),
            .text(correction.value.text), .text(signature.by), .text(signature.at),
            signature.why.isEmpty ? nil : .text(signature.why))
    }

    /// Sets what other sources say of a school aside, for a correction takes its place.
    ///
    /// The total stays in `superseded` with what replaced it: pupils, staff, the number of
    /// buildings, or usable equipment. Kinds that are not collected of each school are left alone.
    public func supersede(
        _ kind: SourceKind, of school: Int, period: AcademicPeriod?, by source: Int
    ) throws {
        guard let set = Superseding(kind) else { return }
        let arguments: StatementArguments = [
            school + 1, period?.year, set.hasRounds ? period?.round : nil, source,
        ]
        let round = set.hasRounds ? "round" : "NULL"
        let own = "school_id = ?1 AND year IS ?2 AND \(round) IS ?3 AND source_id <> ?4"
        try database.execute(
            sql: """
                INSERT INTO superseded SELECT school_id, '\(kind.rawValue)', year, \(round),
                    \(set.total), source_id, MIN(source_row), ?4
                FROM \(set.tables[0]) WHERE \(own) GROUP BY source_id
                """, arguments: arguments)
        for table in set.tables {
            try database.execute(sql: "DELETE FROM \(table) WHERE \(own)", arguments: arguments)
        }
    }
}

/// The tables that a kind of source fills, the one with the totals first.
private struct Superseding {
    let tables: [String]
    let total: String
    let hasRounds: Bool

    init?(_ kind: SourceKind) {
        switch kind {
        case .students:
            (tables, total, hasRounds) = (["enrolment", "pupil", "room"], "SUM(pupils)", true)
        case .staff: (tables, total, hasRounds) = (["staff"], "SUM(total)", true)
        case .buildings: (tables, total, hasRounds) = (["building"], "COUNT(*)", false)
        case .equipment: (tables, total, hasRounds) = (["equipment"], "SUM(usable)", false)
        default: return nil
        }
    }
}
