/// Reads a table of projects: one row a project, or a project over several rows with a school each.
///
/// What the rows of a project say together is one record, and comes at the end of the table.
public struct ProjectReader: RecordReader {
    public private(set) var account = RowAccount()
    /// The names of the register's schools, for tables that name schools by them.
    public var names = SchoolNames()
    private let table: KeyedTable
    private var drafts: [Draft] = []
    private var draftsByKey: [ProjectKey: Int] = [:]

    public init(layout: TableLayout, source: String, crosswalk: Crosswalk) {
        table = KeyedTable(layout: layout, source: source, crosswalk: crosswalk)
    }

    /// Takes up a row; the record comes at the end.
    public mutating func read(_ row: some TableCells) -> RowReading<Project> {
        account.enter(
            table.readAny(row) { cells in
                guard let index = draft(&cells) else {
                    return cells.problems.isEmpty ? .understood : .rejected
                }
                let before = cells.problems.count
                let mentions = SchoolMentions(cells.text(.schools) ?? "")
                let found = mentions.schools(in: table.key.crosswalk, names, &cells)
                drafts[index].schools.formUnion(found)
                if mentions.areAll {
                    drafts[index].project.isForAllSchools = true
                    drafts[index].schools.formUnion(names.schools)
                }
                let isUnknown = found.isEmpty && !mentions.areAll && cells.problems.count > before
                return isUnknown && !mentions.isEmpty ? .unmatched : .understood
            })
    }

    /// The projects, in the order of their first rows.
    public mutating func finish() -> TableEnding<Project> {
        TableEnding(
            records: drafts.map { draft in
                var project = draft.project
                project.schools = draft.schools.sorted()
                return (record: project, row: draft.row)
            })
    }

    /// The project that a row is of; nil for a sum, and for a row that names none.
    ///
    /// Cells of a project that go over several rows are empty from the second row on.
    private mutating func draft(_ cells: inout CellReader<some TableCells>) -> Int? {
        let code = cells.text(.code)
        if let code, SubtotalScope.isSum(code) { return nil }
        guard let name = cells.text(.project) else {
            if code == nil, cells.problems.isEmpty, cells.text(.schools) != nil, !drafts.isEmpty {
                return drafts.count - 1
            }
            if cells.problems.isEmpty { cells.report(.cellMissing, field: .project) }
            return nil
        }
        if SubtotalScope.isSum(name) { return nil }
        let project = Project(
            code: code, name: name, budgetYear: cells.year(.budgetYear),
            budget: cells.money(.budget), owner: cells.text(.owner), status: cells.text(.status),
            report: cells.text(.report).flatMap { cells.address($0, field: .report)?.text },
            schools: [], isForAllSchools: false)
        let key = ProjectKey(name: ThaiText.key(code ?? name), year: project.budgetYear)
        if let index = draftsByKey[key] {
            merge(project, into: index, &cells)
            return index
        }
        draftsByKey[key] = drafts.count
        drafts.append(Draft(project: project, row: cells.row.number))
        return drafts.count - 1
    }

    /// Fills what is empty; where the rows of a project differ, the first is kept.
    private mutating func merge(
        _ project: Project, into index: Int, _ cells: inout CellReader<some TableCells>
    ) {
        let first = drafts[index].project
        let flaw = Flaw.projectConflict(firstRow: drafts[index].row)
        if ThaiText.key(first.name) != ThaiText.key(project.name) {
            cells.report(flaw, field: .project, value: project.name)
        }
        if let budget = project.budget, let kept = first.budget, budget != kept {
            cells.report(flaw, field: .budget, value: budget.description)
        }
        drafts[index].project.budget = first.budget ?? project.budget
        drafts[index].project.owner = first.owner ?? project.owner
        drafts[index].project.status = first.status ?? project.status
        drafts[index].project.report = first.report ?? project.report
    }
}

private struct ProjectKey: Hashable {
    let name: String
    let year: Int?
}

private struct Draft {
    var project: Project
    let row: Int
    var schools: Set<Int> = []
}
