/// A text as runs of digits and runs of anything else, for finding years, rounds and days.
struct PeriodTokens {
    private enum Token {
        case number(Int, digits: Int)
        /// The key of the words; a text of marks alone has an empty one.
        case words(key: String, isSeparator: Bool)
    }

    private let tokens: [Token]
    private let text: String

    init(_ text: String) {
        let plain = ThaiText.arabicDigits(text)
        self.text = plain
        var tokens: [Token] = []
        var rest = plain.unicodeScalars[...]
        while let first = rest.first {
            let isDigit = ("0"..."9").contains(first)
            let run = rest.prefix { ("0"..."9").contains($0) == isDigit }
            rest = rest.dropFirst(run.count)
            if isDigit {
                tokens.append(.number(Int(String(run)) ?? -1, digits: run.count))
            } else {
                let key = ThaiText.key(String(run))
                tokens.append(.words(key: key, isSeparator: key.isEmpty))
            }
        }
        self.tokens = tokens
    }

    // MARK: Years

    /// The year behind ปีการศึกษา; two digits are of 25xx.
    var academicYear: Int? {
        year(behind: ["ปีการศึกษา", "ปีการศึกษาพศ", "ปกศ"]) ?? year(behind: ["ปีพศ", "พศ"])
    }

    /// The year behind ปีงบประมาณ.
    var budgetYear: Int? { year(behind: ["ปีงบประมาณ", "ปีงบประมาณพศ", "ปีงบ", "งบปี"]) }

    private func year(behind endings: [String]) -> Int? {
        number(behind: endings) { number, digits in
            switch digits {
            case 4 where YearReading.buddhistYears.contains(number): number
            case 2 where number > 40: 2500 + number
            default: nil
            }
        }
    }

    /// A year of four digits that stands alone, with the round behind it as in `2568-3`.
    var bareYear: (year: Int, round: Int?)? {
        for (place, token) in tokens.enumerated() {
            guard case .number(let year, 4) = token, YearReading.buddhistYears.contains(year) else {
                continue
            }
            guard case .words(_, true)? = tokens[safe: place + 1],
                case .number(let round, 1)? = tokens[safe: place + 2], (1...3).contains(round)
            else { return (year, nil) }
            return (year, round)
        }
        return nil
    }

    /// A year of the common era, where there is none of the Buddhist.
    var commonYear: Int? {
        guard bareYear == nil else { return nil }
        for case .number(let year, 4) in tokens where (1990...2100).contains(year) { return year }
        return nil
    }

    // MARK: Rounds

    /// The round behind รอบที่, ครั้งที่ or round.
    var round: Int? {
        number(behind: ["รอบ", "รอบที่", "ครั้งที่", "round", "r"]) { number, digits in
            digits == 1 && (1...3).contains(number) ? number : nil
        }
    }

    private func number(behind endings: [String], _ take: (Int, Int) -> Int?) -> Int? {
        for (place, token) in tokens.enumerated() {
            guard case .number(let number, let digits) = token, place > 0,
                case .words(let key, false) = tokens[place - 1],
                endings.contains(where: { isEnding($0, of: key) }),
                let result = take(number, digits)
            else { continue }
            return result
        }
        return nil
    }

    /// A word of one letter must stand alone: `r1` is a round and `year1` is none.
    private func isEnding(_ word: String, of key: String) -> Bool {
        word.utf8.count == 1
            ? key == word : key.utf8.suffix(word.utf8.count).elementsEqual(word.utf8)
    }

    // MARK: Days

    /// The day in the text, and whether it is the moment at which a report was made.
    ///
    /// DMC writes วันและเวลาที่สร้างรายงาน 2026-05-02 04:10:12.244315 (domain facts, 2.1).
    var date: (ThaiDateReading, isTimestamp: Bool)? {
        let isTimestamp = ThaiText.key(text).contains("สร้างรายงาน") || text.contains(":")
        let parts = text.split { $0 == " " || $0 == "_" || $0 == "(" || $0 == ")" || $0 == "," }
        for start in parts.indices where parts[start].unicodeScalars.contains(where: isDigit) {
            for length in [3, 1] where start + length <= parts.count {
                let words = parts[start..<start + length].joined(separator: " ")
                guard plainNumber(words) == nil, let reading = ThaiDateReading(words) else {
                    continue
                }
                return (reading, isTimestamp)
            }
        }
        return nil
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
