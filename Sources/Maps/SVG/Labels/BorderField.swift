import Geo

/// The lines on the land that show through names: the coast, the borders of amphoe, and ways.
struct BorderField: Sendable {
    private var lines: [(line: Segment, cost: Double)] = []
    private var grid: PageGrid

    /// What a name across such a line costs: across a coast more than the worst place beside the
    /// symbol, though less than a leader.
    private static func cost(of rank: BorderRank) -> Double? {
        switch rank {
        case .outline: 1.4
        case .province: 0.8
        case .amphoe: 0.4
        case .around, .tambon: nil
        }
    }

    init(_ strokes: [BorderStroke], in frame: PageBox) {
        grid = PageGrid(box: frame, side: 12)
        for stroke in strokes {
            guard let cost = Self.cost(of: stroke.rank) else { continue }
            for (start, end) in zip(stroke.vertices, stroke.vertices.dropFirst()) {
                let line = Segment(start: start.position, end: end.position)
                if line.box.intersects(frame) { add(line, cost) }
            }
        }
    }

    /// What a name across a way costs: a way is what the map is about, and a halo breaks it.
    private static let costOfWay = 1.1

    /// Adds ways, each a line on the page.
    mutating func add(ways: [[Coordinate]], in frame: PageBox) {
        for way in ways {
            for (start, end) in zip(way, way.dropFirst()) {
                let line = Segment(start: start, end: end)
                if line.box.intersects(frame) { add(line, Self.costOfWay) }
            }
        }
    }

    private mutating func add(_ line: Segment, _ cost: Double) {
        grid.insert(Int32(lines.count), touching: line.box)
        lines.append((line, cost))
    }

    /// What the dearest line through the room of a name costs; 0 where there is none.
    func cost(of box: PageBox) -> Double {
        var highest = 0.0
        grid.visit(box) { item in
            let other = lines[Int(item)]
            if other.cost > highest, other.line.crosses(box) { highest = other.cost }
        }
        return highest
    }
}
