import Geo
public import Planning
import SchoolStore
public import Schools

/// Which school is asked about, and where its pupils are to go.
public struct ClosureRequest: Hashable, Sendable {
    /// Any of the three codes.
    public var code: String
    /// Empty for the nearest schools that have room.
    public var into: [String]
    /// Per cent.
    public var growth: Double
    public var metres: Double?
    public var minutes: Double?

    public init(
        code: String, into: [String] = [], growth: Double = 10, metres: Double? = nil,
        minutes: Double? = nil
    ) {
        self.code = code
        self.into = into
        self.growth = growth
        self.metres = metres
        self.minutes = minutes
    }
}

/// Why a closing cannot be thought through.
public enum ClosureError: Error, Hashable, Sendable {
    /// A school cannot take its own pupils.
    case intoItself(name: String)
    case pupilsUnknown(name: String)
    /// Without a position nobody can say which of several is nearer.
    case unplaced(name: String)
}

/// A closing that has been thought through, with what the office has of it.
public struct ClosureResult: Sendable {
    public var closure: Closure
    public var estate: ClosureEstate
    public var counts: ClosureCounts
    public var answer: PlanAnswer
    /// The tambon, for maps.
    var areas: [PlanArea]
    var schools: [PlanSchool]
}

extension PlanSource {
    /// What would follow if a school closed.
    ///
    /// - Throws: `PlanPlaceError`, `ClosureError`, `StoreError`, `OfficeTableError`,
    ///   `GeoSourceError`.
    public func closure(
        _ request: ClosureRequest, for audience: Audience = .office
    ) throws -> ClosureResult {
        let tables = try workspace.officeTables()
        let schools = try schools()
        let closing = try school(request.code, among: schools)
        let into = try request.into.map { try school($0, among: schools) }
        try check(closing, into: into)
        let areas = try tambon()
        let question = ClosureQuestion(
            closing: closing, grades: try grades(of: closing), into: into, growth: request.growth,
            metres: request.metres, minutes: request.minutes, limits: tables.limits,
            norm: tables.norm)
        let network = try roads()
        let ground = ClosureGround(
            schools: schools, areas: areas, places: try places(),
            roads: network.map { WaysByRoad(network: $0).measure })
        let plan = ClosurePlan(question, on: ground)
        let hidden = try store.hiddenSchools(from: audience)
        var closure = plan.closure
        var counts = ClosureCounts(closure, for: audience, hidden: hidden)
        if !counts.showsWays {
            closure = plan.closureOfLand
            counts = ClosureCounts(closure, for: audience, hidden: hidden)
        }
        let estate = ClosureEstate(try store.estate(ofSchool: closing.id))
        let basis = PlanBasis(
            period: period,
            sources: try sources(of: [
                .schools, .students, .staff, .boundaries, .places, .roads, .buildings, .equipment,
            ]), tables: network.map { [$0.basis] } ?? [])
        return ClosureResult(
            closure: closure, estate: estate, counts: counts,
            answer: closure.answer(estate, counts, basis: basis), areas: areas, schools: schools)
    }

    private func check(_ closing: PlanSchool, into: [PlanSchool]) throws {
        if into.contains(where: { $0.code == closing.code }) {
            throw ClosureError.intoItself(name: closing.name)
        }
        if closing.pupils == nil { throw ClosureError.pupilsUnknown(name: closing.name) }
        // One school named takes all, wherever it is.
        if closing.coordinate == nil, into.count != 1 {
            throw ClosureError.unplaced(name: closing.name)
        }
    }

    /// Pupils by grade, where the counted round is that of the school's own number.
    private func grades(of school: PlanSchool) throws -> [GradeCount] {
        guard let profile = try store.profile(code: school.code),
            profile.enrolments.last?.pupils == school.pupils
        else { return [] }
        return profile.grades.map {
            GradeCount(grade: $0.grade.isEmpty ? nil : $0.grade, pupils: $0.total)
        }
    }

    /// Villages and other places with a name.
    private func places() throws -> [ClosurePlace] {
        try store.features(.place).compactMap { feature in
            guard let name = feature.name, case .point(let point) = feature.geometry,
                point.isFinite
            else { return nil }
            return ClosurePlace(name: name, coordinate: point)
        }
    }
}

extension ClosureEstate {
    /// Equipment is summed up by family, in the order of the families' numbers.
    fileprivate init(_ estate: SchoolEstate) {
        var usable: [EquipmentFamily?: Int] = [:]
        for fact in estate.equipment where fact.usable > 0 {
            let family = fact.item.flatMap(EquipmentFamily.init(item:))
            let (sum, isTooMuch) = (usable[family] ?? 0).addingReportingOverflow(fact.usable)
            usable[family] = isTooMuch ? .max : sum
        }
        self.init(
            buildings: estate.buildings.map {
                Building(
                    type: $0.type, rooms: $0.rooms, built: $0.built, condition: $0.condition)
            },
            equipment: (EquipmentFamily.allCases + [nil]).compactMap { family in
                usable[family].map { Equipment(family: family, usable: $0) }
            })
    }
}
