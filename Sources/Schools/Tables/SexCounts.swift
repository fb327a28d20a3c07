/// Boys and girls, or men and women, and the total that should be their sum.
struct SexCounts {
    /// As counted, or else what the total leaves; nil where nothing tells.
    let male: Int?
    let female: Int?
    /// The sum of the two, or the total where there is neither; nil where there is nothing.
    let sum: Int?
    /// What is wrong with the total.
    let flaw: Flaw?

    init(male: Int?, female: Int?, total: Int? = nil) {
        func rest(after part: Int?) -> Int? {
            guard let total, let part, total >= part else { return nil }
            return total - part
        }
        self.male = male ?? rest(after: female)
        self.female = female ?? rest(after: male)
        let hasParts = male != nil || female != nil
        let parts = hasParts ? (self.male ?? 0) + (self.female ?? 0) : nil
        sum = parts ?? total
        if let parts, let total, parts != total {
            flaw = .totalMismatch(parts: parts, total: total)
        } else {
            flaw = nil
        }
    }
}

extension PupilCount.Sex {
    /// The sex that a cell of a list of persons names, unspecified where it names none.
    init(_ text: String) {
        self =
            switch ThaiText.key(text) {
            case "ช", "ชาย", "m", "male", "เด็กชาย", "นาย": .male
            case "ญ", "หญิง", "f", "female", "เด็กหญิง", "นาง", "นางสาว", "นส": .female
            default: .unspecified
            }
    }
}

extension CellReader {
    /// The counts of a row, with a report where they do not add up.
    mutating func countsBySex() -> SexCounts {
        let total = count(.total)
        let counts = SexCounts(male: count(.male), female: count(.female), total: total)
        report(counts, total: total)
        return counts
    }

    mutating func report(_ counts: SexCounts, total: Int?) {
        guard let flaw = counts.flaw else { return }
        report(flaw, field: .total, value: total.map(String.init))
    }
}
