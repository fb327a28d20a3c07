/// A number as its digits stand in the table, as far as the number still tells.
///
/// Zeros at the end are lost; `Precision` allows for that.
struct WrittenNumber {
    let value: Double
    /// Digits behind the point.
    let decimals: Int

    init(_ value: Double) {
        self.value = value
        var decimals = 0
        var isBehind = false
        for byte in abs(value).description.utf8 {
            if byte == UInt8(ascii: "e") { break }
            if isBehind { decimals += 1 }
            if byte == UInt8(ascii: ".") { isBehind = true }
        }
        // 100 is written 100.0.
        self.decimals = value == value.rounded() ? 0 : decimals
    }

    /// Degrees, minutes and seconds leave endless decimals.
    var isSexagesimal: Bool {
        guard decimals > 8 else { return false }
        let hundredths = value * 360_000
        return abs(hundredths - hundredths.rounded()) < 1e-3
    }

    /// What 7.2730 is if it means 7°27'30"; nil where that makes no angle.
    var asSeconds: Double? {
        let degrees = value.rounded(.down)
        let minutes = (value - degrees) * 100
        let wholeMinutes = (minutes + 1e-9).rounded(.down)
        let seconds = max(0, (minutes - wholeMinutes) * 100)
        // Sixty seconds come of rounding.
        guard value > 0, wholeMinutes < 60, seconds < 60.001 else { return nil }
        return degrees + wholeMinutes / 60 + seconds / 3600
    }

    /// What 7.275 is if it means 7°27.5'; nil where that makes no angle.
    var asMinutes: Double? {
        let degrees = value.rounded(.down)
        let minutes = (value - degrees) * 100
        guard value > 0, minutes < 60 else { return nil }
        return degrees + minutes / 60
    }
}

/// A number that one slip of the hand may have made the written one.
struct Slip {
    /// What was meant.
    var value: Double
    var decimals: Int
    /// The share of all slips on the way from what was meant to what is written.
    var probability: Double
}

extension WrittenNumber {
    /// How hands slip: a wrong digit, one lost, one doubled, two neighbours exchanged.
    private enum Share {
        static let wrong = 0.5
        static let lost = 0.2
        static let doubled = 0.15
        static let exchanged = 0.15
    }

    /// Every number of which the written one is a single slip away.
    ///
    /// - Parameter reach: decimals that are looked at (less than a hundred metres do not show);
    ///   negative for grid numbers: the digits before the point that are left out.
    func slips(reach: Int) -> [Slip] {
        if isSexagesimal { return sexagesimalSlips }
        let text = DigitText(value)
        let count = max(1, min(text.digits.count, text.whole + reach))
        // Both numbers have as many places, and one of all is hit.
        let each = 1 / Double(2 * count)
        var slips: [Slip] = []
        slips.reserveCapacity(count * 22)
        for place in 0..<count {
            for digit in 0...9 where digit != text.digits[place] {
                slips.add(text.replacing(place, by: digit), Share.wrong * each / 9)
            }
            for digit in 0...9 {
                for longer in text.inserting(digit, at: place) {
                    slips.add(longer, Share.lost * each)
                }
            }
            guard place + 1 < text.digits.count else { continue }
            if text.digits[place] == text.digits[place + 1] {
                slips.add(text.removing(place), Share.doubled * each)
            } else {
                slips.add(text.exchanging(place), Share.exchanged * each)
            }
        }
        return slips
    }

    /// Wrong digits in the degrees and minutes of a text with marks.
    private var sexagesimalSlips: [Slip] {
        let degrees = Int(abs(value))
        let minutes = Int((abs(value) - Double(degrees)) * 60 + 1e-6)
        let places = [
            (degrees, 100, 1.0), (degrees, 10, 1.0), (degrees, 1, 1.0), (minutes, 10, 1.0 / 60),
            (minutes, 1, 1.0 / 60),
        ]
        let sign = value < 0 ? -1.0 : 1.0
        let used = places.filter { $0.1 < 100 || $0.0 >= 100 }
        return used.flatMap { number, power, unit in
            let own = number / power % 10
            return (0...9).filter { $0 != own }.map { digit in
                Slip(
                    value: (abs(value) + Double((digit - own) * power) * unit) * sign,
                    decimals: decimals,
                    probability: Share.wrong / Double(2 * used.count) / 9)
            }
        }
    }
}

extension [Slip] {
    fileprivate mutating func add(_ text: DigitText, _ probability: Double) {
        append(Slip(value: text.value, decimals: text.decimals, probability: probability))
    }
}

/// The digits of a number, of which `whole` stand before the point.
private struct DigitText {
    var digits: [Int]
    var whole: Int
    private let isNegative: Bool

    init(_ value: Double) {
        isNegative = value < 0
        digits = []
        whole = 0
        let text = abs(value).description.utf8
        for byte in text {
            if byte == UInt8(ascii: ".") { whole = digits.count }
            if byte == UInt8(ascii: "e") { break }
            if isASCIIDigit(byte) { digits.append(Int(byte - UInt8(ascii: "0"))) }
        }
        if value == value.rounded() { digits.removeLast(digits.count - whole) }
    }

    var decimals: Int { max(0, digits.count - whole) }

    /// One rounding only, so that the number is the one that its digits would be read as.
    var value: Double {
        var number = 0.0
        for digit in digits { number = number * 10 + Double(digit) }
        var power = 1.0
        for _ in 0..<abs(digits.count - whole) { power *= 10 }
        let size = digits.count >= whole ? number / power : number * power
        return isNegative ? -size : size
    }

    func replacing(_ place: Int, by digit: Int) -> Self {
        var copy = self
        copy.digits[place] = digit
        return copy
    }

    /// Next to the point a digit may have been lost on either side of it.
    func inserting(_ digit: Int, at place: Int) -> [Self] {
        var longer = self
        longer.digits.insert(digit, at: place)
        var before = longer
        before.whole += 1
        // A digit before its like makes the same number as one behind it.
        let isTwin = place > 0 && digits[place - 1] == digit
        if place < whole { return isTwin ? [] : [before] }
        return place == whole ? (isTwin ? [longer] : [before, longer]) : (isTwin ? [] : [longer])
    }

    func removing(_ place: Int) -> Self {
        var copy = self
        copy.digits.remove(at: place)
        if place < whole { copy.whole -= 1 }
        return copy
    }

    func exchanging(_ place: Int) -> Self {
        var copy = self
        copy.digits.swapAt(place, place + 1)
        return copy
    }
}
