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
    func allows(
        _ candidate: LabelCandidate, of own: Disc, gap: NameGap, besideLeader: Double = 0.9
    ) -> Bool {
        guard frame.containsWhole(candidate.box), isFree(candidate.box, gap: gap)
        else { return false }
        return candidate.leader.map { isFree($0, of: own, gap: besideLeader) } ?? true
    }

    /// Whether nothing lies closer to the rectangle than the gap.
    func isFree(_ box: PageBox, gap: Double) -> Bool {
        discGrid.allSatisfy(box) { discs[Int($0)].gap(to: box) >= gap }
            && boxGrid.allSatisfy(box) { !boxes[Int($0)].expanded(by: gap).intersects(box) }
    }

    /// Whether no symbol is too close and no other name, or whatever else has a box.
    private func isFree(_ box: PageBox, gap: NameGap) -> Bool {
        let room = box.expanded(by: gap)
        return discGrid.allSatisfy(box) { discs[Int($0)].gap(to: box) >= gap.above }
            && boxGrid.allSatisfy(room) { !boxes[Int($0)].intersects(room) }
    }

    private func isFree(_ leader: Segment, of own: Disc, gap: Double) -> Bool {
        discGrid.allSatisfy(leader.box) { item in
            let disc = discs[Int(item)]
            return disc.gap(to: leader) >= gap || disc.centre == own.centre
                || disc.distance(to: own) < disc.radius
        } && boxGrid.allSatisfy(leader.box) { !leader.crosses(boxes[Int($0)]) }
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
