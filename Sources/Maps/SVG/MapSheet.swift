import Geo

/// One map in the making: what is shown, where, and with which names.
struct MapSheet {
    let theme: MapTheme
    let content: MapContent
    let pen: Pen
    let extent: MapExtent
    let units: [AreaUnit]
    let unitOfTambon: [Int]
    let unitOfAmphoe: [Int]
    let plan: ThemePlan
    let legend: Legend
    let layout: PageLayout
    let network: BorderNetwork
    /// The position on the page of each school in the content that lies on the map.
    let positions: [Int: Coordinate]
    private(set) var schoolNames: [PlacedName] = []
    private(set) var amphoeNames: [PlacedAreaName] = []
    private(set) var tambonNames: [PlacedAreaName] = []
    /// Names of tambon too small for them, beside them.
    private(set) var remoteTambonNames: [PlacedName] = []
    private(set) var namesWanted = 0

    init(theme: MapTheme, content: MapContent, options: MapOptions, pen: Pen) {
        self.theme = theme
        self.content = content
        self.pen = pen
        let extent = MapExtent(content)
        let units = AreaUnit.units(of: content)
        let sides = options.paper.sidesInMillimetres
        let plan = theme.plan(
            ThemeInput(
                content: content, schools: extent.schools.map(\.index), units: units, pen: pen,
                // Points for millimetres; about two thirds of a page are map.
                room: sides.long * sides.short * 8.04 * 0.65))
        let legend = Legend(plan.legend, pen: pen)
        let layout = Self.layout(theme, content, options, pen, extent, plan, legend)
        let transform = layout.transform
        self.extent = extent
        self.units = units
        self.plan = plan
        self.legend = legend
        self.layout = layout
        unitOfTambon = Self.unit(of: content.tambon.count, units.map(\.tambon))
        unitOfAmphoe = Self.unit(of: content.amphoe.count, units.map { $0.amphoe.map { [$0] } ?? [] })
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
        for (unit, indices) in members.enumerated() { for index in indices { result[index] = unit } }
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
            overhang: { overhang(of: plan.symbols, extent, scale: $0) })
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
private func overhang(of groups: [SymbolGroup], _ extent: MapExtent, scale: Double) -> Double {
    guard let box = extent.envelope else { return 0 }
    let positions = Dictionary(
        extent.schools.map { ($0.index, $0.position) }, uniquingKeysWith: { first, _ in first })
    var most = 0.0
    for group in groups {
        for member in group.members {
            guard let point = positions[member.school] else { continue }
            let inside = min(
                point.x - box.minX, box.maxX - point.x, point.y - box.minY, box.maxY - point.y)
            most = max(most, member.radius * group.style.shape.reach - inside * scale)
        }
    }
    return most
}

extension MapSheet {
    /// Finds places for the names of areas, then for those of schools.
    mutating func placeNames() {
        guard layout.transform != nil else { return }
        var obstacles = ObstacleField(frame: layout.frame)
        obstacles.add(layout.legend)
        obstacles.add(layout.scale)
        let discs = discs()
        for disc in discs { obstacles.add(disc.disc) }
        switch plan.naming {
        case .tambon(let details): placeTambonNames(details, &obstacles)
        case .schools: break
        }
        placeAmphoeNames(&obstacles)
        if case .schools = plan.naming { placeSchoolNames(discs, obstacles) }
    }

    /// The symbols in the order of the schools.
    private func discs() -> [(school: Int, disc: Disc)] {
        plan.symbols.flatMap { group in
            group.members.compactMap { member in
                positions[member.school].map { position in
                    let ring =
                        content.schools[member.school].isDoubtful
                        ? pen.tokens(MapSpace.ring) + MapWeight.ring / 2 : 0
                    let radius = member.radius * group.style.shape.reach + ring
                    return (member.school, Disc(centre: position, radius: radius))
                }
            }
        }.sorted { $0.school < $1.school }
    }

    private mutating func placeSchoolNames(
        _ discs: [(school: Int, disc: Disc)], _ obstacles: ObstacleField
    ) {
        let wishes = discs.compactMap { school, disc -> SchoolNamePlacer.Wish? in
            let name = nameOnMap(content.schools[school].name)
            guard !name.isEmpty else { return nil }
            return SchoolNamePlacer.Wish(
                school: school, name: name, disc: disc,
                weight: Double(max(content.schools[school].pupils ?? 0, 0)))
        }
        let room = (layout.transform.map { pow2($0.pointsPerMetre) } ?? 0) * landInSquareMetres
        namesWanted += wishes.count
        schoolNames = SchoolNamePlacer(
            pen: pen, obstacles: obstacles, room: max(room, layout.frame.width * layout.frame.height * 0.2)
        ).place(wishes)
    }

    private func pow2(_ value: Double) -> Double { value * value }

    /// A rough size of the land: half of its envelope.
    private var landInSquareMetres: Double {
        extent.envelope.map { $0.width * $0.height * 0.5 } ?? 0
    }

    private mutating func placeAmphoeNames(_ obstacles: inout ObstacleField) {
        let styles = [MapType.amphoeName, 10, MapType.smallestAmphoeName]
            .map { pen.tokens.style($0, bold: true) }
        let names = units.compactMap { unit -> (PageArea, [LabelText])? in
            guard let name = unit.name, let amphoe = unit.amphoe, !name.isEmpty,
                let area = largestArea(.amphoe, amphoe)
            else { return nil }
            return (area, styles.map { LabelText([name], style: $0, measure: pen.measure) })
        }
        let placer = AreaNamePlacer(mayLeaveArea: true, gap: 1)
        amphoeNames = placer.place(names, around: &obstacles)
        namesWanted += names.count
    }

    private mutating func placeTambonNames(
        _ details: [String?], _ obstacles: inout ObstacleField
    ) {
        var members: [Int] = []
        var names: [(area: PageArea, settings: [LabelText])] = []
        for (index, area) in content.tambon.enumerated() {
            guard !area.name.isEmpty, let shape = largestArea(.tambon, index) else { continue }
            members.append(index)
            names.append((shape, tambonSettings(area.name, details[index])))
        }
        let placed = AreaNamePlacer(mayLeaveArea: false, gap: 0.6).place(names, around: &obstacles)
        tambonNames = placed.map {
            PlacedAreaName(text: $0.text, box: $0.box, area: members[$0.area])
        }
        namesWanted += names.count
        let inside = Set(placed.map(\.area))
        let outside = names.indices.filter { !inside.contains($0) }
        placeBeside(outside.map { (members[$0], names[$0].area, names[$0].settings) }, &obstacles)
    }

    /// The name with its number at two sizes, then without.
    private func tambonSettings(_ name: String, _ detail: String?) -> [LabelText] {
        let styles = [MapType.tambonName, MapType.smallestTambonName].map { pen.tokens.style($0) }
        let texts = detail.map { [[name, $0], [name]] } ?? [[name]]
        return texts.flatMap { lines in
            styles.map { LabelText(lines, style: $0, measure: pen.measure) }
        }
    }

    /// Writes names beside areas that cannot hold them.
    private mutating func placeBeside(
        _ names: [(tambon: Int, area: PageArea, settings: [LabelText])],
        _ obstacles: inout ObstacleField
    ) {
        // On a map of a country every tambon is too small, and lines would cover the land.
        guard names.count <= 40 else { return }
        let gap = pen.tokens(MapSpace.aroundName)
        let requests = names.map { name in
            LabelRequest(
                disc: Disc(centre: name.area.visualCentre().point, radius: 0),
                variants: name.settings.filter { $0.style == name.settings.last?.style },
                priority: 0)
        }
        let candidates = requests.map { request in
            request.candidates(tokens: pen.tokens, onlyRemote: true)
                .filter { obstacles.allows($0, gap: gap) }
        }
        let optimiser = LabelOptimiser(
            candidates: candidates, priorities: requests.map(\.priority), frame: obstacles.frame,
            gap: gap)
        for index in names.indices {
            guard let place = optimiser.chosen[index] else { continue }
            let candidate = candidates[index][place]
            obstacles.add(candidate.reach)
            remoteTambonNames.append(
                PlacedName(
                    subject: names[index].tambon,
                    text: requests[index].variants[candidate.variant], candidate: candidate))
        }
    }

    /// The largest polygon of an area, with its holes.
    private func largestArea(_ layer: BorderLayer, _ index: Int) -> PageArea? {
        var parts: [Int: [[Coordinate]]] = [:]
        for ring in network.rings(of: layer, area: index) {
            parts[ring.polygon, default: []].append(network.vertices(of: ring).map(\.position))
        }
        return parts.sorted { $0.key < $1.key }.compactMap { PageArea($0.value) }
            .max { $0.size < $1.size }
    }
}
