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
    let inset: Inset?
    let layout: PageLayout
    let grid: GridDrawing?
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
        let theme = theme.titled(content, options)
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
        let inset = options.format == .share ? nil : Inset(content, extent, pen: pen)
        let content = content.spanning(plan.panels)
        self.content = content
        let overlays = OverlayLegend(plan: plan, pen: pen, ink: options.ink)
        let legend = Legend(
            plan.legend + overlays.sections, pen: pen,
            limit: Self.legendLimit(
                options.format, hasPanels: !plan.panels.isEmpty, pen: pen))
        let panelLayout = Self.panelLayout(theme, content, options, pen, extent, plan, legend)
        let layout =
            panelLayout?.page
            ?? Self.layout(theme, content, options, pen, extent, plan, legend, inset)
        let transform = layout.transform
        self.extent = extent
        self.units = units
        self.plan = plan
        self.legend = legend
        self.inset = inset
        self.layout = layout
        self.panelLayout = panelLayout
        grid = panelLayout == nil ? Self.grid(options, extent, layout, pen) : nil
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

    static func unit(of count: Int, _ members: [[Int]]) -> [Int] {
        var result = Array(repeating: 0, count: count)
        for (unit, indices) in members.enumerated() {
            for index in indices { result[index] = unit }
        }
        return result
    }
}
