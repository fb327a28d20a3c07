import Geo

/// Where the land of a receipt's maps lies on the page; the same for both but for the frame.
struct ReceiptGround {
    let frame: PageBox
    let transform: PageTransform
    private let projection: SinusoidalProjection

    /// Between what is shown and the frame, as a share of the larger side.
    private static let margin = 0.1
    /// No map shows less than this, in metres.
    private static let smallest = 1_500.0

    init(_ map: ReceiptMap, frame: PageBox) {
        let shown =
            map.homes.map(\.position)
            + map.schools.filter { $0.part != .other }.map(\.position)
        let meridian = Envelope(shown)?.centre.x ?? 100
        let projection = SinusoidalProjection(meridian: meridian)
        let box =
            Envelope(shown.map(projection.project))
            ?? Envelope(minX: 0, minY: 0, maxX: 0, maxY: 0)
        let side = max(box.width, box.height, Self.smallest) * Self.margin
        let width = max(box.width, Self.smallest) + 2 * side
        let height = max(box.height, Self.smallest) + 2 * side
        self.frame = frame
        self.projection = projection
        transform = PageTransform(
            pointsPerMetre: min(frame.width / width, frame.height / height), origin: box.centre,
            centre: frame.centre)
    }

    func place(_ position: Coordinate) -> Coordinate {
        transform.apply(projection.project(position))
    }

    /// The rings of an area on the page, cut a little beyond the frame.
    func rings(of area: MapArea) -> [[PagePoint]] {
        var clipper = RingClipper(frame.expanded(by: 6), grid: 1)
        return area.geometry.flatMap(\.rings).compactMap { ring in
            var points = ring.filter(isOnGlobe).map { PagePoint(place($0)) }
            if points.first == points.last { points = Array(points.dropLast()) }
            clipper.clip(&points)
            return points.count > 2 ? points : nil
        }
    }

    /// The land nearer to a school than to its rivals and within reach: a convex polygon.
    ///
    /// A many-sided circle, cut by the perpendicular bisector to each rival.
    func cell(of school: Coordinate, rivals: [Coordinate], reach: Double) -> [Coordinate] {
        let home = projection.project(school)
        var ring = Self.circle.map { x, y in
            Coordinate(x: home.x + x * reach, y: home.y + y * reach)
        }
        for rival in rivals.map(projection.project) where rival != home {
            let middle = Coordinate(x: (home.x + rival.x) / 2, y: (home.y + rival.y) / 2)
            ring = Self.cut(ring) {
                ($0.x - middle.x) * (rival.x - home.x) + ($0.y - middle.y) * (rival.y - home.y)
            }
        }
        return ring.map(transform.apply)
    }

    /// What of a convex ring lies where a linear function is not above zero.
    private static func cut(
        _ ring: [Coordinate], _ side: (Coordinate) -> Double
    ) -> [Coordinate] {
        var kept: [Coordinate] = []
        for (index, end) in ring.enumerated() {
            let start = ring[index == 0 ? ring.count - 1 : index - 1]
            let (a, b) = (side(start), side(end))
            if (a > 0) != (b > 0) {
                let t = a / (a - b)
                kept.append(
                    Coordinate(
                        x: start.x + t * (end.x - start.x), y: start.y + t * (end.y - start.y)))
            }
            if b <= 0 { kept.append(end) }
        }
        return kept
    }

    /// Points of the unit circle from the rational ones, for the same bytes everywhere.
    private static let circle: [(Double, Double)] = {
        let quarter = (0..<16).map { step -> (Double, Double) in
            let t = Double(step) / 16
            return ((1 - t * t) / (1 + t * t), 2 * t / (1 + t * t))
        }
        return [(1.0, 0.0), (0, 1), (-1, 0), (0, -1)].flatMap { turn in
            quarter.map { x, y in (x * turn.0 - y * turn.1, x * turn.1 + y * turn.0) }
        }
    }()
}
