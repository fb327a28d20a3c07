import Geo

/// Where roads may run: along the edges of the land's mesh, from land to land, and over bridges.
///
/// An edge between two nodes of land never touches water, as the shore lies between the nodes of
/// land and those of water.
struct RoadGround {
    /// The places of the mesh's nodes, on the map.
    let places: [Coordinate]
    private let mesh: Mesh
    private let isLand: [Bool]
    private let land: [Int]
    private let hills: [Double]
    /// The two ends of the bridge.
    let bridge: (west: Int, east: Int)

    /// How much dearer a steep kilometre is, and one along the water.
    private static let steepness = 1.6
    private static let wetness = 0.7
    /// Across the narrows of the lake, in kilometres from the corner of the drawing.
    private static let narrows = (west: (26.6, 28.6), east: (28.1, 28.2))

    init(_ land: Land) {
        mesh = land.territories.mesh
        isLand = land.territories.labels.map { $0 != Territories.outside }
        let nodes = isLand.indices.filter { [isLand] in isLand[$0] }
        self.land = nodes
        let places = mesh.nodes.map(Terrain.onMap)
        self.places = places
        let relief = FractalNoise(seed: 15, wavelength: 5_000, octaves: 3)
        let local = FractalNoise(seed: 16, wavelength: 900, octaves: 1)
        hills = mesh.nodes.map { max(0, relief.value(at: $0)) + 0.4 * local.value(at: $0) }
        bridge = (
            Self.nearest(of: nodes, at: Self.narrows.west, places),
            Self.nearest(of: nodes, at: Self.narrows.east, places)
        )
    }

    /// The node of land that is nearest to a place on the map.
    func node(at place: Coordinate) -> Int { Self.nearest(of: land, to: place, places) }

    /// The node of land that is nearest to a place of the drawing, in kilometres.
    func node(atKilometres place: (Double, Double)) -> Int {
        Self.nearest(of: land, at: place, places)
    }

    private static func nearest(
        of nodes: [Int], at kilometres: (Double, Double), _ places: [Coordinate]
    ) -> Int {
        let place = Coordinate(x: kilometres.0 * 1000, y: kilometres.1 * 1000)
        return nearest(of: nodes, to: Terrain.onMap(place), places)
    }

    private static func nearest(
        of nodes: [Int], to place: Coordinate, _ places: [Coordinate]
    ) -> Int {
        nodes.min { distance(places[$0], place) < distance(places[$1], place) } ?? 0
    }

    /// The nodes of land that a node is joined to by land, itself among them.
    func part(of node: Int) -> [Int] {
        var part = [node]
        var seen: Set = [node]
        var next = 0
        while next < part.count {
            for neighbour in neighbours(of: part[next]) where seen.insert(neighbour).inserted {
                part.append(neighbour)
            }
            next += 1
        }
        return part
    }

    func isBridge(_ a: Int, _ b: Int) -> Bool {
        bridge == (a, b) || bridge == (b, a)
    }

    /// Whether a corner there may be cut without wetting one's feet.
    func isInland(_ node: Int) -> Bool {
        neighbours(of: node).count >= 6
    }

    /// The nodes of land around a node, in the order of the mesh; then that across the bridge.
    func neighbours(of node: Int) -> [Int] {
        var found: [Int] = []
        mesh.forEachNeighbour(of: node) { if isLand[$0] { found.append($0) } }
        if node == bridge.west { found.append(bridge.east) }
        if node == bridge.east { found.append(bridge.west) }
        return found
    }

    /// The cheapest way from a node to the first that is a goal; nil where water lies between.
    ///
    /// - Parameters:
    ///   - isBuilt: whether there is a road between two nodes.
    ///   - builtShare: what a way costs where there is one, of what it costs else.
    func way(
        from start: Int, isBuilt: (Int, Int) -> Bool, builtShare: Double,
        to isGoal: (Int) -> Bool
    ) -> [Int]? {
        var search = LeastCosts(from: start)
        while let node = search.next() {
            if isGoal(node) { return search.way(to: node) }
            for next in neighbours(of: node) {
                let share = isBuilt(node, next) ? builtShare : 1
                search.offer(next, from: node, cost: share * cost(node, next))
            }
        }
        return nil
    }

    private func cost(_ a: Int, _ b: Int) -> Double {
        let shore = isInland(a) && isInland(b) ? 0 : Self.wetness
        return distance(places[a], places[b])
            * (1 + Self.steepness * max(0, hills[a] + hills[b]) + shore)
    }
}
