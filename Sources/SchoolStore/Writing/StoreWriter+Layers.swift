import GRDB
import Geo
public import Schools

/// A table of shapes while it is filled.
struct SpatialLayer {
    var table: SpatialTable
    let insert: BulkInsert
    var rows = 0
}

extension StoreWriter {
    /// Writes a boundary; its polygons must be valid.
    public func add(_ boundary: Boundary, source: Int, row: Int) throws {
        let name = boundary.level.rawValue
        var layer = try layer(
            name, type: "MULTIPOLYGON", columns: 8, sql: Schema.boundaryTable(boundary.level))
        layer.rows += 1
        let geometry = Geometry.multiPolygon(boundary.polygons)
        try layer.insert.run(
            .integer(layer.rows), .text(boundary.code), .text(boundary.name),
            BulkValue(boundary.parentCode), BulkValue(boundary.parentName),
            BulkValue(boundary.province), .integer(source), .integer(row), .blob(geometry.wkb))
        if let envelope = geometry.envelope { layer.table.note(row: layer.rows, envelope) }
        layers[name] = layer
    }

    /// Writes a road or a place.
    public func add(_ feature: NamedFeature, source: Int, row: Int) throws {
        let name = feature.layer.rawValue
        let own: [BulkValue?] =
            switch feature.layer {
            case .road:
                [
                    BulkValue(feature.direction?.rawValue), BulkValue(feature.kmPerHour),
                    BulkValue(feature.level),
                ]
            case .place: [BulkValue(feature.people)]
            }
        var layer = try layer(
            name, type: feature.layer.geometryType, columns: 6 + own.count,
            sql: Schema.featureTable(feature.layer))
        layer.rows += 1
        let words = [BulkValue(feature.code), BulkValue(feature.name), BulkValue(feature.class)]
        try layer.insert.run(
            [.integer(layer.rows)] + words + own
                + [.integer(source), .integer(row), .blob(feature.geometry.wkb)])
        if let envelope = feature.geometry.envelope { layer.table.note(row: layer.rows, envelope) }
        layers[name] = layer
    }

    private func layer(
        _ name: String, type: String, columns: Int, sql: String
    ) throws -> SpatialLayer {
        // Taken out while it is worked on, so that the index in it is not copied.
        if let own = layers.removeValue(forKey: name) { return own }
        try database.execute(sql: sql)
        let marks = BulkInsert.marks(columns)
        return SpatialLayer(
            table: try SpatialTable(database, table: name, type: type),
            insert: try BulkInsert(
                database, "INSERT INTO \(name) VALUES (\(marks),GeomFromWKB(?,4326))"))
    }
}
