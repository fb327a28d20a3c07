import Geo
public import Planning
import SchoolStore
import Schools

/// How small schools are asked about; nil for what the office's table of limits says.
public struct MergerRequest: Sendable {
    public var maxPupils: Int?
    public var metres: Double?
    public var minutes: Double?
    public var mostNamed: Int

    public init(
        maxPupils: Int? = nil, metres: Double? = nil, minutes: Double? = nil, mostNamed: Int = 5
    ) {
        self.maxPupils = maxPupils
        self.metres = metres
        self.minutes = minutes
        self.mostNamed = mostNamed
    }
}

extension PlanSource {
    /// The small schools with those that could take their pupils.
    ///
    /// - Throws: `StoreError`, `OfficeTableError`, `GeoSourceError`.
    public func mergers(_ request: MergerRequest) throws -> PlanAnswer {
        let tables = try workspace.officeTables()
        let schools = try schools()
        let question = MergerQuestion(
            limits: tables.limits, exempt: try resolved(tables.exempt, among: schools),
            maxPupils: request.maxPupils, metres: request.metres, minutes: request.minutes,
            mostNamed: request.mostNamed)
        let network = try roads()
        let search = MergerSearch(
            schools, roads: network.map { WaysByRoad(network: $0).measure }, areas: try tambon())
        var basis = try basis(roads: network, [])
        if search.hasLand { basis.sources += try sources(of: [.boundaries]) }
        if let exempt = tables.exemptBasis { basis.tables.append(exempt) }
        var answer = search.answer(question, basis: basis)
        answer.warn(of: network?.strayNote(for: schools))
        return answer
    }

    /// The tambon with their land.
    func tambon() throws -> [PlanArea] {
        try store.boundaries(.tambon).map {
            PlanArea(code: $0.code, name: $0.name, polygons: $0.polygons)
        }
    }

    /// The exempt schools under their 10-digit codes; an office may write any of the three.
    private func resolved(
        _ exempt: [ExemptSchool], among schools: [PlanSchool]
    ) throws -> [ExemptSchool] {
        let codes = Set(schools.map(\.code))
        return try exempt.map { school in
            guard !codes.contains(school.code) else { return school }
            var school = school
            school.code = try store.profile(code: school.code)?.school.code ?? school.code
            return school
        }
    }
}

extension OfficeTables {
    /// The list of exempt schools, for what an answer rests on; nil where the office has none.
    var exemptBasis: PlanBasis.Table? {
        guard let path = exemptPath else { return nil }
        let count = ReadableNumber.grouped(exempt.count)
        return PlanBasis.Table(
            name: "exempt",
            version: LocalizedText(
                thai: "\(path) (\(count) แห่ง)",
                english: "\(path) (\(count) \(exempt.count == 1 ? "school" : "schools"))"))
    }
}

/// The roads of a store as what measures ways by them.
struct WaysByRoad {
    let network: RoadNetwork

    /// From some places to others, each tied to its nearest road; nil where no road leads.
    ///
    /// The way is the shortest in metres, its minutes those of the quickest; what lies between a
    /// place and its road is not in it.
    func measure(_ from: [Coordinate], _ to: [Coordinate]) -> [[RoadLeg?]] {
        let (starts, ends) = (from.map { network.tie($0) }, to.map { network.tie($0) })
        let (tiedStarts, tiedEnds) = (starts.compactMap(\.self), ends.compactMap(\.self))
        let metres = network.matrix(from: tiedStarts, to: tiedEnds, by: .metres)
        let minutes = network.matrix(from: tiedStarts, to: tiedEnds, by: .minutes)
        let (rows, columns) = (Self.places(of: starts), Self.places(of: ends))
        return rows.map { row in
            columns.map { column in
                guard let row, let column else { return nil }
                return metres[row][column].map {
                    RoadLeg(metres: $0, minutes: minutes[row][column])
                }
            }
        }
    }

    /// The place of each tie among those that there are.
    private static func places(of ties: [RoadTie?]) -> [Int?] {
        var next = 0
        return ties.map { tie in
            guard tie != nil else { return nil }
            next += 1
            return next - 1
        }
    }
}
