/// Why bytes are not well-known binary.
public enum WKBError: Error, Equatable, Sendable {
    /// The bytes end before the geometry does.
    case truncated(atByte: Int)
    /// A byte-order mark other than 0 or 1.
    case unknownByteOrder(UInt8)
    /// A geometry type outside points, lines, polygons and their collections.
    case unsupportedType(UInt32)
    /// Collections inside collections beyond any real file.
    case nestedTooDeep
}

extension Geometry {
    /// Reads OGC well-known binary (ISO and EWKB type numbers); Z and M are read over.
    ///
    /// Source: OGC 06-103r4, section 8. Every count is checked against the bytes left, so hostile
    /// input fails with an error instead of a huge allocation.
    public init(wkb bytes: [UInt8]) throws(WKBError) {
        var reader = WKBReader(bytes: bytes)
        self = try reader.geometry(depth: 0)
    }

    /// OGC well-known binary, little endian, two dimensions.
    public var wkb: [UInt8] {
        var writer = WKBWriter()
        writer.append(self)
        return writer.bytes
    }
}

/// The two-dimensional type numbers of OGC 06-103r4, table 8.
private enum WKBType: UInt32 {
    case point = 1
    case lineString, polygon, multiPoint, multiLineString, multiPolygon, collection
}

private struct WKBReader {
    let bytes: [UInt8]
    var offset = 0
    var isLittleEndian = true
    var dimensions = 2

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func geometry(depth: Int) throws(WKBError) -> Geometry {
        guard depth < 8 else { throw .nestedTooDeep }
        switch try header() {
        case .point: return .point(try coordinate())
        case .lineString: return .lineString(try coordinates())
        case .polygon: return .polygon(try polygon())
        case .multiPoint:
            return .multiPoint(
                try members(depth).compactMap {
                    if case .point(let coordinate) = $0 { coordinate } else { nil }
                })
        case .multiLineString:
            return .multiLineString(
                try members(depth).compactMap {
                    if case .lineString(let line) = $0 { line } else { nil }
                })
        case .multiPolygon: return .multiPolygon(try members(depth).flatMap(\.polygons))
        case .collection: return .collection(try members(depth))
        }
    }

    private mutating func header() throws(WKBError) -> WKBType {
        let order = try byte()
        guard order < 2 else { throw .unknownByteOrder(order) }
        isLittleEndian = order == 1
        let code = try uint32()
        // EWKB flags Z, M and an SRID in the high bits; ISO adds 1000, 2000 or 3000.
        let hasZ = code & 0x8000_0000 != 0
        let hasM = code & 0x4000_0000 != 0
        if code & 0x2000_0000 != 0 { _ = try uint32() }
        let base = code & 0x0FFF_FFFF
        let iso = base / 1000
        guard iso <= 3, let type = WKBType(rawValue: base % 1000) else {
            throw .unsupportedType(code)
        }
        dimensions = 2 + (iso == 3 ? 2 : iso > 0 ? 1 : 0) + (hasZ ? 1 : 0) + (hasM ? 1 : 0)
        return type
    }

    private mutating func members(_ depth: Int) throws(WKBError) -> [Geometry] {
        let count = try self.count(ofSize: 9)
        var result: [Geometry] = []
        result.reserveCapacity(count)
        for _ in 0..<count { result.append(try geometry(depth: depth + 1)) }
        return result
    }

    private mutating func polygon() throws(WKBError) -> Polygon {
        let count = try self.count(ofSize: 4)
        guard count > 0 else { return Polygon(exterior: []) }
        var polygon = Polygon(exterior: try coordinates())
        for _ in 1..<count { polygon.holes.append(try coordinates()) }
        return polygon
    }

    private mutating func coordinates() throws(WKBError) -> [Coordinate] {
        let count = try self.count(ofSize: dimensions * 8)
        var result: [Coordinate] = []
        result.reserveCapacity(count)
        for _ in 0..<count { result.append(try coordinate()) }
        return result
    }

    private mutating func coordinate() throws(WKBError) -> Coordinate {
        let x = try double()
        let y = try double()
        let rest = (dimensions - 2) * 8
        guard offset + rest <= bytes.count else { throw .truncated(atByte: bytes.count) }
        offset += rest
        return Coordinate(x: x, y: y)
    }

    private mutating func count(ofSize size: Int) throws(WKBError) -> Int {
        let count = Int(try uint32())
        guard count <= (bytes.count - offset) / size else { throw .truncated(atByte: bytes.count) }
        return count
    }

    private mutating func byte() throws(WKBError) -> UInt8 {
        guard offset < bytes.count else { throw .truncated(atByte: bytes.count) }
        defer { offset += 1 }
        return bytes[offset]
    }

    private mutating func uint32() throws(WKBError) -> UInt32 {
        try integer(UInt32.self)
    }

    private mutating func double() throws(WKBError) -> Double {
        Double(bitPattern: try integer(UInt64.self))
    }

    private mutating func integer<I: FixedWidthInteger>(_ type: I.Type) throws(WKBError) -> I {
        let size = MemoryLayout<I>.size
        guard offset + size <= bytes.count else { throw .truncated(atByte: bytes.count) }
        let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: I.self) }
        offset += size
        return isLittleEndian ? I(littleEndian: value) : I(bigEndian: value)
    }
}

private struct WKBWriter {
    var bytes: [UInt8] = []

    mutating func append(_ geometry: Geometry) {
        switch geometry {
        case .point(let coordinate):
            header(.point)
            append(coordinate)
        case .multiPoint(let coordinates):
            header(.multiPoint)
            append(coordinates.map(Geometry.point))
        case .lineString(let coordinates):
            header(.lineString)
            append(coordinates)
        case .multiLineString(let lines):
            header(.multiLineString)
            append(lines.map(Geometry.lineString))
        case .polygon(let polygon):
            header(.polygon)
            append(polygon)
        case .multiPolygon(let polygons):
            header(.multiPolygon)
            append(polygons.map(Geometry.polygon))
        case .collection(let members):
            header(.collection)
            append(members)
        }
    }

    private mutating func header(_ type: WKBType) {
        bytes.append(1)
        append(type.rawValue)
    }

    private mutating func append(_ members: [Geometry]) {
        append(UInt32(members.count))
        for member in members { append(member) }
    }

    private mutating func append(_ polygon: Polygon) {
        let rings = polygon.exterior.isEmpty ? [] : polygon.rings
        append(UInt32(rings.count))
        for ring in rings { append(ring) }
    }

    private mutating func append(_ coordinates: [Coordinate]) {
        append(UInt32(coordinates.count))
        bytes.reserveCapacity(bytes.count + coordinates.count * 16)
        for coordinate in coordinates { append(coordinate) }
    }

    private mutating func append(_ coordinate: Coordinate) {
        append(coordinate.x.bitPattern)
        append(coordinate.y.bitPattern)
    }

    private mutating func append(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
