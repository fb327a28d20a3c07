/// Hands out ids: only letters that an id may have, and none twice.
struct IdentifierSet {
    private var taken: Set<String> = []

    mutating func take(_ wish: String) -> String {
        let isPlain = wish.utf8.count <= 64 && wish.utf8.allSatisfy(Self.isPlain)
        let plain = isPlain ? wish : Self.plain(wish)
        var name = plain
        var number = 2
        while !taken.insert(name).inserted {
            name = "\(plain)-\(number)"
            number += 1
        }
        return name
    }

    private static func plain(_ wish: String) -> String {
        String(decoding: wish.utf8.prefix(64).map { isPlain($0) ? $0 : 0x2D }, as: UTF8.self)
    }

    /// ASCII letters and digits, "-", "_" and ".".
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}
