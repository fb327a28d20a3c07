import Schools

/// How pupils of one grade become those of the next, school by school: cohort survival.
///
/// The share that goes on from a grade to the next is the sum of those who did by the sum of those
/// who could have, over the last three changes of year: a mean weighted by the size of the classes.
/// With few pupils such a share is mostly chance, so that each school's is drawn towards the
/// area's as if `areaPupils` more pupils had gone on at the area's share. Those who enter a school
/// afresh are the mean of its last three years.
struct CohortModel {
    /// How many pupils' worth of the area's share each school's own share is mixed with.
    ///
    /// A convention of this program, about one class: shares of schools with hundreds of pupils
    /// stay their own, those of a class of five are the area's.
    static let areaPupils = 20.0

    /// As many changes of year, and as many years of entries, are looked back on.
    static let yearsBack = 3

    private struct Step: Hashable {
        let from: Grade
        let to: Grade
    }

    private struct Passage {
        var from = 0.0
        var to = 0.0

        mutating func add(_ other: Passage) {
            from += other.from
            to += other.to
        }
    }

    private let series: CohortSeries
    private let area: [Step: Passage]

    init(_ series: CohortSeries) {
        self.series = series
        var area: [Step: Passage] = [:]
        for counts in series.schools.values {
            for (step, passage) in Self.passages(counts) {
                area[step, default: Passage()].add(passage)
            }
        }
        self.area = area
    }

    /// The pupils of a school in each of the years to come; nil where its last year is not known.
    func forecast(_ school: Int, years: Int) -> [Double]? {
        guard let counts = series.schools[school], let last = counts.last ?? nil else { return nil }
        // A school without pupils is not taken to open again.
        guard last.total > 0 else { return Array(repeating: 0, count: years) }
        let own = Self.passages(counts)
        let taught = Self.taught(counts)
        let entries = Self.entries(counts, taught)
        var grades = last.grades.mapValues(Double.init)
        return (0..<years).map { _ in
            var next: [Grade: Double] = [:]
            for grade in taught {
                next[grade] =
                    Self.origin(of: grade, taught).map { origin in
                        (grades[origin] ?? 0) * share(Step(from: origin, to: grade), own)
                    } ?? entries[grade] ?? 0
            }
            grades = next
            return taught.reduce(0) { $0 + (next[$1] ?? 0) }
        }
    }

    /// The share that goes on: the school's own, drawn towards the area's.
    private func share(_ step: Step, _ own: [Step: Passage]) -> Double {
        let around = area[step].map { $0.from > 0 ? $0.to / $0.from : 1 } ?? 1
        let passage = own[step] ?? Passage()
        return (passage.to + Self.areaPupils * around) / (passage.from + Self.areaPupils)
    }

    // MARK: A school's past

    /// The grades that a school has had pupils of in its last years.
    private static func taught(_ counts: [CohortSeries.Counts?]) -> [Grade] {
        let recent = counts.suffix(yearsBack).compactMap(\.self)
        return Set(recent.flatMap { $0.grades.filter { $0.value > 0 }.keys }).sorted()
    }

    /// The grade that the pupils of a grade come from; nil where they enter the school.
    private static func origin(of grade: Grade, _ taught: [Grade]) -> Grade? {
        grade.before.first(where: taught.contains)
    }

    /// Who went on, between each two years that are both known.
    private static func passages(_ counts: [CohortSeries.Counts?]) -> [Step: Passage] {
        var passages: [Step: Passage] = [:]
        let taught = taught(counts)
        for (before, after) in zip(counts, counts.dropFirst()).suffix(yearsBack) {
            guard let before, let after else { continue }
            for grade in taught {
                guard let origin = origin(of: grade, taught) else { continue }
                let step = Step(from: origin, to: grade)
                passages[step, default: Passage()].add(
                    Passage(
                        from: Double(before.grades[origin] ?? 0),
                        to: Double(after.grades[grade] ?? 0)))
            }
        }
        return passages
    }

    /// Those who enter afresh: the mean of the last years in which the school had pupils.
    private static func entries(
        _ counts: [CohortSeries.Counts?], _ taught: [Grade]
    ) -> [Grade: Double] {
        let recent = counts.suffix(yearsBack).compactMap(\.self).filter { $0.total > 0 }
        guard !recent.isEmpty else { return [:] }
        var entries: [Grade: Double] = [:]
        for grade in taught where origin(of: grade, taught) == nil {
            let sum = recent.reduce(0) { $0 + ($1.grades[grade] ?? 0) }
            entries[grade] = Double(sum) / Double(recent.count)
        }
        return entries
    }
}
