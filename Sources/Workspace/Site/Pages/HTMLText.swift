/// HTML as text; whatever comes from the data is escaped.
struct HTMLText: ExpressibleByStringInterpolation {
    private(set) var text: String

    /// What is written in the program stays as it is.
    init(stringLiteral text: String) { self.text = text }

    init(stringInterpolation parts: Parts) { text = parts.text }

    /// A text of the data.
    init(escaping text: String) { self.text = Self.escaped(text) }

    struct Parts: StringInterpolationProtocol {
        fileprivate var text = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity)
        }

        mutating func appendLiteral(_ literal: String) { text += literal }
        mutating func appendInterpolation(_ data: String) { text += HTMLText.escaped(data) }
        mutating func appendInterpolation(_ number: Int) { text += String(number) }
        mutating func appendInterpolation(_ markup: HTMLText) { text += markup.text }
        mutating func appendInterpolation(_ markup: HTMLText?) { text += markup?.text ?? "" }
        mutating func appendInterpolation(_ markup: [HTMLText]) {
            for part in markup { text += part.text }
        }
    }

    /// The five characters that mean something in text and in attributes (HTML, 13.3), and
    /// nothing that HTML does not allow.
    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isSpecial) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20: result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
            UInt8(ascii: "'"), 0..<0x20:
            true
        default: false
        }
    }
}
