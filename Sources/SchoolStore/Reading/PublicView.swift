import GRDB
public import Schools

extension SchoolStore {
    /// The numbers of the schools whose pupils an audience must not be told; empty for the office.
    ///
    /// Totals of tambon and amphoe are taken to be known: they can be added up from the rest.
    public func hiddenSchools(from audience: Audience) throws -> Set<Int> {
        guard case .public(let threshold) = audience else { return [] }
        let rows = try queue.read {
            try Row.fetchAll(
                $0,
                sql: """
                    SELECT s.id, s.tambon_code, s.amphoe_code, u.pupils
                    FROM \(StoredSchool.tables) ORDER BY s.id
                    """)
        }
        let counts = PublicCounts(
            rows.map {
                .init(tambon: $0["tambon_code"], amphoe: $0["amphoe_code"], count: $0["pupils"])
            }, Suppression(threshold: threshold))
        return Set(
            zip(rows, counts.schools).compactMap { row, count in
                count == .suppressed ? row["id"] : nil
            })
    }
}
