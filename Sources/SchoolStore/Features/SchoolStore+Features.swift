import GRDB
public import Geo

/// The features of layers by query, number and code.
extension SchoolStore {
    /// The layers that the store has.
    public func layers() throws -> [StoredLayer] {
        try queue.read { database in
            try StoredLayer.all.filter { layer in
                // Catchments are of the schools of now.
                if layer == .catchments, asOf != nil { return false }
                return try database.tableExists(layer.table)
            }
        }
    }

    /// Longer than any filter takes that means well, on the schools of the whole country.
    private static let secondsForQuery = 5

    /// The numbers of the rows that a query finds, ascending.
    ///
    /// - Throws: `FilterError` where it takes too long.
    public func rows(of query: FeatureQuery) throws -> [Int32] {
        try queue.read { database in
            let statement = FeatureSQL(
                query, withIndex: asOf == nil || query.layer != .schools,
                isWhole: try !PastView.isShown(database))
            let values = StatementArguments(statement.values.map(\.databaseValue))
            return try database.limited(toSeconds: Self.secondsForQuery) {
                try Int32.fetchAll(database, sql: statement.sql, arguments: values).sorted()
            }
        }
    }

    /// The number of the row that has a code; nil where there is none.
    ///
    /// What has no code of its own is known by its row's number.
    public func row(ofFeature id: String, in layer: StoredLayer) throws -> Int32? {
        try queue.read { database in
            if case .named = layer, let number = Int(id),
                let row = try Int32.fetchOne(
                    database,
                    sql: "SELECT id FROM \(layer.table) WHERE id = ? AND code IS NULL",
                    arguments: [number])
            {
                return row
            }
            return try Int32.fetchOne(
                database, sql: "SELECT id FROM \(layer.table) WHERE code = ? ORDER BY id LIMIT 1",
                arguments: [id])
        }
    }

    /// The box around a layer, WGS 84 in degrees; nil where nothing in it has a place.
    public func extent(of layer: StoredLayer) throws -> Envelope? {
        try queue.read { database in
            let row = try Row.fetchOne(
                database,
                sql: layer == .schools
                    ? "SELECT MIN(longitude), MIN(latitude), MAX(longitude), MAX(latitude) FROM school"
                    : "SELECT MIN(xmin), MIN(ymin), MAX(xmax), MAX(ymax) FROM idx_\(layer.table)_geometry"
            )
            guard let row, let minX: Double = row[0], let minY: Double = row[1],
                let maxX: Double = row[2], let maxY: Double = row[3]
            else { return nil }
            return Envelope(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
        }
    }

    /// Makes everything that is asked through this connection blind to some schools' pupils.
    ///
    /// Their number of pupils and their size, which would narrow it down, are NULL from then on, so
    /// that no condition can find out what is not told.
    public func hidePupils(ofSchools hidden: Set<Int>) throws {
        try queue.writeWithoutTransaction { database in
            try database.inTransaction {
                try database.execute(
                    sql: "CREATE TEMP TABLE hidden_school (id INTEGER PRIMARY KEY)")
                let insert = try database.makeStatement(
                    sql: "INSERT INTO temp.hidden_school VALUES (?)")
                for id in hidden.sorted() { try insert.execute(arguments: [id]) }
                if !hidden.isEmpty { try hide(database) }
                return .commit
            }
        }
    }

    private func hide(_ database: Database) throws {
        let isHidden = "IN (SELECT id FROM temp.hidden_school)"
        // As of a period the numbers are in a table of this connection already.
        guard asOf == nil else {
            return try database.execute(
                sql: """
                    UPDATE temp.school_summary SET pupils = NULL, size_class = NULL
                    WHERE school_id \(isHidden)
                    """)
        }
        try database.execute(
            sql: """
                CREATE TEMP VIEW school_summary AS SELECT school_id,
                    CASE WHEN school_id \(isHidden) THEN NULL ELSE pupils END AS pupils,
                    rooms, teachers,
                    CASE WHEN school_id \(isHidden) THEN NULL ELSE size_class END AS size_class,
                    problems
                FROM main.school_summary
                """)
    }
}
