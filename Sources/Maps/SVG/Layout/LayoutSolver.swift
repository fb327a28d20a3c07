import Geo

/// Finds the layout that draws the land largest without covering any of it.
///
/// Legend, inset and scale bar stand along the frame where no land and no school lies; where the
/// land would have to shrink much for that, some or all stand in a column or a strip outside.
struct LayoutSolver {
    let options: MapOptions
    let tokens: MapTokens
    let demand: LayoutDemand
    /// What is to be shown, in projected metres, with the mask of what lies where.
    let land: (extent: Envelope, mask: LandMask)?

    /// A way to share the page out, before places inside the frame are looked for.
    struct Arrangement {
        let page: (width: Double, height: Double)
        let frame: PageBox
        var outside: [PlacedBlock] = []
        var inside: [LayoutDemand.Choice] = []
        var weight = 1.0
        var side: PageBox?
    }

    func solve() -> PageLayout {
        let arrangements = pages.flatMap(arrangements)
        let bounds = arrangements.map { $0.weight * merit($0, at: largestScale(in: $0.frame)) }
        var best: (layout: PageLayout, merit: Double)?
        // None can be better than its land without blocks, so the most promising come first.
        for index in bounds.indices.sorted(by: { (-bounds[$0], $0) < (-bounds[$1], $1) }) {
            let least = (best?.merit ?? 0) * 1.0001
            guard best == nil || bounds[index] > least else { break }
            let arrangement = arrangements[index]
            guard let found = placed(arrangement, betterThan: least) else { continue }
            let merit =
                arrangement.weight * found.merit
                * merit(arrangement, at: found.transform?.pointsPerMetre ?? 0)
            guard best == nil || merit > least else { continue }
            best = (layout(arrangement, found), merit)
        }
        return best?.layout ?? lastResort
    }

    private func layout(_ arrangement: Arrangement, _ inside: InsideLayout) -> PageLayout {
        PageLayout(
            width: arrangement.page.width, height: arrangement.page.height,
            frame: arrangement.frame, placed: arrangement.outside + inside.blocks,
            transform: inside.transform, side: arrangement.side)
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

    /// The scale, times what paper that the land fills is worth: none should lie empty.
    func merit(_ arrangement: Arrangement, at scale: Double) -> Double {
        guard let extent = land?.extent else { return 1 }
        let paper = arrangement.page.width * arrangement.page.height
        let share = extent.width * scale * extent.height * scale / paper
        // Wide land looks lost on upright paper, even where it is drawn a little larger there.
        let isWide = extent.width > extent.height * 1.1
        let isTall = extent.height > extent.width * 1.1
        let lies = arrangement.page.width > arrangement.page.height
        let suits = lies ? !isTall : !isWide
        return scale * share.squareRoot().squareRoot() * (suits ? 1 : 0.88)
    }

    /// The part of the page between title and notes.
    func body(of page: (width: Double, height: Double)) -> PageBox {
        let margin = tokens.margin, gap = tokens(MapSpace.gap)
        let width = page.width - 2 * margin
        let top = margin + demand.headerHeight(width) + gap + demand.collar
        let bottom = page.height - margin - demand.footerHeight(width) - gap - demand.collar
        return PageBox(
            minX: margin, minY: top, maxX: page.width - margin, maxY: max(bottom, top + 20))
    }

    private func arrangements(on page: (width: Double, height: Double)) -> [Arrangement] {
        let body = body(of: page)
        var result = [Arrangement(page: page, frame: body, inside: demand.blocks)]
        // A panel in the frame is worth three hundredths of the map's size: it looks like one piece.
        for kinds in Self.outside {
            let out = demand.blocks.filter { kinds.contains($0.kind) }
            let inside = demand.blocks.filter { !kinds.contains($0.kind) }
            guard !out.isEmpty, inside.count + kinds.count == demand.blocks.count else { continue }
            for place in [beside(body, page, out), below(body, page, out)] {
                guard var arrangement = place else { continue }
                arrangement.inside = inside
                arrangement.weight = 0.97
                result.append(arrangement)
            }
        }
        if !options.format.isPaper { result += asides(on: page) }
        return result
    }

    private static let outside: [Set<BlockKind>] = [
        [.legend, .inset, .scale], [.legend, .scale], [.legend, .inset], [.legend],
        [.inset, .scale], [.inset],
    ]

    /// The lowest blocks side by side at the head of the first page, whatever lies below them.
    private var lastResort: PageLayout {
        let page = pages[0]
        let body = body(of: page)
        var left = body.minX
        let placed = demand.blocks.compactMap { choice -> PlacedBlock? in
            let shapes = choice.shapes
            guard let shape = shapes.indices.min(by: { shapes[$0].height < shapes[$1].height })
            else { return nil }
            let block = shapes[shape]
            defer { left += block.width }
            return PlacedBlock(
                kind: choice.kind, shape: shape, box: block.box(x: left, y: body.minY))
        }
        return PageLayout(
            width: page.width, height: page.height, frame: body, placed: placed,
            transform: fitted(into: body))
    }
}
