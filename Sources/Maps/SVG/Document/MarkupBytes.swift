/// Elements without children, written as bytes at once and one a line.
///
/// A country has tens of thousands of schools and areas: trees of elements for them would take
/// longer than everything else of a map.
struct MarkupBytes: Sendable {
    private(set) var bytes: [UInt8] = []

    /// Begins an element, on a line of its own; attributes follow, then `end`.
    mutating func begin(_ name: StaticString) {
        if !bytes.isEmpty { bytes.append(0x0A) }
        bytes.append(UInt8(ascii: "<"))
        append(name)
    }

    mutating func attribute(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        attribute(name) { MarkupBytes.escape(value, into: &$0) }
    }

    mutating func attribute(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        attribute(name) { bytes in
            if value < 0 { bytes.append(UInt8(ascii: "-")) }
            NumberText.append(whole: value.magnitude, to: &bytes)
        }
    }

    /// An attribute whose value is written by `body` and needs no escaping.
    mutating func attribute(_ name: StaticString, _ body: (inout [UInt8]) -> Void) {
        bytes.append(0x20)
        append(name)
        bytes.append(UInt8(ascii: "="))
        bytes.append(UInt8(ascii: "\""))
        body(&bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func end() {
        bytes.append(UInt8(ascii: "/"))
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func append(_ name: StaticString) {
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}

extension MarkupBytes {
    /// Writes a text so that it can stand between tags and in attributes; the only place that does.
    static func escape(_ text: String, into bytes: inout [UInt8]) {
        // Whatever needs no care goes in whole; most of a map's text does.
        if text.utf8.allSatisfy({ $0 >= 0x20 && !isSpecial($0) && $0 < 0xEF }) {
            bytes.append(contentsOf: text.utf8)
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": bytes.append(contentsOf: "&lt;".utf8)
            case ">": bytes.append(contentsOf: "&gt;".utf8)
            case "&": bytes.append(contentsOf: "&amp;".utf8)
            case "\"": bytes.append(contentsOf: "&quot;".utf8)
            case "\t", "\n", "\r": bytes.append(0x20)
            default: bytes.append(contentsOf: String(Character(allowed(scalar))).utf8)
            }
        }
    }

    /// `<`, `>`, `&` and `"`.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == 0x3C || byte == 0x3E || byte == 0x26 || byte == 0x22
    }

    /// XML 1.0, section 2.2: what may not stand in a document becomes the replacement character.
    private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x00...0x1F, 0x7F, 0xFFFE, 0xFFFF: "\u{FFFD}"
        default: scalar
        }
    }
}
