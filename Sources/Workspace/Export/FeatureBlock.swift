import Maps
public import SchoolStore
public import Schools

/// The GeoJSON features of a run of rows, one after the other.
///
/// The bytes of each are those that an export writes.
public struct FeatureBlock: Sendable {
    public let bytes: [UInt8]
    private let first: Int
    /// Where each row's feature is in the bytes; empty where the store has no such row.
    private let places: [Range<Int>]

    fileprivate init(bytes: [UInt8], first: Int, places: [Range<Int>]) {
        (self.bytes, self.first, self.places) = (bytes, first, places)
    }

    /// The place of a row's feature in the bytes; empty where there is none.
    public func place(ofRow row: Int) -> Range<Int> {
        places.indices.contains(row - first) ? places[row - first] : 0..<0
    }
}

/// Writes the features of a layer of a store, run by run.
///
/// Not Sendable, as its store is not.
public final class FeatureEncoder {
    private let store: SchoolStore
    private let plan: ExportPlan
    private let keys: [[UInt8]]

    /// - Parameter hidden: the numbers of schools whose pupils are not told.
    /// - Throws: what reading the store throws.
    public init(
        _ layer: StoredLayer, of store: SchoolStore, for audience: Audience, hiding hidden: Set<Int>
    ) throws {
        self.store = store
        plan = try ExportPlan(
            ExportRequest(ExportLayer(layer), for: audience), store, hiding: hidden)
        keys = plan.jsonKeys
    }

    /// The features of a range of rows.
    ///
    /// - Parameter projection: to the system of the positions; nil for WGS 84, longitude first.
    /// - Throws: what reading the store throws.
    public func block(rows: ClosedRange<Int>, projection: Projection?) throws -> FeatureBlock {
        var output = GeoJSONLayer(continuing: (), capacity: 1 << 17)
        var places = Array(repeating: 0..<0, count: rows.count)
        try plan.forEach(store, rows: rows) { feature in
            let start = output.text.bytes.count
            output.append(feature, keys: keys, projecting: projection)
            guard let row = feature.rowNumber, rows.contains(row) else { return }
            // All but the first have a comma and a line end in front.
            places[row - rows.lowerBound] =
                (start == 0 ? 0 : start + 2)..<output.text.bytes.count
        }
        // A slice's copy takes no more memory than it needs; the cache counts on that.
        return FeatureBlock(
            bytes: Array(output.text.bytes[...]), first: rows.lowerBound, places: places)
    }
}

extension ExportLayer {
    /// The export of a layer of the store.
    init(_ layer: StoredLayer) {
        self =
            switch layer {
            case .schools: .schools
            case .boundaries(let level): .boundaries(level)
            case .named(let layer): .features(layer)
            case .catchments: .catchments
            }
    }
}
