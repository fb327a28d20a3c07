/// Items of a legend that stand in one column.
struct LegendPiece {
    var items: [LegendItem]
    /// Whether the title of its section stands above an earlier piece.
    var continues = false

    /// The items at the head of a column.
    var head: [LegendItem] {
        if continues { return [.continued] + items }
        if case .gap? = items.first { return Array(items.dropFirst()) }
        return items
    }
}

// Sharing a legend out to columns.
extension LegendFlow {
    /// What stands together, in order: short sections whole, of long ones the head and the foot.
    static func pieces(
        _ sections: [LegendSection], width: Double, _ type: LegendType
    ) -> [LegendPiece] {
        sections.filter { !$0.isEmpty }.enumerated().flatMap { index, section in
            var head: [LegendItem] = index > 0 ? [.gap] : []
            if let title = section.title {
                head.append(.title(type.lines(of: title, width: width + 0.01)))
            }
            if !section.circles.isEmpty, let style = section.circleStyle {
                head.append(.circles(section.circles, style))
            }
            let rows = section.rows.map { LegendItem.row($0) }
            let foot = section.notes.flatMap { note in
                LineBreaking.wrap(
                    type.pen.written(note), width: width, style: type.noteStyle,
                    measure: type.pen.measure)
            }.map { LegendItem.note($0) }
            guard rows.count >= shortest else { return [LegendPiece(items: head + rows + foot)] }
            let middle = rows[ends..<(rows.count - ends)].map { LegendPiece(items: [$0]) }
            var pieces = [LegendPiece(items: head + rows.prefix(ends))]
            pieces += middle + [LegendPiece(items: rows.suffix(ends) + foot)]
            for place in pieces.indices.dropFirst() {
                pieces[place].continues = section.title != nil
            }
            return pieces
        }
    }

    /// Sections of fewer rows stand in one column; longer ones leave so many at either end.
    private static let shortest = 8
    private static let ends = 3

    /// The pieces in so many columns of most equal height, in their order.
    static func columns(
        _ pieces: [LegendPiece], count: Int, _ type: LegendType
    ) -> [[LegendItem]] {
        guard count > 1 else { return [pieces.flatMap(\.items)] }
        let total = pieces.flatMap(\.items).reduce(0) { $0 + type.height(of: $1) }
        var (low, high) = (total / Double(count), total)
        for _ in 0..<16 {
            let middle = (low + high) / 2
            if filled(pieces, limit: middle, type).count <= count {
                high = middle
            } else {
                low = middle
            }
        }
        return filled(pieces, limit: high, type)
    }

    /// Columns filled to a height one after the other.
    private static func filled(
        _ pieces: [LegendPiece], limit: Double, _ type: LegendType
    ) -> [[LegendItem]] {
        var columns: [[LegendItem]] = []
        var height = Double.infinity
        for piece in pieces {
            let needed = piece.items.reduce(0) { $0 + type.height(of: $1) }
            if height + needed <= limit {
                columns[columns.count - 1] += piece.items
                height += needed
            } else {
                columns.append(piece.head)
                height = piece.head.reduce(0) { $0 + type.height(of: $1) }
            }
        }
        return columns
    }
}
