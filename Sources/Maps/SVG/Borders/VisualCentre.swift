import Geo

extension PageArea {
    /// The pole of inaccessibility: the point inside that lies farthest from every border.
    ///
    /// Squares are halved as long as one may hold a better point than the best so far.
    /// Source: the idea of V. Agafonkin, "A new algorithm for finding a visual center of a
    /// polygon" (2016).
    func visualCentre(precision: Double = 0.5) -> (point: Coordinate, depth: Double) {
        let side = max(min(box.width, box.height), precision)
        var best = probe(box.centre, half: 0)
        var open: [Probe] = []
        for x in stride(from: box.minX, to: box.maxX, by: side) {
            for y in stride(from: box.minY, to: box.maxY, by: side) {
                let centre = Coordinate(x: x + side / 2, y: y + side / 2)
                open.append(probe(centre, half: side / 2))
            }
        }
        // A bound for very long and thin areas; what is found by then is good enough for a name.
        for _ in 0..<countOfRounds {
            guard let next = open.indices.max(by: { open[$0].limit < open[$1].limit }) else {
                break
            }
            let cell = open.remove(at: next)
            if cell.depth > best.depth { best = cell }
            guard cell.limit - best.depth > precision else { break }
            open.append(contentsOf: quarters(of: cell))
        }
        return (best.centre, best.depth)
    }

    /// Fewer rounds for borders of so many vertices that each takes long.
    private var countOfRounds: Int {
        let vertices = rings.reduce(1) { $0 + $1.count }
        return max(16, min(400, 2_000_000 / vertices))
    }

    private struct Probe {
        let centre: Coordinate
        let half: Double
        let depth: Double
        /// No point of the square lies deeper than this.
        var limit: Double { depth + half * 2.0.squareRoot() }
    }

    private func probe(_ centre: Coordinate, half: Double) -> Probe {
        Probe(centre: centre, half: half, depth: depth(of: centre))
    }

    private func quarters(of cell: Probe) -> [Probe] {
        let half = cell.half / 2
        return [(-half, -half), (half, -half), (-half, half), (half, half)].map { dx, dy in
            probe(Coordinate(x: cell.centre.x + dx, y: cell.centre.y + dy), half: half)
        }
    }
}
