import Geo

/// The division of the land into tambon: which tambon each node of the mesh belongs to.
///
/// Cells around seeds, bent by noise, so that every border wanders at every scale; detached
/// scraps go to the neighbour, islands to the tambon whose shore is nearest.
struct Territories {
    /// The label of sea, lake and whatever lies beyond the province.
    static let outside = -1

    let mesh: Mesh
    /// About how many metres inland each node is.
    let inland: [Double]
    /// Places as the noise bends them.
    private let bent: [Coordinate]
    private let seeds: [Coordinate]
    /// The number of the tambon of each node, or `outside`.
    private(set) var labels: [Int]

    init(mesh: Mesh, terrain: Terrain, count: Int, seed: UInt64) {
        self.mesh = mesh
        inland = mesh.nodes.map { terrain.inland(at: $0) }
        let bent = Self.bent(mesh.nodes, seed: seed)
        let parts = Self.landParts(mesh: mesh, inland: inland)
        seeds = Self.spreadSeeds(count, over: parts[0].map { bent[$0] }, seed: seed)
        self.bent = bent
        labels = [Int](repeating: Self.outside, count: mesh.nodes.count)
        for node in parts[0] { labels[node] = nearestSeed(to: bent[node]) }
        mergeScraps()
        for island in parts.dropFirst() { assign(island: island, mainland: parts[0]) }
    }

    /// How much nearer, in square metres, a node is to one tambon's seed than to another's.
    func preference(_ node: Int, for label: Int, over other: Int) -> Double {
        squared(bent[node], seeds[other]) - squared(bent[node], seeds[label])
    }

    /// The mainland, then the islands; rocks of a few nodes are left to the sea.
    private static func landParts(mesh: Mesh, inland: [Double]) -> [[Int]] {
        let isWater = inland.map { $0 > 0 ? 0 : 1 }
        var filled = isWater
        for pool in mesh.components(of: isWater) where isWater[pool[0]] == 1 && pool.count < 12 {
            for node in pool { filled[node] = 0 }
        }
        return mesh.components(of: filled)
            .filter { filled[$0[0]] == 0 && $0.count >= 8 }
            .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
    }

    private static func bent(_ nodes: [Coordinate], seed: UInt64) -> [Coordinate] {
        let east = FractalNoise(seed: seed &+ 1, wavelength: 9_000)
        let north = FractalNoise(seed: seed &+ 2, wavelength: 9_000)
        return nodes.map {
            Coordinate(x: $0.x + 3_000 * east.value(at: $0), y: $0.y + 3_000 * north.value(at: $0))
        }
    }

    /// Lloyd's relaxation, weighted so that the cells near the town are smaller.
    private static func spreadSeeds(
        _ count: Int, over places: [Coordinate], seed: UInt64
    ) -> [Coordinate] {
        var random = SeededGenerator(seed: seed)
        var seeds = (0..<count).map { _ in random.pick(places) }
        let sample = stride(from: 0, to: places.count, by: 7).map { places[$0] }
        let weights = sample.map { 1 + 5 / (1 + squared($0, Terrain.town) / 49_000_000) }
        for _ in 0..<30 {
            var sums = [(x: Double, y: Double, weight: Double)](repeating: (0, 0, 0), count: count)
            for (place, weight) in zip(sample, weights) {
                let nearest = nearestIndex(to: place, in: seeds)
                sums[nearest].x += weight * place.x
                sums[nearest].y += weight * place.y
                sums[nearest].weight += weight
            }
            for (index, sum) in sums.enumerated() where sum.weight > 0 {
                seeds[index] = Coordinate(x: sum.x / sum.weight, y: sum.y / sum.weight)
            }
        }
        return seeds
    }

    private func nearestSeed(to place: Coordinate) -> Int {
        Self.nearestIndex(to: place, in: seeds)
    }

    private static func nearestIndex(to place: Coordinate, in seeds: [Coordinate]) -> Int {
        var best = (index: 0, distance: Double.infinity)
        for (index, seed) in seeds.enumerated() {
            let distance = squared(place, seed)
            if distance < best.distance { best = (index, distance) }
        }
        return best.index
    }

    /// Leaves each tambon its largest piece and gives the others to what surrounds them.
    private mutating func mergeScraps() {
        let undecided = -2
        let groups = mesh.components(of: labels).filter { labels[$0[0]] >= 0 }
        var largest = [Int](repeating: 0, count: seeds.count)
        for group in groups {
            largest[labels[group[0]]] = max(largest[labels[group[0]]], group.count)
        }
        var scraps: [Int] = []
        for group in groups where group.count < largest[labels[group[0]]] {
            for node in group { labels[node] = undecided }
            scraps += group
        }
        while !scraps.isEmpty {
            let before = labels
            scraps.removeAll { node in
                var found: Int?
                mesh.forEachNeighbour(of: node) { if before[$0] >= 0 { found = before[$0] } }
                if let found { labels[node] = found }
                return found != nil
            }
        }
    }

    private mutating func assign(island: [Int], mainland: [Int]) {
        let middle = mesh.nodes[island[island.count / 2]]
        let distances = mainland.map { squared(mesh.nodes[$0], middle) }
        guard let nearest = distances.indices.min(by: { distances[$0] < distances[$1] }) else {
            return
        }
        for node in island { labels[node] = labels[mainland[nearest]] }
    }
}

/// The square of the distance between two places.
private func squared(_ a: Coordinate, _ b: Coordinate) -> Double {
    let (dx, dy) = (a.x - b.x, a.y - b.y)
    return dx * dx + dy * dy
}
