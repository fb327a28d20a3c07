import CGDAL

/// Compresses bytes as gzip, by GDAL's zlib or libdeflate.
///
/// Source: RFC 1952. No name and no time in the header: the same bytes give the same.
public enum Gzip {
    /// Ten bytes: the mark, deflate, no flags, no time, no hint, unknown system (section 2.3.1).
    private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]

    /// - Parameter level: from 1, the fastest, to 9, the smallest.
    /// - Throws: `GeoSourceError` where memory does not suffice.
    public static func compress(_ bytes: [UInt8], level: Int = 6) throws(GeoSourceError) -> [UInt8]
    {
        // zlib's own bound, with room to spare for what libdeflate asks.
        let room = bytes.count + bytes.count / 512 + 256
        var count = 0
        var deflated = [UInt8](repeating: 0, count: room)
        let result = deflated.withUnsafeMutableBytes { output in
            bytes.withUnsafeBytes {
                CPLZLibDeflate(
                    $0.baseAddress, bytes.count, Int32(min(max(level, 1), 9)), output.baseAddress,
                    room, &count)
            }
        }
        guard result != nil, count > 6 else {
            throw GeoSourceError(
                .damaged(detail: "zlib refused the bytes"), function: "CPLZLibDeflate", path: "")
        }
        // GDAL writes zlib's frame (RFC 1950): two bytes in front and a checksum of four at the end.
        var output = header
        output.reserveCapacity(count + 12)
        output.append(contentsOf: deflated[2..<count - 4])
        output.append(littleEndian: checksum(bytes))
        output.append(littleEndian: UInt32(truncatingIfNeeded: bytes.count))
        return output
    }

    /// The CRC-32 of RFC 1952, section 8, by its table.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        table.withUnsafeBufferPointer { table in
            for byte in bytes { crc = table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)] ^ crc >> 8 }
        }
        return ~crc
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
}

extension [UInt8] {
    fileprivate mutating func append(littleEndian value: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }
}
