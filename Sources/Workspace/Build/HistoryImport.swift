import GeoSource
import SchoolStore
import Schools

/// Imports what happened to schools, before any table that may use a former code.
struct HistoryImport {
    let session: BuildSession
    let entry: SourceEntry
    let id: Int

    func run(_ record: inout SourceRecord) throws {
        let table = try TableSource(entry, at: session.workspace.path(of: entry.path))
        let (account, ignored, summary) = try read(table) { reading, row in
            try session.report(reading.problems)
            if let event = reading.record { try take(event, row: row) }
        }
        try session.report(table.description, summary, source: entry.path)
        record.take(table.description, account: account, ignored: ignored)
    }

    /// Makes the schools of the register in force known by the codes that they had.
    ///
    /// What is wrong with the table is told when it is imported.
    func learnFormerCodes() {
        guard let table = try? TableSource(entry, at: session.workspace.path(of: entry.path)) else {
            return
        }
        _ = try? read(table) { reading, _ in
            guard let event = reading.record, let school = event.school,
                let former = event.formerCode
            else { return }
            session.crosswalk.add(former: former, of: school)
        }
    }

    /// Reads every row, and returns what became of the rows and what is to be said of the table.
    private func read(
        _ table: TableSource, each: (RowReading<SchoolEvent>, _ row: Int) throws -> Void
    ) throws -> (account: RowAccount, ignored: [String], summary: TableSummary) {
        let pass = TablePass(source: table, profile: .history, given: entry.columns)
        var reader: HistoryReader?
        var ignored: [String] = []
        let summary = try pass.run { layout, _ in
            reader = HistoryReader(
                layout: layout, source: entry.path, crosswalk: session.crosswalk)
            ignored = layout.ignored
        } row: { row in
            if let reading = reader?.read(row) { try each(reading, row.number) }
        }
        return (reader?.account ?? RowAccount(), ignored, summary)
    }

    private func take(_ event: SchoolEvent, row: Int) throws {
        // An earlier row of the same table may have made it known.
        let known = event.school ?? session.crosswalk.school(code: event.code)
        let school =
            try known
            ?? session.addFormerSchool(
                code: event.code, name: event.name ?? event.formerName, source: id, row: row,
                path: entry.path)
        try session.writer.add(event, of: school, source: id, row: row)
        if let name = event.formerName { session.formerNames[school, default: []].append(name) }
        if let former = event.formerCode { session.crosswalk.add(former: former, of: school) }
        let hasEnded = event.kind == .closed || event.kind == .merged
        if hasEnded, session.ledger.isCurrent(school), let year = event.year {
            try session.report([
                Problem(
                    .formerSchoolInRegister(event: event.kind.rawValue, year: year),
                    source: entry.path, row: row, school: session.crosswalk.code(of: school),
                    field: Field.event.label)
            ])
        }
    }
}
