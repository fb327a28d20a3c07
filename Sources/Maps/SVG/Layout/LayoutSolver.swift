import Geo

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
                let merit =
                    candidate.weight * candidate.layout.pointsPerMetre
                    * fullness(candidate.layout)
                if best == nil || merit > (best?.merit ?? 0) * 1.0001 {
                    best = (candidate.layout, merit)
                }
            }
        }
        guard let best else { preconditionFailure("a column for the legend is always possible") }
        return best.layout
    }

    private var pages: [(width: Double, height: Double)] {
        if let part = options.part { return [(part.width, part.height)] }
        let (long, short) = options.format.sides
        guard options.format.isPaper else { return [(long, short)] }
        switch options.orientation {
        case .portrait: return [(short, long)]
        case .landscape: return [(long, short)]
        case .automatic: return [(short, long), (long, short)]
        }
    }

    /// Paper that the land fills is worth a little of its size: none should lie empty.
    private func fullness(_ layout: PageLayout) -> Double {
        guard let extent = land?.extent else { return 1 }
        let scale = layout.pointsPerMetre
        let share = extent.width * scale * extent.height * scale / (layout.width * layout.height)
        return share.squareRoot().squareRoot()
    }

    /// The part of the page between title and notes.
    private func body(of page: (width: Double, height: Double)) -> PageBox {
        let margin = tokens(MapSpace.margin), gap = tokens(MapSpace.gap)
        let width = page.width - 2 * margin
        return PageBox(
            minX: margin, minY: margin + demand.headerHeight(width) + gap,
            maxX: page.width - margin, maxY: page.height - margin - demand.footerHeight(width) - gap
        )
    }

    private func candidates(
        on page: (width: Double, height: Double)
    ) -> [(layout: PageLayout, weight: Double)] {
        let body = body(of: page)
        var result: [(layout: PageLayout, weight: Double)] = []
        for legend in Corner.allCases {
            for scale in Corner.allCases where scale != legend {
                guard let layout = inCorners(body, page, legend: legend, scale: scale) else {
                    continue
                }
                result.append((layout, legend.merit * scale.merit))
            }
        }
        // A panel in the frame is worth three hundredths of the map's size: it looks like one piece.
        result += [(beside(body, page), 0.97), (below(body, page), 0.97)]
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
