/// A look into an OLE compound file: an XLS, or an XLSX in the envelope of a password.
///
/// Source: [MS-CFB] 2.6.1 (directory entries), [MS-OFFCRYPTO] 2.3.4.4 (EncryptedPackage), [MS-XLS]
/// 2.4.117 (FilePass).
struct CompoundFile {
    /// Why it is not read; nil for a plain XLS.
    private(set) var fault: TableFault?

    private static let entryLength = 128
    /// A directory lies near the start or the end; a file of more is no sheet of an office.
    private static let limit = 1 << 28

    init(path: String) throws(GeoSourceError) {
        let file = try VSIFile(path: path)
        var sector: Int?
        var names: Set<String> = []
        // Entries lie at multiples of their length: the chain of sectors need not be followed,
        // which damaged files break.
        var offset = 512
        let piece = 1 << 16
        while offset < Self.limit {
            let bytes = file.bytes(at: offset, count: piece)
            for start in stride(
                from: 0, to: bytes.count - Self.entryLength + 1, by: Self.entryLength)
            {
                guard let name = Self.name(bytes[start..<start + Self.entryLength]) else {
                    continue
                }
                names.insert(name)
                if name == "Workbook" || name == "Book" {
                    sector = Self.long(bytes, start + 116)
                }
            }
            guard bytes.count == piece else { break }
            offset += piece
        }
        if names.contains("EncryptedPackage") {
            fault = .passwordProtected
        } else if let sector {
            fault = Self.isProtected(file, at: (sector + 1) * 512) ? .passwordProtected : nil
        } else {
            let isDocument = names.contains("WordDocument") || names.contains("PowerPoint Document")
            fault = isDocument ? .document : .cutShort
        }
    }

    /// Whether the record behind the beginning-of-file record says how the rest is encrypted.
    private static func isProtected(_ file: borrowing VSIFile, at offset: Int) -> Bool {
        let start = file.bytes(at: offset, count: 64)
        guard start.count == 64, start[0] == 0x09 else { return false }
        let next = 4 + (Int(start[2]) | Int(start[3]) << 8)
        return next + 1 < start.count && start[next] == 0x2F && start[next + 1] == 0
    }

    /// The name of a directory entry; nil for bytes that are none of those looked for.
    private static func name(_ entry: ArraySlice<UInt8>) -> String? {
        let first = entry.startIndex
        let length = Int(entry[first + 64]) | Int(entry[first + 65]) << 8
        // With its closing zero, as "Book" and "PowerPoint Document" are the shortest and longest.
        guard length % 2 == 0, (10...40).contains(length), (1...2).contains(entry[first + 66])
        else { return nil }
        var letters: [UInt8] = []
        for index in stride(from: first, to: first + length - 2, by: 2) {
            guard entry[index + 1] == 0, (0x20..<0x7F).contains(entry[index]) else { return nil }
            letters.append(entry[index])
        }
        return String(decoding: letters, as: UTF8.self)
    }

    private static func long(_ bytes: [UInt8], _ index: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
    }
}
