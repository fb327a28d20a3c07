import Geo
import Maps
public import Planning
import SchoolStore
public import Schools

/// Which schools a question about areas is asked of.
public struct AreaRequest: Sendable {
    /// What they have to teach; nil for anything.
    public var level: TaughtStages?
    /// All have to be met; of amphoe and tambon, the land is theirs only.
    public var filters: [MapFilter]
    public var language: Language
    /// What was asked, for what the answer rests on.
    public var parameters: [PlanBasis.Parameter]

    public init(
        level: TaughtStages? = nil, filters: [MapFilter] = [], language: Language = .thai,
        parameters: [PlanBasis.Parameter] = []
    ) {
        self.parameters = parameters
        self.level = level
        self.filters = filters
        self.language = language
    }
}

/// Within which distances and times areas and places are counted.
public struct ReachLimits: Sendable {
    public let kilometres: [Double]
    /// By road; without roads they are not looked at.
    public let minutes: [Double]

    /// Each is counted within once, in whatever order they are given.
    public init(kilometres: [Double] = [1, 3, 6], minutes: [Double] = [15, 30]) {
        self.kilometres = Set(kilometres).sorted()
        self.minutes = Set(minutes).sorted()
    }

    /// What was asked, for what the answer rests on.
    func parameters(withRoads: Bool) -> [PlanBasis.Parameter] {
        func text(_ limits: [Double], _ unit: String) -> String {
            limits.map { PlanBasis.Parameter("", $0, unit: unit).value }.joined(separator: ",")
        }
        return [PlanBasis.Parameter("within", text(kilometres, "km"))]
            + (withRoads ? [PlanBasis.Parameter("minutes", text(minutes, ""))] : [])
    }
}

/// What a question about areas is asked of.
struct AreaGround {
    let schools: AskedSchools
    let land: Land
    let basis: PlanBasis
}

extension PlanSource {
    /// How far the nearest schools are, from each tambon or from each place.
    ///
    /// - Throws: `AreaQuestionError`, `ShapeError`, `MapChoiceError`, `StoreError`.
    public func reach(
        _ request: AreaRequest, within limits: ReachLimits, ofPlaces: Bool
    ) throws -> PlanAnswer {
        let ground = try ground(request)
        let places = try places()
        if ofPlaces, places.isEmpty { throw AreaQuestionError.noPlaces }
        if !ofPlaces, ground.land.envelope == nil { throw AreaQuestionError.noLand }
        var question = ReachQuestion(
            schools: ground.schools, land: ground.land, places: places,
            kilometres: limits.kilometres, roads: try roads(),
            minutes: limits.minutes, basis: ground.basis)
        if ofPlaces { question.basis.parameters.append(PlanBasis.Parameter("of", "places")) }
        question.basis.parameters += limits.parameters(withRoads: question.roads != nil)
        if !places.isEmpty { question.basis.sources += try sources(of: [.places]) }
        if let roads = question.roads { try rest(&question.basis, on: roads) }
        var answer = ofPlaces ? try question.answerByPlace() : try question.answerByUnit()
        answer.notes += question.roads?.notes ?? []
        return answer
    }

    /// From where a school is reached by road within some minutes.
    ///
    /// - Throws: `AreaQuestionError`, `ShapeError`, `StoreError`.
    public func isochrones(
        ofSchool code: String, within limits: ReachLimits
    ) throws -> PlanAnswer {
        let ground = try ground(AreaRequest())
        let school = try placedSchool(
            code, among: ground.schools.placed + ground.schools.unplaced)
        guard let roads = try roads() else { throw AreaQuestionError.noRoads }
        guard ground.land.envelope != nil else { throw AreaQuestionError.noLand }
        var question = IsochroneQuestion(
            school: school, land: ground.land, roads: roads, minutes: limits.minutes,
            places: try places(), basis: ground.basis)
        question.basis.parameters =
            [PlanBasis.Parameter("school", school.code)]
            + limits.parameters(withRoads: true).suffix(1)
        if !question.places.isEmpty { question.basis.sources += try sources(of: [.places]) }
        try rest(&question.basis, on: roads)
        var answer = try question.answer()
        answer.notes += roads.notes
        return answer
    }

    /// Says that an answer rests on roads.
    func rest(_ basis: inout PlanBasis, on roads: RoadNetwork) throws {
        basis.sources += try sources(of: [.roads])
        basis.tables.append(roads.basis)
    }

    /// The villages and other points that the store has, in its order.
    func places() throws -> [ReachPlace] {
        try store.features(.place).compactMap { place in
            guard case .point(let position) = place.geometry else { return nil }
            return ReachPlace(
                code: place.code, name: place.name, kind: place.class, people: place.people,
                position: position)
        }
    }

    /// The schools and the land of a request.
    func ground(_ request: AreaRequest) throws -> AreaGround {
        let path = store.path
        let units = Beside { try Self.units(of: try SchoolStore(path: path, withFunctions: false)) }
        var schools = try schools()
        var land = try units.value()
        if !request.filters.isEmpty {
            schools = try self.schools(schools, meeting: request.filters, request.language)
            let places = try focus(request)
            if let places { land.removeAll { !places.contains($0.code) } }
        }
        return AreaGround(
            schools: AskedSchools(schools, teaching: request.level), land: Land(land),
            basis: PlanBasis(
                period: period, sources: try sources(of: [.schools, .students, .boundaries]),
                parameters: request.parameters))
    }

    /// The smallest units that the store has.
    static func units(of store: SchoolStore) throws -> [Boundary] {
        for level in [BoundaryLevel.tambon, .amphoe, .area, .province] {
            let units = try store.boundaries(level)
            if !units.isEmpty { return units }
        }
        return []
    }

    /// The codes of the tambon that the conditions are about; nil for all.
    private func focus(_ request: AreaRequest) throws -> Set<String>? {
        let places = request.filters.filter { $0.key == .amphoe || $0.key == .tambon }
        guard !places.isEmpty else { return nil }
        return try SchoolSelection(
            places, areas: try MapAreas(store), schools: [], request.language
        ).focus?.tambon
    }
}
