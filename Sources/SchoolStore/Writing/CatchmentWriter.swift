import GRDB
import Geo
import Schools

/// Writes the layer of catchments into a store whose schools and boundaries are in.
struct CatchmentWriter {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func write(_ records: [CatchmentRecord]) throws {
        try database.execute(sql: Schema.catchmentTables)
        var table = try SpatialTable(database, table: "catchment", type: "MULTIPOLYGON")
        let catchment = try BulkInsert(
            database,
            "INSERT INTO catchment VALUES (\(BulkInsert.marks(9)),GeomFromWKB(?,4326))")
        let school = try BulkInsert(database, "INSERT INTO catchment_school VALUES (?,?)")
        let share = try BulkInsert(database, "INSERT INTO catchment_share VALUES (?,?,?,?,?)")
        for (place, record) in records.enumerated() {
            let id = BulkValue.integer(place + 1)
            let geometry = Geometry.multiPolygon(record.polygons)
            try catchment.run(record.values(id, geometry))
            for own in record.schools { try school.run(id, .integer(own)) }
            for own in record.shares {
                try share.run(
                    id, .text(own.unitCode), .text(own.unitName), .real(own.squareMetres / 1e6),
                    .real(own.part))
            }
            if let envelope = geometry.envelope { table.note(row: place + 1, envelope) }
        }
        try database.execute(sql: Schema.catchmentIndexes)
        try table.finish(database)
    }
}

extension CatchmentRecord {
    fileprivate func values(_ id: BulkValue, _ geometry: Geometry) -> [BulkValue?] {
        [
            id, .text(code), .text(level.rawValue),
            schoolCodes.isEmpty ? nil : .text(schoolCodes.joined(separator: ", ")),
            BulkValue(name), .integer(schools.count), .real(squareMetres / 1e6),
            BulkValue(roadMetres.map { $0 / 1_000 }), .text(shares.words), .blob(geometry.wkb),
        ]
    }
}
