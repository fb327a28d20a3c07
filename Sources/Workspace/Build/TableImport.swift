import GeoSource
import SchoolStore
import Schools

/// Imports a table that is about schools: pupils, staff, buildings, equipment and the like.
struct TableImport {
    let session: BuildSession
    let entry: SourceEntry
    let id: Int

    func run(_ record: inout SourceRecord) throws {
        guard let profile = TableProfile.of(entry.kind) else { return }
        let table = try TableSource(entry, at: session.workspace.path(of: entry.path))
        let reading = TableReading(
            pass: TablePass(source: table, profile: profile, given: entry.columns))
        var intake: (any TableIntake)?
        var ignored: [String] = []
        var names = NameWatch(session, path: entry.path)
        var rows = 0
        let summary = try Conveyor.run(produce: reading.run) { batch in
            switch batch {
            case .layout(let layout, let preview):
                intake = makeIntake(layout)
                ignored = layout.ignored
                names.layout = layout
                try check(preview, layout)
            case .rows(let batch):
                for row in batch {
                    try intake?.take(row)
                    names.look(at: row)
                }
                rows += batch.count
                session.progress(.reading(path: entry.path, rows: rows))
            }
        }
        if rows == 0 { try session.report([Problem(.tableWithoutRows, source: entry.path)]) }
        try intake?.finish()
        try session.report(table.description, summary, source: entry.path)
        record.take(table.description, account: intake?.account ?? RowAccount(), ignored: ignored)
        let schools = intake?.schools ?? []
        try session.writer.add(schools: schools.sorted(), ofSource: id)
        session.coverage.append(
            TableCoverage(
                kind: entry.kind, path: entry.path, period: entry.period, schools: schools))
    }

    /// What takes up the rows of a kind.
    private func makeIntake(_ layout: TableLayout) -> any TableIntake {
        let (writer, period, id) = (session.writer, entry.period, id)
        return switch entry.kind {
        case .students: PupilIntake(self, layout)
        case .staff:
            RecordIntake<StaffReader>(self, layout) { staff, row in
                try writer.add(staff, period: period, source: id, row: row)
            }
        case .buildings:
            RecordIntake<BuildingReader>(self, layout) { building, row in
                try writer.add(building, period: period, source: id, row: row)
            }
        case .equipment:
            RecordIntake<EquipmentReader>(self, layout) { equipment, row in
                try writer.add(equipment, period: period, source: id, row: row)
            }
        case .indicators: indicators(layout)
        case .projects:
            RecordIntake<ProjectReader>(self, layout) { reader in
                reader.names = session.schoolNames
            } write: { project, row in
                try writer.add(project, source: id, row: row)
            }
        case .costCentres:
            RecordIntake<CostCentreReader>(self, layout) { centre, _ in
                session.costCentres.append(centre)
            }
        case .budgets:
            RecordIntake<BudgetReader>(self, layout) { reader in
                reader.costCentres = CostCentres(session.costCentres)
            } write: { line, row in
                try writer.add(line, period: period, source: id, row: row)
            }
        case .links:
            RecordIntake<LinkReader>(self, layout) { reader in
                reader.areaCode = session.workspace.manifest.officeCode
            } write: { links, row in
                try writer.add(links, source: id, row: row)
            }
        case .boundaries, .schools, .history, .roads, .places:
            preconditionFailure("\(entry.kind) is no table about schools of the register")
        }
    }

    private func indicators(_ layout: TableLayout) -> any TableIntake {
        let (writer, period, id, gazetteer) = (session.writer, entry.period, id, session.gazetteer)
        return RecordIntake<IndicatorReader>(self, layout) { reader in
            guard gazetteer.envelope != nil else { return }
            reader.codes = { gazetteer.boundaries($0).map(\.code) }
        } write: { indicator, row in
            let unit = indicator.place.flatMap { gazetteer.boundaries($0).first }
            try writer.add(indicator, unit: unit, period: period, source: id, row: row)
        }
    }

    /// Looks at the file as a whole before its rows are read.
    ///
    /// - Throws: `TableLayoutError.refused` for files that no store may hold.
    private func check(_ preview: TablePreview, _ layout: TableLayout) throws {
        if entry.kind == .staff,
            let refused = refusedSystem(rows: preview.all, kind: entry.kind),
            let reason = refused.refusal
        {
            throw TableLayoutError.refused(title: refused.title, reason: reason)
        }
        if !layout.personal.isEmpty {
            let flaw = Flaw.columnOfPersons(count: layout.personal.count, headers: layout.personal)
            try session.report([Problem(flaw, source: entry.path)])
        }
        try checkRound(preview)
    }

    /// Says where the file itself speaks of another round than the manifest.
    private func checkRound(_ preview: TablePreview) throws {
        guard let said = entry.period, entry.kind.isCollectedInRounds else { return }
        let hint = periodHint(
            titles: preview.titles, fileName: entry.path, sheet: entry.layer, kind: entry.kind)
        guard let hint, hint.basis != .timestamp, !hint.period.isWithin(said) else { return }
        try session.report([
            Problem(
                .roundMismatch(
                    said: said.shortWord, found: hint.period.shortWord,
                    evidence: hint.evidence), source: entry.path)
        ])
    }
}

extension Indicator {
    /// The place that it is about; nil where it is about a school.
    fileprivate var place: PlaceMention? {
        switch subject {
        case .school: nil
        case .tambon(let place), .amphoe(let place): place
        }
    }
}
