import Schools

/// Numbers as text without a locale.
enum NumberText {
    /// At most two decimals, rounded once, no trailing zeros and no "-0".
    ///
    /// Half a hundredth of a point is 2 µm: nothing that can be printed is lost.
    static func rounded(_ value: Double) -> String {
        var bytes: [UInt8] = []
        append(hundredths: hundredths(value), to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The value in hundredths; numbers that are no numbers are a mistake of ours.
    static func hundredths(_ value: Double) -> Int {
        precondition(value.isFinite && abs(value) < 1e12, "every number in a drawing is finite")
        return Int((value * 100).rounded())
    }

    /// Writes the value; paths do without the zero before a point, as SVG allows and most do.
    static func append(hundredths value: Int, to bytes: inout [UInt8], leadingZero: Bool = true) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let size = value.magnitude
        if leadingZero || size >= 100 || size == 0 { append(whole: size / 100, to: &bytes) }
        let rest = UInt8(size % 100)
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "0") + rest / 10)
        if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + rest % 10) }
    }

    /// The digits of a number, without the detour over a `String`.
    static func append(whole value: UInt, to bytes: inout [UInt8]) {
        if value >= 10 { append(whole: value / 10, to: &bytes) }
        bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
    }

    /// A quantity for a legend: whole numbers grouped, others with at most two decimals.
    static func quantity(_ value: Double) -> String {
        guard value.magnitude < 1e15 else { return "\(value)" }
        let whole = value.rounded()
        if whole == value || value.magnitude >= 1e6 { return ReadableNumber.grouped(Int(whole)) }
        return rounded(value)
    }
}
