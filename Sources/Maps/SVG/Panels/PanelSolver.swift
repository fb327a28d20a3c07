import Geo

/// Finds the grid of panels that draws the land largest.
///
/// Every number of columns is tried on the page either way, with the legend beside the panels,
/// below them, and where the last row leaves room.
struct PanelSolver {
    let options: MapOptions
    let tokens: MapTokens
    let demand: PanelDemand
    /// What is to be shown, in projected metres; nil for nothing.
    let extent: Envelope?

    private enum LegendPlace: CaseIterable {
        case inGrid, beside, below
    }

    private struct Page {
        let width: Double
        let height: Double
        let body: PageBox
        let noticeTop: Double
    }

    func solve() -> PanelLayout {
        var best: (layout: PanelLayout, merit: Double)?
        for page in pages {
            for columns in 1...max(demand.count, 1) {
                for place in LegendPlace.allCases {
                    guard let layout = layout(on: page, columns: columns, place) else { continue }
                    let merit = merit(of: layout)
                    if best == nil || merit > (best?.merit ?? 0) * 1.0001 {
                        best = (layout, merit)
                    }
                }
            }
        }
        guard let best else { preconditionFailure("a legend beside the panels is always possible") }
        return best.layout
    }

    private func merit(of layout: PanelLayout) -> Double {
        guard let frame = layout.frames.first else { return 0 }
        return layout.transform?.pointsPerMetre ?? min(frame.width, frame.height)
    }

    private var pages: [Page] {
        let (long, short) = options.format.sides
        let upright = page(width: short, height: long), lying = page(width: long, height: short)
        guard options.format.isPaper else { return [lying] }
        switch options.orientation {
        case .portrait: return [upright]
        case .landscape: return [lying]
        case .automatic: return [upright, lying]
        }
    }

    private func page(width: Double, height: Double) -> Page {
        let margin = tokens.margin, gap = tokens(MapSpace.gap)
        let inner = width - 2 * margin
        let top = margin + demand.headerHeight(inner) + gap
        let notice = demand.noticeHeight(inner)
        let body = PageBox(
            minX: margin, minY: top + (notice > 0 ? notice + gap : 0), maxX: width - margin,
            maxY: height - margin - demand.footerHeight(inner) - gap)
        return Page(width: width, height: height, body: body, noticeTop: top)
    }
}

extension PanelSolver {
    private func layout(on page: Page, columns: Int, _ place: LegendPlace) -> PanelLayout? {
        let gap = tokens(MapSpace.gap) * 1.5
        var area = page.body
        switch place {
        case .beside: area.maxX -= max(demand.legend.width, demand.scale.width) + gap
        case .below:
            area.maxY -= max(demand.legend.height, demand.scale.height) - tokens(MapSpace.padding)
        case .inGrid: break
        }
        let rows = (demand.count + columns - 1) / columns
        let width = (area.width - gap * Double(columns - 1)) / Double(columns)
        let cell = (area.height - gap * Double(rows - 1)) / Double(rows)
        let caption = demand.captionHeight(max(width, 1))
        let isTight = min(width, cell - caption) < tokens(10)
        // One column beside the legend is what is left where nothing else fits.
        if isTight, place != .beside || columns > 1 { return nil }
        let frames = (0..<demand.count).map { index in
            frame(
                x: area.minX + Double(index % columns) * (width + gap),
                y: area.minY + Double(index / columns) * (cell + gap) + caption,
                width: max(width, 1), height: max(cell - caption, 1))
        }
        guard let boxes = blocks(place, page.body, area, frames, columns, caption) else {
            return nil
        }
        // Where nothing fits under a very long title, the notes still end with the page.
        let bottom = min(
            max(frames.last?.maxY ?? area.maxY, boxes.legend.maxY, boxes.scale.maxY),
            page.body.maxY)
        return PanelLayout(
            width: page.width, height: page.height, frames: frames, captionHeight: caption,
            noticeTop: page.noticeTop, legend: boxes.legend, scale: boxes.scale, bottom: bottom,
            transform: frames.first.flatMap(fitted))
    }

    /// A frame on whole hundredths of a point, so that one land serves all panels.
    private func frame(x: Double, y: Double, width: Double, height: Double) -> PageBox {
        func whole(_ value: Double) -> Double { (value * 100).rounded() / 100 }
        let (left, top) = (whole(x), whole(y))
        return PageBox(
            minX: left, minY: top, maxX: left + whole(width), maxY: top + whole(height))
    }

    private func blocks(
        _ place: LegendPlace, _ body: PageBox, _ area: PageBox, _ frames: [PageBox],
        _ columns: Int, _ caption: Double
    ) -> (legend: PageBox, scale: PageBox)? {
        let gap = tokens(MapSpace.gap) * 1.5
        switch place {
        case .beside:
            let left = area.maxX + gap
            let top = body.minY + caption
            let lowest = max(body.maxY - demand.scale.height, top + demand.legend.height + gap)
            return (box(demand.legend, x: left, y: top), box(demand.scale, x: left, y: lowest))
        case .below:
            // Without a frame around it, the legend's own padding is white as the paper.
            let padding = tokens(MapSpace.padding)
            let top = area.maxY + gap - padding
            guard demand.legend.width + demand.scale.width + gap <= body.width else { return nil }
            return (
                box(demand.legend, x: body.minX - padding, y: top),
                box(demand.scale, x: body.maxX - demand.scale.width, y: top)
            )
        case .inGrid:
            guard let last = frames.last, !frames.count.isMultiple(of: columns) else { return nil }
            let room = PageBox(
                minX: last.maxX + gap, minY: last.minY, maxX: body.maxX, maxY: last.maxY)
            return blocks(in: room, gap: gap)
        }
    }

    /// The legend and the scale bar below each other or side by side, where the room allows.
    private func blocks(in room: PageBox, gap: Double) -> (legend: PageBox, scale: PageBox)? {
        let (legend, scale) = (demand.legend, demand.scale)
        let legendBox = box(legend, x: room.minX, y: room.minY)
        let isStacked =
            max(legend.width, scale.width) <= room.width
            && legend.height + gap + scale.height <= room.height
        if isStacked {
            return (legendBox, box(scale, x: room.minX, y: room.maxY - scale.height))
        }
        guard legend.width + gap + scale.width <= room.width,
            max(legend.height, scale.height) <= room.height
        else { return nil }
        let scaleBox = box(scale, x: room.maxX - scale.width, y: room.maxY - scale.height)
        return (legendBox, scaleBox)
    }

    private func box(_ block: LayoutDemand.Block, x: Double, y: Double) -> PageBox {
        PageBox(minX: x, minY: y, maxX: x + block.width, maxY: y + block.height)
    }

    /// The land as large as the frame allows, in its middle.
    private func fitted(into frame: PageBox) -> PageTransform? {
        guard let extent else { return nil }
        func scale(_ margin: Double) -> Double {
            let (width, height) = (frame.width - 2 * margin, frame.height - 2 * margin)
            return max(min(width / extent.width, height / extent.height), 1e-9)
        }
        let margin = tokens(MapSpace.aroundPanelLand)
        return PageTransform(
            pointsPerMetre: scale(margin + demand.overhang(scale(margin))), origin: extent.centre,
            centre: frame.centre)
    }
}
