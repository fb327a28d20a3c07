/// A day of the calendar, in the common era as computers count it.
///
/// Thai offices write years of the Buddhist era, which is the common era and 543 (domain facts,
/// 2.2); `ThaiDateReading` reads what they write.
public struct ThaiDate: Hashable, Comparable, Sendable {
    /// The year of the common era, from 1 to 9999.
    public let year: Int
    /// The month from 1.
    public let month: Int
    /// The day of the month from 1.
    public let day: Int

    /// How many years the Buddhist era is ahead of the common era.
    public static let eraOffset = 543

    /// The day, or nil where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The day with a number of Excel's 1900 system, which counts from 1 = 1 January 1900.
    ///
    /// Excel takes 1900 for a leap year, so 60 is a day that never was and later numbers are one
    /// too high ("Excel incorrectly assumes that the year 1900 is a leap year", Microsoft support
    /// article 214326).
    public init?(excelSerial serial: Int) {
        guard serial > 0, serial != 60 else { return nil }
        let dayOfEra = Self.lastDayOf1899 + (serial > 60 ? serial - 1 : serial)
        // 400 years have 146,097 days; the estimate is at most one year off.
        var year = max(1, dayOfEra * 400 / 146_097)
        while Self.daysBefore(year: year + 1) < dayOfEra { year += 1 }
        var rest = dayOfEra - Self.daysBefore(year: year)
        var month = 1
        while rest > Self.days(inMonth: month, of: year) {
            rest -= Self.days(inMonth: month, of: year)
            month += 1
        }
        self.init(year: year, month: month, day: rest)
    }

    public var buddhistYear: Int { year + Self.eraOffset }

    public static func < (a: ThaiDate, b: ThaiDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    private static let lastDayOf1899 = daysBefore(year: 1900)

    private static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func daysBefore(year: Int) -> Int {
        let past = year - 1
        return past * 365 + past / 4 - past / 100 + past / 400
    }
}

// MARK: Years of offices

extension ThaiDate {
    /// The academic year of the Buddhist era that the day is in.
    ///
    /// A year begins in the middle of May, so January to April belong to the year before (domain
    /// facts, 2.2). 16 May is the usual first day; an office may have another.
    public func academicYear(fromMonth month: Int = 5, day: Int = 16) -> Int {
        (self.month, self.day) < (month, day) ? buddhistYear - 1 : buddhistYear
    }

    /// The budget year of the Buddhist era: 1 October to 30 September, named after its end (domain
    /// facts, 2.2).
    public var budgetYear: Int { month >= 10 ? buddhistYear + 1 : buddhistYear }
}

// MARK: Wording

extension ThaiDate {
    /// As in a letter: `10 มิถุนายน 2557`.
    public var longThai: String { "\(day) \(ThaiMonth.names[month - 1]) \(buddhistYear)" }

    /// As in a table, with a short month and two digits: `10 มิ.ย. 57`.
    public var shortThai: String {
        let year = buddhistYear % 100
        return "\(day) \(ThaiMonth.abbreviations[month - 1]) \(year < 10 ? "0" : "")\(year)"
    }

    /// In English, with the year of the common era: `10 June 2014`.
    public var english: String { "\(day) \(ThaiMonth.englishNames[month - 1]) \(year)" }

    /// As ISO 8601 has it, in the common era: `2014-06-10`.
    public var iso: String {
        func padded(_ number: Int, _ length: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, length - text.utf8.count)) + text
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// The long form of both languages.
    public var wording: LocalizedText { LocalizedText(thai: longThai, english: english) }
}

/// The names of months.
enum ThaiMonth {
    static let names = [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม",
        "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
    ]
    static let abbreviations = [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.",
        "ธ.ค.",
    ]
    static let englishNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]

    /// The month from 1 whose name, whole or shortened, Thai or English, has the key; nil for others.
    static func number(key: String) -> Int? { numbers[key] }

    private static let numbers: [String: Int] = {
        var result: [String: Int] = [:]
        for month in names.indices {
            let english = englishNames[month]
            // มิถุนา and มกรา are as common in speech and tables as the whole names.
            let spoken = ["ยน", "คม"].first(where: names[month].hasSuffix)
                .map { String(names[month].unicodeScalars.dropLast($0.unicodeScalars.count)) }
            let words = [
                names[month], abbreviations[month], english, String(english.prefix(3)), spoken,
            ]
            for word in words.compactMap(\.self) { result[ThaiText.key(word)] = month + 1 }
        }
        result["sept"] = 9
        return result
    }()
}
