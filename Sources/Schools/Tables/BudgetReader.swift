/// Reads a table of budgets by cost centre or by school.
public struct BudgetReader: RecordReader {
    public private(set) var account = RowAccount()
    /// Which school a cost centre is; without it only rows with a school's code are known.
    public var costCentres = CostCentres([])
    private let table: KeyedTable

    public init(layout: TableLayout, source: String, crosswalk: Crosswalk) {
        table = KeyedTable(layout: layout, source: source, crosswalk: crosswalk)
    }

    /// The amount that a row gives a school.
    public mutating func read(_ row: some TableCells) -> RowReading<BudgetLine> {
        let hasCode = SchoolKey.fields.contains { field in
            table.layout.columns[field].map { !isNothing(row.text($0)) } ?? false
        }
        guard !hasCode, table.layout.columns[.costCentre].map({ !isNothing(row.text($0)) }) == true
        else {
            return account.enter(
                table.read(row) { school, cells in
                    line(of: school, costCentre: cells.text(.costCentre), &cells)
                })
        }
        return account.enter(table.readAny(row) { cells in byCostCentre(&cells) })
    }

    private func byCostCentre(
        _ cells: inout CellReader<some TableCells>
    ) -> KeyedTable.Result<BudgetLine> {
        guard let number = cells.costCentre() else { return .rejected }
        if SubtotalScope.isSum(number) { return .understood }
        guard let (school, known) = costCentres.find(number) else {
            cells.report(.costCentreUnknown, field: .costCentre, value: number)
            return .unmatched
        }
        cells.school = table.key.crosswalk.code(of: school)
        if known != number {
            cells.report(.codeLeadingZeroLost(repaired: known), field: .costCentre, value: number)
        }
        return line(of: school, costCentre: known, &cells)
    }

    private func line(
        of school: Int, costCentre: String?, _ cells: inout CellReader<some TableCells>
    ) -> KeyedTable.Result<BudgetLine> {
        let category = cells.text(.category)
        let description = cells.text(.description) ?? cells.text(.project)
        if [category, description].contains(where: { $0.map(SubtotalScope.isSum) ?? false }) {
            return .understood
        }
        let before = cells.problems.count
        guard let amount = cells.money(.amount, allowsNegative: true) else {
            if cells.problems.count == before { cells.report(.cellMissing, field: .amount) }
            return .rejected
        }
        let year = cells.year(cells.layout.columns[.budgetYear] == nil ? .year : .budgetYear)
        return .record(
            BudgetLine(
                school: school, year: year, costCentre: costCentre, category: category,
                description: description, amount: amount))
    }
}

/// Which school a cost centre is.
public struct CostCentres: Sendable {
    private var schools: [String: Int] = [:]

    public init(_ centres: some Sequence<CostCentre>) {
        for centre in centres where schools[centre.number] == nil {
            schools[centre.number] = centre.school
        }
    }

    /// The school of a cost centre and the number as the table of cost centres has it.
    ///
    /// A spreadsheet may have taken a leading zero off.
    func find(_ number: String) -> (school: Int, number: String)? {
        [number, "0" + number].lazy.compactMap { known in schools[known].map { ($0, known) } }.first
    }
}

extension CellReader {
    /// The number of a cost centre as text; nil where there is none, which is reported.
    mutating func costCentre() -> String? {
        guard let cell = required(.costCentre) else { return nil }
        let reading = CodeReading(cell, length: 10)
        if reading.damage == .scientificNotation {
            report(.codeScientific, field: .costCentre, value: cell)
            return nil
        }
        if cell.contains("."), reading.damage != .notDigits {
            report(.codeDecimal(repaired: reading.text), field: .costCentre, value: cell)
        }
        return reading.text
    }
}
