/// Years, days, numbers and money in cells, each with a report where it is doubtful or none.
extension CellReader {
    /// The year of the Buddhist era in a cell; nil where it is empty or no year can be told.
    ///
    /// A year of the common era and one of two digits are mended, and reported with what was used.
    mutating func year(_ field: Field) -> Int? {
        guard let text = text(field) else { return nil }
        guard let reading = YearReading(text) else {
            report(.numberUnreadable, field: field, value: text)
            return nil
        }
        switch (reading.doubt, reading.year) {
        case (.commonEra, let year):
            report(.yearImplausible(likely: year), field: field, value: text)
        case (.twoDigits, let year?): report(.yearTwoDigits(used: year), field: field, value: text)
        case (.implausible, _): report(.yearImplausible(likely: nil), field: field, value: text)
        default: break
        }
        return reading.year
    }

    /// The day in a cell; nil where it is empty or holds no day, which is reported.
    mutating func date(_ field: Field) -> ThaiDate? {
        guard let text = text(field) else { return nil }
        guard let reading = ThaiDateReading(text) else {
            report(.dateUnreadable, field: field, value: text)
            return nil
        }
        if let doubt = reading.doubt {
            report(.dateDoubtful(doubt, used: reading.date), field: field, value: text)
        }
        return reading.date
    }

    /// The amount of money in a cell; nil where it is empty or none, which is reported.
    mutating func money(_ field: Field, allowsNegative: Bool = false) -> Baht? {
        guard let text = text(field) else { return nil }
        guard let amount = Baht(text) else {
            report(.numberUnreadable, field: field, value: text)
            return nil
        }
        guard allowsNegative || amount.satang >= 0 else {
            report(.numberNegative, field: field, value: text)
            return nil
        }
        return amount
    }

    /// The number in a cell, and whether it is in per cent: `95.5 %`, `ร้อยละ 95`, `1,234.5`, `๑๒`.
    ///
    /// Nil where the cell is empty or holds no number, which is reported.
    mutating func decimal(_ field: Field) -> (value: Double, isPercentage: Bool)? {
        guard let text = text(field) else { return nil }
        var rest = Substring(ThaiText.arabicDigits(text).filter { !$0.isWhitespace })
        var isPercentage = false
        for word in ["ร้อยละ", "%"] {
            if rest.hasPrefix(word) {
                rest = rest.dropFirst(word.count)
            } else if rest.hasSuffix(word) {
                rest = rest.dropLast(word.count)
            } else {
                continue
            }
            isPercentage = true
        }
        guard let plain = withoutGrouping(String(rest)), let value = plainNumber(plain),
            value.isFinite
        else {
            report(.numberUnreadable, field: field, value: text)
            return nil
        }
        return (value, isPercentage)
    }
}
