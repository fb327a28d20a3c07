import Geo
import Maps
public import SchoolStore

/// The GeoJSON features of a run of rows, one after the other.
///
/// The bytes of each are those that an export writes.
public struct FeatureBlock: Sendable {
    public let bytes: [UInt8]
    private let first: Int
    /// Where each row's feature is in the bytes; empty where the store has no such row.
    private let places: [Range<Int>]

    /// Writes the features of a range of rows.
    ///
    /// - Parameters:
    ///   - hidden: the numbers of schools whose pupils are not told.
    ///   - projection: to the system of the positions; nil for WGS 84, longitude first.
    /// - Throws: what reading the store throws.
    public init(
        _ layer: StoredLayer, rows: ClosedRange<Int>, of store: SchoolStore,
        hiding hidden: Set<Int>,
        projection: Projection?
    ) throws {
        var writer = BlockWriter(rows: rows)
        switch layer {
        case .schools:
            try store.forEachSchool(rows: rows) { row in
                writer.write(row.integer(SchoolColumn.id.rawValue)) {
                    $0.append(school: row, hiding: hidden, projecting: projection)
                }
            }
        case .boundaries(let level):
            try store.forEachBoundary(level, rows: rows) { row in
                writer.write(row.integer(BoundaryColumn.id.rawValue)) {
                    $0.append(boundary: row, projecting: projection)
                }
            }
        case .named(let layer):
            try store.forEachNamed(layer, rows: rows) { row in
                writer.write(row.integer(NamedColumn.id.rawValue)) {
                    $0.append(named: row, projecting: projection)
                }
            }
        }
        first = rows.lowerBound
        places = writer.places
        // A slice's copy takes no more memory than it needs; the cache counts on that.
        bytes = Array(writer.layer.text.bytes[...])
    }

    /// The place of a row's feature in the bytes; empty where there is none.
    public func place(ofRow row: Int) -> Range<Int> {
        places.indices.contains(row - first) ? places[row - first] : 0..<0
    }
}

private struct BlockWriter {
    var layer = GeoJSONLayer(continuing: (), capacity: 1 << 17)
    var places: [Range<Int>]
    private let first: Int

    init(rows: ClosedRange<Int>) {
        first = rows.lowerBound
        places = Array(repeating: 0..<0, count: rows.count)
    }

    /// Notes where the feature begins that `body` writes: behind a comma and a line end, save the
    /// first.
    mutating func write(_ row: Int?, _ body: (inout GeoJSONLayer) -> Void) {
        let start = layer.text.bytes.count
        body(&layer)
        let end = layer.text.bytes.count
        guard let row, places.indices.contains(row - first), end > start else { return }
        places[row - first] = (start == 0 ? 0 : start + 2)..<end
    }
}

extension GeoJSONLayer {
    /// Writes a road or a place; its id is its number in the store.
    fileprivate mutating func append(named row: FeatureRow, projecting project: Projection?) {
        let id = Array("\(row.integer(NamedColumn.id.rawValue) ?? 0)".utf8)
        append(id: id.span) { text, _ in
            var isWritten = false
            _ = row.withBytes(NamedColumn.geometry.rawValue) {
                isWritten = text.append(wkb: $0, project)
            }
            return isWritten
        } properties: { text in
            for (key, column) in namedTexts {
                text.append(raw: key)
                if !row.withBytes(column.rawValue, { text.append(string: $0) }) {
                    text.append(raw: "null")
                }
            }
        }
    }
}

private let namedTexts: [(StaticString, NamedColumn)] = [
    ("\"code\":", .code), (",\"name\":", .name), (",\"class\":", .kind),
]
