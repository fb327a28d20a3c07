import Foundation
import GeoSource
import Maps
import SchoolStore

extension Workspace {
    /// The machine is small: two cores.
    private static let readers = 2

    /// Writes a layer as GeoJSON.
    func writeGeoJSON(
        _ request: ExportRequest, _ plan: ExportPlan, _ store: SchoolStore, to path: String
    ) throws {
        let version = request.keepsSchema(plan.fields) ? request.layer.schema.version : nil
        var output = GeoJSONLayer(
            name: request.layer.name, schemaVersion: version, audience: request.audience)
        let file = try OutputFile(path)
        try file.write(output.take())
        let keys = plan.jsonKeys
        try stream(request, plan, store) { rows, store in
            var part = GeoJSONLayer(continuing: ())
            try plan.forEach(store, rows: rows) { part.append($0, keys: keys) }
            return part
        } consume: { part in
            try file.write(output.join(part))
            try file.write(part.text.bytes)
        }
        output.finish()
        try file.write(output.take())
        try file.finish()
    }

    /// Writes a layer as GeoJSON with a feature to a line.
    func writeGeoJSONLines(
        _ request: ExportRequest, _ plan: ExportPlan, _ store: SchoolStore, to path: String
    ) throws {
        let file = try OutputFile(path)
        let keys = plan.jsonKeys
        try stream(request, plan, store) { rows, store in
            var part = GeoJSONLayer(lines: ())
            try plan.forEach(store, rows: rows) { part.append($0, keys: keys) }
            return part.take()
        } consume: {
            try file.write($0)
        }
        try file.finish()
    }

    /// Writes a layer as CSV.
    func writeCSV(
        _ request: ExportRequest, _ plan: ExportPlan, _ store: SchoolStore, to path: String
    ) throws {
        let file = try OutputFile(path)
        var header = CSVRows(header: plan.fields.map(\.name))
        try file.write(header.take())
        try stream(request, plan, store) { rows, store in
            var part = CSVRows()
            try plan.forEach(store, rows: rows) { feature in
                feature.put(into: &part)
                part.endRow()
            }
            return part.take()
        } consume: {
            try file.write($0)
        }
        try file.finish()
    }

    /// Makes blocks of rows with two connections and hands them over in order.
    ///
    /// Two connections read blocks of rows while earlier blocks are written.
    private func stream<Block: Sendable>(
        _ request: ExportRequest, _ plan: ExportPlan, _ store: SchoolStore,
        make: @escaping @Sendable (ClosedRange<Int>, SchoolStore) throws -> Block,
        consume: (Block) throws -> Void
    ) throws {
        let rowsPerBlock = request.layer.isOfPoints ? 4096 : 256
        let lastRow = plan.lastRow
        let another = try (1..<Self.readers).map { _ in try self.store(asOf: request.period) }
        let blocks = OrderedBlocks(tools: [store] + another) { index, store in
            let first = index * rowsPerBlock + 1
            return try make(first...min(first + rowsPerBlock - 1, lastRow), store)
        }
        try blocks.run(count: (lastRow + rowsPerBlock - 1) / rowsPerBlock, consume)
    }
}

extension ExportPlan {
    /// All features as one collection of GeoJSON that keeps to the schema.
    func geoJSON(_ store: SchoolStore) throws -> [UInt8] {
        let keys = jsonKeys
        var output = GeoJSONLayer(name: layer.name, schemaVersion: layer.schema.version)
        if lastRow > 0 { try forEach(store, rows: 1...lastRow) { output.append($0, keys: keys) } }
        output.finish()
        return output.take()
    }

    /// `"code":` and `,"smis":` and so on.
    var jsonKeys: [[UInt8]] {
        fields.enumerated().map { index, field in
            Array("\(index > 0 ? "," : "")\"\(field.name)\":".utf8)
        }
    }
}
