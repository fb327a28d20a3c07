/// A school that an office keeps out of questions of merging, and why.
public struct ExemptSchool: Hashable, Sendable {
    /// Why a school stays apart.
    ///
    /// Islands, mountaintops and the border: Bangkok Post, "School merger policy so unfair"; "Stand
    /// Alone" is what offices call a small school that is too remote (domain facts, 2.4).
    public enum Reason: String, CaseIterable, Sendable {
        case island, mountain, border
        case standAlone = "stand-alone"
        case other

        /// The reason that a cell says in either language; `other` for words of the office's own.
        public init(written text: String) {
            let key = ThaiText.key(text)
            self =
                Self.words.first { words, _ in words.contains(where: key.contains) }?.1 ?? .other
        }

        private static let words: [([String], Reason)] = [
            (["เกาะ", "island"], .island), (["ภูเขา", "เขาสูง", "ดอย", "mountain"], .mountain),
            (["ชายแดน", "border"], .border), (["standalone", "stand-alone", "สแตนด"], .standAlone),
        ]

        public var wording: LocalizedText {
            switch self {
            case .island: LocalizedText(thai: "อยู่บนเกาะ", english: "on an island")
            case .mountain: LocalizedText(thai: "อยู่บนภูเขา", english: "in the mountains")
            case .border: LocalizedText(thai: "อยู่ชายแดน", english: "at the border")
            case .standAlone: LocalizedText(thai: "Stand Alone", english: "stand-alone")
            case .other: LocalizedText(thai: "ยกเว้น", english: "exempt")
            }
        }
    }

    /// The school's code as the list has it.
    public var code: String
    public var reason: Reason
    /// The reason as the office wrote it.
    public var words: String

    public init(code: String, reason: Reason, words: String) {
        self.code = code
        self.reason = reason
        self.words = words
    }
}

private enum ExemptColumn: CaseIterable {
    case code, reason, note

    var heading: LocalizedText {
        switch self {
        case .code: LocalizedText(thai: "รหัสโรงเรียน", english: "code")
        case .reason: LocalizedText(thai: "เหตุผล", english: "reason")
        case .note: LocalizedText(thai: "หมายเหตุ", english: "note")
        }
    }
}

extension ExemptSchool {
    /// Reads a list; one without rows exempts nobody.
    public static func all(
        in rows: [any TableCells], path: String
    ) throws(OfficeTableError) -> [ExemptSchool] {
        let table = try OfficeTable(
            rows, path: path, columns: ExemptColumn.allCases.map { ($0, $0.heading) },
            needing: [.code, .reason], mayBeEmpty: true)
        var schools: [ExemptSchool] = []
        for cells in table.rows {
            guard let code = table.text(.code, cells) else { throw table.missing(.code, cells) }
            guard let words = table.text(.reason, cells) else {
                throw table.missing(.reason, cells)
            }
            schools.append(
                ExemptSchool(
                    code: ThaiText.arabicDigits(code), reason: Reason(written: words),
                    words: words))
        }
        return schools
    }

    /// The header and the cells of a list that `all(in:path:)` reads back.
    public static func cells(
        of schools: [ExemptSchool]
    ) -> (header: [String], rows: [[String?]]) {
        (
            ExemptColumn.allCases.map(\.heading.english),
            schools.map { [$0.code, $0.words, nil] }
        )
    }
}
