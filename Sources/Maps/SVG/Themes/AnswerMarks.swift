import Schools

/// Places that stand apart from an answer's numbers: black, so that no class is taken for them.
struct AnswerMarks {
    private let input: ThemeInput
    private let marks: [LocalizedText]

    private static let shapes: [SymbolShape] = [.diamond, .square, .triangleDown, .triangle]
    private static let radius = 3.6

    init(_ input: ThemeInput, _ marks: [LocalizedText]) {
        self.input = input
        self.marks = marks
    }

    private func style(_ mark: Int) -> SymbolStyle {
        SymbolStyle(shape: Self.shapes[mark % Self.shapes.count], fill: MapColour.ink)
    }

    private func members(_ mark: Int) -> [Int] {
        input.schools.filter { input.content.schools[$0].figures.level == marks[mark].thai }
    }

    /// A group for each, above all others.
    var groups: [SymbolGroup] {
        let radius = input.tokens(Self.radius) * input.crowding
        return marks.indices.map { mark in
            SymbolGroup(
                id: "mark-\(mark + 1)", style: input.crowded(style(mark)),
                words: marks[mark][input.words.language],
                members: members(mark).map { ($0, radius) })
        }.filter { !$0.members.isEmpty }
    }

    var rows: [LegendRow] {
        marks.indices.filter { !members($0).isEmpty }.map { mark in
            LegendRow(
                mark: .symbol(style(mark), radius: input.tokens(Self.radius)),
                text: marks[mark][input.words.language],
                count: ReadableNumber.grouped(members(mark).count))
        }
    }
}
