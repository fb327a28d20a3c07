import Schools
import Workspace

/// The tag of an answer: the same as long as store, program and request are.
///
/// It is known before the answer is made, so that a client that has it costs nothing. Weak, as the
/// same answer comes compressed and plain.
enum EntityTag {
    static func tag(_ inquiry: Inquiry, query: String) -> String {
        let identity = inquiry.version.identity
        var hash = FNV1a()
        for part in [
            SchoolMapVersion.current, "\(identity.number)", "\(identity.modified)",
            "\(identity.bytes)", "\(inquiry.role)", inquiry.base, inquiry.path, query,
            inquiry.format.rawValue, inquiry.language.rawValue,
        ] {
            hash.add(part)
        }
        return "W/\"\(String(hash.value, radix: 36))\""
    }

    /// Whether a header If-None-Match names the tag.
    static func isNamed(_ tag: String, in header: String?) -> Bool {
        guard let header else { return false }
        let opaque = tag.dropFirst(2)
        return header.split(separator: ",").map(\.trimming)
            .contains { $0 == "*" || $0 == tag || $0 == opaque }
    }
}

/// Fowler, Noll and Vo's hash, 64 bits (draft-eastlake-fnv): the same on every run.
struct FNV1a {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds a text and its end.
    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
        add(0)
    }

    private mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
