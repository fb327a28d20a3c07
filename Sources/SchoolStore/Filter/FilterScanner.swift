/// A word of CQL2 text.
enum FilterToken: Hashable {
    case name(String)
    /// A name in double quotes, which is never a keyword.
    case quoted(String)
    case text(String)
    case number(Double)
    case symbol(String)
    case end

    /// As it is told to whoever wrote it.
    var shown: String {
        switch self {
        case .name(let name): name
        case .quoted(let name): "\"\(name)\""
        case .text(let text): "'\(text.prefix(40))'"
        case .number(let number): FilterNumber.text(number)
        case .symbol(let symbol): symbol
        case .end: "the end"
        }
    }
}

/// Cuts CQL2 text into words.
struct FilterScanner {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    /// The word to be read next, and where it begins, counted from 1.
    private(set) var token = FilterToken.end
    private(set) var position = 1

    init(_ text: String) throws(FilterError) {
        scalars = Array(text.unicodeScalars)
        try advance()
    }

    /// Goes on to the next word.
    mutating func advance() throws(FilterError) {
        while let scalar = current, Self.isSpace(scalar) { place += 1 }
        position = place + 1
        token = try next()
    }

    private var current: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }
    private var following: Unicode.Scalar? {
        place + 1 < scalars.count ? scalars[place + 1] : nil
    }

    private mutating func next() throws(FilterError) -> FilterToken {
        guard let scalar = current else { return .end }
        switch scalar {
        case "'": return .text(try characters())
        case "\"": return .quoted(try quotedName())
        case "0"..."9": return .number(try number())
        case "." where following?.isDigit == true: return .number(try number())
        case "<", ">": return .symbol(comparison(scalar))
        case "=", "(", ")", ",", "+", "-", "*", "/", "%", "^":
            place += 1
            return .symbol(String(scalar))
        default:
            guard FilterName.isStart(scalar) else {
                throw FilterError(
                    .unexpected(found: Self.shown(scalar), expected: "a value or an operator"),
                    at: position)
            }
            return .name(taken(while: FilterName.isPart))
        }
    }

    private mutating func comparison(_ first: Unicode.Scalar) -> String {
        place += 1
        guard let second = current, second == "=" || (first == "<" && second == ">") else {
            return String(first)
        }
        place += 1
        return String(first) + String(second)
    }

    private mutating func taken(while isWanted: (Unicode.Scalar) -> Bool) -> String {
        var text = String.UnicodeScalarView()
        while let scalar = current, isWanted(scalar) {
            text.append(scalar)
            place += 1
        }
        return String(text)
    }

    private mutating func number() throws(FilterError) -> Double {
        var text = taken(while: \.isDigit)
        if current == "." {
            place += 1
            let fraction = taken(while: \.isDigit)
            text = (text.isEmpty ? "0" : text) + "." + (fraction.isEmpty ? "0" : fraction)
        }
        if current == "e" || current == "E" { text += exponent() }
        return try FilterNumber.value(text, at: position)
    }

    /// The exponent; nothing where the letter begins a name.
    private mutating func exponent() -> String {
        let start = place
        place += 1
        var sign = ""
        if let scalar = current, scalar == "+" || scalar == "-" {
            sign = String(scalar)
            place += 1
        }
        let digits = taken(while: \.isDigit)
        guard !digits.isEmpty else {
            place = start
            return ""
        }
        return "e" + sign + digits
    }

    /// A literal, with its quotation marks doubled or after a backslash.
    private mutating func characters() throws(FilterError) -> String {
        var text = String.UnicodeScalarView()
        place += 1
        while let scalar = current {
            place += 1
            if scalar == "'" {
                guard current == "'" else { return String(text) }
                place += 1
                text.append("'")
            } else if scalar == "\\", let escaped = current {
                place += 1
                // The other backslashes are LIKE's.
                if Self.escapes[escaped] == nil { text.append(scalar) }
                text.append(Self.escapes[escaped] ?? escaped)
            } else {
                text.append(scalar)
            }
        }
        throw FilterError(.unexpected(found: "the end", expected: "'"), at: place + 1)
    }

    /// The requirement `/req/cql2-text/escaping`, and the backslash itself.
    private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
        "'": "'", "\\": "\\", "a": "\u{7}", "b": "\u{8}", "t": "\t", "n": "\n", "v": "\u{B}",
        "f": "\u{C}", "r": "\r",
    ]

    private mutating func quotedName() throws(FilterError) -> String {
        var text = String.UnicodeScalarView()
        place += 1
        while let scalar = current {
            place += 1
            guard scalar == "\"" else {
                text.append(scalar)
                continue
            }
            guard current == "\"" else { return String(text) }
            place += 1
            text.append("\"")
        }
        throw FilterError(.unexpected(found: "the end", expected: "\""), at: place + 1)
    }

    /// The rule `whitespace` of CQL2's grammar.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9...0xD, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
            0x3000:
            true
        default: false
        }
    }

    /// A character by itself, or its number where it cannot be seen.
    private static func shown(_ scalar: Unicode.Scalar) -> String {
        let isSeen = scalar.value > 0x20 && !(0x7F...0xA0).contains(scalar.value)
        return isSeen ? String(scalar) : "U+" + String(scalar.value, radix: 16, uppercase: true)
    }
}

extension Unicode.Scalar {
    /// Whether it is 0 to 9, and no other script's digit.
    var isDigit: Bool { (0x30...0x39).contains(value) }
}

/// Numbers as both encodings write them.
enum FilterNumber {
    /// The number in a text of digits; an error where it is too large for a double.
    static func value(_ text: String, at position: Int) throws(FilterError) -> Double {
        guard let number = Double(text), number.isFinite else {
            throw FilterError(
                .badLiteral("\(text.prefix(40)) is too large for a number"), at: position)
        }
        return number
    }

    /// The shortest text that is read back as the number, whole ones without a point.
    static func text(_ number: Double) -> String {
        if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return String(whole) }
        return number.description
    }
}
