extension XMLFeed {
    /// The value of an attribute of the current tag, as text.
    func string(_ wanted: StaticString) -> String? {
        attribute(wanted).map { range in
            var bytes: [UInt8] = []
            append(range, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// The whole number that an attribute or text is; nil where it is none.
    func number(_ range: Range<Int>) -> Int? {
        guard !range.isEmpty, range.count <= 18 else { return nil }
        var result = 0
        for index in range {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            result = result * 10 + Int(digit)
        }
        return result
    }

    /// Appends a range with its entities, and Excel's `_x000D_`, resolved.
    func append(_ range: Range<Int>, to target: inout [UInt8]) {
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "_"),
                let (scalar, next) = escape(at: index, end: range.upperBound)
            else {
                index += 1
                continue
            }
            target.append(contentsOf: bytes[start..<index])
            target.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            start = next
            index = next
        }
        target.append(contentsOf: bytes[start..<range.upperBound])
    }

    /// Appends a text as it stands: of a CDATA section, or known to have nothing to resolve.
    func appendLiteral(_ range: Range<Int>, to target: inout [UInt8]) {
        target.append(contentsOf: bytes[range])
    }

    private func escape(at index: Int, end: Int) -> (Unicode.Scalar, next: Int)? {
        bytes[index] == UInt8(ascii: "&")
            ? entity(at: index, end: end) : hexadecimalEscape(at: index, end: end)
    }

    /// `&lt;` and its like, and character references such as `&#3585;`.
    private func entity(at index: Int, end: Int) -> (Unicode.Scalar, next: Int)? {
        // The longest is a reference to U+10FFFF in decimals.
        guard let stop = bytes[index..<min(end, index + 12)].firstIndex(of: UInt8(ascii: ";"))
        else { return nil }
        let name = String(decoding: bytes[index + 1..<stop], as: UTF8.self)
        let scalar: Unicode.Scalar?
        switch name {
        case "lt": scalar = "<"
        case "gt": scalar = ">"
        case "amp": scalar = "&"
        case "quot": scalar = "\""
        case "apos": scalar = "'"
        default:
            let isHexadecimal = name.hasPrefix("#x")
            guard name.hasPrefix("#") else { return nil }
            scalar = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
                .flatMap(Unicode.Scalar.init)
        }
        return scalar.map { ($0, stop + 1) }
    }

    /// `_x000D_`: ECMA-376 part 1, 22.9.2.19.
    private func hexadecimalEscape(at index: Int, end: Int) -> (Unicode.Scalar, next: Int)? {
        guard index + 7 <= end, bytes[index + 1] == UInt8(ascii: "x"),
            bytes[index + 6] == UInt8(ascii: "_")
        else { return nil }
        let digits = String(decoding: bytes[index + 2..<index + 6], as: UTF8.self)
        return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { ($0, index + 7) }
    }
}
