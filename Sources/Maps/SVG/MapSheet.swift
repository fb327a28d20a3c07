import Geo

/// One map in the making: what is shown, where, and with which names.
struct MapSheet {
    let theme: MapTheme
    let content: MapContent
    /// What lies around the part that the map is about; nil where it is about everything.
    let around: MapContent?
    let pen: Pen
    let extent: MapExtent
    let units: [AreaUnit]
    let borderUnits: BorderUnits
    let detail: BorderDetail
    let plan: ThemePlan
    let legend: Legend
    let layout: PageLayout
    let network: BorderNetwork
    /// The position on the page of each school in the content that lies on the map.
    let positions: SchoolPositions
    var schoolNames: [PlacedName] = []
    var amphoeNames: [PlacedAreaName] = []
    var tambonNames: [PlacedAreaName] = []
    /// Names of tambon too small for them, beside them.
    var remoteTambonNames: [PlacedName] = []
    var namesWanted = 0

    init(theme: MapTheme, content: MapContent, options: MapOptions, pen: Pen) {
        let (content, around) = content.focused()
        self.theme = theme
        self.content = content
        self.around = around
        self.pen = pen
        let extent = MapExtent(content, around: around)
        let units = AreaUnit.units(of: content)
        // Of a page, about two thirds are map.
        let room = options.format.areaInSquarePoints * 0.65
        let detail = BorderDetail(
            countOfTambon: content.tambon.count, countOfUnits: units.count, room: room)
        let plan = theme.plan(
            ThemeInput(
                content: content, options: options, schools: extent.schools.map(\.index),
                units: units, pen: pen, room: room))
        let legend = Legend(plan.legend, pen: pen)
        let layout = Self.layout(theme, content, options, pen, extent, plan, legend)
        let transform = layout.transform
        self.extent = extent
        self.units = units
        self.plan = plan
        self.legend = legend
        self.layout = layout
        self.detail = detail
        borderUnits = Self.borderUnits(content, units)
        network = BorderNetwork(
            transform == nil ? ProjectedRings() : extent.rings, transform: transform ?? .none,
            grain: BorderGrain(
                isDense: !detail.showsTambon,
                // Beyond the frame by more than the widest line.
                clip: around == nil ? nil : layout.frame.expanded(by: pen.tokens(MapWeight.shore))))
        positions = SchoolPositions(extent, transform, count: content.schools.count)
    }

    private static func borderUnits(
        _ content: MapContent, _ units: [AreaUnit]
    ) -> BorderUnits {
        let provinces = AreaUnit.provinces(of: units)
        return BorderUnits(
            ofTambon: unit(of: content.tambon.count, units.map(\.tambon)),
            ofAmphoe: unit(of: content.amphoe.count, units.map { $0.amphoe.map { [$0] } ?? [] }),
            provinces: provinces.allSatisfy { $0 == 0 } ? [] : provinces)
    }

    private static func unit(of count: Int, _ members: [[Int]]) -> [Int] {
        var result = Array(repeating: 0, count: count)
        for (unit, indices) in members.enumerated() {
            for index in indices { result[index] = unit }
        }
        return result
    }

    private static func layout(
        _ theme: MapTheme, _ content: MapContent, _ options: MapOptions, _ pen: Pen,
        _ extent: MapExtent, _ plan: ThemePlan, _ legend: Legend
    ) -> PageLayout {
        let reach = plan.symbols.flatMap { group in group.members.map(\.radius) }.max() ?? 0
        let demand = LayoutDemand(
            headerHeight: { TextBlock.header(theme, content, width: $0, pen: pen).height },
            // The names shown are not known yet; the line they stand on is.
            footerHeight: {
                TextBlock.footer(content, quality: "·", width: $0, pen: pen).height
            },
            legend: legend.block, scale: ScaleBar.block(pen: pen), symbolReach: reach,
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
}

/// How far the symbols reach beyond the extent where a metre takes so many points.
private func overhang(of groups: [SymbolGroup], _ extent: MapExtent) -> (Double) -> Double {
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
