import Schools

/// A number for each school and for several together: an amount, or a part of a whole.
///
/// Several schools together have the sum of the parts by the sum of the wholes, over those of which
/// both are known.
struct Measure: Sendable {
    /// What is measured with its unit, as a legend says it: "นักเรียนต่อครู (คน)".
    var title: LocalizedText
    /// What is measured, as a sentence says it: "นักเรียนต่อครู".
    var phrase: LocalizedText
    /// The number with what it counts: "# คน".
    var amount: LocalizedText
    /// What the highest of them is called in English: "the most pupils per teacher".
    var superlative = "the most"
    /// nil where nothing is known.
    var part: @Sendable (MapSchool) -> Double?
    /// nil for an amount, which is no part of anything.
    var whole: (@Sendable (MapSchool) -> Double?)?
    /// 100 for a percentage.
    var factor = 1.0
    /// What a school without a part is, where that is more than a zero.
    var withoutPart: Absence?
    /// What a school without a whole is.
    var withoutWhole = Absence.data
    /// Why there can be no number for a school, where that is known.
    var reason: (@Sendable (MapSchool) -> Absence?)?
    /// What an area without schools has.
    var ofNoSchools = Reading.absent(.schools)
    /// For differences, which classes lie around zero: what lies above, below and at zero.
    var sides: Sides?

    struct Sides: Sendable {
        let above: LocalizedText
        let below: LocalizedText
        let equal: LocalizedText
        /// What is said of whom lies farthest above and below.
        let highest: LocalizedText
        let lowest: LocalizedText
    }

    /// What the measure finds for one school.
    func reading(of school: MapSchool) -> Reading {
        if let reason = reason?(school) { return .absent(reason) }
        if let withoutPart, part(school) == 0 { return .absent(withoutPart) }
        return reading(of: CollectionOfOne(school))
    }

    /// What the measure finds for schools together.
    func reading(of schools: some Collection<MapSchool>) -> Reading {
        guard !schools.isEmpty else { return ofNoSchools }
        var sums = (part: 0.0, whole: 0.0, known: 0)
        for school in schools {
            guard let part = part(school), part.isFinite else { continue }
            var share = 0.0
            if let whole {
                guard let known = whole(school), known.isFinite, known >= 0 else { continue }
                share = known
            }
            sums = (sums.part + part, sums.whole + share, sums.known + 1)
        }
        guard sums.known > 0, sums.part.isFinite else { return .absent(.data) }
        if whole == nil { return .value(sums.part * factor) }
        guard sums.whole > 0 else { return .absent(withoutWhole) }
        let value = sums.part / sums.whole * factor
        // As it is written: a class must not part two areas that show the same number.
        return value.isFinite ? .value(NumberText.briefly(value)) : .absent(.data)
    }

    /// The number in words with what it counts; differences wear their sign.
    func text(_ value: Double, _ words: MapWords) -> String {
        words.filled(amount, with: number(value))
    }

    /// The number alone, as it stands on a map.
    func number(_ value: Double) -> String {
        (sides != nil && value > 0 ? "+" : "") + NumberText.brief(value)
    }

    /// The number of something; nil where it is not known or no number of anything.
    static func count(_ number: Int?) -> Double? {
        number.flatMap { $0 >= 0 ? Double($0) : nil }
    }
}

extension NumberText {
    /// A quantity as a sentence gives it: with one decimal, below one with two.
    static func brief(_ value: Double) -> String { quantity(briefly(value)) }

    /// The number that `brief` writes.
    static func briefly(_ value: Double) -> Double {
        guard value.magnitude < 1e15 else { return value }
        let steps = value.magnitude >= 1 ? 10.0 : 100
        return (value * steps).rounded() / steps
    }

    /// A number for programs: no grouping, at most four decimals.
    static func plain(_ value: Double) -> String {
        guard value.magnitude < 1e11 else { return "\(value)" }
        let scaled = (value * 10_000).rounded() / 10_000
        let whole = scaled.rounded()
        return whole == scaled ? String(Int(whole)) : "\(scaled)"
    }
}
