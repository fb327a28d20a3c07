import Geo

/// One of the places where a name could stand.
struct LabelCandidate: Sendable {
    /// The room of the text.
    let box: PageBox
    let anchor: TextAnchor
    /// The line from the symbol, where the name stands away from it.
    let leader: Segment?
    /// Which of the name's settings it is, one line or two.
    let variant: Int
    /// How much worse than the best place: 0 is right of the symbol, a name left out costs 10.
    var cost: Double

    /// The room of the text and of the leader.
    var reach: PageBox { leader.map { box.union($0.box) } ?? box }

    /// Whether both could not be read if both were drawn.
    func conflicts(with other: LabelCandidate, gap: Double) -> Bool {
        guard reach.expanded(by: gap).intersects(other.reach) else { return false }
        let room = box.expanded(by: gap)
        if room.intersects(other.box) { return true }
        if let line = other.leader, line.crosses(room) { return true }
        guard let leader else { return false }
        if leader.crosses(other.box.expanded(by: gap)) { return true }
        return other.leader.map { leader.crosses($0) } ?? false
    }
}

/// A name that wants a place beside its symbol.
struct LabelRequest: Sendable {
    let disc: Disc
    /// The settings of the name, the best first; never empty.
    let variants: [LabelText]
    /// How much more it matters than others, from 0 to 1.
    let priority: Double

    /// All places around the symbol, the best first.
    ///
    /// The order of preference (right before left, above before below) follows E. Imhof,
    /// "Positioning names on maps", The American Cartographer 2 (1975).
    func candidates(tokens: MapTokens, onlyRemote: Bool = false) -> [LabelCandidate] {
        var result: [LabelCandidate] = []
        for (variant, text) in variants.enumerated() {
            let penalty = Double(variant) * 0.4
            if !onlyRemote {
                result += adjacent(text, variant, penalty, gap: tokens(MapSpace.toName))
            }
            result += remote(text, variant, penalty, tokens: tokens)
        }
        return result.sorted { $0.cost < $1.cost }
    }

    private func adjacent(
        _ text: LabelText, _ variant: Int, _ penalty: Double, gap: Double
    ) -> [LabelCandidate] {
        let (x, y, distance) = (disc.centre.x, disc.centre.y, disc.radius + gap)
        let diagonal = distance * 0.71
        let (width, height) = (text.width, text.height)
        let middle = y - text.opticalMiddle
        let places: [(x: Double, y: Double, anchor: TextAnchor, cost: Double)] = [
            (x + distance, middle, .start, 0),
            (x + diagonal, y - diagonal - height, .start, 0.3),
            (x + diagonal, y + diagonal, .start, 0.4),
            (x + distance, middle - height * 0.3, .start, 0.2),
            (x + distance, middle + height * 0.3, .start, 0.25),
            (x - distance - width, middle, .end, 0.5),
            (x - distance - width, middle - height * 0.3, .end, 0.6),
            (x - distance - width, middle + height * 0.3, .end, 0.65),
            (x - diagonal - width, y - diagonal - height, .end, 0.7),
            (x - diagonal - width, y + diagonal, .end, 0.8),
            (x - width / 2, y - distance - height, .middle, 0.55),
            (x - width / 2, y + distance, .middle, 0.65),
            (x - width / 4, y - distance - height, .start, 0.6),
            (x - width / 4, y + distance, .start, 0.7),
            (x - width * 3 / 4, y - distance - height, .end, 0.75),
            (x - width * 3 / 4, y + distance, .end, 0.85),
        ]
        return places.map { place in
            LabelCandidate(
                box: PageBox(
                    minX: place.x, minY: place.y, maxX: place.x + width, maxY: place.y + height),
                anchor: place.anchor, leader: nil, variant: variant, cost: place.cost + penalty)
        }
    }

    private func remote(
        _ text: LabelText, _ variant: Int, _ penalty: Double, tokens: MapTokens
    ) -> [LabelCandidate] {
        [6.0, 12, 19, 28, 38, 50].flatMap { distance in
            compass.map { direction in
                let cost = 1.6 + distance * 0.09 + penalty
                return remote(text, variant, cost, tokens(distance), direction)
            }
        }
    }

    private func remote(
        _ text: LabelText, _ variant: Int, _ cost: Double, _ distance: Double,
        _ direction: (x: Double, y: Double)
    ) -> LabelCandidate {
        let (x, y, gap) = (disc.centre.x, disc.centre.y, 0.8)
        let end = disc.radius + distance
        let tip = Coordinate(x: x + direction.x * end, y: y + direction.y * end)
        let anchor: TextAnchor = direction.x > 0.3 ? .start : direction.x < -0.3 ? .end : .middle
        let left: Double
        switch anchor {
        case .start: left = tip.x + gap
        case .end: left = tip.x - gap - text.width
        case .middle: left = tip.x - text.width / 2
        }
        let top: Double
        if anchor != .middle {
            top = tip.y - text.opticalMiddle
        } else {
            top = direction.y < 0 ? tip.y - gap - text.height : tip.y + gap
        }
        let start = Coordinate(
            x: x + direction.x * disc.radius, y: y + direction.y * disc.radius)
        return LabelCandidate(
            box: PageBox(minX: left, minY: top, maxX: left + text.width, maxY: top + text.height),
            anchor: anchor, leader: Segment(start: start, end: tip), variant: variant, cost: cost)
    }
}

/// Twelve directions, every 30 degrees; a table rather than a sine, for the same bytes everywhere.
private let compass: [(x: Double, y: Double)] = [
    (1, 0), (0.866, -0.5), (0.5, -0.866), (0, -1), (-0.5, -0.866), (-0.866, -0.5),
    (-1, 0), (-0.866, 0.5), (-0.5, 0.866), (0, 1), (0.5, 0.866), (0.866, 0.5),
]
