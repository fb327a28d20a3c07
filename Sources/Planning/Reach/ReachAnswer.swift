import Geo
import Schools

extension ReachQuestion {
    /// A row for each unit of land with its borders as the geometry, the worst served first.
    ///
    /// - Throws: `ShapeError`.
    public func answerByUnit() throws(ShapeError) -> PlanAnswer {
        let straight = try StraightReach(schools.spots, on: land)
        var units: [StraightReach.UnitReach] = []
        for unit in land.units.indices {
            units.append(try straight.reach(ofUnit: unit, within: kilometres.map { $0 * 1_000 }))
        }
        units.sort { one, other in
            (other.nearest?.metres ?? .infinity, land.units[one.unit].code, one.unit)
                < (one.nearest?.metres ?? .infinity, land.units[other.unit].code, other.unit)
        }
        let reaches = reaches(straight)
        let byUnit = Dictionary(grouping: reaches) { $0.unit ?? -1 }
        return PlanAnswer(
            name: "reach", title: title, columns: unitColumns,
            rows: units.map { row($0, byUnit[$0.unit] ?? [], straight) },
            sentence: sentence(units, straight), notes: notes(reaches, straight), basis: basis)
    }

    /// A row for each place with its point, the worst served first.
    ///
    /// - Throws: `ShapeError`.
    public func answerByPlace() throws(ShapeError) -> PlanAnswer {
        let straight = try StraightReach(schools.spots, on: land)
        let reaches = reaches(straight)
        let order = reaches.indices.sorted { one, other in
            (reaches[other].metres ?? .infinity, one) < (reaches[one].metres ?? .infinity, other)
        }
        return PlanAnswer(
            name: "reach", title: title, columns: placeColumns,
            rows: order.map { row(reaches[$0], straight) },
            sentence: sentence(reaches, straight), notes: schools.notes, basis: basis)
    }

    // MARK: Rows

    private func row(
        _ reach: StraightReach.UnitReach, _ places: [PlaceReach], _ straight: StraightReach
    ) -> PlanAnswer.Row {
        let unit = land.units[reach.unit]
        var cells: [PlanAnswer.Cell] = [.text(unit.code), .text(unit.name), .init(unit.parentName)]
        cells += schoolCells(reach.nearest?.spot, straight)
        cells += [
            .init((reach.nearest?.metres).map { $0 / 1_000 }),
            .init((reach.farthest?.metres).map { $0 / 1_000 }),
        ]
        cells += reach.within.map { .decimal($0 * 100) }
        if !self.places.isEmpty { cells += counts(places, of: { _ in 1 }) }
        if knowsPeople { cells += counts(places, of: { $0.people ?? 0 }) }
        return PlanAnswer.Row(cells, geometry: .multiPolygon(unit.polygons))
    }

    private func row(_ reach: PlaceReach, _ straight: StraightReach) -> PlanAnswer.Row {
        let unit = reach.unit.map { land.units[$0] }
        var cells: [PlanAnswer.Cell] = [
            .init(reach.place.code), .init(reach.place.name), .init(reach.place.kind),
            .init(unit?.name), .init(unit?.parentName),
        ]
        if knowsPeople { cells.append(.init(reach.place.people)) }
        cells += schoolCells(reach.spot, straight)
        cells.append(.init(reach.metres.map { $0 / 1_000 }))
        return PlanAnswer.Row(cells, geometry: .point(reach.place.position))
    }

    /// The codes and names of the schools on a spot.
    private func schoolCells(_ spot: Int?, _ straight: StraightReach) -> [PlanAnswer.Cell] {
        guard let spot else { return [.none, .none] }
        let own = straight.spots[spot].schools.map { schools.placed[$0] }
        return [
            .text(own.map(\.code).joined(separator: ", ")),
            .text(own.map(\.name).joined(separator: ", ")),
        ]
    }

    /// How many there are, and the parts in percent that are within each distance.
    private func counts(
        _ places: [PlaceReach], of amount: (ReachPlace) -> Int
    ) -> [PlanAnswer.Cell] {
        let all = places.reduce(0) { $0 + amount($1.place) }
        return [.integer(all)]
            + kilometres.map { limit in
                let near = places.filter { $0.isWithin(limit) }
                    .reduce(0) { $0 + amount($1.place) }
                return all > 0 ? .decimal(Double(near) / Double(all) * 100) : .none
            }
    }

    var knowsPeople: Bool { places.contains { $0.people != nil } }
}
