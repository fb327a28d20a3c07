/// Goes through a well-formed XML document without building anything.
struct XMLScanner {
    enum Event {
        case start(name: String, attributes: [(name: String, value: String)])
        case text(String)
        /// Also follows the start of an empty element.
        case end(name: String)
    }

    private let bytes: [UInt8]
    private var place = 0

    static func scan(_ document: String, _ take: (Event) -> Void) {
        var scanner = XMLScanner(bytes: Array(document.utf8))
        scanner.run(take)
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func run(_ take: (Event) -> Void) {
        while place < bytes.count {
            let words = text(until: UInt8(ascii: "<"))
            if !words.isEmpty { take(.text(words)) }
            guard place < bytes.count else { return }
            place += 1
            switch peek {
            case UInt8(ascii: "?"), UInt8(ascii: "!"): skipDeclaration()
            case UInt8(ascii: "/"):
                place += 1
                take(.end(name: name()))
                skip(past: UInt8(ascii: ">"))
            default: element(take)
            }
        }
    }

    private mutating func element(_ take: (Event) -> Void) {
        let element = name()
        var attributes: [(name: String, value: String)] = []
        while place < bytes.count {
            skipBlanks()
            if peek == UInt8(ascii: ">") || peek == UInt8(ascii: "/") { break }
            let attribute = name()
            skipBlanks()
            place += 1
            skipBlanks()
            guard let quote = peek else { return }
            place += 1
            attributes.append((attribute, text(until: quote)))
            place += 1
        }
        take(.start(name: element, attributes: attributes))
        if peek == UInt8(ascii: "/") { take(.end(name: element)) }
        skip(past: UInt8(ascii: ">"))
    }

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skip(past byte: UInt8) {
        while let next = peek, next != byte { place += 1 }
        place += 1
    }

    private mutating func skipBlanks() {
        while let next = peek, next <= 0x20 { place += 1 }
    }

    /// Processing instructions and comments; what SchoolMap writes has no other declarations.
    private mutating func skipDeclaration() {
        let isComment = bytes[place...].starts(with: "!--".utf8)
        repeat {
            skip(past: UInt8(ascii: ">"))
        } while isComment && place < bytes.count
            && !bytes[..<place].suffix(3).elementsEqual("-->".utf8)
    }

    private mutating func name() -> String {
        let start = place
        let ends: [UInt8] = Array("=/>".utf8)
        while let next = peek, next > 0x20, !ends.contains(next) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func text(until end: UInt8) -> String {
        let start = place
        while let next = peek, next != end { place += 1 }
        let raw = String(decoding: bytes[start..<place], as: UTF8.self)
        return raw.utf8.contains(UInt8(ascii: "&")) ? resolved(raw) : raw
    }

    /// The text with its entities and character references resolved.
    private func resolved(_ raw: String) -> String {
        let parts = raw.split(separator: "&", omittingEmptySubsequences: false)
        return parts.dropFirst().reduce(into: String(parts[0])) { result, part in
            let halves = part.split(separator: ";", maxSplits: 1, omittingEmptySubsequences: false)
            result += character(named: halves[0]) ?? "\u{FFFD}"
            if halves.count > 1 { result += halves[1] }
        }
    }

    private func character(named entity: Substring) -> String? {
        switch entity {
        case "lt": return "<"
        case "gt": return ">"
        case "amp": return "&"
        case "quot": return "\""
        case "apos": return "'"
        default:
            let isHex = entity.hasPrefix("#x")
            let digits = entity.dropFirst(isHex ? 2 : 1)
            return UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init).map(
                String.init)
        }
    }
}
