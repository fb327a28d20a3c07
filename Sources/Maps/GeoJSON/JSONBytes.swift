/// JSON text as bytes, written straight from what the store has.
///
/// The exports are limited by this: nothing here makes a `String`.
public struct JSONBytes: Sendable {
    public private(set) var bytes: [UInt8] = []

    public init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Text that is known to need no escaping, such as keys and brackets.
    public mutating func append(raw text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Bytes that are JSON already.
    public mutating func append(json text: [UInt8]) { bytes.append(contentsOf: text) }

    /// Bytes that are JSON already.
    public mutating func append(json span: Span<UInt8>) {
        span.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    /// Bytes of UTF-8 as a JSON string, with its quotes.
    public mutating func append(string span: Span<UInt8>) {
        span.withUnsafeBufferPointer { append(string: $0) }
    }

    /// A text as a JSON string, with its quotes.
    public mutating func append(string text: String) {
        var text = text
        text.withUTF8 { append(string: $0) }
    }

    public mutating func append(_ number: Int) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        appendDigits(number.magnitude, count: 1)
    }

    /// A coordinate with seven decimals at most (about a centimetre), without trailing zeros.
    ///
    /// Seven are what design and RFC 7946 (section 11.2) call enough. `null` where not finite.
    public mutating func append(coordinate value: Double) {
        let scaled = (value * 1e7).rounded()
        guard abs(scaled) < 9e15 else {
            append(raw: "null")
            return
        }
        var fixed = Int(scaled)
        if fixed < 0 {
            bytes.append(UInt8(ascii: "-"))
            fixed = -fixed
        }
        let (whole, fraction) = UInt(fixed).quotientAndRemainder(dividingBy: 10_000_000)
        appendDigits(whole, count: 1)
        guard fraction > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        appendFraction(fraction)
    }

    /// A measure with three decimals at most, without trailing zeros; `null` where not finite.
    public mutating func append(measure value: Double) {
        append(coordinate: (value * 1_000).rounded() / 1_000)
    }

    public mutating func removeAll(keepingCapacity: Bool) {
        bytes.removeAll(keepingCapacity: keepingCapacity)
    }

    private mutating func appendDigits(_ value: UInt, count: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var rest = value
            var start = 20
            repeat {
                start -= 1
                digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            } while rest > 0 || 20 - start < count
            bytes.append(contentsOf: digits[start...])
        }
    }

    /// Seven digits less the zeros at their end.
    private mutating func appendFraction(_ fraction: UInt) {
        var rest = fraction
        var count = 7
        while rest % 10 == 0 {
            rest /= 10
            count -= 1
        }
        appendDigits(rest, count: count)
    }

    private mutating func append(string buffer: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        for index in buffer.indices where needsEscape(buffer[index]) {
            bytes.append(contentsOf: buffer[start..<index])
            appendEscape(buffer[index])
            start = index + 1
        }
        bytes.append(contentsOf: buffer[start...])
        bytes.append(UInt8(ascii: "\""))
    }

    private func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// RFC 8259, section 7.
    private mutating func appendEscape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): append(raw: "\\\"")
        case UInt8(ascii: "\\"): append(raw: "\\\\")
        case UInt8(ascii: "\n"): append(raw: "\\n")
        case UInt8(ascii: "\r"): append(raw: "\\r")
        case UInt8(ascii: "\t"): append(raw: "\\t")
        default:
            append(raw: "\\u00")
            for digit in [byte >> 4, byte & 15] {
                bytes.append(
                    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
    }
}
