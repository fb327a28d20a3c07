import Geo

extension MapContent {
    /// The content as a page with panels names it: from the first period to the last.
    func spanning(_ panels: [ThemePanel]) -> MapContent {
        guard let first = panels.first, let last = panels.last, panels.count > 1 else {
            return self
        }
        var content = self
        content.periodText = "\(first.title) – \(last.title)"
        return content
    }
}

extension MapSheet {
    /// The layout of a plan with panels; nil where the plan is a single map.
    static func panelLayout(
        _ theme: MapTheme, _ content: MapContent, _ options: MapOptions, _ pen: Pen,
        _ extent: MapExtent, _ plan: ThemePlan, _ legend: Legend
    ) -> PanelLayout? {
        guard !plan.panels.isEmpty else { return nil }
        let captions = PanelCaptions(plan.panels, pen: pen)
        let captionGap = pen.tokens(2.5)
        let demand = PanelDemand(
            count: plan.panels.count,
            headerHeight: {
                TextBlock.header(
                    theme, content, isBrief: !options.format.isPaper, width: $0, pen: pen
                ).height
            },
            footerHeight: {
                TextBlock.footer(
                    content, quality: "·", isBrief: options.format == .share, width: $0, pen: pen
                ).height
            },
            noticeHeight: { width in
                plan.notice.map { TextBlock.notice($0, width: width, pen: pen).height } ?? 0
            },
            captionHeight: { captions.height(width: $0) + captionGap },
            legend: legend.block, scale: ScaleBar.block(pen: pen),
            overhang: overhang(of: plan.panels.flatMap(\.symbols), extent))
        return PanelSolver(
            options: options, tokens: pen.tokens, demand: demand, extent: extent.envelope
        ).solve()
    }

    /// Writes the names of amphoe where no school of any panel is in the way; the same on all.
    mutating func placePanelNames() {
        var obstacles = ObstacleField(frame: layout.frame)
        for group in plan.panels.flatMap(\.symbols) {
            for member in group.members {
                guard let position = positions[member.school] else { continue }
                let radius = member.radius * group.style.shape.reach
                obstacles.add(Disc(centre: position, radius: radius))
            }
        }
        var places: [Int] = []
        let areas = units.enumerated().compactMap {
            place, unit -> (name: String, area: PageArea)? in
            guard let name = unit.name, let amphoe = unit.amphoe, !name.isEmpty,
                let area = largestArea(.amphoe, amphoe)
            else { return nil }
            places.append(place)
            return (name, area)
        }
        // A name here and there would look like a mistake.
        let named = names(of: areas, around: obstacles).map {
            PlacedAreaName(text: $0.text, box: $0.box, area: places[$0.area])
        }
        if 2 * named.count >= areas.count { amphoeNames = named }
        namesWanted = amphoeNames.count
    }

    /// The names at the largest size of type at which as many find a place as at the smallest.
    private func names(
        of areas: [(name: String, area: PageArea)], around obstacles: ObstacleField
    ) -> [PlacedAreaName] {
        let placer = AreaNamePlacer(mayLeaveArea: false, gap: pen.tokens(0.6))
        var best: [PlacedAreaName] = []
        for size in MapType.panelNames {
            let style = pen.tokens.style(size)
            let names = areas.map {
                ($0.area, [LabelText([$0.name], style: style, measure: pen.measure)])
            }
            var around = obstacles
            let placed = placer.place(names, around: &around)
            if placed.count > best.count { best = placed }
        }
        return best
    }
}
