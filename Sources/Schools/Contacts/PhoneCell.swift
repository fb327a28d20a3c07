/// The numbers in a cell of a register, which may have several, extensions and words.
public struct PhoneCell: Hashable, Sendable {
    public struct Fault: Hashable, Sendable {
        public var text: String
        public var reason: PhoneFault

        public init(text: String, reason: PhoneFault) {
            self.text = text
            self.reason = reason
        }
    }

    /// Each once, in the order of the cell.
    public private(set) var numbers: [PhoneNumber] = []
    public private(set) var faults: [Fault] = []

    /// A range of more numbers than this is a slip.
    private static let longestRange = 20

    public init(_ cell: String) {
        for part in Self.parts(cell) { read(part) }
    }

    private mutating func read(_ part: String) {
        do throws(PhoneFault) {
            for number in try Self.numbers(part) where !numbers.contains(number) {
                numbers.append(number)
            }
        } catch {
            faults.append(Fault(text: part, reason: error))
        }
    }

    /// The cell cut where one number ends: at commas, semicolons, slashes, line breaks and "และ",
    /// and at a space behind a whole number.
    private static func parts(_ cell: String) -> [String] {
        var text = ThaiText.arabicDigits(cell)
        for word in ["และ", "หรือ", " or ", " and "] { text = text.replacing(word, with: ",") }
        return text.split { ",;/|\n\r\t".contains($0) }.map(withoutExtension)
            .flatMap(splitAtSpaces)
            .map(PointText.trimmed)
            .filter { part in part.unicodeScalars.contains { $0.properties.numericType != nil } }
    }

    /// An extension is dialled afterwards and is no part of the number.
    private static func withoutExtension(_ text: Substring) -> String {
        var end = text.endIndex
        for mark in ["ต่อ", "ext", "Ext", "EXT", "#"] {
            if let range = text.firstRange(of: mark), range.lowerBound < end {
                end = range.lowerBound
            }
        }
        return String(text[..<end])
    }

    /// Two whole numbers with a space between them are two; `081 234 5678` is one.
    private static func splitAtSpaces(_ text: String) -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count > 1, words.allSatisfy({ (try? PhoneNumber(String($0))) != nil }) else {
            return [text]
        }
        return words.map(String.init)
    }

    /// One number, or those of a range: `0-7461-2345-6` is 074612345 and 074612346.
    private static func numbers(_ text: String) throws(PhoneFault) -> [PhoneNumber] {
        do throws(PhoneFault) {
            return [try PhoneNumber(text)]
        } catch {
            let groups = text.split { "-–~".contains($0) }
            guard groups.count > 1, let last = groups.last.map(digits),
                (1...4).contains(last.count),
                let first = try? PhoneNumber(groups.dropLast().joined())
            else { throw error }
            return try range(from: first, toEnding: last)
        }
    }

    private static func digits(_ text: Substring) -> String {
        String(text.filter { $0.isASCII && $0.isNumber })
    }

    private static func range(
        from first: PhoneNumber, toEnding last: String
    ) throws(PhoneFault) -> [PhoneNumber] {
        let national = first.national
        guard let start = Int(national.suffix(last.count)), let end = Int(last), start < end,
            end - start < longestRange
        else { throw .rangeUnclear }
        var numbers: [PhoneNumber] = []
        for ending in start...end {
            let digits = String(ending)
            let zeros = String(repeating: "0", count: max(0, last.count - digits.count))
            numbers.append(
                try PhoneNumber(national.dropLast(last.count) + zeros + digits))
        }
        return numbers
    }
}
