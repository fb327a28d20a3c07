import GRDB
public import Geo
public import Schools

/// The columns of a catchment in a feature row, in their order.
public enum CatchmentColumn: Int, CaseIterable, Sendable {
    case code, level, school, name, schools, pupils, area, road, shares
    /// OGC well-known binary, WGS 84 in degrees.
    case geometry
    /// The catchment's number in the store.
    case id

    fileprivate var sql: String {
        switch self {
        case .pupils: Self.pupils(of: "f.id")
        case .area: "f.area_km2"
        case .road: "f.road_km"
        case .geometry: "AsBinary(f.geometry)"
        case .code, .level, .school, .name, .schools, .shares, .id: "f.\(self)"
        }
    }

    /// The pupils of all schools of a catchment; NULL where one's number is not known or not told.
    static func pupils(of catchment: String) -> String {
        """
        (SELECT CASE WHEN COUNT(*) = COUNT(u.pupils) THEN SUM(u.pupils) END
            FROM catchment_school c LEFT JOIN school_summary u ON u.school_id = c.school_id
            WHERE c.catchment_id = \(catchment))
        """
    }

    /// Whether the pupils of any school of a catchment are not told through this connection.
    static func hasHiddenSchool(_ catchment: String) -> String {
        """
        (\(catchment) IN (SELECT c.catchment_id FROM catchment_school c
            WHERE c.school_id IN (SELECT id FROM temp.hidden_school)))
        """
    }
}

/// A catchment with what tiles and viewers show of it.
public struct StoredCatchment: Sendable {
    /// Its number in the store.
    public let id: Int
    public let code: String
    /// The codes of its schools with commas between; nil where there is none.
    public let school: String?
    public let name: String?
    public let pupils: Int?
    public let areaKm2: Double
    public let shares: String
    /// WGS 84 in degrees.
    public let polygons: [Polygon]
}

extension SchoolStore {
    /// Hands the catchments of a range of rows to `body`, in order.
    public func forEachCatchment(
        rows: ClosedRange<Int>, _ body: (FeatureRow) throws -> Void
    ) throws {
        let columns = CatchmentColumn.allCases.map(\.sql).joined(separator: ", ")
        try forEach(
            "SELECT \(columns) FROM catchment f WHERE f.id BETWEEN ? AND ? ORDER BY f.id", rows,
            body)
    }

    /// Whether the store has the layer of catchments.
    ///
    /// They are of the schools of now: as of a period there are none.
    public func hasCatchments() throws -> Bool {
        guard asOf == nil else { return false }
        return try queue.read { try $0.tableExists("catchment") }
    }

    /// The levels that the store has catchments of, in their order.
    public func catchmentLevels() throws -> [CatchmentLevel] {
        guard try hasCatchments() else { return [] }
        let known = try queue.read {
            try String.fetchSet($0, sql: "SELECT DISTINCT level FROM catchment")
        }
        return CatchmentLevel.allCases.filter { known.contains($0.rawValue) }
    }

    /// The catchments that have any of some schools.
    public func catchments(ofSchools schools: Set<Int>) throws -> Set<Int> {
        guard !schools.isEmpty, try hasCatchments() else { return [] }
        return try queue.read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT catchment_id, school_id FROM catchment_school")
            return Set(rows.compactMap { schools.contains($0[1]) ? $0[0] : nil })
        }
    }

    /// The catchments of a level as values, by the codes of their schools.
    public func catchments(_ level: CatchmentLevel) throws -> [StoredCatchment] {
        guard try hasCatchments() else { return [] }
        return try queue.read { database in
            var catchments: [StoredCatchment] = []
            let statement = try database.makeStatement(
                sql: """
                    SELECT f.id, f.code, f.school, f.name, \(CatchmentColumn.pupils(of: "f.id")),
                        f.area_km2, f.shares, f.geometry
                    FROM catchment f WHERE f.level = ? ORDER BY f.id
                    """)
            statement.arguments = [level.rawValue]
            try Self.forEach(statement) { row in
                catchments.append(try StoredCatchment(row))
            }
            return catchments
        }
    }
}

extension StoredCatchment {
    fileprivate init(_ row: FeatureRow) throws {
        self.init(
            id: row.integer(0) ?? 0, code: row.text(1) ?? "", school: row.text(2),
            name: row.text(3), pupils: row.integer(4), areaKm2: row.real(5) ?? 0,
            shares: row.text(6) ?? "", polygons: try row.polygons(7))
    }
}
