/// Gives each area one of a few colours so that no two neighbours have the same.
///
/// Source: D. Brélaz, "New methods to color the vertices of a graph", CACM 22 (1979): the area with
/// most colours around it comes next. Among the colours left one that no neighbour's neighbour has
/// is taken, and of those the one used least, so that near areas and those that touch nobody
/// differ as well. With more neighbours than colours (which maps of real land do not have) the
/// least used one repeats.
struct NeighbourColouring {
    /// The colour of each area, from 0.
    let colours: [Int]

    init(countOfAreas: Int, borders: [(Int, Int)], countOfColours: Int) {
        var neighbours = Array(repeating: Set<Int>(), count: countOfAreas)
        for (one, other) in borders where one != other {
            neighbours[one].insert(other)
            neighbours[other].insert(one)
        }
        var colours = Array(repeating: -1, count: countOfAreas)
        var around = Array(repeating: Set<Int>(), count: countOfAreas)
        var uses = Array(repeating: 0, count: countOfColours)
        var open = Array(0..<countOfAreas)
        while let next = open.indices.max(by: { first, second in
            let a = open[first], b = open[second]
            return (around[a].count, neighbours[a].count, b)
                < (around[b].count, neighbours[b].count, a)
        }) {
            let area = open.remove(at: next)
            let free = (0..<countOfColours).filter { !around[area].contains($0) }
            let near = neighbours[area].flatMap { neighbours[$0] }.map { colours[$0] }
            let choice =
                (free.isEmpty ? Array(0..<countOfColours) : free)
                .min { one, other in
                    let uses = [one, other].map { colour in
                        (near.contains(colour) ? 1 : 0, uses[colour], colour)
                    }
                    return uses[0] < uses[1]
                } ?? 0
            colours[area] = choice
            uses[choice] += 1
            for neighbour in neighbours[area] { around[neighbour].insert(choice) }
        }
        self.colours = colours
    }
}
