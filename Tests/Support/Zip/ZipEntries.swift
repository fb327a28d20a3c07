/// The files of a zip, unpacked: for tests that look at what a program has written.
public enum ZipEntries {
    /// The files by the central directory; nil where the bytes are no whole zip.
    public static func read(_ bytes: [UInt8]) -> [(name: String, bytes: [UInt8])]? {
        guard bytes.count >= 22,
            let end = stride(from: bytes.count - 22, through: 0, by: -1)
                .first(where: { long(bytes, $0) == 0x0605_4B50 })
        else { return nil }
        var place = long(bytes, end + 16)
        var entries: [(name: String, bytes: [UInt8])] = []
        for _ in 0..<word(bytes, end + 10) {
            guard place + 46 <= bytes.count, long(bytes, place) == 0x0201_4B50 else { return nil }
            let nameLength = word(bytes, place + 28)
            let name = String(decoding: bytes[place + 46..<place + 46 + nameLength], as: UTF8.self)
            guard let content = content(of: bytes, directoryAt: place) else { return nil }
            entries.append((name, content))
            place += 46 + nameLength + word(bytes, place + 30) + word(bytes, place + 32)
        }
        return entries
    }

    private static func content(of bytes: [UInt8], directoryAt place: Int) -> [UInt8]? {
        let local = long(bytes, place + 42)
        guard local + 30 <= bytes.count else { return nil }
        let start = local + 30 + word(bytes, local + 26) + word(bytes, local + 28)
        let end = start + long(bytes, place + 20)
        guard end <= bytes.count else { return nil }
        let packed = bytes[start..<end]
        return word(bytes, place + 10) == 0 ? Array(packed) : Inflate.inflate(packed)
    }

    private static func word(_ bytes: [UInt8], _ place: Int) -> Int {
        Int(bytes[place]) | Int(bytes[place + 1]) << 8
    }

    private static func long(_ bytes: [UInt8], _ place: Int) -> Int {
        word(bytes, place) | word(bytes, place + 2) << 16
    }
}
