/// A value of a JSON text, with where it begins, as a character counted from 1.
struct JSONDocument {
    indirect enum Value {
        case null
        case boolean(Bool)
        case number(Double)
        case text(String)
        case list([JSONDocument])
        /// The members in their order; of two with one name the later stands.
        case object([String: JSONDocument])
    }

    let value: Value
    let position: Int

    /// Reads a text strictly by RFC 8259, so deep and so long at most as a filter may be.
    static func read(_ text: String) throws(FilterError) -> JSONDocument {
        var reader = JSONReader(text)
        return try reader.document()
    }

    /// What it is, as it is told to whoever wrote it.
    var shown: String {
        switch value {
        case .null: "null"
        case .boolean(let truth): String(truth)
        case .number(let number): FilterNumber.text(number)
        case .text(let text): "\"\(text.prefix(40))\""
        case .list: "an array"
        case .object: "an object"
        }
    }
}

private struct JSONReader {
    private let scalars: [Unicode.Scalar]
    private var place = 0
    private var depth = 0
    private var count = 0

    /// Each level of operators takes two of brackets; a geometry needs some of its own.
    private static let depthLimit = 2 * FilterLimits.depth + 12

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    mutating func document() throws(FilterError) -> JSONDocument {
        let document = try value()
        skipSpace()
        guard place == scalars.count else { throw unexpected("the end") }
        return document
    }

    private var current: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

    private mutating func skipSpace() {
        while let scalar = current, [" ", "\t", "\n", "\r"].contains(scalar) { place += 1 }
    }

    private func unexpected(_ expected: String) -> FilterError {
        let found = current.map { $0.value > 0x20 ? String($0) : "a space" } ?? "the end"
        return FilterError(.unexpected(found: found, expected: expected), at: place + 1)
    }

    private mutating func value() throws(FilterError) -> JSONDocument {
        skipSpace()
        let position = place + 1
        count += 1
        guard count <= 4 * FilterLimits.values else {
            throw FilterError(.tooMuch(.values, limit: FilterLimits.values), at: position)
        }
        return JSONDocument(value: try content(), position: position)
    }

    private mutating func content() throws(FilterError) -> JSONDocument.Value {
        switch current {
        case "{": return .object(try nested { reader throws(FilterError) in try reader.object() })
        case "[": return .list(try nested { reader throws(FilterError) in try reader.list() })
        case "\"": return .text(try text())
        case "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": return .number(try number())
        case "t":
            try expect("true")
            return .boolean(true)
        case "f":
            try expect("false")
            return .boolean(false)
        case "n":
            try expect("null")
            return .null
        default: throw unexpected("a JSON value")
        }
    }

    private mutating func nested<Value>(
        _ body: (inout Self) throws(FilterError) -> Value
    ) throws(FilterError) -> Value {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else {
            throw FilterError(.tooMuch(.depth, limit: FilterLimits.depth), at: place + 1)
        }
        return try body(&self)
    }

    private mutating func expect(_ word: String) throws(FilterError) {
        for scalar in word.unicodeScalars {
            guard current == scalar else { throw unexpected(word) }
            place += 1
        }
    }

    /// Whether another item follows; past the comma or the closing bracket.
    private mutating func another(before end: Unicode.Scalar) throws(FilterError) -> Bool {
        skipSpace()
        guard let scalar = current, scalar == "," || scalar == end else {
            throw unexpected(", or \(end)")
        }
        place += 1
        return scalar == ","
    }

    /// Whether a bracket closes at once.
    private mutating func isEmpty(before end: Unicode.Scalar) -> Bool {
        place += 1
        skipSpace()
        guard current == end else { return false }
        place += 1
        return true
    }

    private mutating func list() throws(FilterError) -> [JSONDocument] {
        if isEmpty(before: "]") { return [] }
        var items: [JSONDocument] = []
        repeat { items.append(try value()) } while try another(before: "]")
        return items
    }

    private mutating func object() throws(FilterError) -> [String: JSONDocument] {
        if isEmpty(before: "}") { return [:] }
        var members: [String: JSONDocument] = [:]
        repeat {
            skipSpace()
            guard current == "\"" else { throw unexpected("\"") }
            let name = try text()
            skipSpace()
            try expect(":")
            members[name] = try value()
        } while try another(before: "}")
        return members
    }

    private mutating func number() throws(FilterError) -> Double {
        let start = place
        if current == "-" { place += 1 }
        if current == "0" { place += 1 } else { try digits() }
        if current == "." {
            place += 1
            try digits()
        }
        if current == "e" || current == "E" {
            place += 1
            if current == "+" || current == "-" { place += 1 }
            try digits()
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<place])
        return try FilterNumber.value(String(text), at: start + 1)
    }

    private mutating func digits() throws(FilterError) {
        guard current?.isDigit == true else { throw unexpected("a digit") }
        while current?.isDigit == true { place += 1 }
    }

    private mutating func text() throws(FilterError) -> String {
        var text = String.UnicodeScalarView()
        place += 1
        while let scalar = current {
            guard scalar.value >= 0x20 else { throw unexpected("a character") }
            place += 1
            if scalar == "\"" { return String(text) }
            text.append(scalar == "\\" ? try escaped() : scalar)
        }
        throw unexpected("\"")
    }

    private mutating func escaped() throws(FilterError) -> Unicode.Scalar {
        guard let scalar = current, let meant = Self.escapes[scalar] else {
            throw unexpected("an escape such as \\n")
        }
        place += 1
        guard scalar == "u" else { return meant }
        let first = try unit()
        guard (0xD800...0xDBFF).contains(first) else {
            guard let meant = Unicode.Scalar(first) else { throw unexpected("a character") }
            return meant
        }
        try expect("\\u")
        let second = try unit()
        guard (0xDC00...0xDFFF).contains(second),
            let pair = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else { throw unexpected("the other half of a character") }
        return pair
    }

    private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
        "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r",
        "t": "\t", "u": "u",
    ]

    /// Four digits of base 16.
    private mutating func unit() throws(FilterError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let scalar = current, scalar.isASCII,
                let digit = Character(scalar).hexDigitValue
            else { throw unexpected("four hexadecimal digits") }
            unit = unit * 16 + UInt32(digit)
            place += 1
        }
        return unit
    }
}
