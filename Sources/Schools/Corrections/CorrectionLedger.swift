/// Every correction that an office has made, in the order made: rows are added, never removed.
///
/// The newest correction of a school and a subject counts, unless it has been taken back; then the
/// one before it does. "Newest" is the highest number, so that a sorted file means the same.
public struct CorrectionLedger: Sendable {
    private(set) var rows: [LedgerRow] = []
    /// The headings of columns that somebody has added; they and their cells are kept.
    private var extraHeadings: [String] = []
    private let source: String
    /// A file whose header is not understood is not written over.
    public private(set) var isReadable = true

    /// An empty ledger.
    public init(source: String) { self.source = source }

    /// Reads the rows of a ledger, whatever a spreadsheet has done to them.
    ///
    /// - Parameter source: the name of the file, for problems.
    public init(_ rows: [some TableCells], source: String) {
        self.init(source: source)
        let columns = LedgerColumn.allCases.map { ($0, $0.heading) }
        for (place, row) in rows.enumerated() {
            guard
                let index = HeadingIndex(row, columns: columns, needing: [.id, .subject, .school])
            else { continue }
            extraHeadings = index.others.map(row.text)
            self.rows = rows[(place + 1)...].filter { !$0.isBlank }.map { LedgerRow($0, index) }
            return
        }
        isReadable = rows.allSatisfy(\.isBlank)
    }

    // MARK: Writing

    /// The headings of the file, which is the office's: in Thai.
    public var header: [String] { LedgerColumn.allCases.map(\.heading.thai) + extraHeadings }

    /// The rows of the file; those that could not be understood as they were.
    public var cells: [[String]] { rows.map(\.cells) }

    /// The number of the next record.
    public var nextID: CorrectionID {
        CorrectionID((rows.compactMap(\.id).max()?.number ?? 0) + 1)
    }

    /// Adds a correction.
    public mutating func append(_ correction: Correction) {
        rows.append(LedgerRow(correction, number: nextRow))
    }

    /// Adds the record that takes a correction back.
    public mutating func append(_ undo: CorrectionUndo) {
        rows.append(LedgerRow(undo, number: nextRow))
    }

    /// Row 1 is the header.
    private var nextRow: Int { (rows.last?.number ?? 1) + 1 }

    // MARK: Reading

    /// The corrections in the order of their numbers; of two with one number the first row.
    public var corrections: [Correction] { accepted.map(\.correction) }

    var accepted: [(row: Int, correction: Correction)] {
        firstOfEachID.compactMap { row in
            guard case .correction(let correction) = row.content else { return nil }
            return (row.number, correction)
        }
    }

    /// What has been taken back, by the number of the correction.
    public var undone: [CorrectionID: CorrectionUndo] {
        var undone: [CorrectionID: CorrectionUndo] = [:]
        for row in firstOfEachID {
            guard case .undo(let undo) = row.content, undone[undo.undoes] == nil else { continue }
            undone[undo.undoes] = undo
        }
        return undone
    }

    private var firstOfEachID: [LedgerRow] {
        var seen: Set<CorrectionID> = []
        // Not a filter: the optimiser of Swift 6.3 stops at a closure that changes the set.
        var first: [LedgerRow] = []
        for row in rows {
            if let id = row.id, seen.insert(id).inserted { first.append(row) }
        }
        return first.sorted { ($0.id?.number ?? 0) < ($1.id?.number ?? 0) }
    }

    // MARK: Problems

    /// The rows that cannot be used, as problems.
    public var problems: [Problem] {
        guard isReadable else {
            let words = LocalizedText(
                thai: "ไม่พบหัวตารางของบันทึกการแก้ไข",
                english: "the header of the corrections is missing")
            return [Problem(.correctionUnreadable(words), source: source)]
        }
        var firstRows: [CorrectionID: Int] = [:]
        return rows.compactMap { row in
            if case .broken(let flaw) = row.content {
                return Problem(flaw, source: source, row: row.number)
            }
            guard let id = row.id else { return nil }
            guard let first = firstRows[id] else {
                firstRows[id] = row.number
                return nil
            }
            return Problem(
                .correctionConflict(firstRow: first), source: source, row: row.number,
                value: id.text)
        }.sorted { ($0.row ?? 0) < ($1.row ?? 0) } + undoProblems
    }

    /// Takings-back of what is not there.
    private var undoProblems: [Problem] {
        let known = Set(corrections.map(\.id))
        return rows.compactMap { row in
            guard case .undo(let undo) = row.content, !known.contains(undo.undoes) else {
                return nil
            }
            let words = LocalizedText(
                thai: "ไม่มีการแก้ไขเลขที่ \(undo.undoes.text) ให้ยกเลิก",
                english: "there is no correction \(undo.undoes.text) to take back")
            return Problem(.correctionUnreadable(words), source: source, row: row.number)
        }
    }

    func problem(_ flaw: Flaw, row: Int, _ correction: Correction) -> Problem {
        Problem(
            flaw, source: source, row: row, school: correction.school,
            field: correction.subject.rawValue, value: correction.asWritten)
    }
}

extension TableCells {
    /// Whether no cell has any text.
    var isBlank: Bool { (0..<count).allSatisfy { text($0).isEmpty } }
}
