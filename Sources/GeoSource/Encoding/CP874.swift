/// Windows code page 874, decoded by its own table.
///
/// Source: Microsoft's CP874.TXT as published by unicode.org. Bytes that it leaves undefined become
/// U+FFFD and make the text inexact, instead of failing the whole field.
enum CP874 {
    /// The Unicode scalar of each byte from 0x80; 0 where the code page defines none.
    static let scalars: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 128)
        table[0x00] = 0x20AC
        table[0x05] = 0x2026
        let quotes: [UInt16] = [0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014]
        for (offset, scalar) in quotes.enumerated() { table[0x11 + offset] = scalar }
        table[0x20] = 0xA0
        // The Thai block lies in Unicode as it does in TIS-620: 0xA1 is U+0E01.
        for byte in 0xA1...0xDA { table[byte - 0x80] = UInt16(byte - 0xA1 + 0x0E01) }
        for byte in 0xDF...0xFB { table[byte - 0x80] = UInt16(byte - 0xA1 + 0x0E01) }
        return table
    }()

    static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> DecodedText {
        var isExact = true
        let text = String(unsafeUninitializedCapacity: bytes.count * 3) { target in
            var length = 0
            for byte in bytes {
                guard byte >= 0x80 else {
                    target[length] = byte
                    length += 1
                    continue
                }
                var scalar = scalars[Int(byte) - 0x80]
                if scalar == 0 {
                    scalar = 0xFFFD
                    isExact = false
                }
                length += append(scalar, to: target, at: length)
            }
            return length
        }
        return DecodedText(text, isExact: isExact)
    }

    /// The UTF-8 of a scalar from U+00A0 to U+FFFF; returns its length.
    private static func append(
        _ scalar: UInt16, to target: UnsafeMutableBufferPointer<UInt8>, at offset: Int
    ) -> Int {
        guard scalar >= 0x800 else {
            target[offset] = UInt8(0xC0 | scalar >> 6)
            target[offset + 1] = UInt8(0x80 | scalar & 0x3F)
            return 2
        }
        target[offset] = UInt8(0xE0 | scalar >> 12)
        target[offset + 1] = UInt8(0x80 | scalar >> 6 & 0x3F)
        target[offset + 2] = UInt8(0x80 | scalar & 0x3F)
        return 3
    }
}
