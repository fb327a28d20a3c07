import Geo

extension LayoutSolver {
    private func room(in frame: PageBox) -> PageBox {
        let bare = frame.expanded(by: -tokens(MapSpace.aroundLand))
        return bare.expanded(by: -demand.overhang(scale(in: bare)))
    }

    private func scale(in room: PageBox) -> Double {
        guard let extent = land?.extent else { return 0 }
        return max(min(room.width / extent.width, room.height / extent.height), 1e-9)
    }

    private func largestScale(in frame: PageBox) -> Double { scale(in: room(in: frame)) }

    /// The land as large as the frame allows, in its middle.
    func fitted(into frame: PageBox) -> PageTransform? {
        guard let land else { return nil }
        return PageTransform(
            pointsPerMetre: largestScale(in: frame), origin: land.extent.centre,
            centre: frame.centre)
    }

    /// The land as large as it can be without touching the boxes.
    func fitted(into frame: PageBox, avoiding boxes: [PageBox]) -> PageTransform? {
        let largest = largestScale(in: frame)
        if let whole = placed(at: largest, in: frame, avoiding: boxes) { return whole }
        var fits = largest * 0.4
        guard var best = placed(at: fits, in: frame, avoiding: boxes) else { return nil }
        var tooLarge = largest
        for _ in 0..<12 {
            let middle = (fits + tooLarge) / 2
            if let transform = placed(at: middle, in: frame, avoiding: boxes) {
                best = transform
                fits = middle
            } else {
                tooLarge = middle
            }
        }
        return best
    }

    /// The land at the scale, moved as little from the middle as the boxes ask for.
    private func placed(
        at scale: Double, in frame: PageBox, avoiding boxes: [PageBox]
    ) -> PageTransform? {
        guard let land else { return nil }
        let room = room(in: frame)
        let slack = (
            x: max(0, room.width - land.extent.width * scale) / 2,
            y: max(0, room.height - land.extent.height * scale) / 2
        )
        for shift in Self.shifts {
            let centre = Coordinate(
                x: frame.centre.x + shift.x * slack.x, y: frame.centre.y + shift.y * slack.y)
            let transform = PageTransform(
                pointsPerMetre: scale, origin: land.extent.centre, centre: centre)
            if boxes.allSatisfy({ isFree($0, under: transform) }) { return transform }
        }
        return nil
    }

    /// From the middle outwards, as fractions of what there is to move.
    private static let shifts: [(x: Double, y: Double)] = {
        let steps = (-4...4).flatMap { x in (-4...4).map { (x: x, y: $0) } }
        return steps.sorted {
            ($0.x * $0.x + $0.y * $0.y, $0.x, $0.y)
                < ($1.x * $1.x + $1.y * $1.y, $1.x, $1.y)
        }.map { (x: Double($0.x) / 4, y: Double($0.y) / 4) }
    }()

    private func isFree(_ box: PageBox, under transform: PageTransform) -> Bool {
        let scale = transform.pointsPerMetre
        let padding = tokens(MapSpace.gap) + demand.symbolReach
        func ground(_ x: Double, _ y: Double) -> Coordinate {
            Coordinate(
                x: transform.origin.x + (x - transform.centre.x) / scale,
                y: transform.origin.y - (y - transform.centre.y) / scale)
        }
        let area = box.expanded(by: padding)
        return land?.mask.isEmpty(
            Envelope(
                minX: ground(area.minX, area.maxY).x, minY: ground(area.minX, area.maxY).y,
                maxX: ground(area.maxX, area.minY).x, maxY: ground(area.maxX, area.minY).y)) ?? true
    }
}
