public import Planning
import SchoolStore
import Schools

extension PlanSource {
    /// The land divided among schools by the nearest in a straight line, or by road.
    ///
    /// - Parameter keepsPlaces: whether no school is to get more pupils than it has places.
    /// - Throws: `AreaQuestionError`, `ShapeError`, `MapChoiceError`, `StoreError`,
    ///   `OfficeTableError`.
    public func catchments(
        _ request: AreaRequest, byRoad: Bool = false, keepsPlaces: Bool = false
    ) throws -> PlanAnswer {
        let ground = try ground(request)
        guard ground.land.envelope != nil else { throw AreaQuestionError.noLand }
        var question = CatchmentQuestion(
            schools: ground.schools, land: ground.land, basis: ground.basis)
        question.basis.parameters.append(PlanBasis.Parameter("by", byRoad ? "road" : "line"))
        if byRoad {
            guard let roads = try roads() else { throw AreaQuestionError.noRoads }
            question.roads = roads
            try rest(&question.basis, on: roads)
        }
        if keepsPlaces { try limit(&question) }
        var answer = question.answer(try cut(question))
        answer.notes += question.roads?.notes ?? []
        return answer
    }

    /// The catchments of every level that is taught, as the store's layer has them; none without
    /// boundaries, or without roads where it is by road.
    ///
    /// - Throws: `ShapeError`, `StoreError`, `OfficeTableError`.
    func catchmentRecords(_ way: CatchmentWay) throws -> [CatchmentRecord] {
        let (schools, land) = (try schools(), Land(try Self.units(of: store)))
        let roads = way == .road ? try roads() : nil
        guard land.envelope != nil, way == .line || roads != nil else { return [] }
        var known: [[Int]: [Catchment]] = [:]
        return try CatchmentLevel.allCases.flatMap { level -> [CatchmentRecord] in
            let question = CatchmentQuestion(
                schools: AskedSchools(schools, teaching: level.stages), land: land,
                basis: PlanBasis(), roads: roads)
            let own = question.schools.placed.map(\.id)
            guard !own.isEmpty else { return [] }
            // All schools often teach the same.
            let catchments = try known[own] ?? cut(question)
            known[own] = catchments
            return question.records(catchments, level)
        }
    }

    private func limit(_ question: inout CatchmentQuestion) throws {
        guard question.schools.spots.spots.count <= CapacityQuestion.mostSpots else {
            throw AreaQuestionError.tooManyForPlaces(CapacityQuestion.mostSpots)
        }
        let limits = try workspace.officeTables().limits
        question.loads = CapacityQuestion(
            schools: question.schools, land: question.land, perRoom: limits.pupilsPerRoom,
            roads: question.roads
        ).loads()
        question.basis.tables.append(
            PlanBasis.Table(name: "limits", version: limits.version))
        question.basis.parameters.append(PlanBasis.Parameter("capacity", "rooms"))
    }

    private func cut(_ question: CatchmentQuestion) throws -> [Catchment] {
        guard let roads = question.roads else { return try straight(question) }
        return try RoadCatchments(
            question.schools.spots, on: question.land, by: roads, delays: question.loads?.prices
        ).catchments()
    }

    private func straight(_ question: CatchmentQuestion) throws -> [Catchment] {
        let weights = question.loads.flatMap { $0.pupils == nil ? nil : $0.prices }
        let cut = try StraightCatchments(
            question.schools.spots, on: question.land, weights: weights)
        // The machine is small: two cores.
        let half = cut.spots.count / 2
        let rest = Beside { try cut.catchments(half..<cut.spots.count) }
        return try cut.catchments(0..<half) + rest.value()
    }
}
