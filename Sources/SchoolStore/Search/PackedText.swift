import Foundation
import Schools

/// A comparison key in one byte a character, so that a search has a third of UTF-8 to read.
///
/// ASCII stays, U+0E00–U+0E7F become 0x80–0xFF, and the rest is written as 0x0F and six nibbles in
/// 0x10–0x1F. Those bytes and the marks of the fields below them occur nowhere else, so that a
/// match of bytes is a match of characters and never goes beyond its field.
enum PackedText {
    /// The bytes of a key.
    static func bytes(_ key: String) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(key.utf8.count)
        for scalar in key.unicodeScalars {
            switch scalar.value {
            case 0x20...0x7F: bytes.append(UInt8(scalar.value))
            case 0x0E00...0x0E7F: bytes.append(UInt8(scalar.value - 0x0E00 + 0x80))
            case let value:
                bytes.append(0x0F)
                for shift in stride(from: UInt32(20), through: 0, by: -4) {
                    bytes.append(0x10 | UInt8(value >> shift & 0xF))
                }
            }
        }
        return bytes
    }

    /// The bytes without Thai vowels above and below, tones and other marks: U+0E31, U+0E34–0E3A
    /// and U+0E47–0E4E.
    static func withoutMarks(_ bytes: Span<UInt8>) -> [UInt8] {
        bytes.indices.map { bytes[$0] }.filter {
            $0 != 0xB1 && !(0xB4...0xBA).contains($0) && !(0xC7...0xCE).contains($0)
        }
    }
}

extension Span<UInt8> {
    /// Where the bytes first occur at or behind a place.
    ///
    /// `memchr` of the C library finds their first byte, many times faster than a loop.
    func firstIndex(of needle: [UInt8], from start: Int = 0) -> Int? {
        guard let first = needle.first else { return start }
        return withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var place = start
            let end = bytes.count - needle.count + 1
            while place < end, let found = memchr(base + place, Int32(first), end - place) {
                place = UnsafeRawPointer(found) - base
                if memcmp(found, needle, needle.count) == 0 { return place }
                place += 1
            }
            return nil
        }
    }

    func starts(with prefix: [UInt8]) -> Bool {
        count >= prefix.count && prefix.indices.allSatisfy { self[$0] == prefix[$0] }
    }
}
