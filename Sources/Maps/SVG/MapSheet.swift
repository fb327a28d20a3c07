import Geo

/// One map in the making: what is shown, where, and with which names.
struct MapSheet {
    let theme: MapTheme
    let content: MapContent
    /// All of what was to be drawn, whatever part the map is about.
    let whole: MapContent
    /// What lies around the part that the map is about; nil where it is about everything.
    let around: MapContent?
    let options: MapOptions
    let pen: Pen
    let extent: MapExtent
    let units: [AreaUnit]
    let borderUnits: BorderUnits
    let detail: BorderDetail
    let plan: ThemePlan
    let legend: Legend
    let inset: Inset?
    let layout: PageLayout
    let grid: GridDrawing?
    /// Where there are small maps side by side; the layout is that of the first.
    let panelLayout: PanelLayout?
    let network: BorderNetwork
    /// The position on the page of each school in the content that lies on the map.
    let positions: SchoolPositions
    var hubs: [PlacedHub] = []
    var schoolNames: [PlacedName] = []
    var amphoeNames: [PlacedAreaName] = []
    var tambonNames: [PlacedAreaName] = []
    /// Names of tambon too small for them, beside them.
    var remoteTambonNames: [PlacedName] = []
    /// What lies around the part that the map is about; set before the names are placed.
    var neighbours = MapNeighbours()
    var neighbourNames: [PlacedAreaName] = []
    var namesWanted = 0
    /// The names that found no room.
    var unnamed: [String] = []

    init(theme: MapTheme, content whole: MapContent, options: MapOptions, pen: Pen) {
        let (inside, around) = whole.focused()
        let theme = theme.titled(inside, options)
        self.theme = theme
        self.options = options
        self.pen = pen
        let extent = MapExtent(inside, around: around)
        let units = AreaUnit.units(of: inside)
        let input = ThemeInput(
            content: inside, options: options, schools: extent.schools.map(\.index),
            units: units, pen: pen,
            // Of a page, about two thirds are map.
            room: options.format.areaInSquarePoints * 0.65)
        let plan = theme.plan(input)
        let inset = options.format == .share ? nil : Inset(whole, extent, pen: pen)
        let content = inside.spanning(plan.panels)
        self.content = content
        let overlays = OverlayLegend(plan: plan, pen: pen, ink: options.ink)
        let sections =
            OverlayAreaDrawing.sections(inside) + plan.legend + overlays.sections
        let legend = Legend(
            options.format.isPaper
                ? sections : sections.map { $0.brief(options.format) }.filter { !$0.isEmpty },
            pen: pen,
            limit: Self.legendLimit(
                options.format, hasPanels: !plan.panels.isEmpty, pen: pen),
            mayGrow: !options.format.isPaper && plan.panels.isEmpty)
        let panelLayout = Self.panelLayout(theme, content, options, pen, extent, plan, legend)
        let layout =
            panelLayout?.page
            ?? Self.layout(theme, content, options, pen, extent, plan, legend, inset)
        let transform = layout.transform
        self.whole = whole
        self.around = around
        self.extent = extent
        self.units = units
        self.plan = plan
        self.legend = legend
        self.inset = inset
        self.layout = layout
        self.panelLayout = panelLayout
        grid = panelLayout == nil ? Self.grid(options, extent, layout, pen) : nil
        detail = input.borderDetail
        borderUnits = BorderUnits(content, units)
        network = BorderNetwork(
            transform == nil ? ProjectedRings() : extent.rings, transform: transform ?? .none,
            grain: BorderGrain(
                isDense: !input.borderDetail.showsTambon,
                // Beyond the frame by more than the widest line.
                clip: around == nil ? nil : layout.frame.expanded(by: pen.tokens(MapWeight.shore))))
        positions = SchoolPositions(extent, transform, count: content.schools.count)
    }
}
