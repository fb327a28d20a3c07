import Foundation
public import Maps
import SchoolStore
public import Schools

/// What an export can be asked for.
public enum ExportLayer: Hashable, Sendable {
    case schools
    case boundaries(BoundaryLevel)

    /// The layer of a word; nil where there is none of the name.
    public init?(_ word: String) {
        if word == "schools" {
            self = .schools
        } else if let level = BoundaryLevel(rawValue: word) {
            self = .boundaries(level)
        } else {
            return nil
        }
    }

    public var name: String {
        switch self {
        case .schools: "schools"
        case .boundaries(let level): level.rawValue
        }
    }

    /// The schema that the layer's GeoJSON keeps to.
    public var schema: GeoJSONSchema { self == .schools ? .schools : .boundaries }

    fileprivate func begin(_ audience: Audience) -> GeoJSONLayer {
        GeoJSONLayer(name: name, schemaVersion: schema.version, audience: audience)
    }
}

extension Workspace {
    /// The machine is small: two cores.
    private static let readers = 2

    /// Writes a layer as GeoJSON and returns how many features it has.
    ///
    /// Two connections read blocks of rows while earlier blocks are written in order. The file appears under its name when it is complete.
    ///
    /// - Throws: `StoreError`, or `ExportError` where the file cannot be written.
    public func exportGeoJSON(
        _ layer: ExportLayer, to path: String, asOf period: AcademicPeriod? = nil,
        for audience: Audience = .office
    ) throws -> Int {
        let store = try store(asOf: period)
        guard try store.has(layer) else { throw ExportError(.layerEmpty(layer.name), path: path) }
        let count = try store.count(of: layer == .schools ? "school" : layer.name)
        let file = try OutputFile(path)
        let hidden = layer == .schools ? try store.hiddenSchools(from: audience) : []
        var output = layer.begin(audience)
        try file.write(output.take())
        let rowsPerBlock = layer == .schools ? 4096 : 256
        let another = try (1..<Self.readers).map { _ in try self.store(asOf: period) }
        let blocks = OrderedBlocks(tools: [store] + another) { index, store in
            let first = index * rowsPerBlock + 1
            return try layer.encode(
                first...min(first + rowsPerBlock - 1, count), store, hiding: hidden)
        }
        try blocks.run(count: (count + rowsPerBlock - 1) / rowsPerBlock) { block in
            try file.write(output.join(block))
            try file.write(block.text.bytes)
        }
        output.finish()
        try file.write(output.take())
        try file.finish()
        return count
    }
}

extension SchoolStore {
    fileprivate func has(_ layer: ExportLayer) throws -> Bool {
        switch layer {
        case .schools: true
        case .boundaries(let level): try boundaryLevels().contains(level)
        }
    }
}

extension ExportLayer {
    fileprivate func encode(
        _ rows: ClosedRange<Int>, _ store: SchoolStore, hiding hidden: Set<Int>
    ) throws -> GeoJSONLayer {
        var part = GeoJSONLayer(continuing: ())
        switch self {
        case .schools:
            try store.forEachSchool(rows: rows) { row in
                part.append(school: row, hiding: hidden)
            }
        case .boundaries(let level):
            try store.forEachBoundary(level, rows: rows) { part.append(boundary: $0) }
        }
        return part
    }
}
