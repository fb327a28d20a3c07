import GRDB
import Schools

/// What a search found.
public struct SearchAnswer: Hashable, Sendable {
    /// Best first, then in Thai order; no more than were asked for.
    public var hits: [SearchHit]
    /// How many schools there are in all.
    public var total: Int
    /// Whether no school has what was typed, and these are those with the most similar spelling.
    public var isApproximate: Bool
}

/// A school that was found, and by what.
public struct SearchHit: Hashable, Sendable {
    public var school: StoredSchool
    public var match: SearchMatch
}

/// What of a school answers a search: of several words, what answers the one that fits worst.
public enum SearchMatch: Hashable, Sendable {
    case name
    /// The name that the school had.
    case formerName(String)
    /// One of the codes that it has or used to have.
    case code(String)
    case tambon, amphoe, network
}

extension SchoolStore {
    /// The schools that have all words of a text in a name, code, tambon, amphoe or network.
    ///
    /// Forgives โรงเรียน, ร.ร. and the levels of places, Thai digits, spaces, zero-width characters
    /// and marks in the wrong order. Where nothing has the words, the nearest by spelling.
    public func search(_ text: String, limit: Int = .max) throws -> SearchAnswer {
        guard let query = SearchQuery(text) else {
            return SearchAnswer(hits: [], total: 0, isApproximate: false)
        }
        if asOf != nil { try queue.writeWithoutTransaction(SearchIndex.ensureTemporary) }
        return try queue.read { database in
            let scan = try SearchScan(query, limit: limit, database)
            // Now, schools of the past are found too; in the past, those that were there.
            let tables = asOf == nil ? "main.\(StoredSchool.tables)" : StoredSchool.tables
            let statement = try database.makeStatement(
                sql: "SELECT \(StoredSchool.columns) FROM \(tables) WHERE s.id = ?")
            let hits = try scan.hits.compactMap { hit in
                try Row.fetchOne(statement, arguments: [hit.school]).map { row in
                    SearchHit(school: StoredSchool(row: row), match: try hit.match(database))
                }
            }
            return SearchAnswer(hits: hits, total: scan.total, isApproximate: scan.isApproximate)
        }
    }
}

extension SearchScan.Hit {
    fileprivate func match(_ database: Database) throws -> SearchMatch {
        switch field {
        case .name: .name
        case .formerName: .formerName(try formerName(database))
        case .code: .code(String(decoding: text, as: UTF8.self))
        case .tambon: .tambon
        case .amphoe: .amphoe
        case .network: .network
        }
    }

    /// The former name as it was written, of which the index has the key.
    private func formerName(_ database: Database) throws -> String {
        try String.fetchAll(
            database, sql: "SELECT name FROM former_name WHERE school_id = ? ORDER BY name",
            arguments: [school]
        ).first { PackedText.bytes(ThaiText.schoolNameKey($0)) == text } ?? ""
    }
}
