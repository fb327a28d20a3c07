/// Where each shape lies in the .shp file: what the .shx holds, or what the .shp itself shows.
///
/// Source: ESRI Shapefile Technical Description, July 1998, pages 3–6 and 23–24. Offsets and
/// lengths are in 16-bit words, big endian.
struct ShapefileIndex {
    /// How the index came about.
    enum Origin: Hashable {
        case file
        case rebuiltMissing
        case rebuiltDamaged
    }

    private(set) var origin = Origin.file
    private(set) var entries: [(offset: Int, length: Int)] = []
    /// Bytes that the .shp file's header promises beyond its end.
    private(set) var missingBytes = 0
    private let header: [UInt8]

    static let headerLength = 100
    private static let fileCode = 9994
    /// The shape type whose surfaces stand in space: no plane geometry.
    static let multiPatch = 31

    /// The type number of the header.
    var shapeType: Int { Self.littleEndian(header, at: 32) }

    init(_ parts: ShapefileParts, given: String) throws(GeoSourceError) {
        guard case .file(let size) = VSIEntry(path: parts.shapes) else {
            throw GeoSourceError(.unreadable, function: "VSIFOpenL", path: given)
        }
        let file = try VSIFile(path: parts.shapes)
        header = file.bytes(at: 0, count: Self.headerLength)
        guard header.count == Self.headerLength, Self.bigEndian(header, at: 0) == Self.fileCode
        else {
            throw GeoSourceError(
                .damaged(detail: "no shapefile header"), function: "SHP header", path: given)
        }
        missingBytes = max(0, Self.bigEndian(header, at: 24) * 2 - size)
        if let index = parts.index, let entries = try Self.entries(ofFile: index, shapesSize: size)
        {
            self.entries = entries
        } else {
            origin = parts.index == nil ? .rebuiltMissing : .rebuiltDamaged
            entries = Self.entries(ofShapes: file, size: size)
        }
    }

    /// The bytes of a .shx file with these entries.
    var bytes: [UInt8] {
        var result = header
        Self.append(
            (Self.headerLength + entries.count * 8) / 2, to: &result, replacingAt: 24)
        result.reserveCapacity(Self.headerLength + entries.count * 8)
        for entry in entries {
            Self.append(entry.offset / 2, to: &result)
            Self.append(entry.length / 2, to: &result)
        }
        return result
    }

    /// Nil where the file contradicts itself or points beyond the end of a whole .shp file.
    private static func entries(
        ofFile path: String, shapesSize: Int
    ) throws(GeoSourceError) -> [(offset: Int, length: Int)]? {
        guard case .file(let size) = VSIEntry(path: path), size >= headerLength, size % 8 == 4,
            size < 1 << 31
        else { return nil }
        let bytes = try VSIFile(path: path).bytes(at: 0, count: size)
        guard bytes.count == size, bigEndian(bytes, at: 0) == fileCode,
            bigEndian(bytes, at: 24) * 2 == size
        else { return nil }
        var entries: [(offset: Int, length: Int)] = []
        entries.reserveCapacity((size - headerLength) / 8)
        for position in stride(from: headerLength, to: size, by: 8) {
            let offset = bigEndian(bytes, at: position) * 2
            let length = bigEndian(bytes, at: position + 4) * 2
            guard offset >= headerLength, length >= 0, offset + 8 <= shapesSize else { return nil }
            entries.append((offset, length))
        }
        return entries
    }

    /// Walks from record to record until one does not fit.
    private static func entries(
        ofShapes file: borrowing VSIFile, size: Int
    ) -> [(offset: Int, length: Int)] {
        var entries: [(offset: Int, length: Int)] = []
        var offset = headerLength
        while offset + 12 <= size {
            let start = file.bytes(at: offset, count: 8)
            guard start.count == 8 else { break }
            let length = bigEndian(start, at: 4) * 2
            guard length >= 4, offset + 8 + length <= size else { break }
            entries.append((offset, length))
            offset += 8 + length
        }
        return entries
    }

    private static func bigEndian(_ bytes: [UInt8], at position: Int) -> Int {
        Int(Int32(bitPattern: (0..<4).reduce(0) { $0 << 8 | UInt32(bytes[position + $1]) }))
    }

    private static func littleEndian(_ bytes: [UInt8], at position: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
    }

    private static func append(
        _ value: Int, to bytes: inout [UInt8], replacingAt position: Int? = nil
    ) {
        let word = (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
        if let position {
            bytes.replaceSubrange(position..<(position + 4), with: word)
        } else {
            bytes.append(contentsOf: word)
        }
    }
}
