import Geo

/// The made-up province: its land with names and codes, and its schools.
struct District {
    struct Amphoe {
        let code: String
        let name: String
        let land: Land.Unit
    }

    struct Tambon {
        let code: String
        let name: String
        /// The index of its amphoe.
        let amphoe: Int
        let land: Land.Unit
        fileprivate let plan: PlaceNames.Tambon

        /// The number under which the land knows it.
        var label: Int { plan.label }
    }

    let land: Land
    let amphoe: [Amphoe]
    let tambon: [Tambon]
    /// In the order of their codes; school number n is at n − 1.
    let schools: [School]

    init() {
        let land = Land()
        self.land = land
        amphoe = PlaceNames.amphoe.enumerated().map { index, plan in
            Amphoe(
                code: PlaceNames.provinceCode + padded(index + 1, to: 2), name: plan.name,
                land: land.amphoe[index])
        }
        tambon = PlaceNames.amphoe.enumerated().flatMap { index, amphoe in
            amphoe.tambon.enumerated().map { position, plan in
                let number = padded(index + 1, to: 2) + padded(position + 1, to: 2)
                return Tambon(
                    code: PlaceNames.provinceCode + number, name: plan.name, amphoe: index,
                    land: land.tambon[plan.label], plan: plan)
            }
        }
        schools = Self.placeSchools(in: tambon)
    }

    /// The school of a number from 1.
    func school(_ number: Int) -> School {
        schools[number - 1]
    }

    /// The first school of an amphoe's first tambon, where its offices are.
    func seat(of amphoe: Int) -> School {
        let index = tambon.firstIndex { $0.amphoe == amphoe } ?? 0
        return schools.first { $0.tambon == index } ?? school(1)
    }

    /// A place near which no school lies, at least so far inside a unit of land.
    func emptyPlace(in unit: Land.Unit, depth: Double, seed: UInt64) -> Coordinate {
        var random = SeededGenerator(seed: seed)
        return Self.place(in: unit, depth: depth, random: &random) { place in
            schools.allSatisfy { distance($0.position, place) >= 700 }
        }
    }

    /// A place in another tambon of the school's amphoe, more than a kilometre from its own.
    ///
    /// It lies neither beside nor above its own, so that no slip in one of two numbers leads there.
    func placeNextDoor(to school: School) -> Coordinate {
        let own = tambon[school.tambon]
        guard let extent = Envelope(own.land.polygons.flatMap(\.exterior)) else {
            preconditionFailure("land without a border")
        }
        var random = SeededGenerator(seed: 900 + UInt64(school.number))
        let others = tambon.filter { $0.amphoe == own.amphoe && $0.code != own.code }
        return Self.place(in: random.pick(others).land, depth: 450, random: &random) { place in
            own.land.depth(of: place) < -1_200 && !extent.isLevel(with: place)
                && schools.allSatisfy { distance($0.position, place) >= 400 }
        }
    }

    /// Schools at least 450 m inside their tambon and 800 m from each other.
    private static func placeSchools(in tambon: [Tambon]) -> [School] {
        var schools: [School] = []
        for (index, unit) in tambon.enumerated() {
            let names =
                unit.plan.schools.map { ($0, false) }
                + (unit.plan.islandSchool.map { [($0, true)] } ?? [])
            for (name, isOnIsland) in names {
                var random = SeededGenerator(seed: 1_000 + UInt64(schools.count))
                let part = isOnIsland ? unit.land.polygons.count - 1 : 0
                let land = Land.Unit(polygons: [unit.land.polygons[part]], amphoe: unit.amphoe)
                let position = place(in: land, depth: 450, random: &random) { place in
                    schools.allSatisfy { distance($0.position, place) >= 800 }
                }
                schools.append(
                    School(
                        number: schools.count + 1, name: name, tambon: index, position: position))
            }
        }
        return schools
    }

    /// A random place to the centimetre, so far inside, that suits.
    private static func place(
        in unit: Land.Unit, depth: Double, random: inout SeededGenerator,
        where suits: (Coordinate) -> Bool
    ) -> Coordinate {
        let outline = unit.polygons.flatMap(\.exterior)
        guard let extent = Envelope(outline) else { preconditionFailure("land without a border") }
        for _ in 0..<100_000 {
            let x = extent.minX + random.unit() * extent.width
            let y = extent.minY + random.unit() * extent.height
            let place = Coordinate(x: (x * 100).rounded() / 100, y: (y * 100).rounded() / 100)
            if suits(place), unit.depth(of: place) >= depth { return place }
        }
        preconditionFailure("no room for a school: the drawing of the land was changed")
    }
}

extension Envelope {
    /// Whether a place has the x or the y of one inside, give or take the turn of the grid.
    fileprivate func isLevel(with place: Coordinate) -> Bool {
        let wide = expanded(by: 300)
        return (wide.minX...wide.maxX).contains(place.x)
            || (wide.minY...wide.maxY).contains(place.y)
    }
}
