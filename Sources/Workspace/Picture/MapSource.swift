import GeoSource
import Maps
import SchoolStore
import Schools

/// What the store has for a map.
struct MapSource {
    let officeName: String
    private let store: SchoolStore
    private let language: Language
    private let period: AcademicPeriod?
    private let sources: [SourceRecord]

    init(_ store: SchoolStore, language: Language) throws {
        self.store = store
        self.language = language
        officeName = try store.meta(.officeName) ?? ""
        period = try store.period()
        sources = try store.sources()
    }

    /// The period of the numbers, and of how many schools they are of an earlier one.
    var periodText: String? {
        guard let period else { return nil }
        let earlier = (try? store.countOfEarlierEnrolments()) ?? 0
        guard earlier > 0 else { return period.wording[language] }
        let note = LocalizedText(
            thai: " (\(earlier) แห่งใช้รอบก่อนหน้า)", english: " (\(earlier) schools: an earlier round)"
        )
        return period.wording[language] + note[language]
    }

    /// ISO 8601: the day that the numbers stand for, never the clock's.
    var date: String {
        guard let period else { return "1970-01-01T00:00:00+07:00" }
        if let day = try? store.rounds().first(where: { $0.period == period })?.asOf {
            return "\(day)T00:00:00+07:00"
        }
        let year = period.year - ThaiDate.eraOffset
        return switch period.round {
        case 1: "\(year)-06-10T00:00:00+07:00"
        case 2: "\(year)-11-10T00:00:00+07:00"
        default: "\(year + 1)-03-31T00:00:00+07:00"
        }
    }

    /// Characters that any map of the store may show.
    var sampleText: String { officeName + "กขฃคฅฆงจฉชซฌญฎฏฐ ที่ตั้ง น้ำ ปู่ ๐๑๙ 0129 ABC–·" }

    func content() throws -> MapContent {
        let schools = try store.schools()
        let pupils = pupilsByTambon(schools)
        return MapContent(
            officeName: officeName, periodText: periodText, sources: sourceLines,
            tambon: try areas(.tambon) { pupils[$0] }, amphoe: try amphoe(),
            schools: schools.compactMap(MapSchool.init), countOfSchools: schools.count)
    }

    private func areas(
        _ level: BoundaryLevel, value: (String) -> Double?
    ) throws -> [MapArea] {
        try store.boundaries(level).map { boundary in
            MapArea(
                code: boundary.code, name: boundary.name, parentCode: boundary.parentCode,
                geometry: boundary.polygons, value: value(boundary.code))
        }
    }

    /// The boundaries of amphoe, or where there are none the union of the tambon that name one.
    private func amphoe() throws -> [MapArea] {
        let own = try areas(.amphoe) { _ in nil }
        guard own.isEmpty else { return own }
        let tambon = try store.boundaries(.tambon)
        // A district's worth: uniting a whole country takes longer than drawing it.
        guard tambon.count <= 1000 else { return [] }
        let named = tambon.filter { $0.parentCode != nil && $0.parentName != nil }
        return try Dictionary(grouping: named) { $0.parentCode ?? "" }
            .sorted { $0.key < $1.key }
            .map { code, members in
                MapArea(
                    code: code, name: members.first?.parentName ?? code,
                    geometry: try union(of: members.flatMap(\.polygons)))
            }
    }

    /// The pupils of all schools in each tambon; none where no school there has a number.
    private func pupilsByTambon(_ schools: [StoredSchool]) -> [String: Double] {
        var pupils: [String: Double] = [:]
        for school in schools {
            guard let code = school.tambonCode, let count = school.pupils else { continue }
            pupils[code, default: 0] += Double(count)
        }
        return pupils
    }

    /// The register in force: the undated one for now, else the newest up to the period.
    private var registers: [SourceRecord] {
        let all = sources.filter { $0.kind == .schools }
        let undated = all.filter { $0.period == nil }
        let limit = store.asOf.map { AcademicPeriod(year: $0.year, round: $0.round ?? 9) }
        let newest = all.compactMap(\.period)
            .filter { period in limit.map { period <= $0 } ?? true }.max()
        if store.asOf == nil, !undated.isEmpty { return undated }
        guard let newest else { return undated }
        return all.filter { $0.period == newest }
    }

    /// One entry a kind of source: the files, and the period where they have one.
    private var sourceLines: [String] {
        let kinds: [(SourceKind, LocalizedText)] = [
            (.schools, LocalizedText(thai: "ทะเบียนโรงเรียน", english: "register")),
            (.students, LocalizedText(thai: "นักเรียน", english: "pupils")),
            (.boundaries, LocalizedText(thai: "แนวเขต", english: "boundaries")),
        ]
        return kinds.compactMap { kind, words in
            let own = kind == .schools ? registers : sources.filter { $0.kind == kind }
            // Pupils come from the newest round; older files are in the store for their past.
            let shown = kind == .students ? own.filter { $0.period == period } : own
            guard !shown.isEmpty else { return nil }
            let files = shown.map { $0.path.split(separator: "/").last ?? "" }
                .joined(separator: ", ")
            let dated = kind == .students ? periodText.map { " \($0)" } ?? "" : ""
            return "\(words[language]) \(files)\(dated)"
        }
    }
}

extension MapSchool {
    /// A school on a map; nil where it has no position.
    fileprivate init?(_ school: StoredSchool) {
        guard let coordinate = school.coordinate else { return nil }
        self.init(
            code: school.code, name: school.name ?? school.code, position: coordinate,
            pupils: school.pupils, tambonCode: school.tambonCode, amphoeCode: school.amphoeCode,
            isDoubtful: school.quality == .doubtful)
    }
}
