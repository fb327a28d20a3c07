/// Finds and covers Thai citizen numbers, so that none reaches a store, a message or a log.
public enum PersonalNumber {
    /// Whether the text holds 13 digits that pass the check of a citizen number.
    ///
    /// Hyphens and spaces between the digits and Thai digits are looked through. The check digit is
    /// (11 − Σ (14−i)·dᵢ mod 11) mod 10, and the first digit is 1–8 (Department of Provincial
    /// Administration; as in python-stdnum, `stdnum.th.idnr`).
    public static func occurs(in text: String) -> Bool {
        // Thirteen digits need thirteen bytes: nearly every cell ends here.
        guard text.utf8.count >= 13 else { return false }
        var run: [Int] = []
        for scalar in text.unicodeScalars {
            if let digit = digit(scalar) {
                run.append(digit)
            } else if scalar != "-" && scalar != " " && scalar.value != 0xA0 {
                if isCitizenNumber(run) { return true }
                run.removeAll(keepingCapacity: true)
            }
        }
        return isCitizenNumber(run)
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0x0E50...0x0E59: Int(scalar.value - 0x0E50)
        default: nil
        }
    }

    private static func isCitizenNumber(_ digits: [Int]) -> Bool {
        guard digits.count == 13, (1...8).contains(digits[0]) else { return false }
        let sum = (0..<12).reduce(0) { $0 + (13 - $1) * digits[$1] }
        return (11 - sum % 11) % 10 == digits[12]
    }
}
