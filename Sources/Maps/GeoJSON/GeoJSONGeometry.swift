public import Geo

extension JSONBytes {
    /// A polygon or multipolygon from little-endian well-known binary, straight from byte to digit.
    ///
    /// Returns false, having written nothing, where the bytes are anything else. A multipolygon of
    /// one polygon is written as a polygon.
    public mutating func append(
        polygonWKB span: Span<UInt8>, envelope: inout Envelope?
    ) -> Bool {
        span.withUnsafeBytes { appendPolygon(WKBCursor($0), &envelope) }
    }

    private mutating func appendPolygon(
        _ start: WKBCursor, _ envelope: inout Envelope?
    ) -> Bool {
        var cursor = start
        guard let type = cursor.header() else { return false }
        switch type {
        case 3:
            append(raw: "{\"type\":\"Polygon\",\"coordinates\":")
            appendRings(&cursor, &envelope)
        case 6:
            let count = cursor.count()
            if count == 1, cursor.header() != nil {
                append(raw: "{\"type\":\"Polygon\",\"coordinates\":")
                appendRings(&cursor, &envelope)
            } else {
                append(raw: "{\"type\":\"MultiPolygon\",\"coordinates\":[")
                for index in 0..<count where cursor.header() != nil {
                    if index > 0 { append(raw: ",") }
                    appendRings(&cursor, &envelope)
                }
                append(raw: "]")
            }
        default: return false
        }
        append(raw: "}")
        return true
    }

    private mutating func appendRings(_ cursor: inout WKBCursor, _ envelope: inout Envelope?) {
        append(raw: "[")
        for ring in 0..<cursor.count() {
            append(raw: ring > 0 ? ",[" : "[")
            for vertex in 0..<cursor.count() {
                guard let coordinate = cursor.coordinate() else { break }
                append(raw: vertex > 0 ? ",[" : "[")
                append(coordinate: coordinate.x)
                append(raw: ",")
                append(coordinate: coordinate.y)
                append(raw: "]")
                // Interior rings lie inside: the exterior's box is the polygon's.
                if ring == 0 { extend(&envelope, to: coordinate) }
            }
            append(raw: "]")
        }
        append(raw: "]")
    }

    private func extend(_ envelope: inout Envelope?, to coordinate: Coordinate) {
        if envelope == nil {
            envelope = Envelope(CollectionOfOne(coordinate))
        } else {
            envelope?.extend(to: coordinate)
        }
    }
}

/// Walks over little-endian WKB that the store has made; what is cut off simply ends.
///
/// Holds a pointer, so it lives inside the call that lends the bytes.
private struct WKBCursor {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func header() -> UInt32? {
        guard offset < bytes.count, bytes[offset] == 1 else { return nil }
        offset += 1
        return integer()
    }

    mutating func count() -> Int { Int(integer() ?? 0) }

    mutating func coordinate() -> Coordinate? {
        guard offset + 16 <= bytes.count else { return nil }
        defer { offset += 16 }
        return Coordinate(x: double(at: offset), y: double(at: offset + 8))
    }

    private mutating func integer() -> UInt32? {
        guard offset + 4 <= bytes.count else { return nil }
        defer { offset += 4 }
        return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    private func double(at offset: Int) -> Double {
        let bits = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        return Double(bitPattern: UInt64(littleEndian: bits))
    }
}
