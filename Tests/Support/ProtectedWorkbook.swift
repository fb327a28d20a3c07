/// What Excel writes for a workbook with a password: an OLE file of encrypted streams ([MS-CFB],
/// [MS-OFFCRYPTO]), of which only the directory is here.
public enum ProtectedWorkbook {
    public static let bytes: [UInt8] = {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += Array(repeating: 0, count: 512 - bytes.count)
        for name in ["Root Entry", "DataSpaces", "EncryptionInfo", "EncryptedPackage"] {
            var entry = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            entry += Array(repeating: 0, count: 128 - entry.count)
            entry[64] = UInt8(name.utf16.count * 2 + 2)
            entry[66] = name == "Root Entry" ? 5 : 2
            bytes += entry
        }
        return bytes + Array(repeating: 0, count: 4096)
    }()
}
