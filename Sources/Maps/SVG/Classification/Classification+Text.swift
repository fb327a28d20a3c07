import Schools

extension Classification {
    /// The class in words, such as "500–999" or, in a table, "เล็ก 1–120".
    func text(of index: Int, in language: Language = .thai) -> String {
        guard classes.indices.contains(index) else { return "" }
        let range = classes[index]
        let numbers = extent(of: range, ranges[index], language)
        guard let name = range.name?[language] else { return numbers }
        return name.prefix(1).uppercased() + name.dropFirst() + " " + numbers
    }

    private func extent(
        of range: ClassRange, _ ends: (lower: Double, upper: Double), _ language: Language
    ) -> String {
        if range.isOpen {
            return numbers.text(range.lower) + (language == .thai ? " ขึ้นไป" : " and more")
        }
        // The end that does not belong to the class: the upper one or, mirrored, the lower one.
        let open = range.isMirrored ? ends.lower : ends.upper
        let inner = range.isMirrored ? ends.upper : ends.lower
        if range.holdsUpper { return joined(ends.lower, ends.upper, nil, language) }
        guard let last = numbers.last(below: range.upper) else {
            return joined(ends.lower, ends.upper, open, language)
        }
        let end = range.isMirrored ? (centre ?? 0) - last : (centre ?? 0) + last
        return joined(min(inner, end), max(inner, end), nil, language)
    }

    /// Two ends, one of which may not belong to the class, in the order of numbers.
    private func joined(
        _ lower: Double, _ upper: Double, _ open: Double?, _ language: Language
    ) -> String {
        let (from, to) = (signed(lower), signed(upper))
        if from == to { return from }
        let (lowMark, highMark) = (open == lower ? ">" : "", open == upper ? "<" : "")
        // A dash between signs cannot be read.
        let dash = lower < 0 || centre == 0 ? (language == .thai ? " ถึง " : " to ") : "–"
        return lowMark + from + dash + highMark + to
    }

    /// Changes carry their sign.
    private func signed(_ value: Double) -> String {
        let text = numbers.text(value)
        return centre == 0 && value > 0 ? "+" + text : text
    }
}
