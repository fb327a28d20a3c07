import CGDAL

extension TextEncoding {
    /// Reads the name of an encoding in the spellings of `.cpg` files, manifests and iconv.
    ///
    /// "874", "ANSI 874", "OEM_874", "x-windows-874", "TIS-620" and "ISO-8859-11" are all CP874.
    /// Nil where neither this list nor iconv knows the name.
    public init?(declaration: String) {
        let key = String(
            declaration.lowercased().unicodeScalars.filter {
                ("a"..."z").contains($0) || ("0"..."9").contains($0)
            }.map(Character.init))
        guard !key.isEmpty else { return nil }
        let bare = Self.withoutPrefix(key)
        if let known = Self.known[key] ?? Self.known[bare] {
            self = known
            return
        }
        let candidates = Self.candidates(bare) + [declaration.filter { !$0.isWhitespace }]
        guard let name = candidates.first(where: Self.isKnownToIconv) else { return nil }
        self = .other(name)
    }

    /// Keys are lower case with letters and digits only.
    private static let known: [String: TextEncoding] = [
        "874": .cp874, "tis620": .cp874, "tis6202533": .cp874, "tis62025330": .cp874,
        "tis62025331": .cp874, "iso885911": .cp874, "885911": .cp874, "thai": .cp874,
        "28601": .cp874, "utf8": .utf8, "65001": .utf8, "utf8bom": .utf8, "utf8sig": .utf8,
        "unicode11utf8": .utf8, "ascii": .ascii, "usascii": .ascii, "20127": .ascii,
        "utf16": .other("UTF-16"), "utf16le": .other("UTF-16LE"), "1200": .other("UTF-16LE"),
        "utf16be": .other("UTF-16BE"), "1201": .other("UTF-16BE"),
        "latin1": .other("ISO-8859-1"), "latin2": .other("ISO-8859-2"),
        "big5": .other("CP950"), "gbk": .other("CP936"), "gb2312": .other("CP936"),
        "euckr": .other("CP949"), "ksc5601": .other("CP949"), "shiftjis": .other("CP932"),
        "sjis": .other("CP932"), "eucjp": .other("EUC-JP"), "koi8r": .other("KOI8-R"),
        "koi8u": .other("KOI8-U"), "gb18030": .other("GB18030"), "macroman": .other("MACINTOSH"),
    ]

    private static func withoutPrefix(_ key: String) -> String {
        let prefixes = ["xwindows", "windows", "codepage", "win", "ansi", "oem", "ibm", "ms", "cp"]
        guard let prefix = prefixes.first(where: key.hasPrefix) else { return key }
        return String(key.dropFirst(prefix.count))
    }

    /// iconv's spellings of a number: "1252" is CP1252, "88591" and "iso88591" are ISO-8859-1.
    private static func candidates(_ key: String) -> [String] {
        let digits = key.hasPrefix("iso") ? String(key.dropFirst(3)) : key
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return [] }
        return digits.hasPrefix("8859") && digits.utf8.count > 4
            ? ["ISO-8859-\(digits.dropFirst(4))"] : ["CP\(digits)"]
    }

    private static func isKnownToIconv(_ name: String) -> Bool {
        guard !name.isEmpty, !name.utf8.contains(0) else { return false }
        return withDiagnostics { _ in CPLCanRecode("a", name, "UTF-8") == 1 }
    }
}
