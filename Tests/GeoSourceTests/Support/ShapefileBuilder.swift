import Support

/// Writes small shapefiles byte by byte, with the flaws a test asks for.
struct ShapefileBuilder {
    /// A shape of the file: a point, closed rings, or none.
    enum Shape {
        case point(x: Double, y: Double)
        case polygon([[(x: Double, y: Double)]])
        case null

        static func square(_ x: Double, _ y: Double, side: Double) -> Shape {
            // Clockwise, as the format wants exteriors.
            .polygon([
                [(x, y), (x, y + side), (x + side, y + side), (x + side, y), (x, y)]
            ])
        }
    }

    var name = "tambon"
    var fields: [(name: [UInt8], width: Int)] = [(Array("NAME".utf8), 20)]
    /// The bytes of each field of each row.
    var rows: [[[UInt8]]] = []
    var shapes: [Shape] = []
    var languageDriver: UInt8 = 0
    var codePage: String?
    var projection: String?
    var hasIndex = true
    var hasAttributes = true

    /// One point per name, in Thai waters unless told otherwise.
    static func named(
        _ names: [[UInt8]], width: Int = 20, x: Double = 100.1, y: Double = 7.4
    ) -> Self {
        var builder = Self()
        builder.fields = [(Array("NAME".utf8), width)]
        builder.rows = names.map { [$0] }
        builder.shapes = names.indices.map { .point(x: x + Double($0) / 1000, y: y) }
        return builder
    }

    /// Writes the parts and returns the path of the .shp file.
    @discardableResult
    func write(to folder: TemporaryFolder) throws -> String {
        for (ending, bytes) in parts { try folder.write(bytes, "\(name).\(ending)") }
        return folder.path("\(name).shp")
    }

    /// The parts by their endings, in a fixed order.
    var parts: [(ending: String, bytes: [UInt8])] {
        var parts = [("shp", shapeFile)]
        if hasIndex { parts.append(("shx", indexFile)) }
        if hasAttributes { parts.append(("dbf", attributeFile)) }
        if let projection { parts.append(("prj", Array(projection.utf8))) }
        if let codePage { parts.append(("cpg", Array(codePage.utf8))) }
        return parts
    }

    private var records: [[UInt8]] { shapes.map(Self.content) }

    private var shapeType: UInt32 {
        for shape in shapes {
            switch shape {
            case .point: return 1
            case .polygon: return 5
            case .null: continue
            }
        }
        return 0
    }

    private var shapeFile: [UInt8] {
        let body = records.enumerated().flatMap { index, content in
            bigEndian(UInt32(index + 1)) + bigEndian(UInt32(content.count / 2)) + content
        }
        return header(length: 100 + body.count) + body
    }

    private var indexFile: [UInt8] {
        var offset = 50
        let body = records.flatMap { content -> [UInt8] in
            defer { offset += 4 + content.count / 2 }
            return bigEndian(UInt32(offset)) + bigEndian(UInt32(content.count / 2))
        }
        return header(length: 100 + body.count) + body
    }

    private func header(length: Int) -> [UInt8] {
        bigEndian(9994) + [UInt8](repeating: 0, count: 20) + bigEndian(UInt32(length / 2))
            + littleEndian(1000) + littleEndian(shapeType) + [UInt8](repeating: 0, count: 64)
    }

    private static func content(_ shape: Shape) -> [UInt8] {
        switch shape {
        case .null: return littleEndian(0)
        case .point(let x, let y): return littleEndian(1) + double(x) + double(y)
        case .polygon(let rings):
            let points = rings.flatMap { $0 }
            let (xs, ys) = (points.map(\.x), points.map(\.y))
            var starts: [UInt8] = []
            var count = 0
            for ring in rings {
                starts += littleEndian(UInt32(count))
                count += ring.count
            }
            return littleEndian(5) + double(xs.min() ?? 0) + double(ys.min() ?? 0)
                + double(xs.max() ?? 0) + double(ys.max() ?? 0) + littleEndian(UInt32(rings.count))
                + littleEndian(UInt32(count)) + starts
                + points.flatMap { double($0.x) + double($0.y) }
        }
    }

    private var attributeFile: [UInt8] {
        let width = 1 + fields.reduce(0) { $0 + $1.width }
        var bytes: [UInt8] = [3, 126, 1, 1] + littleEndian(UInt32(rows.count))
        bytes += littleEndian16(33 + 32 * fields.count) + littleEndian16(width)
        bytes += [UInt8](repeating: 0, count: 17) + [languageDriver, 0, 0]
        for field in fields {
            bytes += padded(field.name, to: 11, with: 0) + [UInt8(ascii: "C"), 0, 0, 0, 0]
            bytes += [UInt8(field.width)] + [UInt8](repeating: 0, count: 15)
        }
        bytes.append(0x0D)
        for row in rows {
            bytes.append(0x20)
            for (value, field) in zip(row, fields) {
                bytes += padded(value, to: field.width, with: 0x20)
            }
        }
        return bytes + [0x1A]
    }
}

private func padded(_ bytes: [UInt8], to width: Int, with padding: UInt8) -> [UInt8] {
    Array(bytes.prefix(width)) + [UInt8](repeating: padding, count: max(0, width - bytes.count))
}

private func bigEndian(_ value: UInt32) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian, Array.init)
}

private func littleEndian(_ value: UInt32) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian, Array.init)
}

private func littleEndian16(_ value: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt16(value).littleEndian, Array.init)
}

private func double(_ value: Double) -> [UInt8] {
    withUnsafeBytes(of: value.bitPattern.littleEndian, Array.init)
}
