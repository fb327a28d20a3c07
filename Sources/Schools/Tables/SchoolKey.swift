/// Finds the school that a row of any table is about, and says what was wrong with its code.
struct SchoolKey: Sendable {
    enum Outcome {
        case school(Int)
        /// A grand total under the table: understood, and about no school.
        case grandTotal
        case unmatched
        case rejected
    }

    /// The columns of codes in the order in which they are asked.
    static let fields = SchoolHeaders.anyCode

    let crosswalk: Crosswalk

    /// Looks at the row's code columns in turn; the first that is not empty decides.
    func find(_ cells: inout CellReader<some TableCells>) -> Outcome {
        for field in Self.fields {
            guard let column = cells.layout.columns[field] else { continue }
            let cell = cells.row.text(column)
            if isNothing(cell) { continue }
            return outcome(of: cell, field: field, &cells)
        }
        if isGrandTotal(cells) { return .grandTotal }
        cells.report(.codeMissing, field: .code)
        return .rejected
    }

    private func outcome(
        of cell: String, field: Field, _ cells: inout CellReader<some TableCells>
    ) -> Outcome {
        switch crosswalk.match(cell) {
        case .exact(let school):
            cells.school = crosswalk.code(of: school)
            return .school(school)
        case .repaired(let school, let damage, let code):
            cells.school = crosswalk.code(of: school)
            cells.report(.codeRepaired(damage, to: code), field: field, value: cell)
            return .school(school)
        case .unusable(let damage):
            cells.report(damage == nil ? .codeMissing : .codeScientific, field: field, value: cell)
            return .rejected
        case .unknown(let code): return unknown(code, cell, field: field, &cells)
        }
    }

    private func unknown(
        _ code: String, _ cell: String, field: Field, _ cells: inout CellReader<some TableCells>
    ) -> Outcome {
        if SubtotalScope(cell) != nil { return .grandTotal }
        if PersonalNumber.occurs(in: cell) {
            cells.report(.personalNumber, field: field)
            return .rejected
        }
        guard CodeReading(code, length: MinistryCode.length).isCode else {
            // A footer may name a person, so its text is not shown.
            cells.report(.rowUnrecognised, field: field)
            return .rejected
        }
        cells.report(.codeUnknown, field: field, value: cell)
        return .unmatched
    }

    private func isGrandTotal(_ cells: CellReader<some TableCells>) -> Bool {
        (0..<min(4, cells.row.count)).contains { SubtotalScope(cells.row.text($0)) != nil }
    }
}
