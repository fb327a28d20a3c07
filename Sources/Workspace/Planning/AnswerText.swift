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
        let basis = answer.basis
        let period = basis.period.map { pick("ข้อมูล: ", "Data: ") + $0.wording[language] }
        let sources =
            basis.sources.isEmpty
            ? nil
            : pick("แหล่งข้อมูล: ", "Sources: ")
                + basis.sources.map { $0[language] }.joined(separator: ", ")
        return [answer.sentence[language]] + answer.notes.map { $0[language] }
            + [period, sources].compactMap(\.self) + tables + [asked].compactMap(\.self) + [purpose]
    }

    /// What the answer rests on, as a map's foot has it: files by their names alone, tables, what
    /// was asked, what it is for.
    ///
    /// - Parameter most: So many files are named, and of the others their number.
    public func restsOn(atMost most: Int = .max) -> [String] {
        var files = answer.basis.sources.map {
            String($0[language].split(separator: "/").last ?? "")
        }
        if files.count > most {
            let rest = files.count - most
            files = files.prefix(most) + [pick("และอีก \(rest) แฟ้ม", "and \(rest) more files")]
        }
        return files + tables + [asked, purpose].compactMap(\.self)
    }

    /// The tables in force with their versions, a line each.
    var tables: [String] {
        answer.basis.tables.map {
            pick("ตารางเกณฑ์ ", "Table ") + "\($0.name): \($0.version[language])"
        }
    }

    /// What was asked; nil for nothing beyond the question.
    var asked: String? {
        let parameters = answer.basis.parameters.map { "\($0.name) \($0.value)" }
        return parameters.isEmpty
            ? nil : pick("เงื่อนไข: ", "Parameters: ") + parameters.joined(separator: ", ")
    }

    /// What every answer is for.
    var purpose: String { pick("ข้อมูลประกอบการพิจารณา", "Information for consideration") }

    private func pick(_ thai: String, _ english: String) -> String {
        language == .thai ? thai : english
    }
}
