import Hummingbird
import NIOCore
import SchoolStore
import Schools
import Workspace

/// A run of the features that a query finds.
struct FeaturePage: Sendable {
    /// How many there are on all pages.
    let matched: Int
    let returned: Int
    let offset: Int
    /// The features with commas between.
    let features: ByteBuffer

    /// More would be a burden for both sides; a page ends before its limit then.
    static let byteLimit = 8 << 20
}

/// Takes features from the caches of a build, and from its readers what is not there.
struct FeatureSource: Sendable {
    let version: StoreVersion
    let view: View
    let system: ReferenceSystem

    /// A page of what a query finds.
    func page(_ query: FeatureQuery, offset: Int, limit: Int) async throws -> FeaturePage {
        let rows = try await rows(of: query)
        let wanted = rows.dropFirst(offset).prefix(limit)
        let made = try await assemble(query.layer, wanted)
        return FeaturePage(
            matched: rows.count, returned: made?.count ?? 0, offset: offset,
            features: made?.bytes ?? ByteBuffer())
    }

    /// The feature of an id; nil where there is none.
    func feature(_ id: String, in layer: StoredLayer) async throws -> ByteBuffer? {
        let (version, view) = (version, view)
        let row = try await version.pool.run {
            try $0.store(view).row(ofFeature: id, in: layer)
        }
        guard let row else { return nil }
        let made = try await assemble(layer, [row])
        return made.flatMap { $0.count == 1 ? $0.bytes : nil }
    }

    /// The numbers of the rows that a query finds, ascending.
    private func rows(of query: FeatureQuery) async throws -> [Int32] {
        let key = MatchKey(query: query, view: view)
        if let known = version.matches[key] { return known }
        let view = view
        let rows = try await version.pool.run { try $0.store(view).rows(of: query) }
        version.matches.keep(rows, for: key, cost: rows.count * 4 + 256)
        return rows
    }

    private typealias Features = (bytes: ByteBuffer, count: Int)

    private func assemble(
        _ layer: StoredLayer, _ rows: ArraySlice<Int32>
    ) async throws -> Features? {
        // What is in the caches needs no reader, and so no waiting for one.
        if let made = try assemble(layer, rows, nil) { return made }
        return try await version.pool.run { try assemble(layer, rows, $0) }
    }

    /// The features of rows one behind the other; nil where one is not in the cache and there is no
    /// reader to ask.
    private func assemble(
        _ layer: StoredLayer, _ rows: ArraySlice<Int32>, _ reader: Reader?
    ) throws -> Features? {
        var output = ByteBuffer()
        output.reserveCapacity(rows.count * 640)
        var count = 0
        var block: (index: Int, block: FeatureBlock)?
        let size = layer.rowsPerBlock
        for row in rows where output.readableBytes < FeaturePage.byteLimit {
            let index = (Int(row) - 1) / size
            if block?.index != index {
                guard let own = try self.block(layer, index, reader) else { return nil }
                block = (index, own)
            }
            guard let own = block?.block else { continue }
            if count > 0 { output.writeStaticString(",\n") }
            output.writeBytes(own.bytes[own.place(ofRow: Int(row))])
            count += 1
        }
        return (output, count)
    }

    private func block(
        _ layer: StoredLayer, _ index: Int, _ reader: Reader?
    ) throws -> FeatureBlock? {
        let key = BlockKey(layer: layer, view: view, system: system, index: index)
        if let known = version.blocks[key] { return known }
        guard let reader else { return nil }
        let first = index * layer.rowsPerBlock + 1
        let block = try reader.encoder(layer, view).block(
            rows: first...(first + layer.rowsPerBlock - 1),
            projection: try reader.projection(to: system))
        version.blocks.keep(block, for: key, cost: block.bytes.count + 4096)
        return block
    }
}

extension StoredLayer {
    /// A block is encoded as a whole: not too much for one feature, enough for a page.
    fileprivate var rowsPerBlock: Int { self == .schools ? 256 : 16 }
}
