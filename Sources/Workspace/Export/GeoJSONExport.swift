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

    fileprivate func begin() -> GeoJSONLayer {
        GeoJSONLayer(name: name, schemaVersion: schema.version)
    }
}

extension Workspace {
    /// Writes a layer as GeoJSON and returns how many features it has.
    ///
    /// Two connections read blocks of rows in turn while the blocks are written in order, so the
    /// memory is that of a few blocks. The file appears under its name when it is complete.
    ///
    /// - Throws: `StoreError`, or `ExportError` where the file cannot be written.
    public func exportGeoJSON(_ layer: ExportLayer, to path: String) throws -> Int {
        let store = try store()
        guard try store.has(layer) else { throw ExportError(.layerEmpty(layer.name), path: path) }
        let count = try store.count(of: layer == .schools ? "school" : layer.name)
        let file = try OutputFile(path)
        var output = layer.begin()
        try file.write(output.take())
        try BlockReader(store: store, layer: layer, count: count).run { block in
            output.append(block)
            try file.write(output.take())
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

/// Reads a layer in blocks of rows, two at a time, and hands them over in order.
private struct BlockReader {
    private static let workers = 2

    let store: SchoolStore
    let layer: ExportLayer
    let count: Int

    func run(_ consume: (GeoJSONLayer) throws -> Void) throws {
        let blocks = stride(from: 1, through: count, by: rowsPerBlock).map { first in
            first...min(first + rowsPerBlock - 1, count)
        }
        let workers = min(Self.workers, blocks.count)
        guard workers > 0 else { return }
        let stores = [store] + (try (1..<workers).map { _ in try SchoolStore(path: store.path) })
        var start = 0
        while start < blocks.count {
            let round = Array(blocks[start..<min(start + workers, blocks.count)])
            for block in try concurrently(round, stores) { try consume(block) }
            start += round.count
        }
    }

    /// Polygons are some hundred times larger than points.
    private var rowsPerBlock: Int { layer == .schools ? 4096 : 256 }

    private func concurrently(
        _ blocks: [ClosedRange<Int>], _ stores: [SchoolStore]
    ) throws -> [GeoJSONLayer] {
        let results = Slots<GeoJSONLayer>(count: blocks.count)
        let lent = Lent(stores: stores)
        let layer = layer
        DispatchQueue.concurrentPerform(iterations: blocks.count) { index in
            results.set(index, Result { try layer.encode(blocks[index], lent.stores[index]) })
        }
        return try results.values()
    }
}

extension ExportLayer {
    fileprivate func encode(
        _ rows: ClosedRange<Int>, _ store: SchoolStore
    ) throws -> GeoJSONLayer {
        var part = GeoJSONLayer(continuing: ())
        switch self {
        case .schools: try store.forEachSchool(rows: rows) { part.append(school: $0) }
        case .boundaries(let level):
            try store.forEachBoundary(level, rows: rows) { part.append(boundary: $0) }
        }
        return part
    }
}
