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

    public init(
        level: TaughtStages? = nil, filters: [MapFilter] = [], language: Language = .thai
    ) {
        self.level = level
        self.filters = filters
        self.language = language
    }
}

/// What a question about areas is asked of.
struct AreaGround {
    let schools: AskedSchools
    let land: Land
    let basis: PlanBasis
}

extension PlanSource {
    /// The land divided among schools by the nearest in a straight line.
    ///
    /// - Throws: `AreaQuestionError`, `ShapeError`, `MapChoiceError`, `StoreError`.
    public func catchments(_ request: AreaRequest) throws -> PlanAnswer {
        let ground = try ground(request)
        guard ground.land.envelope != nil else { throw AreaQuestionError.noLand }
        let cut = try StraightCatchments(ground.schools.spots, on: ground.land)
        // The machine is small: two cores.
        let half = cut.spots.count / 2
        let rest = Beside { try cut.catchments(half..<cut.spots.count) }
        let catchments = try cut.catchments(0..<half) + rest.value()
        return CatchmentQuestion(
            schools: ground.schools, land: ground.land, basis: ground.basis
        ).answer(catchments)
    }

    /// How far the nearest schools are, from each tambon or from each place.
    ///
    /// - Throws: `AreaQuestionError`, `ShapeError`, `MapChoiceError`, `StoreError`.
    public func reach(
        _ request: AreaRequest, kilometres: [Double], ofPlaces: Bool
    ) throws -> PlanAnswer {
        let ground = try ground(request)
        let places = try places()
        if ofPlaces, places.isEmpty { throw AreaQuestionError.noPlaces }
        if !ofPlaces, ground.land.envelope == nil { throw AreaQuestionError.noLand }
        var question = ReachQuestion(
            schools: ground.schools, land: ground.land, places: places,
            kilometres: kilometres.sorted(), basis: ground.basis)
        if !places.isEmpty { question.basis.sources += try sources(of: [.places]) }
        return ofPlaces ? try question.answerByPlace() : try question.answerByUnit()
    }

    /// The villages and other points that the store has, in its order.
    func places() throws -> [ReachPlace] {
        guard try store.featureLayers().contains(.place) else { return [] }
        // Shapes are handed over as SpatiaLite's functions make them.
        let store = try SchoolStore(path: store.path)
        var places: [ReachPlace] = []
        try store.forEachFeature(.place, rows: 1...max(1, try store.count(of: "place"))) { row in
            var bytes: [UInt8] = []
            guard
                row.withBytes(
                    NamedFeatureColumn.geometry.rawValue,
                    { bytes = $0.withUnsafeBufferPointer { Array($0) } }),
                case .point(let position) = try Geometry(wkb: bytes)
            else { return }
            places.append(
                ReachPlace(
                    code: row.text(NamedFeatureColumn.code.rawValue),
                    name: row.text(NamedFeatureColumn.name.rawValue),
                    kind: row.text(NamedFeatureColumn.class.rawValue), position: position))
        }
        return places
    }

    /// The schools and the land of a request.
    func ground(_ request: AreaRequest) throws -> AreaGround {
        let path = store.path
        let units = Beside { try Self.units(of: try SchoolStore(path: path, withFunctions: false)) }
        var schools = try schools()
        var land = try units.value()
        if !request.filters.isEmpty {
            let rows = try store.mapRows(withTexts: true)
            let selection = try SchoolSelection(
                request.filters, areas: try MapAreas(store), schools: rows, request.language)
            let codes = Set(rows.filter(selection.contains).map(\.code))
            schools.removeAll { !codes.contains($0.code) }
            if let focus = selection.focus { land.removeAll { !focus.tambon.contains($0.code) } }
        }
        return AreaGround(
            schools: AskedSchools(schools, teaching: request.level), land: Land(land),
            basis: PlanBasis(
                period: period, sources: try sources(of: [.schools, .students, .boundaries]),
                parameters: parameters(request)))
    }

    /// The smallest units that the store has.
    private static func units(of store: SchoolStore) throws -> [Boundary] {
        for level in [BoundaryLevel.tambon, .amphoe, .area, .province] {
            let units = try store.boundaries(level)
            if !units.isEmpty { return units }
        }
        return []
    }

    private func parameters(_ request: AreaRequest) -> [PlanBasis.Parameter] {
        let level = request.level.map {
            PlanBasis.Parameter("--level", $0.word)
        }
        return [level].compactMap(\.self)
            + request.filters.map {
                PlanBasis.Parameter(
                    "--only", "\($0.key.rawValue)=\($0.values.joined(separator: ","))")
            }
    }
}
