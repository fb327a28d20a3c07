/// A day as a cell has it, in any of the ways in which offices write days.
public struct ThaiDateReading: Hashable, Sendable {
    /// Why a day may be another than the one that was read.
    public enum Doubt: Hashable, Sendable {
        /// The year is of the common era where Thai offices write the Buddhist era.
        case commonEra
        /// The year has two digits; they were read as 25xx of the Buddhist era.
        case twoDigitYear
        /// The month stands before the day, for there is no such month the other way round.
        case monthFirst
        /// A spreadsheet has the year of the Buddhist era as one of the common era.
        case eraOfSpreadsheet
    }

    public let date: ThaiDate
    /// What is doubtful about it, worst first; nil where nothing is.
    public let doubt: Doubt?

    /// Reads a day, or nil where the cell holds none.
    ///
    /// `13/05/2555`, `13-5-55`, `2014-06-10 00:00:00`, `10 มิถุนายน 2557`, `10 มิ.ย. 57`,
    /// `๑๐ มิ.ย. ๒๕๕๗`, `10-Jun-2014` and the numbers of Excel's days are all understood.
    public init?(_ text: String) {
        let plain = ThaiText.arabicDigits(text)
        if let number = plainNumber(plain) {
            guard let reading = Self.serial(number) else { return nil }
            self = reading
            return
        }
        var words = DateWords(plain)
        guard let parts = words.takeDate(), words.restIsTime(in: plain),
            let reading = Self.reading(parts, isCommonEra: words.isCommonEra)
        else { return nil }
        self = reading
    }

    private init?(_ date: ThaiDate?, _ doubt: Doubt? = nil) {
        guard let date else { return nil }
        (self.date, self.doubt) = (date, doubt)
    }

    /// The days from 1954 to 2119 as Excel numbers them.
    ///
    /// Lower numbers are quantities or years, higher ones codes; in between, what a column of
    /// days holds is a day whose format was lost.
    private static let serials = 20_000.0...80_000.0

    /// The same for a year of the Buddhist era, 2500 to 2650, typed as one of the common era.
    private static let buddhistSerials = 219_148.0...274_298.9

    private static func serial(_ number: Double) -> ThaiDateReading? {
        guard serials.contains(number) || buddhistSerials.contains(number),
            let date = ThaiDate(excelSerial: Int(number))
        else { return nil }
        if serials.contains(number) { return ThaiDateReading(date) }
        return ThaiDateReading(
            ThaiDate(year: date.year - ThaiDate.eraOffset, month: date.month, day: date.day),
            .eraOfSpreadsheet)
    }

    private static func reading(_ parts: DateParts, isCommonEra: Bool) -> ThaiDateReading? {
        let day: (month: Int, day: Int)
        var isMonthFirst = false
        switch parts.dayAndMonth {
        case .named(let month, let number): day = (month, number)
        case .numbers(let first, let second):
            isMonthFirst = !parts.isYearFirst && second > 12 && first <= 12
            day =
                isMonthFirst || parts.isYearFirst
                ? (month: first, day: second) : (month: second, day: first)
        }
        guard let (year, doubt) = era(of: parts, isCommonEra: isCommonEra) else { return nil }
        return ThaiDateReading(
            ThaiDate(year: year, month: day.month, day: day.day),
            doubt ?? (isMonthFirst ? .monthFirst : nil))
    }

    /// The year of the common era, and whether another may be meant.
    private static func era(of parts: DateParts, isCommonEra: Bool) -> (Int, Doubt?)? {
        switch (parts.year, parts.yearDigits) {
        case (YearReading.buddhistYears, 4) where !isCommonEra:
            return (parts.year - ThaiDate.eraOffset, nil)
        case (YearReading.commonYears, 4):
            let isExpected = isCommonEra || parts.isYearFirst || parts.isEnglish
            return (parts.year, isExpected ? nil : .commonEra)
        case (let year, 2) where !isCommonEra:
            // As years of the common era, 00 to 40 would be 2000 to 2040 and as likely; a Thai
            // month with any other two digits is the offices' short form (domain facts, 6).
            let isCertain = parts.isThai && year > 40
            return (2500 + year - ThaiDate.eraOffset, isCertain ? nil : .twoDigitYear)
        default: return nil
        }
    }
}

/// What the words of a date say.
private struct DateParts {
    enum DayAndMonth {
        case named(month: Int, day: Int)
        case numbers(Int, Int)
    }
    var dayAndMonth: DayAndMonth
    var year: Int
    var yearDigits: Int
    var isYearFirst = false
    var isThai = false
    var isEnglish = false
}

/// The numbers and words of a cell, in order, without the marks between them.
private struct DateWords {
    private enum Word {
        case number(Int, digits: Int)
        case month(Int, isEnglish: Bool)
        case other
    }

    /// Whether the cell says that its year is of the common era.
    private(set) var isCommonEra = false
    private var words: [Word] = []

    /// Words that say nothing of which day it is.
    private static let fillers: Set<String> = ["วันที่", "วัน", "ปี", "พศ", "เวลา", "น", "t", "z"]

    init(_ text: String) {
        for run in Self.runs(text) {
            if let first = run.utf8.first, isASCIIDigit(first) {
                words.append(.number(Int(run) ?? Int.max, digits: run.utf8.count))
                continue
            }
            let key = Self.withoutMonthWord(ThaiText.key(run))
            if key == "คศ" || key == "ad" || key == "ce" {
                isCommonEra = true
            } else if let month = ThaiMonth.number(key: key) {
                words.append(.month(month, isEnglish: run.utf8.allSatisfy { $0 < 0x80 }))
            } else if !key.isEmpty, !Self.fillers.contains(key) {
                words.append(.other)
            }
        }
    }

    /// `เดือนมิถุนายน` without the word for month, which is often written on to it.
    private static func withoutMonthWord(_ key: String) -> String {
        let word = "เดือน"
        guard key.utf8.starts(with: word.utf8) else { return key }
        return String(Substring(key.utf8.dropFirst(word.utf8.count)))
    }

    /// Runs of digits and runs of letters; a point within letters belongs to them.
    private static func runs(_ text: String) -> [String] {
        var runs: [String] = []
        var isOpen = false
        var wasDigit = false
        for scalar in text.unicodeScalars {
            let isDigit = ("0"..."9").contains(scalar)
            let isLetter =
                scalar.properties.isAlphabetic || (0x0E47...0x0E4E).contains(scalar.value)
            let joins = isOpen && wasDigit == isDigit
            if isDigit || isLetter {
                if joins {
                    runs[runs.count - 1].unicodeScalars.append(scalar)
                } else {
                    runs.append(String(scalar))
                }
                (isOpen, wasDigit) = (true, isDigit)
            } else if scalar != "." || wasDigit {
                isOpen = false
            }
        }
        return runs
    }

    /// Takes the first three words away as a date; nil where they are none.
    mutating func takeDate() -> DateParts? {
        guard words.count >= 3 else { return nil }
        let parts: DateParts
        switch (words[0], words[1], words[2]) {
        case (.number(let year, 4), .number(let month, let a), .number(let day, let b))
        where a <= 2 && b <= 2:
            parts = DateParts(
                dayAndMonth: .numbers(month, day), year: year, yearDigits: 4, isYearFirst: true)
        case (.number(let a, 1...2), .number(let b, 1...2), .number(let year, let digits)):
            parts = DateParts(dayAndMonth: .numbers(a, b), year: year, yearDigits: digits)
        case (.number(let day, 1...2), .month(let month, let isEnglish), .number(let year, let d)),
            (.month(let month, let isEnglish), .number(let day, 1...2), .number(let year, let d)):
            parts = DateParts(
                dayAndMonth: .named(month: month, day: day), year: year, yearDigits: d,
                isThai: !isEnglish, isEnglish: isEnglish)
        default: return nil
        }
        words.removeFirst(3)
        return parts
    }

    /// Whether nothing but a time of day comes behind the date, such as `04:10:12.24` or `09.00 น.`.
    func restIsTime(in text: String) -> Bool {
        guard !words.isEmpty else { return true }
        let isMarked = text.contains(":") || text.contains("น.")
        guard isMarked, words.count <= 4 else { return false }
        return words.prefix(3).allSatisfy { word in
            if case .number(0..<60, 1...2) = word { true } else { false }
        }
    }
}
