import Geo
import GeoSource
import SchoolStore
import Schools

/// Imports a register of schools: reads, places and checks each row and writes it down.
struct SchoolImport {
    let session: BuildSession
    let entry: SourceEntry

    func run(_ record: inout SourceRecord, id: Int) throws {
        let table = try TableSource(entry, at: session.workspace.path(of: entry.path))
        let stated = try entry.statedCRS()
        let projection = PointProjection(stated: stated)
        let judge = PositionJudge(
            plausible: session.gazetteer.envelope?.expanded(by: 0.25),
            reference: projection.reference)
        let pass = TablePass(source: table, profile: .schools, given: entry.columns)
        var reader: SchoolReader?
        var account = RowAccount()
        var ignored: [String] = []
        let summary = try pass.run { layout, sample in
            let scheme = scheme(of: layout, sample)
            reader = SchoolReader(layout: layout, source: entry.path, scheme: scheme)
            ignored = layout.ignored
            if let flaw = scheme.flaw {
                try session.report([Problem(flaw, source: entry.path, field: Field.code.label)])
            }
        } row: { row in
            guard let reading = reader?.read(row) else { return }
            try session.report(reading.problems)
            if let school = reading.record, try add(school, judge: judge, source: id) {
                account.matched += 1
            } else {
                account.rejected += 1
            }
            if account.read % 10_000 == 0 {
                session.progress(.reading(path: entry.path, rows: account.read))
            }
        }
        try session.report(table.description.findings + summary.findings, source: entry.path)
        record.take(table.description, account: account, ignored: ignored)
        record.crs = .init(
            value: stated?.code ?? "EPSG:4326", source: stated == nil ? "detected" : "given",
            evidence: stated == nil ? "coordinate columns read as WGS 84" : "manifest")
        let operations = projection.operationNames
        record.operation = operations.isEmpty ? nil : operations.joined(separator: "; ")
    }

    private func scheme(of layout: TableLayout, _ sample: [DecodedRow]) -> CodeScheme {
        guard let column = layout.columns[.code] else { return .ministry }
        return CodeScheme(samples: sample.map { $0.text(column) })
    }

    /// Writes a school down; false where its code is taken.
    private func add(_ school: SchoolRecord, judge: PositionJudge, source: Int) throws -> Bool {
        if let first = session.crosswalk.school(code: school.code) {
            let row = Int(session.ledger.rows[first])
            try session.report([
                problem(.codeDuplicate(firstRow: row), school, field: .code, value: school.code)
            ])
            return false
        }
        var position = judge.position(school.point)
        let placement = session.gazetteer.place(
            position.coordinate, tambonName: school.tambon, amphoeName: school.amphoe)
        try report(position.flaws + placement.flaws, school)
        position.flaws += placement.flaws.filter(\.isAboutPosition)
        _ = try session.writer.add(
            school, position: position, areas: areas(placement, position.coordinate),
            source: source)
        session.crosswalk.add(code: school.code, others: school.smis, school.obec)
        session.ledger.append(school, at: position.coordinate, path: entry.path)
        return true
    }

    private func areas(_ placement: Gazetteer.Placement, _ point: Coordinate?) -> SchoolAreas {
        let tambon = placement.tambon.map { session.gazetteer.tambon[$0] }
        let amphoe = placement.amphoe.map { session.gazetteer.amphoe[$0] }
        let area = point.flatMap { session.areas.area(at: $0) }
        return SchoolAreas(
            tambon: tambon?.code, amphoe: amphoe?.code ?? tambon?.parentCode, area: area?.code)
    }

    private func report(_ flaws: [Flaw], _ school: SchoolRecord) throws {
        guard !flaws.isEmpty else { return }
        try session.report(
            flaws.map { flaw in
                let isTambon = flaw.kind == "tambon-unknown"
                return problem(
                    flaw, school, field: isTambon ? .tambon : .coordinates,
                    value: isTambon ? school.tambon : school.pointAsWritten)
            })
    }

    private func problem(
        _ flaw: Flaw, _ school: SchoolRecord, field: Field, value: String?
    ) -> Problem {
        Problem(
            flaw, source: entry.path, row: school.row, school: school.code, field: field.label,
            value: value)
    }
}

extension Flaw {
    /// Whether it casts doubt on where the school is, and not on a name only.
    fileprivate var isAboutPosition: Bool { kind.hasPrefix("coordinate-") && severity < .note }
}

extension TableSource {
    /// Opens the table of an entry with what the manifest says of it.
    ///
    /// - Throws: `GeoSourceError`.
    init(_ entry: SourceEntry, at path: String) throws {
        try self.init(
            path: path, sheet: entry.layer, encoding: try entry.statedEncoding())
    }
}

extension SourceRecord {
    /// Takes over what is known of a table once it has been read.
    mutating func take(
        _ description: TableDescription, account: RowAccount, ignored: [String]
    ) {
        driver = description.driver
        layer = description.sheets.count > 1 ? description.sheet : nil
        encoding = .init(
            value: description.encoding.value.name, source: description.encoding.source.rawValue,
            evidence: description.encoding.text)
        self.account = account
        ignoredColumns = ignored
    }
}
