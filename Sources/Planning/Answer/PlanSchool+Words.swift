import Schools

extension PlanSchool {
    /// The first columns of an answer about schools.
    static let nameColumns = [
        PlanAnswer.Column("code", thai: "รหัส", english: "Code"),
        PlanAnswer.Column("name", thai: "โรงเรียน", english: "School"),
        PlanAnswer.Column("amphoe", thai: "อำเภอ", english: "Amphoe"),
    ]

    var nameCells: [PlanAnswer.Cell] { [.text(code), .text(name), .init(amphoe)] }

    /// A note that names schools, by code.
    ///
    /// - Returns: nil without any.
    static func note(_ schools: [PlanSchool], _ what: LocalizedText) -> LocalizedText? {
        guard !schools.isEmpty else { return nil }
        let named = schools.sorted { ($0.code, $0.id) < ($1.code, $1.id) }.listed
        return LocalizedText(
            thai: "\(what.thai) \(number(schools.count)) แห่ง: \(named.thai)",
            english: "\(what.english.capitalizedFirst), \(number(schools.count)): \(named.english)")
    }
}

extension [PlanSchool] {
    /// As many schools are named in a note; the rows have them all.
    private static let mostNamed = 30

    /// Their names and codes in a row, and of many how many more there are.
    var listed: LocalizedText {
        let names = prefix(Self.mostNamed).map { "\($0.name) (\($0.code))" }
            .joined(separator: ", ")
        guard count > Self.mostNamed else { return LocalizedText(thai: names, english: names) }
        let more = number(count - Self.mostNamed)
        return LocalizedText(
            thai: "\(names) และอีก \(more) แห่ง", english: "\(names) and \(more) more")
    }
}

/// A whole number as people read it.
func number(_ value: Int) -> String { ReadableNumber.grouped(value) }
