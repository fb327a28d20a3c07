/// Finds the nodes of a network of borders: vertices where not all lines that pass have the same
/// two neighbours.
///
/// An open-addressing table in flat arrays: a country has hundreds of thousands of vertices, and
/// a `Dictionary` of them takes several times as long.
struct VertexTable {
    private var keys: [UInt64]
    private var neighbours: [(UInt64, UInt64)]
    private var nodes: [Bool]
    private let mask: Int

    init(countOfVertices: Int) {
        var capacity = 16
        while capacity < countOfVertices * 2 { capacity *= 2 }
        // No vertex has key 0: it would lie 20 million points left of the page.
        keys = Array(repeating: 0, count: capacity)
        neighbours = Array(repeating: (0, 0), count: capacity)
        nodes = Array(repeating: false, count: capacity)
        mask = capacity - 1
    }

    /// Notes that a line passes from one neighbour through the vertex to the other.
    ///
    /// - Returns: the vertex's slot, for `isNode(slot:)`.
    mutating func pass(_ vertex: UInt64, between one: UInt64, and other: UInt64) -> Int {
        let pair = one < other ? (one, other) : (other, one)
        let slot = slot(of: vertex)
        if keys[slot] == 0 {
            keys[slot] = vertex
            neighbours[slot] = pair
        } else if neighbours[slot] != pair {
            nodes[slot] = true
        }
        return slot
    }

    func isNode(slot: Int) -> Bool { nodes[slot] }

    private func slot(of vertex: UInt64) -> Int {
        // Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, 6.4).
        var slot = Int(truncatingIfNeeded: (vertex &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
        while keys[slot] != 0, keys[slot] != vertex { slot = (slot + 1) & mask }
        return slot
    }
}
