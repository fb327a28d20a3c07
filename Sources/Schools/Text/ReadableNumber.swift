/// Numbers as people read them, in Thai as in English, whatever the locale.
public enum ReadableNumber {
    /// A whole number with a comma between thousands.
    public static func grouped(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var result = value < 0 ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
            result.append(digit)
        }
        return result
    }

    /// A number as a table has it: all its digits, whole ones without a point.
    public static func plain(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? value.description
    }

    /// A number with so many decimals, zero to six, and a comma between thousands.
    public static func grouped(_ value: Double, decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
        let scaled = (value * Double(scale)).rounded()
        guard scaled.magnitude < 9e15 else { return "\(value)" }
        let (whole, rest) = Int(scaled.magnitude).quotientAndRemainder(dividingBy: scale)
        let sign = scaled < 0 ? "−" : ""
        guard decimals > 0 else { return sign + grouped(whole) }
        let digits = String(rest)
        return sign + grouped(whole) + "."
            + String(repeating: "0", count: decimals - digits.count) + digits
    }

    /// A number with as few decimals as say all of it, six at most, and a comma between thousands.
    public static func exact(_ value: Double) -> String {
        let million = (value * 1e6).rounded()
        let decimals = (0..<6).first { decimals in
            let size = (decimals..<6).reduce(1.0) { size, _ in size * 10 }
            return million.truncatingRemainder(dividingBy: size) == 0
        }
        return grouped(value, decimals: decimals ?? 6)
    }
}
