import Schools

/// What a school has of something beside what a table gives it.
public struct NormBalance: Hashable, Sendable {
    /// nil where the table says nothing of such a school, or what it asks for is not known.
    public var need: Int?
    /// nil where nobody knows.
    public var have: Int?

    public init(need: Int?, have: Int?) {
        self.need = need
        self.have = have
    }

    /// How many more than the table gives; negative where there are too few.
    public var difference: Int? {
        guard let need, let have else { return nil }
        return have - need
    }

    public var short: Int? { difference.map { max(-$0, 0) } }
    public var over: Int? { difference.map { max($0, 0) } }

    /// What several schools need, have, lack and have beyond, over those of which both are known.
    static func sum(_ balances: some Sequence<NormBalance>) -> Sum {
        balances.reduce(into: Sum()) { sum, balance in
            guard let need = balance.need, let have = balance.have else { return }
            sum.known += 1
            sum.need += need
            sum.have += have
            sum.short += balance.short ?? 0
            sum.over += balance.over ?? 0
            if have < need { sum.schoolsShort += 1 }
            if have > need { sum.schoolsOver += 1 }
        }
    }

    /// A school's surplus does not make up for another's shortage, so both are summed apart.
    struct Sum: Hashable, Sendable {
        /// Of how many schools need and have are known.
        var known = 0
        var need = 0
        var have = 0
        var short = 0
        var over = 0
        var schoolsShort = 0
        var schoolsOver = 0

        /// In the order of `NormBalance.columns`; without any known school nothing is known.
        var cells: [PlanAnswer.Cell] {
            [need, have, short, over].map { known > 0 ? .integer($0) : .none }
        }
    }

    var cells: [PlanAnswer.Cell] {
        [need, have, short, over].map(PlanAnswer.Cell.init)
    }

    /// The four columns of a balance, named after what is counted.
    static func columns(_ name: String, _ title: LocalizedText) -> [PlanAnswer.Column] {
        [
            ("need", "ตามเกณฑ์", "needed"), ("have", "มี", "there"), ("short", "ขาด", "short"),
            ("over", "เกิน", "over"),
        ].map { key, thai, english in
            PlanAnswer.Column(
                "\(name)_\(key)", thai: title.thai + thai, english: "\(title.english) \(english)")
        }
    }
}

/// A number as a plan may reckon with it.
///
/// - Returns: nil for a number that no school can have, which stands for a mistake in the data:
///   Thailand's largest schools have about 6,000 pupils.
func plausible(_ number: Int?) -> Int? {
    number.flatMap { (0...100_000).contains($0) ? $0 : nil }
}
