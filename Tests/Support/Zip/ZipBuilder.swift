/// Writes zips without compression (APPNOTE.TXT 4.3).
public enum ZipBuilder {
    public static func zip(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in files {
            let offset = UInt32(body.count)
            // Bit 11 of the flags: names in UTF-8.
            let common =
                word(20) + word(0x800) + word(0) + word(0) + word(0x21) + long(checksum(bytes))
                + long(UInt32(bytes.count)) + long(UInt32(bytes.count))
                + word(UInt16(name.utf8.count)) + word(0)
            body += long(0x0403_4B50) + common + Array(name.utf8) + bytes
            directory +=
                long(0x0201_4B50) + word(20) + common + word(0) + word(0) + word(0) + long(0)
                + long(offset) + Array(name.utf8)
        }
        let count = word(UInt16(files.count))
        return body + directory + long(0x0605_4B50) + word(0) + word(0) + count + count
            + long(UInt32(directory.count)) + long(UInt32(body.count)) + word(0)
    }

    /// The table of CRC-32 (ISO 3309).
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(0xFFFF_FFFF) { crc, byte in
            crc >> 8 ^ table[Int((crc ^ UInt32(byte)) & 0xFF)]
        }
    }

    private static func word(_ value: UInt16) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian, Array.init)
    }

    private static func long(_ value: UInt32) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian, Array.init)
    }
}
