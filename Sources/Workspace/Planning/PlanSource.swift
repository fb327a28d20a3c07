public import Planning
public import SchoolStore
public import Schools

/// What the store has for planning, as of now or of a period.
public struct PlanSource {
    public let workspace: Workspace
    public let store: SchoolStore
    /// The period of the numbers; nil where the data has none.
    public let period: AcademicPeriod?

    /// - Throws: `StoreError`.
    public init(_ workspace: Workspace, asOf period: AcademicPeriod? = nil) throws {
        try self.init(workspace, of: workspace.mapStore(asOf: period))
    }

    /// - Throws: `StoreError`.
    init(_ workspace: Workspace, of store: SchoolStore) throws {
        self.workspace = workspace
        self.store = store
        period = try store.period()
    }

    /// The schools that are open, in the order of the register; those without a position too.
    public func schools() throws -> [PlanSchool] {
        var stages: [String: TaughtStages?] = [:]
        return try store.mapRows(withTexts: true).map { row in
            var school = PlanSchool(row)
            if let level = row.level {
                let known = stages[level] ?? TaughtStages(written: level)
                stages[level] = known
                school.stages = known
            }
            return school
        }
    }

    /// The files of some kinds whose numbers are in the answer, each with its period: the register
    /// in force, and of the tables of pupils those of the period.
    public func sources(of kinds: Set<SourceKind>) throws -> [LocalizedText] {
        let registers = Set(try MapSource(store, language: .thai).registers.map(\.path))
        let files = try store.sources().filter { file in
            switch file.kind {
            case _ where !kinds.contains(file.kind): false
            case .schools: registers.contains(file.path)
            case .students: period.flatMap { file.period?.isWithin($0) } ?? true
            default: true
            }
        }
        let earlier = kinds.contains(.students) ? try store.countOfEarlierEnrolments() : 0
        let older = LocalizedText(
            thai: "นักเรียน \(earlier) แห่งใช้รอบก่อนหน้า",
            english: "pupils of an earlier round in \(earlier) schools")
        return files.map(Self.words) + (earlier > 0 ? [older] : [])
    }

    /// A file with its period.
    static func words(_ source: SourceRecord) -> LocalizedText {
        let period = source.period?.wording
        return LocalizedText(
            thai: source.path + (period.map { " (\($0.thai))" } ?? ""),
            english: source.path + (period.map { " (\($0.english))" } ?? ""))
    }
}

extension PlanSchool {
    fileprivate init(_ row: MapRow) {
        self.init(
            id: row.id, code: row.code, name: row.name, tambon: row.tambon, amphoe: row.amphoe,
            network: row.network, tambonCode: row.tambonCode, amphoeCode: row.amphoeCode,
            coordinate: row.coordinate, isDoubtful: row.isDoubtful, pupils: row.pupils,
            rooms: row.rooms, teachers: row.teachers)
    }
}
