/// Where a table's columns are, once its header has been found.
public struct TableLayout: Hashable, Sendable {
    /// A column of a wide table of pupils.
    public struct WideColumn: Hashable, Sendable {
        public enum Subject: Hashable, Sendable {
            case grade(Grade)
            case subtotal(SubtotalScope)
        }
        public enum Measure: Hashable, Sendable {
            case male, female, total, rooms

            /// The field that a table by grade has in its place.
            var field: Field {
                switch self {
                case .male: .male
                case .female: .female
                case .total: .total
                case .rooms: .rooms
                }
            }
        }

        public let column: Int
        public let subject: Subject
        public let measure: Measure
    }

    /// The place of the first data row among all rows, from 0.
    public var firstDataRow: Int
    public var columns: [Field: Int]
    /// The grade columns, where the table has one row a school; empty otherwise.
    public var wide: [WideColumn] = []
    /// The headers as written, for messages.
    public var headers: [String]
    /// Columns with a header that means nothing to this kind; they are not imported.
    public var ignored: [String] = []

    /// Whether a column has the field, or columns by grade have it.
    func gives(_ field: Field) -> Bool {
        columns[field] != nil || wide.contains { $0.measure.field == field }
    }
}

/// Why no header could be found.
public enum TableLayoutError: Error, Hashable, Sendable {
    /// The manifest names a column that no header row has.
    case columnNotFound(field: Field, header: String, nearest: String?, available: [String])
    /// No row among the first looks like a header of this kind.
    case headerNotFound(kind: SourceKind, missing: [Field], firstRow: [String])
    case empty
}

extension TableProfile {
    /// Finds the header among the first rows of a table.
    ///
    /// Title rows above it are passed over; a header of two rows (grade over ชาย/หญิง/รวม/ห้อง) is
    /// understood. `given` maps fields to headers where the manifest overrules.
    public func layout(
        of rows: [[String]], given: [Field: String] = [:]
    ) throws(TableLayoutError) -> TableLayout {
        guard rows.contains(where: { row in row.contains { !$0.isEmpty } }) else { throw .empty }
        let candidates = rows.indices.map { candidate(at: $0, in: rows, given: given) }
        let best = candidates.max { a, b in a.score == b.score ? a.row > b.row : a.score < b.score }
        guard let best, best.score > 0 else {
            let first = rows.first { row in row.contains { !$0.isEmpty } } ?? []
            throw error(for: TableLayout(firstDataRow: 1, columns: [:], headers: first), given)
        }
        let isComplete = required.allSatisfy { $0.contains(where: best.layout.gives) }
        guard isComplete, given.keys.allSatisfy({ best.layout.columns[$0] != nil }) else {
            throw error(for: best.layout, given)
        }
        return best.layout
    }

    /// What the nearest thing to a header lacks.
    private func error(for layout: TableLayout, _ given: [Field: String]) -> TableLayoutError {
        // A row with a number in it is data, perhaps a pupil's: its cells are not shown.
        let isData = layout.headers.contains { Double($0) != nil || PersonalNumber.occurs(in: $0) }
        let available = isData ? [] : layout.headers.filter { !$0.isEmpty }
        for (field, header) in given.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where layout.columns[field] == nil {
            return .columnNotFound(
                field: field, header: header, nearest: nearestWord(to: header, among: available),
                available: available)
        }
        let missing = required.first { !$0.contains(where: layout.gives) } ?? []
        return .headerNotFound(kind: kind, missing: missing, firstRow: available)
    }

    private func candidate(
        at row: Int, in rows: [[String]], given: [Field: String]
    ) -> (row: Int, score: Int, layout: TableLayout) {
        let headers = rows[row]
        let columns = self.columns(of: headers, given: given)
        var layout = TableLayout(firstDataRow: row + 1, columns: columns, headers: headers)
        layout.ignored = headers.indices
            .filter { !headers[$0].isEmpty && !columns.values.contains($0) }.map { headers[$0] }
        var score = columns.count + columns.keys.count { given[$0] != nil } * 2
        if kind == .students {
            let below = row + 1 < rows.count ? rows[row + 1] : []
            let wide = WideHeader(headers: headers, below: below)
            if wide.columns.count > 2 {
                layout.wide = wide.columns
                layout.firstDataRow = row + (wide.usesRowBelow ? 2 : 1)
                layout.ignored = []
                for field in [Field.male, .female, .total, .rooms, .grade, .sex] {
                    layout.columns[field] = nil
                }
                score += wide.columns.count
            }
        }
        return (row, score, layout)
    }

    /// The first column for each field; the manifest's names go before the known ones.
    private func columns(of headers: [String], given: [Field: String]) -> [Field: Int] {
        var result: [Field: Int] = [:]
        for (field, header) in given {
            let key = ThaiText.key(header)
            result[field] = headers.firstIndex { $0 == header || ThaiText.key($0) == key }
        }
        let taken = Set(result.values)
        for (column, header) in headers.enumerated() where !taken.contains(column) {
            guard let field = field(header: header), result[field] == nil, given[field] == nil
            else { continue }
            result[field] = column
        }
        return result
    }
}

/// The grade columns of a wide table, from one header row or two.
struct WideHeader {
    private(set) var columns: [TableLayout.WideColumn] = []
    private(set) var usesRowBelow = false

    init(headers: [String], below: [String]) {
        var subject: TableLayout.WideColumn.Subject?
        for column in headers.indices {
            let header = headers[column]
            if let own = Self.subject(header) { subject = own }
            if let (split, measure) = Self.combined(header) {
                columns.append(.init(column: column, subject: split, measure: measure))
                subject = nil
            } else if let subject, header.isEmpty || Self.subject(header) != nil,
                column < below.count, let measure = Self.measure(below[column])
            {
                columns.append(.init(column: column, subject: subject, measure: measure))
                usesRowBelow = true
            } else if !header.isEmpty, Self.subject(header) == nil {
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
