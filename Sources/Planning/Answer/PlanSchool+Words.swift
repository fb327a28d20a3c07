import Schools

extension PlanSchool {
    /// The first columns of an answer about schools.
    static let nameColumns = [
        PlanAnswer.Column("code", thai: "รหัส", english: "Code"),
        PlanAnswer.Column("name", thai: "โรงเรียน", english: "School"),
        PlanAnswer.Column("amphoe", thai: "อำเภอ", english: "Amphoe"),
    ]

    var nameCells: [PlanAnswer.Cell] { [.text(code), .text(name), .init(amphoe)] }

    /// A note that lists schools: all of them where they are few, else how many.
    ///
    /// - Returns: nil without any.
    static func note(_ schools: [PlanSchool], _ what: LocalizedText) -> LocalizedText? {
        guard !schools.isEmpty else { return nil }
        let named = schools.sorted { ($0.code, $0.id) < ($1.code, $1.id) }
            .prefix(mostNamed).map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
        let tail = schools.count > mostNamed ? " …" : ""
        return LocalizedText(
            thai: "\(what.thai) \(number(schools.count)) แห่ง: \(named)\(tail)",
            english: "\(what.english.capitalizedFirst), \(number(schools.count)): \(named)\(tail)")
    }

    /// As many schools are named in a note; the rows have them all.
    private static let mostNamed = 30
}

/// A whole number as people read it.
func number(_ value: Int) -> String { ReadableNumber.grouped(value) }
