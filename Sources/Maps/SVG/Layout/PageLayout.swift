import Geo

/// Where everything stands on the page, in points.
struct PageLayout: Sendable {
    let width: Double
    let height: Double
    /// The frame around the map.
    let frame: PageBox
    let legend: PageBox
    let scale: PageBox
    /// nil where there is nothing to show.
    let transform: PageTransform?

    var pointsPerMetre: Double { transform?.pointsPerMetre ?? 0 }
}

/// The sizes that a layout has to find room for; all in points.
struct LayoutDemand {
    struct Block: Sendable {
        let width: Double
        let height: Double
    }

    /// The height of the title and of the notes for a width to write in.
    let headerHeight: (Double) -> Double
    let footerHeight: (Double) -> Double
    let legend: Block
    let scale: Block
    /// How far symbols reach beyond the points they stand for.
    let symbolReach: Double
    /// How far they reach beyond the extent of the land at a scale.
    let overhang: (Double) -> Double
}

/// Finds the layout that draws the land largest without covering any of it.
///
/// Legend and scale bar stand in corners of the frame where no land and no school lies; where the
/// land would have to shrink much for that, they stand in a column or a strip outside the frame.
struct LayoutSolver {
    let options: MapOptions
    let tokens: MapTokens
    let demand: LayoutDemand
    /// What is to be shown, in projected metres, with the mask of what lies where.
    let land: (extent: Envelope, mask: LandMask)?

    func solve() -> PageLayout {
        var best: (layout: PageLayout, merit: Double)?
        for page in pages {
            for candidate in candidates(on: page) {
                let merit = candidate.layout.pointsPerMetre * candidate.weight * fullness(candidate.layout)
                if best == nil || merit > (best?.merit ?? 0) * 1.0001 {
                    best = (candidate.layout, merit)
                }
            }
        }
        guard let best else { preconditionFailure("a column for the legend is always possible") }
        return best.layout
    }

    private var pages: [(width: Double, height: Double)] {
        let sides = options.paper.sidesInMillimetres
        let (long, short) = (sides.long * 72 / 25.4, sides.short * 72 / 25.4)
        switch options.orientation {
        case .portrait: return [(short, long)]
        case .landscape: return [(long, short)]
        case .automatic: return [(short, long), (long, short)]
        }
    }

    /// A frame that the land fills is worth a little of its size: paper should not lie empty.
    private func fullness(_ layout: PageLayout) -> Double {
        guard let extent = land?.extent else { return 1 }
        let scale = layout.pointsPerMetre
        let share = extent.width * scale * extent.height * scale
            / (layout.frame.width * layout.frame.height)
        return share.squareRoot().squareRoot()
    }

    /// The part of the page between title and notes.
    private func body(of page: (width: Double, height: Double)) -> PageBox {
        let margin = tokens(MapSpace.margin), gap = tokens(MapSpace.gap)
        let width = page.width - 2 * margin
        return PageBox(
            minX: margin, minY: margin + demand.headerHeight(width) + gap,
            maxX: page.width - margin, maxY: page.height - margin - demand.footerHeight(width) - gap)
    }

    private func candidates(
        on page: (width: Double, height: Double)
    ) -> [(layout: PageLayout, weight: Double)] {
        let body = body(of: page)
        var result = [(beside(body, page), 0.97), (below(body, page), 0.97)]
        for legend in Corner.allCases {
            for scale in Corner.allCases where scale != legend {
                guard let layout = inCorners(body, page, legend: legend, scale: scale) else {
                    continue
                }
                result.append((layout, legend.merit * scale.merit))
            }
        }
        return result
    }
}

extension LayoutSolver {
    /// The legend in a column right of the frame, the scale bar below it.
    private func beside(_ body: PageBox, _ page: (width: Double, height: Double)) -> PageLayout {
        let gap = tokens(MapSpace.gap)
        let left = body.maxX - max(demand.legend.width, demand.scale.width)
        let frame = PageBox(
            minX: body.minX, minY: body.minY, maxX: left - gap, maxY: body.maxY)
        return PageLayout(
            width: page.width, height: page.height, frame: frame,
            legend: box(demand.legend, x: left, y: body.minY),
            scale: box(demand.scale, x: left, y: body.maxY - demand.scale.height),
            transform: fitted(into: frame))
    }

    /// The legend in a strip below the frame, the scale bar right of it.
    private func below(_ body: PageBox, _ page: (width: Double, height: Double)) -> PageLayout {
        let gap = tokens(MapSpace.gap)
        let top = body.maxY - max(demand.legend.height, demand.scale.height)
        let frame = PageBox(
            minX: body.minX, minY: body.minY, maxX: body.maxX, maxY: top - gap)
        return PageLayout(
            width: page.width, height: page.height, frame: frame,
            legend: box(demand.legend, x: body.minX, y: top),
            scale: box(demand.scale, x: body.maxX - demand.scale.width, y: top),
            transform: fitted(into: frame))
    }

    private func inCorners(
        _ frame: PageBox, _ page: (width: Double, height: Double), legend: Corner, scale: Corner
    ) -> PageLayout? {
        let legendBox = legend.box(demand.legend, in: frame)
        let scaleBox = scale.box(demand.scale, in: frame)
        guard !legendBox.intersects(scaleBox), frame.containsWhole(legendBox) else { return nil }
        let transform = fitted(into: frame, avoiding: [legendBox, scaleBox])
        guard transform != nil || land == nil else { return nil }
        return PageLayout(
            width: page.width, height: page.height, frame: frame, legend: legendBox,
            scale: scaleBox, transform: transform)
    }

    private func box(_ block: LayoutDemand.Block, x: Double, y: Double) -> PageBox {
        PageBox(minX: x, minY: y, maxX: x + block.width, maxY: y + block.height)
    }
}

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
    private func fitted(into frame: PageBox) -> PageTransform? {
        guard let land else { return nil }
        return PageTransform(
            pointsPerMetre: largestScale(in: frame), origin: land.extent.centre,
            centre: frame.centre)
    }

    /// The land as large as it can be without touching the boxes.
    private func fitted(into frame: PageBox, avoiding boxes: [PageBox]) -> PageTransform? {
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
        return steps.sorted { ($0.x * $0.x + $0.y * $0.y, $0.x, $0.y)
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

/// A corner of the frame.
enum Corner: CaseIterable {
    case bottomLeft, bottomRight, topRight, topLeft

    /// Readers look for legends at the bottom; a little land is worth giving up for that.
    var merit: Double {
        switch self {
        case .bottomLeft, .bottomRight: 1
        case .topRight: 0.995
        case .topLeft: 0.99
        }
    }

    func box(_ block: LayoutDemand.Block, in frame: PageBox) -> PageBox {
        let isLeft = self == .bottomLeft || self == .topLeft
        let isTop = self == .topLeft || self == .topRight
        let x = isLeft ? frame.minX : frame.maxX - block.width
        let y = isTop ? frame.minY : frame.maxY - block.height
        return PageBox(minX: x, minY: y, maxX: x + block.width, maxY: y + block.height)
    }
}
