public import Planning
public import Schools

/// An answer in the words of one language.
public struct AnswerText: Sendable {
    public let answer: PlanAnswer
    public let language: Language

    public init(_ answer: PlanAnswer, _ language: Language) {
        self.answer = answer
        self.language = language
    }

    /// The headings of the columns.
    public var header: [String] { answer.columns.map { $0.title[language] } }

    /// A cell as people read it; a dash where nothing is known.
    public func text(_ cell: PlanAnswer.Cell, in column: PlanAnswer.Column) -> String {
        switch cell {
        case .text(let text): text
        case .words(let text): text[language]
        case .integer(let number): ReadableNumber.grouped(number)
        case .decimal(let number): ReadableNumber.grouped(number, decimals: column.decimals)
        case .flag(let flag):
            language == .thai ? (flag ? "ใช่" : "ไม่") : (flag ? "yes" : "no")
        case .none: "–"
        }
    }

    /// The sentence, what is not known, and what all of it rests on: a line each.
    public var closing: [String] {
        let isThai = language == .thai
        let basis = answer.basis
        let period = basis.period.map { (isThai ? "ข้อมูล: " : "Data: ") + $0.wording[language] }
        let sources =
            basis.sources.isEmpty
            ? nil : (isThai ? "แหล่งข้อมูล: " : "Sources: ") + basis.sources.joined(separator: ", ")
        let tables = basis.tables.map {
            (isThai ? "ตารางเกณฑ์ " : "Table ") + "\($0.name): \($0.version)"
        }
        let asked =
            basis.parameters.isEmpty
            ? nil
            : (isThai ? "เงื่อนไข: " : "Parameters: ")
                + basis.parameters.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
        let purpose =
            isThai ? "ข้อมูลประกอบการพิจารณา" : "Information for consideration"
        return [answer.sentence[language]] + answer.notes.map { $0[language] }
            + [period, sources].compactMap(\.self) + tables + [asked].compactMap(\.self) + [purpose]
    }
}
