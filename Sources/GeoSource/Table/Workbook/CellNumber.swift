/// Numbers of a workbook as Excel would show them, and moments in ISO 8601.
enum CellNumber {
    /// The text of a number: whole ones in digits, others with the fifteen digits that Excel keeps.
    ///
    /// Programs write 1034012601 as `1.034012601E9` or `1034012601.0`, and 100.123 as
    /// `100.12300000000001`. Nil where the text is no number.
    static func text(_ written: String) -> String? {
        guard let number = Double(written), number.isFinite else { return nil }
        if let whole = whole(number) { return whole }
        let magnitude = abs(number)
        // Powers of ten to the 22nd are exact, so that the division gives the nearest number.
        var scale = 1.0
        var decimals = 0
        while magnitude * scale < 1e14, decimals < 22 {
            scale *= 10
            decimals += 1
        }
        let shown = (number * scale).rounded() / scale
        return whole(shown) ?? String(describing: shown)
    }

    private static func whole(_ number: Double) -> String? {
        number.rounded() == number && abs(number) < 1e15 ? String(Int(number)) : nil
    }

    /// The day, the moment or the time of day that a serial number means; nil out of Excel's range.
    ///
    /// `2012-05-13`, `2012-05-13T08:30:00` or, below one day, `08:30:00`. The era is the one the
    /// cell has: Excel counts in the common era, also where it shows the Buddhist one; a clerk may
    /// have typed a Buddhist year as if it were common.
    static func moment(_ serial: Double, countsFrom1904: Bool) -> String? {
        // 2,958,465 is the last day of the year 9999.
        guard serial >= 0, serial < 2_958_466 else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        let (days, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
        let time = "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
        if days == 0, second > 0 { return time }
        let date = date(days: daysSince1970(days, countsFrom1904: countsFrom1904))
        return second == 0 ? date : "\(date)T\(time)"
    }

    /// Excel takes 1900 for a leap year, as Lotus 1-2-3 did: before 1 March 1900 it is a day ahead.
    private static func daysSince1970(_ days: Int, countsFrom1904: Bool) -> Int {
        if countsFrom1904 { return days - 24_107 }
        return days - (days < 60 ? 25_568 : 25_569)
    }

    /// The date of the proleptic Gregorian calendar.
    ///
    /// By H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
    private static func date(days: Int) -> String {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        let digits = String(year)
        let padding = String(repeating: "0", count: max(0, 4 - digits.count))
        return "\(padding)\(digits)-\(two(month < 10 ? month + 3 : month - 9))-\(two(day))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
