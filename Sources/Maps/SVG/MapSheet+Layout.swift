import Geo

extension MapSheet {
    /// No legend is larger than lets a map stand beside it, whichever way the paper lies.
    ///
    /// Beside small maps the scale bar stands below it.
    static func legendLimit(
        _ format: PageFormat, hasPanels: Bool, pen: Pen
    ) -> (width: Double, height: Double) {
        let (long, short) = format.sides
        let height = short * (format.isPaper ? 0.62 : hasPanels ? 0.5 : 0.58)
        return (
            format.isPaper ? short * 0.8 : long * 0.55,
            hasPanels ? height - ScaleBar.block(pen: pen).height : height
        )
    }

    static func layout(
        _ theme: MapTheme, _ content: MapContent, _ options: MapOptions, _ pen: Pen,
        _ extent: MapExtent, _ plan: ThemePlan, _ legend: Legend, _ inset: Inset?
    ) -> PageLayout {
        let reach = plan.symbols.flatMap { group in group.members.map(\.radius) }.max() ?? 0
        var blocks = [LayoutDemand.Choice(kind: .legend, shapes: legend.shapes)]
        if let inset { blocks.append(.init(kind: .inset, shapes: inset.shapes)) }
        if extent.envelope != nil {
            blocks.append(.init(kind: .scale, shapes: [ScaleBar.block(pen: pen)]))
        }
        let hasGrid = groundGrid(options, extent) != nil
        let demand = LayoutDemand(
            headerHeight: {
                TextBlock.header(
                    theme, content, isBrief: !options.format.isPaper, width: $0, pen: pen
                ).height
            },
            headerIsWhole: {
                TextBlock.header(
                    theme, content, isBrief: !options.format.isPaper, width: $0, pen: pen
                ).isWhole
            },
            // The names shown are not known yet; the line they stand on is.
            footerHeight: {
                TextBlock.footer(
                    content, quality: "·", reference: hasReference(options, extent) ? "·" : nil,
                    isBrief: options.format == .share, width: $0, pen: pen
                ).height
            },
            blocks: blocks, collar: hasGrid ? GridDrawing.collar(pen) : 0, symbolReach: reach,
            overhang: overhang(of: plan.symbols, extent))
        let land = extent.envelope.map { envelope in
            (
                extent: envelope,
                mask: LandMask(
                    rings: extent.land, schools: extent.schools.map(\.position), extent: envelope)
            )
        }
        return LayoutSolver(
            options: options, tokens: pen.tokens, demand: demand, land: land
        ).solve()
    }

    /// nil on a picture to be seen for a moment, and where there is nothing to measure.
    static func groundGrid(_ options: MapOptions, _ extent: MapExtent) -> GroundGrid? {
        guard options.format != .share, let envelope = extent.envelope else { return nil }
        return GroundGrid(options.grid, around: extent.geographic(envelope))
    }

    /// Whether a line of the notes tells what positions refer to; slides do without.
    static func hasReference(_ options: MapOptions, _ extent: MapExtent) -> Bool {
        options.format.isPaper && groundGrid(options, extent) != nil
    }

    static func grid(
        _ options: MapOptions, _ extent: MapExtent, _ layout: PageLayout, _ pen: Pen
    ) -> GridDrawing? {
        guard let transform = layout.transform, let grid = groundGrid(options, extent) else {
            return nil
        }
        let lines = GridLines(
            grid, projection: extent.projection, transform: transform, frame: layout.frame,
            tokens: pen.tokens)
        return GridDrawing(
            lines: lines, frame: layout.frame, pen: pen, labelsRight: !layout.hasColumn)
    }
}

/// How far the symbols reach beyond the extent where a metre takes so many points.
func overhang(of groups: [SymbolGroup], _ extent: MapExtent) -> (Double) -> Double {
    guard let box = extent.envelope else { return { _ in 0 } }
    var inside = Array(repeating: Double.infinity, count: (extent.schools.last?.index ?? -1) + 1)
    for (index, point) in extent.schools {
        inside[index] = min(
            point.x - box.minX, box.maxX - point.x, point.y - box.minY, box.maxY - point.y)
    }
    let reaches = groups.flatMap { group in
        group.members.map {
            (radius: $0.radius * group.style.shape.reach, inside: inside[$0.school])
        }
    }
    return { scale in reaches.reduce(0) { max($0, $1.radius - $1.inside * scale) } }
}
