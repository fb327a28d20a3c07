/// Facts below each other: what each is about in bold, and beside it what is known.
struct ReceiptFactList {
    private let rows: [(name: TextBlock, text: TextBlock)]
    private let nameWidth: Double
    let height: Double
    /// Whether no text of it is cut.
    let isWhole: Bool

    /// No more of the width than this is for what facts are about.
    private static let mostOfWidth = 0.3
    private static let between = 2.5

    init(_ facts: [ReceiptFact], size: Double, width: Double, pen: Pen) {
        let (style, bold) = (pen.tokens.style(size), pen.tokens.style(size, bold: true))
        let widest = facts.map { pen.width(of: $0.name, bold) }.max() ?? 0
        let nameWidth = min(widest + pen.tokens(8), width * Self.mostOfWidth)
        var isWhole = true
        rows = facts.map { fact in
            var name = TextBlock(width: nameWidth - pen.tokens(6), pen: pen)
            name.add(fact.name, bold, fill: MapColour.ink, atMost: 2)
            var text = TextBlock(width: width - nameWidth, pen: pen)
            text.add(fact.text, style, fill: MapColour.ink, atMost: 2)
            isWhole = isWhole && text.isWhole && name.isWhole
            return (name, text)
        }
        self.isWhole = isWhole
        self.nameWidth = nameWidth
        height = rows.reduce(0) { $0 + max($1.name.height, $1.text.height) + Self.between }
    }

    func element(id: String, x: Double, y: Double) -> SVGElement {
        var group = SVGElement.group(id: id)
        var top = y
        for (index, row) in rows.enumerated() {
            group = group.adding(row.name.element(id: "\(id)-name-\(index + 1)", x: x, y: top))
                .adding(
                    row.text.element(id: "\(id)-text-\(index + 1)", x: x + nameWidth, y: top))
            top += max(row.name.height, row.text.height) + Self.between
        }
        return group
    }
}
