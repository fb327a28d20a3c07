import Geo

/// Blocks inside the frame, and the land as they leave room for it.
struct InsideLayout {
    var blocks: [PlacedBlock] = []
    var transform: PageTransform?
    var merit = 1.0
}

extension LayoutSolver {
    /// The land as large as the blocks in the frame allow; nil where that is not large enough.
    func placed(_ arrangement: Arrangement, betterThan least: Double) -> InsideLayout? {
        let frame = arrangement.frame
        guard let land else {
            let options = places(of: arrangement.inside, in: frame) { _ in true }
            return assignment(arrangement.inside, options, in: frame) { _ in true }
                .map { InsideLayout(blocks: $0.blocks, merit: $0.merit) }
        }
        guard !arrangement.inside.isEmpty else {
            return InsideLayout(transform: fitted(into: frame))
        }
        let largest = largestScale(in: frame)
        func isPromising(_ scale: Double) -> Bool {
            arrangement.weight * merit(arrangement, at: scale) > least
        }
        var fits = 0.35 * largest
        while !isPromising(fits), fits < largest { fits *= 1.03 }
        fits = min(fits, largest)
        if let whole = search(arrangement, at: largest, land.mask) { return whole }
        guard var best = search(arrangement, at: fits, land.mask) else { return nil }
        var tooLarge = largest
        for _ in 0..<8 {
            let middle = (fits + tooLarge) / 2
            if let found = search(arrangement, at: middle, land.mask) {
                best = found
                fits = middle
            } else {
                tooLarge = middle
            }
        }
        return best
    }

    /// The best places for the blocks at a scale, the land moved as little as they ask for.
    private func search(
        _ arrangement: Arrangement, at scale: Double, _ mask: LandMask
    ) -> InsideLayout? {
        var best: InsideLayout?
        for (transform, distance) in transforms(in: arrangement.frame, at: scale) {
            // Land in the middle looks best: from there to the edge it loses two hundredths.
            let worth = 1 - 0.02 * distance
            if let best, best.merit >= worth { break }
            func isFree(_ box: PageBox) -> Bool { self.isFree(box, under: transform, mask) }
            let options = places(of: arrangement.inside, in: arrangement.frame, where: isFree)
            let found = assignment(
                arrangement.inside, options, in: arrangement.frame, where: isFree)
            guard let found, found.merit * worth > best?.merit ?? 0 else { continue }
            best = InsideLayout(
                blocks: found.blocks, transform: transform, merit: found.merit * worth)
        }
        return best
    }

    /// The ways to lay the land into the frame, from its middle outwards.
    private func transforms(
        in frame: PageBox, at scale: Double
    ) -> [(transform: PageTransform, distance: Double)] {
        guard let land else { return [] }
        let room = room(in: frame)
        let slack = (
            x: max(0, room.width - land.extent.width * scale) / 2,
            y: max(0, room.height - land.extent.height * scale) / 2
        )
        // Where there is nothing to move, one way stands for all.
        return Self.shifts.filter { ($0.x == 0 || slack.x > 1) && ($0.y == 0 || slack.y > 1) }
            .map { shift in
                let centre = Coordinate(
                    x: frame.centre.x + shift.x * slack.x, y: frame.centre.y + shift.y * slack.y)
                let transform = PageTransform(
                    pointsPerMetre: scale, origin: land.extent.centre, centre: centre)
                return (transform, max(abs(shift.x), abs(shift.y)))
            }
    }

    /// From the middle outwards, as fractions of what there is to move.
    private static let shifts: [(x: Double, y: Double)] = {
        let steps = (-4...4).flatMap { x in (-4...4).map { (x: x, y: $0) } }
        func ring(_ step: (x: Int, y: Int)) -> Int { max(abs(step.x), abs(step.y)) }
        return steps.sorted { (ring($0), $0.x, $0.y) < (ring($1), $1.x, $1.y) }
            .map { (x: Double($0.x) / 4, y: Double($0.y) / 4) }
    }()

    private func isFree(_ box: PageBox, under transform: PageTransform, _ mask: LandMask) -> Bool {
        let area = box.expanded(by: tokens(MapSpace.gap) + demand.symbolReach)
        let corner = transform.unapply(Coordinate(x: area.minX, y: area.maxY))
        let other = transform.unapply(Coordinate(x: area.maxX, y: area.minY))
        return mask.isEmpty(
            Envelope(minX: corner.x, minY: corner.y, maxX: other.x, maxY: other.y))
    }
}

// How large the land can be.
extension LayoutSolver {
    private func room(in frame: PageBox) -> PageBox {
        let bare = frame.expanded(by: -tokens(MapSpace.aroundLand))
        return bare.expanded(by: -demand.overhang(scale(in: bare)))
    }

    private func scale(in room: PageBox) -> Double {
        guard let extent = land?.extent else { return 0 }
        return max(min(room.width / extent.width, room.height / extent.height), 1e-9)
    }

    func largestScale(in frame: PageBox) -> Double { scale(in: room(in: frame)) }

    /// The land as large as the frame allows, in its middle.
    func fitted(into frame: PageBox) -> PageTransform? {
        guard let land else { return nil }
        return PageTransform(
            pointsPerMetre: largestScale(in: frame), origin: land.extent.centre,
            centre: frame.centre)
    }
}
