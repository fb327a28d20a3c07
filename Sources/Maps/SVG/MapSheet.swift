import Geo

/// One map in the making: what is shown, where, and with which names.
struct MapSheet {
    let theme: MapTheme
    let content: MapContent
    let options: MapOptions
    let pen: Pen
    let extent: MapExtent
    let units: [AreaUnit]
    let unitOfTambon: [Int]
    let unitOfAmphoe: [Int]
    let plan: ThemePlan
    let legend: Legend
    let layout: PageLayout
    /// Where there are small maps side by side; the layout is that of the first.
    let panelLayout: PanelLayout?
    let network: BorderNetwork
    /// The position on the page of each school in the content that lies on the map.
    let positions: [Int: Coordinate]
    var hubs: [PlacedHub] = []
    var schoolNames: [PlacedName] = []
    var amphoeNames: [PlacedAreaName] = []
    var tambonNames: [PlacedAreaName] = []
    /// Names of tambon too small for them, beside them.
    var remoteTambonNames: [PlacedName] = []
    /// What lies around the part that the map is about; set before the names are placed.
    var neighbours: (areas: [MapArea], areAmphoe: Bool) = ([], false)
    var neighbourNames: [PlacedAreaName] = []
    var namesWanted = 0
    /// The names that found no room.
    var unnamed: [String] = []

    init(theme: MapTheme, content: MapContent, options: MapOptions, pen: Pen) {
        self.theme = theme
        self.options = options
        self.pen = pen
        let extent = MapExtent(content)
        let units = AreaUnit.units(of: content)
        let plan = theme.plan(
            ThemeInput(
                content: content, options: options, schools: extent.schools.map(\.index),
                units: units, pen: pen,
                // Of a page, about two thirds are map.
                room: options.format.areaInSquarePoints * 0.65))
        let content = content.spanning(plan.panels)
        self.content = content
        let overlays = OverlayLegend(plan: plan, pen: pen, ink: options.ink)
        let legend = Legend(plan.legend + overlays.sections, pen: pen)
        let panelLayout = Self.panelLayout(theme, content, options, pen, extent, plan, legend)
        let layout =
            panelLayout?.page ?? Self.layout(theme, content, options, pen, extent, plan, legend)
        let transform = layout.transform
        self.extent = extent
        self.units = units
        self.plan = plan
        self.legend = legend
        self.layout = layout
        self.panelLayout = panelLayout
        unitOfTambon = Self.unit(of: content.tambon.count, units.map(\.tambon))
        unitOfAmphoe = Self.unit(
            of: content.amphoe.count, units.map { $0.amphoe.map { [$0] } ?? [] })
        network = BorderNetwork(
            transform == nil ? ProjectedRings() : extent.rings,
            transform: transform
                ?? PageTransform(
                    pointsPerMetre: 1, origin: Coordinate(x: 0, y: 0),
                    centre: Coordinate(x: 0, y: 0)),
            tolerance: MapSpace.thinning * 100)
        var positions: [Int: Coordinate] = [:]
        for school in extent.schools {
            positions[school.index] = transform?.apply(school.position)
        }
        self.positions = positions
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
                    rings: extent.rings, schools: extent.schools.map(\.position), extent: envelope)
            )
        }
        return LayoutSolver(
            options: options, tokens: pen.tokens, demand: demand, land: land
        ).solve()
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
