import GRDB
import Geo
public import Schools

extension SchoolStore {
    /// A proposal for each school whose position has a verdict other than good, by code.
    ///
    /// Schools whose position the office has corrected are not proposed again.
    public func positionProposals() throws -> [PositionProposal] {
        try queue.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT s.code, s.name, s.tambon, s.amphoe, s.position_as_written, v.*
                    FROM verdict v JOIN school s ON s.id = v.school_id
                    WHERE s.is_current AND (v.kind <> ? OR s.position_quality <> 'good')
                        AND s.position_origin IS NOT ?
                    ORDER BY s.code, s.id
                    """,
                arguments: [Hypothesis.asGiven.rawValue, "corrected"]
            ).map(PositionProposal.init(row:))
        }
    }

    /// The phone numbers of schools, by each of their codes.
    public func phones() throws -> [String: String] {
        try queue.read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT code, smis, obec, phone FROM school WHERE phone IS NOT NULL")
            let pairs = rows.flatMap { row -> [(String, String)] in
                let codes: [String?] = [row["code"], row["smis"], row["obec"]]
                return codes.compactMap { $0 }.map { ($0, row["phone"]) }
            }
            return Dictionary(pairs) { first, _ in first }
        }
    }
}

extension PositionProposal {
    fileprivate init(row: Row) {
        self.init(
            school: row["code"], name: row["name"], tambon: row["tambon"], amphoe: row["amphoe"],
            asWritten: row["position_as_written"],
            given: Coordinate(longitude: row["given_longitude"], latitude: row["given_latitude"]),
            proposed: Coordinate(
                longitude: row["proposed_longitude"], latitude: row["proposed_latitude"]),
            sentence: LocalizedText(thai: row["sentence_th"], english: row["sentence_en"]),
            kind: row["kind"], confidence: row["confidence"], certainty: row["certainty"])
    }
}

extension Coordinate {
    fileprivate init?(longitude: Double?, latitude: Double?) {
        guard let longitude, let latitude else { return nil }
        self.init(longitude: longitude, latitude: latitude)
    }
}
