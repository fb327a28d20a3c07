import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Searches bytes for everything that `Secret` plants, in every form that it could be kept in.
public struct LeakSearch: Sendable {
    private struct Needle: Sendable {
        let name: String
        let bytes: [UInt8]
    }

    /// Names and words in each encoding, numbers as binary integers and as floating point.
    private let needles: [Needle]

    public init() {
        let words = [
            Secret.mark, Secret.latinMark, Secret.birthDate, "29 กุมภาพันธ์ 2543", "2543-02-29",
            "2000-02-29", Secret.houseNumber, Secret.phone, Secret.phone.replacing("-", with: ""),
            Secret.income,
        ]
        needles =
            words.flatMap { word in
                Set(Self.encoded(word)).map { Needle(name: word, bytes: $0) }
            }
            + (0..<Secret.numberCount).flatMap { serial in
                let number = Secret.number(serial)
                return Self.binary(number).map { Needle(name: "\(number) in binary", bytes: $0) }
            }
    }

    /// What was found, each with the place; empty where nothing was.
    public func leaks(in bytes: [UInt8], _ place: String) -> [String] {
        var found = needles.compactMap { needle in
            Self.place(of: needle.bytes, in: bytes).map {
                "\(place): \(needle.name) in …\(Self.text(around: $0, in: bytes))…"
            }
        }
        let digits = Self.digits(of: bytes)
        if let start = Self.place(of: Array(Secret.numberStart.utf8), in: digits) {
            found.append("\(place): a number in …\(Self.text(around: start, in: digits))…")
        }
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return found }
        guard let entries = ZipEntries.read(bytes) else {
            return found + ["\(place): no whole zip"]
        }
        return found + entries.flatMap { leaks(in: $0.bytes, "\(place)/\($0.name)") }
    }

    /// Searches every file below a folder, and its name, save some files of it.
    public func leaks(below folder: String, except inputs: Set<String> = []) throws -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        return try (names ?? []).sorted().filter { !inputs.contains($0) }.flatMap { name in
            let url = URL(filePath: folder).appending(path: name)
            let isFolder = try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
            let bytes = isFolder ? [] : Array(try Data(contentsOf: url))
            return leaks(in: Array(name.utf8), "the name of a file")
                + leaks(in: bytes, name)
        }
    }

    // MARK: Forms

    private static func encoded(_ text: String) -> [[UInt8]] {
        let units = Array(text.utf16)
        let low = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let high = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let escaped = units.map { unit -> String in
            let digits = String(unit, radix: 16)
            return unit < 0x80
                ? String(UnicodeScalar(UInt8(unit)))
                : "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        return [Array(text.utf8), low, high, text.cp874, Array(escaped.joined().utf8)]
    }

    /// As SQLite keeps integers of six bytes, and as floating point in both orders.
    private static func binary(_ number: String) -> [[UInt8]] {
        guard let value = UInt64(number) else { return [] }
        let integer = withUnsafeBytes(of: value.bigEndian) { Array($0.suffix(6)) }
        let bits = Double(value).bitPattern
        let floating = withUnsafeBytes(of: bits.bigEndian, Array.init)
        return [integer, floating, floating.reversed()]
    }

    /// The bytes with Thai digits as Arabic ones, and without what may stand between digits.
    ///
    /// All encodings at once: zero bytes go too, so that UTF-16 reads like ASCII.
    private static func digits(of bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        bytes.withUnsafeBufferPointer { bytes in
            var place = 0
            while place < bytes.count {
                let next = place + 1 < bytes.count ? bytes[place + 1] : 0
                let third = place + 2 < bytes.count ? bytes[place + 2] : 0
                switch (bytes[place], next, third) {
                case (0x20, _, _), (0x2D, _, _), (0x00, _, _): place += 1
                case (0xC2, 0xA0, _): place += 2
                case (0xE2, 0x80, 0x8B...0x95): place += 3
                case (0xE0, 0xB9, 0x90...0x99):
                    result.append(third - 0x90 + 0x30)
                    place += 3
                case (0x50...0x59, 0x0E, _):
                    result.append(bytes[place] - 0x50 + 0x30)
                    place += 2
                case (0x0E, 0x50...0x59, _):
                    result.append(next - 0x50 + 0x30)
                    place += 2
                case (0xF0...0xF9, _, _):
                    result.append(bytes[place] - 0xF0 + 0x30)
                    place += 1
                default:
                    result.append(bytes[place])
                    place += 1
                }
            }
        }
        return result
    }

    /// What stands around a place, for whoever has to find the leak.
    private static func text(around place: Int, in bytes: [UInt8]) -> String {
        let range = max(0, place - 80)..<min(bytes.count, place + 40)
        let scalars = String(decoding: bytes[range], as: UTF8.self).unicodeScalars
        return String(String.UnicodeScalarView(scalars.filter { $0.value >= 0x20 }))
    }

    /// Looks for the rarest byte of the needle, and at each for all of it.
    private static func place(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
        // Zero, and what every Thai letter begins with.
        let common: Set<UInt8> = [0x00, 0x0E, 0x20, 0x30, 0xB8, 0xB9, 0xE0]
        let offset = needle.lastIndex { !common.contains($0) } ?? 0
        return bytes.withUnsafeBytes { bytes in
            guard let start = bytes.baseAddress, bytes.count >= needle.count else { return nil }
            let last = bytes.count - needle.count
            var place = 0
            while place <= last {
                let found = memchr(
                    start + place + offset, Int32(needle[offset]), last - place + 1)
                guard let found else { return nil }
                place = found - UnsafeMutableRawPointer(mutating: start) - offset
                if memcmp(start + place, needle, needle.count) == 0 { return place }
                place += 1
            }
            return nil
        }
    }
}

extension String {
    /// The text in CP874, the code page of Thai Windows; other characters become question marks.
    public var cp874: [UInt8] {
        unicodeScalars.map { scalar in
            switch scalar.value {
            case 0...0x7F: UInt8(scalar.value)
            case 0x0E01...0x0E5B: UInt8(scalar.value - 0x0E01 + 0xA1)
            default: UInt8(ascii: "?")
            }
        }
    }
}
