import Geo

/// Reads shapes as SpatiaLite keeps them, without having it write them anew as well-known binary.
///
/// Source: SpatiaLite's documentation, "BLOB-Geometry": 0, the byte order, the SRID, the envelope,
/// 0x7C, the type and its parts, 0xFE. Read is what a build writes: little-endian, in two
/// dimensions, not compressed.
struct SpatiaLiteShape {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 39

    private static let point: UInt32 = 1
    private static let line: UInt32 = 2
    private static let polygon: UInt32 = 3
    private static let multiLine: UInt32 = 5
    private static let multiPolygon: UInt32 = 6

    private init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The polygons; nil where the bytes are of another kind.
    static func polygons(_ bytes: UnsafeRawBufferPointer) -> [Polygon]? {
        guard isShape(bytes) else { return nil }
        var reader = SpatiaLiteShape(bytes)
        return reader.polygons()
    }

    /// The lines or the point; nil where the bytes are of another kind.
    static func feature(_ bytes: UnsafeRawBufferPointer) -> Geometry? {
        guard isShape(bytes) else { return nil }
        var reader = SpatiaLiteShape(bytes)
        return reader.feature()
    }

    private static func isShape(_ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.count > 43 && bytes[0] == 0 && bytes[1] == 1 && bytes[38] == 0x7C
    }

    private mutating func feature() -> Geometry? {
        switch number() {
        case Self.point:
            guard offset + 16 <= bytes.count else { return nil }
            return .point(Coordinate(x: real(offset), y: real(offset + 8)))
        case Self.multiLine:
            guard let count = count(ofSize: 9) else { return nil }
            var lines: [[Coordinate]] = []
            lines.reserveCapacity(count)
            for _ in 0..<count {
                offset += 1
                guard number() == Self.line, let line = ring() else { return nil }
                lines.append(line)
            }
            return .multiLineString(lines)
        default: return nil
        }
    }

    private mutating func polygons() -> [Polygon]? {
        switch number() {
        case Self.polygon: return polygon().map { [$0] }
        case Self.multiPolygon:
            guard let count = count(ofSize: 9) else { return nil }
            var result: [Polygon] = []
            result.reserveCapacity(count)
            for _ in 0..<count {
                // Each part begins with a mark, 0x69, and its type.
                offset += 1
                guard number() == Self.polygon, let polygon = polygon() else { return nil }
                result.append(polygon)
            }
            return result
        default: return nil
        }
    }

    private mutating func polygon() -> Polygon? {
        guard let count = count(ofSize: 4) else { return nil }
        guard count > 0 else { return Polygon(exterior: []) }
        guard let exterior = ring() else { return nil }
        var polygon = Polygon(exterior: exterior)
        for _ in 1..<count {
            guard let hole = ring() else { return nil }
            polygon.holes.append(hole)
        }
        return polygon
    }

    private mutating func ring() -> [Coordinate]? {
        guard let count = count(ofSize: 16) else { return nil }
        let ring = [Coordinate](unsafeUninitializedCapacity: count) { buffer, filled in
            for place in 0..<count {
                let (x, y) = (real(offset + place * 16), real(offset + place * 16 + 8))
                buffer.initializeElement(at: place, to: Coordinate(x: x, y: y))
            }
            filled = count
        }
        offset += count * 16
        return ring
    }

    /// A count of things of a size that the bytes left have room for.
    private mutating func count(ofSize size: Int) -> Int? {
        guard let count = number(), Int(count) <= (bytes.count - offset) / size else { return nil }
        return Int(count)
    }

    private mutating func number() -> UInt32? {
        guard offset + 4 <= bytes.count else { return nil }
        defer { offset += 4 }
        return UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }

    private func real(_ place: Int) -> Double {
        let bits = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        return Double(bitPattern: UInt64(littleEndian: bits))
    }
}
