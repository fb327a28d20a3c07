import Schools

/// Divides the pupils of a closing school among those that take them.
///
/// Pupils are counts spread evenly over the points; those of each point go to the nearest school
/// that teaches their grade, and where places are limited to the nearest that has one left: the
/// nearer first, so that whoever has to go on lives farthest away.
struct ClosurePlacement {
    let grades: [GradeCount]
    let takers: [PlanSchool]
    /// The places of those takers that are looked at.
    let allowed: [Int]
    let ways: ClosureWays
    /// How many each taker has room for; nil where they are to take all that come.
    let places: [Int]?
    /// Whether nothing but the land decides what is told: also of land where by the counts nobody
    /// lives, and all of it weighing the same.
    let isOfLand: Bool

    /// Pupils of one area who go to one school.
    struct Share {
        let area: Int
        /// nil: no school was found for them.
        let taker: Int?
        /// In the order of all grades.
        var grades: [Int]
        /// Where they are taken to live.
        var homes: [Spot]

        /// The points of its homes, each once.
        var points: [Int] {
            var seen: Set<Int> = []
            return homes.map(\.point).filter { seen.insert($0).inserted }
        }
    }

    /// A point with the pupils that it stands for.
    struct Spot {
        let point: Int
        let weight: Double
    }

    var moves: [Share] {
        var left = places
        var shares: [Share] = []
        for group in groups {
            let homes = placed(group, &left)
            let table = Apportionment.table(
                parts: homes.map(\.pupils), kinds: group.grades.map { grades[$0].pupils })
            for (home, counts) in zip(homes, table) {
                add(home, zip(group.grades, counts), to: &shares)
            }
        }
        return shares
    }

    /// Grades that the same schools teach, and whose pupils are taken to live on the same land.
    private struct Group {
        let takers: [Int]
        let land: Int
        var grades: [Int]
    }

    private struct Home {
        let area: Int
        let taker: Int?
        var pupils: Int
        var points: [Int]
    }

    private var groups: [Group] {
        var groups: [Group] = []
        for (index, grade) in grades.enumerated() {
            let able = allowed.filter { takers[$0].mayTeach(grade.stage) }
            let land = ways.land(of: grade)
            if let known = groups.firstIndex(where: { $0.takers == able && $0.land == land }) {
                groups[known].grades.append(index)
            } else {
                groups.append(Group(takers: able, land: land, grades: [index]))
            }
        }
        return groups
    }

    /// A group's pupils by area and taker, whole numbers that add up.
    private func placed(_ group: Group, _ left: inout [Int]?) -> [Home] {
        let pupils = group.grades.reduce(0) { $0 + grades[$1].pupils }
        var homes: [Home] = []
        for point in ways.pointsOfLand[group.land] {
            let taker = ways.nearest(to: point, among: group.takers)
            join(
                Home(area: ways.points[point].area, taker: taker, pupils: 0, points: [point]),
                &homes)
        }
        homes.sort { ($0.area, $0.taker ?? .max) < ($1.area, $1.taker ?? .max) }
        let counts = Apportionment.parts(of: pupils, by: homes.map { Double($0.points.count) })
        for (index, count) in counts.enumerated() { homes[index].pupils = count }
        return limited(homes, group, &left).filter { isOfLand || $0.pupils > 0 }
    }

    private func join(_ home: Home, _ homes: inout [Home]) {
        if let known = homes.firstIndex(where: { $0.area == home.area && $0.taker == home.taker }) {
            homes[known].pupils += home.pupils
            homes[known].points += home.points
        } else {
            homes.append(home)
        }
    }

    /// The same with nobody where no place is left.
    private func limited(_ homes: [Home], _ group: Group, _ left: inout [Int]?) -> [Home] {
        guard var rooms = left else { return homes }
        var result: [Home] = []
        let order = homes.indices.sorted {
            (meanDistance(homes[$0]), $0) < (meanDistance(homes[$1]), $1)
        }
        for index in order {
            let home = homes[index]
            var waiting = home.pupils
            for taker in choices(home, group) where waiting > 0 {
                let count = min(waiting, max(0, rooms[taker]))
                guard count > 0 else { continue }
                rooms[taker] -= count
                waiting -= count
                join(
                    Home(area: home.area, taker: taker, pupils: count, points: home.points), &result
                )
            }
            if waiting > 0 {
                join(
                    Home(area: home.area, taker: nil, pupils: waiting, points: home.points), &result
                )
            }
        }
        left = rooms
        return result.sorted { ($0.area, $0.taker ?? .max) < ($1.area, $1.taker ?? .max) }
    }

    /// The takers of a home, its nearest first.
    private func choices(_ home: Home, _ group: Group) -> [Int] {
        group.takers.map { taker in
            let sum = home.points.reduce(0.0) { $0 + ways.distance(of: $1, to: taker) }
            return (distance: sum, taker: taker, isFirst: taker == home.taker)
        }.sorted {
            ($0.isFirst ? 0 : 1, $0.distance, $0.taker) < (
                $1.isFirst ? 0 : 1, $1.distance, $1.taker
            )
        }.map(\.taker)
    }

    private func meanDistance(_ home: Home) -> Double {
        guard let taker = home.taker else { return .infinity }
        let sum = home.points.reduce(0.0) { $0 + ways.distance(of: $1, to: taker) }
        return sum / Double(max(1, home.points.count))
    }

    private func add(
        _ home: Home, _ counts: Zip2Sequence<[Int], [Int]>, to shares: inout [Share]
    ) {
        var own = [Int](repeating: 0, count: grades.count)
        for (grade, count) in counts { own[grade] += count }
        let weight = isOfLand ? 1 : Double(home.pupils) / Double(home.points.count)
        let homes = home.points.map { Spot(point: $0, weight: weight) }
        let known = shares.firstIndex { share in
            share.area == home.area && share.taker == home.taker
        }
        if let known {
            for index in own.indices { shares[known].grades[index] += own[index] }
            shares[known].homes += homes
        } else {
            shares.append(Share(area: home.area, taker: home.taker, grades: own, homes: homes))
        }
    }
}
