import Geo

/// The .shp and .shx files of a layer of polygons, lines or points.
///
/// Source: ESRI Shapefile Technical Description, July 1998. Lengths count 16-bit words; numbers
/// of the file are big-endian, those of the shapes little-endian; exterior rings run clockwise.
struct ShapefileWriter {
    private static let fileCode: Int32 = 9994
    private static let version: Int32 = 1000
    private static let headerBytes = 100

    /// What all records of a file are, by the number that the format gives it.
    enum ShapeType: Int32 {
        case point = 1
        case line = 3
        case polygon = 5
    }

    private let type: ShapeType

    private var shapes: [UInt8] = []
    private var index: [UInt8] = []
    private var extent: Envelope?
    private var count: Int32 = 0

    init(_ type: ShapeType) {
        self.type = type
    }

    /// Adds a record; every ring closed, exteriors counter-clockwise, as in the rest of SchoolMap.
    mutating func append(_ polygons: [Polygon]) {
        let rings = polygons.flatMap { $0.rings.map { Array($0.reversed()) } }
        append(content: content(of: rings), extent: Envelope(rings.joined()))
    }

    /// Adds a record of one line.
    mutating func append(line: [Coordinate]) {
        append(content: content(of: [line]), extent: Envelope(line))
    }

    /// Adds a record.
    mutating func append(_ point: Coordinate) {
        var content: [UInt8] = []
        content.appendLittleEndian(ShapeType.point.rawValue)
        content.appendLittleEndian(point.x)
        content.appendLittleEndian(point.y)
        append(content: content, extent: Envelope([point]))
    }

    private mutating func append(content: [UInt8], extent own: Envelope?) {
        count += 1
        index.appendBigEndian(Int32((Self.headerBytes + shapes.count) / 2))
        index.appendBigEndian(Int32(content.count / 2))
        shapes.appendBigEndian(count)
        shapes.appendBigEndian(Int32(content.count / 2))
        shapes += content
        guard let own else { return }
        extent = extent?.union(own) ?? own
    }

    /// The two files under a name without an ending.
    func files(named name: String) -> [SampleFile] {
        [("shp", shapes), ("shx", index)].map { ending, body in
            SampleFile(name: "\(name).\(ending)", bytes: header(bodyBytes: body.count) + body)
        }
    }

    private func header(bodyBytes: Int) -> [UInt8] {
        var header: [UInt8] = []
        header.appendBigEndian(Self.fileCode)
        for _ in 0..<5 { header.appendBigEndian(0) }
        header.appendBigEndian(Int32((Self.headerBytes + bodyBytes) / 2))
        header.appendLittleEndian(Self.version)
        header.appendLittleEndian(type.rawValue)
        header.append(extent ?? Envelope(minX: 0, minY: 0, maxX: 0, maxY: 0))
        // The ranges of Z and M, which a flat polygon does not have.
        for _ in 0..<4 { header.appendLittleEndian(0.0) }
        return header
    }

    /// Rings and lines are written alike.
    private func content(of rings: [[Coordinate]]) -> [UInt8] {
        var content: [UInt8] = []
        content.appendLittleEndian(type.rawValue)
        content.append(
            Envelope(rings.joined()) ?? Envelope(minX: 0, minY: 0, maxX: 0, maxY: 0))
        content.appendLittleEndian(Int32(rings.count))
        content.appendLittleEndian(Int32(rings.reduce(0) { $0 + $1.count }))
        var start = 0
        for ring in rings {
            content.appendLittleEndian(Int32(start))
            start += ring.count
        }
        for point in rings.joined() {
            content.appendLittleEndian(point.x)
            content.appendLittleEndian(point.y)
        }
        return content
    }
}

extension [UInt8] {
    fileprivate mutating func appendBigEndian(_ value: Int32) {
        appendBytes(of: UInt32(bitPattern: value).byteSwapped)
    }

    fileprivate mutating func appendLittleEndian(_ value: Int32) {
        appendBytes(of: UInt32(bitPattern: value))
    }

    fileprivate mutating func appendLittleEndian(_ value: Double) {
        appendBytes(of: value.bitPattern)
    }

    fileprivate mutating func append(_ extent: Envelope) {
        for value in [extent.minX, extent.minY, extent.maxX, extent.maxY] {
            appendLittleEndian(value)
        }
    }

    /// The bytes of a number, the lowest first.
    private mutating func appendBytes(of value: some FixedWidthInteger & UnsignedInteger) {
        for shift in stride(from: 0, to: value.bitWidth, by: 8) {
            append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }
}
