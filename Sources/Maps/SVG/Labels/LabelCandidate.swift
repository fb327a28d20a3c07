import Geo

/// One of the places where a name could stand.
struct LabelCandidate: Sendable {
    /// The room of the text.
    let box: PageBox
    let anchor: TextAnchor
    /// The line from the symbol, where the name stands away from it.
    let leader: Segment?
    /// Which of the name's settings it is: one line, several or shortened.
    let variant: Int
    /// The room of the text and of the leader.
    let reach: PageBox
    /// How much worse than the best place: 0 is right of the symbol, a name left out costs 12.
    var cost: Double

    init(box: PageBox, anchor: TextAnchor, leader: Segment?, variant: Int, cost: Double) {
        self.box = box
        self.anchor = anchor
        self.leader = leader
        self.variant = variant
        self.cost = cost
        reach = leader.map { box.union($0.box) } ?? box
    }

    /// Whether both could not be read if both were drawn.
    func conflicts(with other: LabelCandidate, gap: NameGap) -> Bool {
        guard reach.expanded(by: gap).intersects(other.reach) else { return false }
        if box.expanded(by: gap).intersects(other.box) { return true }
        let room = box.expanded(by: gap.above)
        if let line = other.leader, line.crosses(room) { return true }
        guard let leader else { return false }
        if leader.crosses(other.box.expanded(by: gap.above)) { return true }
        return other.leader.map { leader.crosses($0) } ?? false
    }
}

/// A name that wants a place beside its symbol.
struct LabelRequest: Sendable {
    let disc: Disc
    /// The settings of the name, the best first; never empty.
    let variants: [LabelSetting]
    /// A setting for where there is no room for any of these.
    var short: LabelSetting?
    /// How much more it matters than others, from 0 to 1.
    let priority: Double

    /// All usual places, the best first.
    func candidates(tokens: MapTokens) -> [LabelCandidate] {
        (adjacent(tokens: tokens) + remote(Self.usualLengths, tokens: tokens))
            .sorted { $0.cost < $1.cost }
    }

    /// The lengths of leaders, in points on A4.
    static let usualLengths = [6.0, 12, 19, 28, 38, 50]

    /// The places that touch the symbol.
    ///
    /// The order of preference (right before left, above before below) follows E. Imhof,
    /// "Positioning names on maps", The American Cartographer 2 (1975).
    func adjacent(tokens: MapTokens, isShort: Bool = false) -> [LabelCandidate] {
        settings(isShort: isShort).flatMap { adjacent(variant: $0, gap: tokens(MapSpace.toName)) }
    }

    /// The places at the end of leaders of the lengths, in points on A4, in twelve directions or
    /// many more.
    func remote(
        _ lengths: [Double], tokens: MapTokens, isShort: Bool = false, isDense: Bool = false
    ) -> [LabelCandidate] {
        settings(isShort: isShort).flatMap { variant in
            lengths.flatMap { length in
                (isDense ? finerCompass : compass).map { direction in
                    // Up to a hand's breadth a longer leader is a lesser evil than a name left out.
                    let cost = min(1.6 + length * 0.09, 3 + length * 0.035)
                    return remote(variant, cost, tokens(length), direction)
                }
            }
        }
    }

    /// The setting that a candidate is of.
    func setting(_ variant: Int) -> LabelSetting {
        guard variant == variants.count, let short else { return variants[variant] }
        return short
    }

    private func settings(isShort: Bool) -> Range<Int> {
        guard isShort else { return variants.indices }
        return variants.count..<variants.count + (short == nil ? 0 : 1)
    }

    private func adjacent(variant: Int, gap: Double) -> [LabelCandidate] {
        let (x, y, distance) = (disc.centre.x, disc.centre.y, disc.radius + gap)
        let diagonal = distance * 0.71
        let setting = setting(variant)
        let (width, height) = (setting.text.width, setting.text.height)
        let middle = y - setting.text.opticalMiddle
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
                anchor: place.anchor, leader: nil, variant: variant,
                cost: place.cost + setting.cost)
        }
    }

    private func remote(
        _ variant: Int, _ cost: Double, _ distance: Double, _ direction: (x: Double, y: Double)
    ) -> LabelCandidate {
        let setting = setting(variant)
        let text = setting.text
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
            anchor: anchor, leader: Segment(start: start, end: tip), variant: variant,
            cost: cost + setting.cost)
    }
}

/// One way of writing a name, and how much worse it is than the whole name in one line.
struct LabelSetting: Sendable {
    let text: LabelText
    let cost: Double
}

/// Twelve directions, every 30 degrees; a table rather than a sine, for the same bytes everywhere.
private let compass: [(x: Double, y: Double)] = [
    (1, 0), (0.866, -0.5), (0.5, -0.866), (0, -1), (-0.5, -0.866), (-0.866, -0.5),
    (-1, 0), (-0.866, 0.5), (-0.5, 0.866), (0, 1), (0.5, 0.866), (0.866, 0.5),
]

/// Thirty-two directions all around, from the rational points of the circle, for the same bytes.
private let finerCompass: [(x: Double, y: Double)] = {
    let quarter = (0..<8).map { step -> (x: Double, y: Double) in
        let t = Double(step) / 8
        return (x: (1 - t * t) / (1 + t * t), y: 2 * t / (1 + t * t))
    }
    return [(1.0, 0.0), (0, -1), (-1, 0), (0, 1)].flatMap { turn in
        quarter.map { (x: $0.x * turn.0 + $0.y * turn.1, y: $0.x * turn.1 - $0.y * turn.0) }
    }
}()
