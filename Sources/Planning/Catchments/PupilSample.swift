import Geo
import Schools

/// Where the pupils of the land are taken to live, as places that stand for some of them.
///
/// Nobody tells the office where pupils live: those of the schools of a tambon are taken to live
/// evenly over it, or along its roads.
struct PupilSample {
    private(set) var positions: [Coordinate] = []
    /// How many pupils each place stands for.
    private(set) var weights: [Double] = []

    /// Over the land of each tambon, on a lattice of so many places in all.
    init(on land: Land, _ schools: [PlanSchool], count: Int) {
        guard let box = land.envelope else { return }
        let metres = LocalMetres(latitude: box.centre.y)
        let spacing = (land.squareMetres.reduce(0, +) / Double(count)).squareRoot()
        guard spacing > 0 else { return }
        let (dx, dy) = (
            spacing / metres.perDegreeOfLongitude, spacing / metres.perDegreeOfLatitude
        )
        var lattice: [Coordinate] = []
        for y in stride(from: box.minY + dy / 2, to: box.maxY, by: dy) {
            for x in stride(from: box.minX + dx / 2, to: box.maxX, by: dx) {
                lattice.append(Coordinate(x: x, y: y))
            }
        }
        spread(schools, over: lattice, on: land)
    }

    /// Along roads, or over whatever other places there are of each tambon.
    init(along places: [Coordinate], on land: Land, _ schools: [PlanSchool]) {
        spread(schools, over: places, on: land)
    }

    private mutating func spread(
        _ schools: [PlanSchool], over places: [Coordinate], on land: Land
    ) {
        var homes = land.units.map { _ in [Coordinate]() }
        for place in places {
            if let unit = land.unit(at: place) { homes[unit].append(place) }
        }
        var pupils = land.units.map { _ in 0 }
        for school in schools {
            guard let place = school.coordinate, let unit = land.unit(at: place),
                let own = school.pupils, own > 0
            else { continue }
            pupils[unit] += own
            // So small a tambon, or one without a road: they live where their school is.
            if homes[unit].isEmpty { homes[unit] = [place] }
        }
        for (unit, count) in pupils.enumerated() where count > 0 {
            positions += homes[unit]
            weights += homes[unit].map { _ in Double(count) / Double(homes[unit].count) }
        }
    }
}
