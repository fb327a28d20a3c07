/// Finds and covers Thai citizen numbers, so that none reaches a store, a message or a log.
public enum PersonalNumber {
    /// Whether the text holds 13 digits that pass the check of a citizen number.
    ///
    /// Hyphens and spaces between the digits and Thai digits are looked through, and another number
    /// beside it hides nothing. The check digit is (11 − Σ (14−i)·dᵢ mod 11) mod 10, and the first
    /// digit is 1–8 (Department of Provincial Administration; as in python-stdnum, `stdnum.th.idnr`).
    public static func occurs(in text: String) -> Bool {
        contains(text) { $0.holdsCitizenNumber }
    }

    /// Whether the text holds 13 digits written like a citizen number, be the check digit right or
    /// mistyped.
    ///
    /// A decimal number is none, however many digits stand behind its point.
    public static func mayOccur(in text: String) -> Bool {
        if text.utf8.contains(UInt8(ascii: ".")), Double(text) != nil { return occurs(in: text) }
        return contains(text) { $0.holdsCitizenNumber || $0.looksLikeCitizenNumber }
    }

    private static func contains(_ text: String, _ isMeant: (DigitRun) -> Bool) -> Bool {
        // Thirteen digits need thirteen bytes: nearly every cell ends here.
        guard text.utf8.count >= 13 else { return false }
        var run = DigitRun()
        for scalar in text.unicodeScalars {
            if let digit = digit(scalar) {
                run.append(digit)
            } else if isSeparator(scalar) {
                run.endGroup()
            } else if !run.isEmpty {
                if isMeant(run) { return true }
                run = DigitRun()
            }
        }
        return isMeant(run)
    }

    /// Spaces, the zero-width one included, and hyphens and dashes.
    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x2D, 0xA0, 0x200B, 0x2010...0x2015: true
        default: false
        }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0x0E50...0x0E59: Int(scalar.value - 0x0E50)
        default: nil
        }
    }
}

/// Digits with nothing but separators between their groups.
private struct DigitRun {
    private var digits: [Int] = []
    /// How many digits come before each group but the first.
    private var starts: [Int] = []

    var isEmpty: Bool { digits.isEmpty }

    mutating func append(_ digit: Int) { digits.append(digit) }

    mutating func endGroup() {
        if !isEmpty, starts.last != digits.count { starts.append(digits.count) }
    }

    /// Whether it is 13 digits in one, or grouped as on the card: 1-2345-67890-12-3.
    var looksLikeCitizenNumber: Bool {
        guard digits.count == 13, let first = digits.first, (1...8).contains(first) else {
            return false
        }
        let inner = starts.filter { $0 < 13 }
        return inner.isEmpty || inner == [1, 5, 10, 12]
    }

    /// Whether some whole groups in a row make a citizen number.
    var holdsCitizenNumber: Bool {
        guard digits.count >= 13 else { return false }
        let ends = starts + [digits.count]
        return ([0] + starts).contains { start in
            ends.contains(start + 13) && Self.isCitizenNumber(digits[start..<start + 13])
        }
    }

    private static func isCitizenNumber(_ digits: ArraySlice<Int>) -> Bool {
        guard let first = digits.first, (1...8).contains(first) else { return false }
        let sum = digits.dropLast().enumerated().reduce(0) { $0 + (13 - $1.offset) * $1.element }
        return (11 - sum % 11) % 10 == digits.last
    }
}
