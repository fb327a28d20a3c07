/// The language driver identifier (LDID) of a DBF header: byte 29.
///
/// Source: "dBASE language driver IDs" as listed by ESRI for ArcPad and used by GDAL's shapefile
/// driver (ogrshapelayer.cpp).
enum LanguageDriver {
    /// What the byte declares; nil for 0 and for bytes that no list names.
    static func declaration(of byte: UInt8) -> EncodingDeclaration? {
        guard let encoding = encoding(of: byte) else { return nil }
        let hexadecimal = "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        // 0x57 means "the ANSI code page of the machine", which programs elsewhere take for Latin-1.
        let note = byte == 0x57 ? " (ANSI, of whatever machine wrote it)" : ""
        let noteThai = byte == 0x57 ? " (ANSI ตามเครื่องที่สร้างไฟล์) " : ""
        return EncodingDeclaration(
            encoding: encoding, origin: "LDID \(hexadecimal)\(note)",
            originThai: "LDID \(hexadecimal)\(noteThai)")
    }

    private static func encoding(of byte: UInt8) -> TextEncoding? {
        if byte == 0x50 || byte == 0x7C { return .cp874 }
        return codePages[byte].map { .other("CP\($0)") }
    }

    private static let codePages: [UInt8: Int] = [
        0x01: 437, 0x02: 850, 0x03: 1252, 0x08: 865, 0x09: 437, 0x0A: 850, 0x0B: 437, 0x0D: 437,
        0x0E: 850, 0x0F: 437, 0x10: 850, 0x11: 437, 0x12: 850, 0x13: 932, 0x14: 850, 0x15: 437,
        0x16: 850, 0x17: 865, 0x18: 437, 0x19: 437, 0x1A: 850, 0x1B: 437, 0x1C: 863, 0x1D: 850,
        0x1F: 852, 0x22: 852, 0x23: 852, 0x24: 860, 0x25: 850, 0x26: 866, 0x37: 850, 0x40: 852,
        0x4D: 936, 0x4E: 949, 0x4F: 950, 0x57: 1252, 0x58: 1252, 0x59: 1252, 0x64: 852, 0x65: 866,
        0x66: 865, 0x67: 861, 0x6A: 737, 0x6B: 857, 0x6C: 863, 0x78: 950, 0x79: 949, 0x7A: 936,
        0x7B: 932, 0x86: 737, 0x87: 852, 0x88: 857, 0xC8: 1250, 0xC9: 1251, 0xCA: 1254, 0xCB: 1253,
        0xCC: 1257,
    ]
}
