/// The pupils of each school in each period that is shown; a negative number is no number.
struct PupilSeries {
    /// In words, the oldest first; never empty.
    let periods: [String]
    /// The periods as short as they can be said.
    let titles: [String]
    /// How many periods are known, those that are not shown included.
    let countOfAll: Int
    /// Of all schools together; nil where none has a number.
    let totals: [Double?]
    /// The places of the schools on the map.
    let schools: [Int]
    private let figures: [[Int?]]

    /// The newest periods; without any, what is known of now stands for one.
    init(_ input: ThemeInput, atMost limit: Int) {
        let content = input.content
        let all = content.periods
        schools = input.schools
        countOfAll = all.count
        periods = all.isEmpty ? [content.periodText ?? ""] : Array(all.suffix(limit))
        titles = Self.shortened(periods)
        let start = max(0, all.count - limit)
        let figures = content.schools.map { school -> [Int?] in
            guard !all.isEmpty else { return [school.pupils].map(Self.sound) }
            let series = school.figures.series
            return (start..<all.count).map {
                Self.sound(series.indices.contains($0) ? series[$0] : nil)
            }
        }
        self.figures = figures
        totals = periods.indices.map { period in
            let known = figures.compactMap { $0[period] }
            return known.isEmpty ? nil : known.reduce(0) { $0 + Double($1) }
        }
    }

    /// Titles without the day in parentheses, where they stay different without it.
    private static func shortened(_ periods: [String]) -> [String] {
        let short = periods.map { period in
            guard period.hasSuffix(")"), let open = period.lastIndex(of: "(") else { return period }
            let rest = period[..<open].split(separator: " ").joined(separator: " ")
            return rest.isEmpty ? period : rest
        }
        return Set(short).count == Set(periods).count ? short : periods
    }

    private static func sound(_ pupils: Int?) -> Int? { pupils.flatMap { $0 >= 0 ? $0 : nil } }

    /// Whether there is anything to compare; else schools without a number are shown as such.
    var isComparison: Bool { countOfAll > 1 }

    subscript(school: Int, period: Int) -> Int? { figures[school][period] }

    /// The pupils of all schools of the content in a period.
    func values(_ period: Int) -> [Int?] { figures.map { $0[period] } }

    /// The largest number of pupils that each school of the content ever had.
    var largest: [Int?] { figures.map { $0.compactMap { $0 }.max() } }

    /// The first and the last period with numbers; nil where there are not two.
    var ends: (first: Int, last: Int)? {
        let known = totals.indices.filter { totals[$0] != nil }
        guard let first = known.first, let last = known.last, first < last else { return nil }
        return (first, last)
    }

    /// How many schools have a number of another period and none of this one.
    func countWithout(_ period: Int) -> Int {
        figures.count { $0[period] == nil && $0.contains { $0 != nil } }
    }

    /// How many schools have a number of any period.
    var countKnown: Int { figures.count { $0.contains { $0 != nil } } }

    /// How many have one of both periods.
    func countCompared(_ first: Int, _ last: Int) -> Int {
        figures.count { $0[first] != nil && $0[last] != nil }
    }

    /// All pupils of the schools that have a number in both periods; nil where none has.
    func common(_ first: Int, _ last: Int) -> (before: Double, after: Double)? {
        let both = figures.compactMap { figures in
            figures[first].flatMap { before in figures[last].map { (before, $0) } }
        }
        guard !both.isEmpty else { return nil }
        return both.reduce((0.0, 0.0)) { ($0.0 + Double($1.0), $0.1 + Double($1.1)) }
    }

    /// How much the schools that are there in both periods changed.
    func changes(_ first: Int, _ last: Int) -> [(school: Int, change: Double)] {
        figures.indices.compactMap { school in
            guard let before = figures[school][first], let after = figures[school][last] else {
                return nil
            }
            return (school, Double(after) - Double(before))
        }
    }
}
