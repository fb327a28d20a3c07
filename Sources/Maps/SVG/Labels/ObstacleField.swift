import Geo

/// What no name may cover: symbols, names of areas and the blocks of the layout.
struct ObstacleField: Sendable {
    /// Names stay inside it.
    let frame: PageBox
    private(set) var discs: [Disc] = []
    private(set) var boxes: [PageBox] = []
    private var discGrid: PageGrid
    private var boxGrid: PageGrid
    private let largestReach = 4.0
    /// The least room between a leader and a symbol that is not its own, in points.
    private static let besideLeader = 0.9

    init(frame: PageBox) {
        self.frame = frame
        discGrid = PageGrid(box: frame, side: 12)
        boxGrid = PageGrid(box: frame, side: 24)
    }

    mutating func add(_ disc: Disc) {
        discGrid.insert(Int32(discs.count), touching: disc.box.expanded(by: largestReach))
        discs.append(disc)
    }

    mutating func add(_ box: PageBox) {
        boxGrid.insert(Int32(boxes.count), touching: box)
        boxes.append(box)
    }

    /// Whether a name could stand there as far as symbols and blocks are concerned.
    ///
    /// A name beside its own symbol never covers it; a leader passes no other symbol so closely
    /// that it could be taken for its own, except those that its own lies under.
    func allows(_ candidate: LabelCandidate, of own: Disc, gap: Double) -> Bool {
        guard frame.containsWhole(candidate.box.expanded(by: gap)),
            isFree(candidate.box, gap: gap)
        else { return false }
        return candidate.leader.map { isFree($0, of: own) } ?? true
    }

    /// Whether nothing lies closer to the rectangle than the gap.
    func isFree(_ box: PageBox, gap: Double) -> Bool {
        var isFree = true
        discGrid.visit(box) { item in
            if isFree, discs[Int(item)].gap(to: box) < gap { isFree = false }
        }
        boxGrid.visit(box) { item in
            if isFree, boxes[Int(item)].expanded(by: gap).intersects(box) { isFree = false }
        }
        return isFree
    }

    private func isFree(_ leader: Segment, of own: Disc) -> Bool {
        var isFree = true
        discGrid.visit(leader.box) { item in
            guard isFree else { return }
            let disc = discs[Int(item)]
            let isOwn = disc.centre == own.centre || disc.distance(to: own) < disc.radius
            if !isOwn, disc.gap(to: leader) < Self.besideLeader { isFree = false }
        }
        boxGrid.visit(leader.box) { item in
            if isFree, leader.crosses(boxes[Int(item)]) { isFree = false }
        }
        return isFree
    }

    /// How easily the name could be taken for another symbol's, from 0 to 1.
    ///
    /// 1 where another symbol stands as close to it as its own would.
    func ambiguity(of box: PageBox, own: Disc) -> Double {
        var nearest = largestReach
        discGrid.visit(box) { item in
            let disc = discs[Int(item)]
            guard disc.centre != own.centre else { return }
            nearest = min(nearest, disc.gap(to: box))
        }
        return 1 - max(nearest, 0) / largestReach
    }
}

extension Envelope {
    func containsWhole(_ other: Envelope) -> Bool {
        other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
    }
}
