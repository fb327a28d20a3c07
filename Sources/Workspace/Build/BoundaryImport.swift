import Geo
import GeoSource
import SchoolStore
import Schools

/// Imports the boundary layers: those whose CRS is known first, so that they can decide the rest.
struct BoundaryImport {
    typealias Job = (entry: SourceEntry, id: Int, record: SourceRecord)

    private let session: BuildSession

    init(_ session: BuildSession) {
        self.session = session
    }

    func run(_ jobs: [Job]) throws {
        var boundaries: [(job: Job, boundaries: [Boundary])] = []
        var undecided: [Job] = []
        for job in jobs {
            try within(job) {
                let source = try VectorSource(job.entry, at: path(job))
                if source.description.crs.value.crs != nil {
                    boundaries.append((job, try read(job, source, decision: nil)))
                } else {
                    undecided.append(job)
                }
            }
        }
        for job in undecided {
            let references = boundaries.map { known in
                (name: known.job.entry.path, polygons: known.boundaries.flatMap(\.polygons))
            }
            try within(job) {
                boundaries.append((job, try decideAndRead(job, references)))
            }
        }
        // Only schools have to be found on the land.
        guard session.workspace.manifest.sources.contains(where: { $0.kind == .schools }) else {
            return
        }
        let ofLevel = Dictionary(grouping: boundaries.flatMap(\.boundaries), by: \.level)
        session.gazetteer = Gazetteer(
            tambon: ofLevel[.tambon] ?? [], amphoe: ofLevel[.amphoe] ?? [])
        session.areas = AreaLocator(ofLevel[.area] ?? [])
    }

    private func within(_ job: Job, _ body: () throws -> Void) throws {
        session.progress(.reading(path: job.entry.path, rows: 0))
        do {
            try body()
        } catch {
            throw ImportError(job.entry, manifestPath: session.workspace.manifestPath, error)
        }
    }

    private func path(_ job: Job) -> String { session.workspace.path(of: job.entry.path) }

    /// Reads a layer whose CRS the layers before it can tell; otherwise says what cannot be known.
    private func decideAndRead(
        _ job: Job, _ references: [(name: String, polygons: [Polygon])]
    ) throws -> [Boundary] {
        let source = try VectorSource(job.entry, at: path(job))
        guard case .undetermined(let candidates) = source.description.crs.value else { return [] }
        var raw: [Geometry] = []
        try source.forEachRawFeature { feature in
            if let geometry = feature.geometry { raw.append(geometry) }
        }
        let decision = DatumDecision(layer: raw, candidates: candidates, references: references)
        if let decision { return try read(job, source, decision: decision) }
        try session.report(source.description.findings, source: job.entry.path)
        var record = job.record
        record.describe(source.description, decision: nil, operation: nil)
        record.account.rejected = source.description.count
        try session.close(job.id, record)
        return []
    }

    private func read(
        _ job: Job, _ source: borrowing VectorSource, decision: DatumDecision?
    ) throws -> [Boundary] {
        guard let level = job.entry.level else { return [] }
        let columns = try BoundaryColumns(
            job.entry, level: level, fields: source.description.fields.map(\.name),
            sample: source.sample())
        var intake = BoundaryIntake(level: level, columns: columns, source: job.entry.path)
        let summary = try source.forEachFeature(crs: decision?.crs, fields: columns.all) {
            feature in
            guard let boundary = intake.boundary(feature) else { return }
            try session.writer.add(boundary, source: job.id, row: feature.row)
        }
        // The finding that the CRS cannot be known is answered by a decision.
        let findings = (source.description.findings + summary.findings).filter {
            decision == nil || $0.kind != "crs-undetermined"
        }
        try session.report(findings, source: job.entry.path)
        try session.report(intake.problems)
        var record = job.record
        record.describe(
            source.description, decision: decision, operation: summary.operation)
        record.account = intake.account
        try session.close(job.id, record)
        return intake.boundaries
    }
}

/// Turns features into boundaries.
private struct BoundaryIntake {
    let level: BoundaryLevel
    let columns: BoundaryColumns
    let source: String
    private(set) var account = RowAccount()
    private(set) var boundaries: [Boundary] = []
    private(set) var problems: [Problem] = []
    private let places: [String: Int]
    private var firstRows: [String: Int] = [:]

    init(level: BoundaryLevel, columns: BoundaryColumns, source: String) {
        self.level = level
        self.columns = columns
        self.source = source
        places = Dictionary(uniqueKeysWithValues: columns.all.enumerated().map { ($1, $0) })
    }

    /// The boundary of a feature; nil where it has no land.
    mutating func boundary(_ feature: VectorFeature) -> Boundary? {
        let polygons = feature.geometry?.polygons.map(\.rightHanded) ?? []
        guard !polygons.isEmpty else {
            account.rejected += 1
            return nil
        }
        account.matched += 1
        let code = value(columns.code, feature) ?? ""
        check(code, row: feature.row)
        let boundary = Boundary(
            level: level, code: code, name: value(columns.name, feature) ?? "",
            parentCode: value(columns.parentCode, feature) ?? derivedParent(of: code),
            parentName: value(columns.parentName, feature),
            province: value(columns.province, feature), polygons: polygons)
        boundaries.append(boundary)
        return boundary
    }

    /// The value of a column; nil where it is empty or holds a person, which is reported.
    private mutating func value(_ column: String?, _ feature: VectorFeature) -> String? {
        guard let column, let place = places[column], let text = feature.values[place],
            !text.isEmpty
        else { return nil }
        guard let flaw = PersonalText.flaw(inName: text) else { return text }
        problems.append(Problem(flaw, source: source, row: feature.row, field: column))
        return nil
    }

    /// Codes by TIS 1099 nest: a tambon's begins with its amphoe's, that one with its province's.
    private func derivedParent(of code: String) -> String? {
        guard level == .tambon || level == .amphoe, code.count > 3 else { return nil }
        return String(code.dropLast(2))
    }

    private mutating func check(_ code: String, row: Int) {
        let flaw: Flaw
        if code.isEmpty {
            guard columns.code != nil else { return }
            flaw = .boundaryCodeMissing
        } else if let first = firstRows[code] {
            flaw = .boundaryCodeDuplicate(firstRow: first)
        } else {
            firstRows[code] = row
            return
        }
        problems.append(
            Problem(flaw, source: source, row: row, field: columns.code, value: code))
    }
}

/// The education area that a point lies in.
struct AreaLocator {
    private let areas: [Boundary]
    private let index: AreaIndex

    init(_ areas: [Boundary]) {
        self.areas = areas
        index = AreaIndex(areas.map(\.polygons))
    }

    func area(at point: Coordinate) -> Boundary? { index.area(at: point).map { areas[$0] } }
}

extension VectorSource {
    /// Opens the layer of an entry with what the manifest says of it.
    ///
    /// - Throws: `GeoSourceError`.
    init(_ entry: SourceEntry, at path: String) throws {
        try self.init(
            path: path, layer: entry.layer, encoding: try entry.statedEncoding(),
            crs: try entry.statedCRS())
    }
}

extension SourceEntry {
    /// The encoding that the manifest gives; nil where it gives none.
    func statedEncoding() throws -> TextEncoding? {
        guard let encoding else { return nil }
        guard let known = TextEncoding(declaration: encoding) else {
            throw GeoSourceError(.encodingInvalid(text: encoding), function: "encoding", path: path)
        }
        return known
    }

    /// The CRS that the manifest gives; nil where it gives none.
    func statedCRS() throws -> CoordinateReferenceSystem? {
        try crs.map { text throws in try CoordinateReferenceSystem(text) }
    }
}

extension SourceRecord {
    /// Takes over what is known of a layer.
    mutating func describe(
        _ description: LayerDescription, decision: DatumDecision?,
        operation: TransformationOperation?
    ) {
        driver = description.driver
        layer = PersonalText.covered(description.name)
        encoding = .init(
            value: description.encoding.value.name, source: description.encoding.source.rawValue,
            evidence: description.encoding.text)
        if let decision {
            crs = .init(
                value: decision.crs.code, source: "detected", evidence: decision.evidence.english)
        } else if let known = description.crs.value.crs {
            crs = .init(
                value: known.code, source: description.crs.source.rawValue,
                evidence: description.crs.text)
        }
        self.operation = operation.map { operation in
            let accuracy = operation.accuracyInMetres.map { " (± \($0) m)" } ?? ""
            return operation.name + accuracy
        }
    }
}
