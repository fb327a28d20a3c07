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
    /// A name beside its own symbol never covers it; a leader starts at its own symbol's edge, and
    /// at those of the symbols that lie under it.
    func allows(_ candidate: LabelCandidate, gap: Double) -> Bool {
        guard frame.containsWhole(candidate.box.expanded(by: gap)) else { return false }
        guard isFree(candidate.box, gap: gap) else { return false }
        guard let leader = candidate.leader else { return true }
        return isFree(leader)
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

    private func isFree(_ leader: Segment) -> Bool {
        var isFree = true
        discGrid.visit(leader.box) { item in
            let disc = discs[Int(item)]
            let isOwn = disc.gap(to: Segment(start: leader.start, end: leader.start)) < 0.3
            if isFree, !isOwn, disc.gap(to: leader) < 0.6 { isFree = false }
        }
        boxGrid.visit(leader.box) { item in
            if isFree, leader.crosses(boxes[Int(item)]) { isFree = false }
        }
        return isFree
    }

    /// How many symbols stand so close that the name could be taken for theirs.
    func rivals(of box: PageBox, within reach: Double) -> Int {
        var found: Set<Int32> = []
        discGrid.visit(box) { item in
            if discs[Int(item)].gap(to: box) < min(reach, largestReach) { found.insert(item) }
        }
        return found.count
    }
}

extension Envelope {
    func containsWhole(_ other: Envelope) -> Bool {
        other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
    }
}
