/// The grade columns of a wide table, from one header row or two.
struct WideHeader {
    private(set) var columns: [TableLayout.WideColumn] = []
    /// Whether the measures stand in the row below the grades.
    private(set) var usesRowBelow = false

    init(headers: [String], below: [String]) {
        var subject: TableLayout.WideColumn.Subject?
        for column in headers.indices {
            let header = headers[column]
            let own = header.isEmpty ? nil : Self.subject(header)
            if let own { subject = own }
            if !header.isEmpty, let (split, measure) = Self.combined(header) {
                columns.append(.init(column: column, subject: split, measure: measure))
                subject = nil
            } else if let subject, header.isEmpty || own != nil,
                column < below.count, let measure = Self.measure(below[column])
            {
                columns.append(.init(column: column, subject: subject, measure: measure))
                usesRowBelow = true
            } else if !header.isEmpty, own == nil {
                subject = nil
            }
        }
    }

    private static func subject(_ text: String) -> TableLayout.WideColumn.Subject? {
        if let grade = Grade(text) { return .grade(grade) }
        return SubtotalScope(text).map { .subtotal($0) }
    }

    /// A header such as `ป.1 ชาย`, `ป.1ชาย` or `ป.1 (ห้อง)`.
    private static func combined(
        _ text: String
    ) -> (TableLayout.WideColumn.Subject, TableLayout.WideColumn.Measure)? {
        let key = ThaiText.key(text)
        for (word, measure) in measures where key.utf8.count > word.utf8.count {
            guard key.utf8.suffix(word.utf8.count).elementsEqual(word.utf8) else { continue }
            let rest = String(Substring(key.utf8.dropLast(word.utf8.count)))
            return subject(rest).map { ($0, measure) }
        }
        return nil
    }

    private static func measure(_ text: String) -> TableLayout.WideColumn.Measure? {
        let key = ThaiText.key(text)
        return measures.first { $0.word == key }?.measure
    }

    /// Longer words first, because some end like others.
    private static let measures: [(word: String, measure: TableLayout.WideColumn.Measure)] = [
        ("จำนวนห้องเรียน", .rooms), ("จำนวนห้อง", .rooms), ("ห้องเรียน", .rooms), ("ห้อง", .rooms),
        ("rooms", .rooms), ("หญิง", .female), ("female", .female), ("ชาย", .male), ("male", .male),
        ("รวม", .total), ("total", .total), ("ช", .male), ("ญ", .female), ("m", .male),
        ("f", .female), ("t", .total),
    ]
}
