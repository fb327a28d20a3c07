import Geo
import Schools

extension ReachQuestion {
    /// A row for each unit of land with its borders as the geometry, the worst served first.
    ///
    /// - Throws: `ShapeError`.
    public func answerByUnit() throws(ShapeError) -> PlanAnswer {
        let measures = try measures()
        var units = try findings(measures)
        units.sort { one, other in
            (other.metres, land.units[one.unit].code, one.unit)
                < (one.metres, land.units[other.unit].code, other.unit)
        }
        let reaches = reaches(measures)
        let byUnit = Dictionary(grouping: reaches) { $0.unit ?? -1 }
        var answer = PlanAnswer(
            name: "reach", title: title, columns: unitColumns,
            rows: units.map { row($0, byUnit[$0.unit] ?? []) },
            sentence: sentence(units, measures.straight), notes: notes(reaches), basis: basis)
        answer.picture = PlanPicture(
            .column("farthest_km"),
            legend: LocalizedText(
                thai: "ระยะจากจุดไกลที่สุดของตำบลถึงโรงเรียน (กม.)",
                english: "From the farthest place of the tambon to a school (km)"))
        answer.warn(of: roads?.strayNote(for: schools.placed))
        return answer
    }

    /// A row for each place with its point, the worst served first.
    ///
    /// - Throws: `ShapeError`.
    public func answerByPlace() throws(ShapeError) -> PlanAnswer {
        let reaches = reaches(try measures())
        let order = reaches.indices.sorted { one, other in
            (reaches[other].nearest?.metres ?? .infinity, one)
                < (reaches[one].nearest?.metres ?? .infinity, other)
        }
        var answer = PlanAnswer(
            name: "reach", title: title, columns: placeColumns,
            rows: order.map { row(reaches[$0]) }, sentence: sentence(reaches),
            notes: methods + schools.notes + [beside(reaches)].compactMap(\.self), basis: basis)
        answer.picture = PlanPicture(
            .column("distance_km"),
            legend: LocalizedText(
                thai: "ระยะจากสถานที่ถึงโรงเรียนที่ใกล้ที่สุด (กม.)",
                english: "From the place to the nearest school (km)"))
        answer.picture?.points = LocalizedText(thai: "สถานที่", english: "places")
        answer.warn(of: roads?.strayNote(for: schools.placed))
        return answer
    }

    /// What was found of each unit, in their order.
    private func findings(_ measures: ReachMeasures) throws(ShapeError) -> [UnitFinding] {
        var reaches: [StraightReach.UnitReach] = []
        for unit in land.units.indices {
            reaches.append(
                try measures.straight.reach(ofUnit: unit, within: kilometres.map { $0 * 1_000 }))
        }
        let minutes = try parts(within: knownMinutes, measures)
        let roads = measures.roads(from: reaches.map(\.middle))
        return zip(reaches, roads).enumerated().map { unit, found in
            UnitFinding(
                reach: found.0, road: found.1, withinMinutes: minutes.map { $0[unit] })
        }
    }

    /// For each time the parts of the units within it.
    private func parts(
        within minutes: [Double], _ measures: ReachMeasures
    ) throws(ShapeError) -> [[Double]] {
        var parts: [[Double]] = []
        for limit in minutes {
            parts.append(try measures.times?.parts(within: limit) ?? [])
        }
        return parts
    }

    // MARK: Rows

    private func row(_ found: UnitFinding, _ places: [PlaceReach]) -> PlanAnswer.Row {
        let unit = land.units[found.unit]
        var cells: [PlanAnswer.Cell] = [.text(unit.code), .text(unit.name), .init(unit.parentName)]
        cells += schoolCells(found.reach.nearest?.spot)
        cells += [
            .init((found.reach.nearest?.metres).map { $0 / 1_000 }),
            .init((found.reach.farthest?.metres).map { $0 / 1_000 }),
        ]
        cells += found.reach.within.map { .decimal($0 * 100) }
        if roads != nil {
            cells += roadCells(found.road) + found.withinMinutes.map { .decimal($0 * 100) }
        }
        if !self.places.isEmpty { cells += counts(places, of: { _ in 1 }) }
        if knowsPeople { cells += counts(places, of: { $0.people ?? 0 }) }
        return PlanAnswer.Row(cells, geometry: .multiPolygon(unit.polygons))
    }

    private func row(_ reach: PlaceReach) -> PlanAnswer.Row {
        let unit = reach.unit.map { land.units[$0] }
        var cells: [PlanAnswer.Cell] = [
            .init(reach.place.code), .init(reach.place.name), .init(reach.place.kind),
            .init(unit?.name), .init(unit?.parentName),
        ]
        if knowsPeople { cells.append(.init(reach.place.people)) }
        cells += schoolCells(reach.nearest?.spot)
        cells.append(.init((reach.nearest?.metres).map { $0 / 1_000 }))
        if roads != nil { cells += roadCells(reach.road) }
        return PlanAnswer.Row(cells, geometry: .point(reach.place.position))
    }

    /// The codes and names of the schools on a spot.
    private func schoolCells(_ spot: Int?) -> [PlanAnswer.Cell] {
        guard let spot else { return [.none, .none] }
        let own = schools(on: spot)
        return [.text(own.map(\.code).joined(separator: ", ")), .text(names(spot))]
    }

    /// The school reached first by road with kilometres and minutes; "no road" where none is
    /// reached.
    private func roadCells(_ road: FirstByRoad?) -> [PlanAnswer.Cell] {
        guard let road else { return [.words(Self.noRoad), .none, .none] }
        return [.text(names(road.spot)), .decimal(road.metres / 1_000), .decimal(road.minutes)]
    }

    /// How many there are, and the parts in percent that are within each distance and time.
    private func counts(
        _ places: [PlaceReach], of amount: (ReachPlace) -> Int
    ) -> [PlanAnswer.Cell] {
        let all = places.reduce(0) { $0 + amount($1.place) }
        func part(_ isNear: (PlaceReach) -> Bool) -> PlanAnswer.Cell {
            let near = places.filter(isNear).reduce(0) { $0 + amount($1.place) }
            return all > 0 ? .decimal(Double(near) / Double(all) * 100) : .none
        }
        return [.integer(all)] + kilometres.map { limit in part { $0.isWithin(kilometres: limit) } }
            + knownMinutes.map { limit in part { $0.isWithin(minutes: limit) } }
    }

    func schools(on spot: Int) -> [PlanSchool] {
        schools.spots.spots[spot].schools.map { schools.placed[$0] }
    }

    func names(_ spot: Int) -> String {
        schools(on: spot).map(\.name).joined(separator: ", ")
    }
}

/// What was found of a unit of land.
struct UnitFinding {
    let reach: StraightReach.UnitReach
    /// From its middle.
    let road: FirstByRoad?
    /// The parts of its area, from 0 to 1.
    let withinMinutes: [Double]

    var unit: Int { reach.unit }
    var metres: Double { reach.nearest?.metres ?? .infinity }
}
