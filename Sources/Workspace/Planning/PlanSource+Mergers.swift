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

    /// From some places, each to others of its own, all tied to their nearest roads; nil where no
    /// road leads.
    ///
    /// The way is the shortest in metres, its minutes those of the quickest; what lies between a
    /// place and its road is not in it.
    func measure(_ from: [Coordinate], _ to: [[Coordinate]]) -> [[RoadLeg?]] {
        var numbers: [Coordinate: Int] = [:]
        var ends: [RoadTie?] = []
        let asked = to.map { row in
            row.map { place in
                if let known = numbers[place] { return known }
                numbers[place] = ends.count
                ends.append(network.tie(place))
                return ends.count - 1
            }
        }
        let starts = from.map { network.tie($0) }
        let metres = network.ways(from: starts, to: ends, asked: asked, by: .metres)
        let minutes = network.ways(from: starts, to: ends, asked: asked, by: .minutes)
        return zip(metres, minutes).map { metres, minutes in
            zip(metres, minutes).map { metres, minutes in
                metres.map { RoadLeg(metres: $0, minutes: minutes) }
            }
        }
    }
}
