import Geo

extension MapSheet {
    /// Finds places for the names of areas, then for those of schools.
    mutating func placeNames() {
        guard layout.transform != nil else { return }
        if panelLayout != nil { return placePanelNames() }
        // Where not even the borders of tambon have room, names have none.
        guard detail.showsTambon else { return }
        let margin = pen.tokens(MapSpace.nameToFrame)
        var obstacles = ObstacleField(frame: layout.frame.expanded(by: -margin))
        for block in layout.blocks { obstacles.add(block) }
        let discs = discs()
        for disc in discs { obstacles.add(disc.disc) }
        let rooms = TextRooms(measure: pen.measure)
        placeHubs(discs, &obstacles)
        switch plan.naming {
        case .tambon(let details): placeTambonNames(details, rooms, around: &obstacles)
        case .schools, .amphoe: break
        }
        placeAmphoeNames(rooms, &obstacles)
        placeNeighbourNames(rooms, &obstacles)
        // A picture shown with a link is as wide as a hand: names of schools are too small there.
        if case .schools = plan.naming, options.format != .share {
            placeSchoolNames(discs, rooms, obstacles)
        }
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
        _ discs: [(school: Int, disc: Disc)], _ rooms: TextRooms, _ obstacles: ObstacleField
    ) {
        let wishes = discs.compactMap { school, disc -> SchoolNamePlacer.Wish? in
            let name = nameOnMap(content.schools[school].name)
            guard !name.isEmpty else { return nil }
            return SchoolNamePlacer.Wish(
                school: school, name: name, disc: disc,
                weight: Double(max(content.schools[school].pupils ?? 0, 0)))
        }
        let scale = layout.transform?.pointsPerMetre ?? 0
        var borders = BorderField(
            network.strokes(borderUnits, findsGaps: false), in: layout.frame)
        borders.add(ways: WayDrawing(sheet: self).lines, in: layout.frame)
        let placer = SchoolNamePlacer(
            tokens: pen.tokens, rooms: rooms, obstacles: obstacles, raster: raster,
            borders: borders,
            room: max(
                scale * scale * landInSquareMetres, layout.frame.width * layout.frame.height * 0.2))
        let names = placer.place(wishes)
        // On a slide some names among many without would look chosen.
        guard pen.tokens.isPaper || Double(names.count) >= 0.9 * Double(wishes.count) else {
            return
        }
        schoolNames = names
        namesWanted += wishes.count
        let named = Set(schoolNames.map(\.subject))
        unnamed += wishes.filter { !named.contains($0.school) }.map(\.name)
    }

    private static let manyUnits = 20

    /// A rough size of the land: half of its envelope.
    private var landInSquareMetres: Double {
        extent.envelope.map { $0.width * $0.height * 0.5 } ?? 0
    }

    /// Which unit lies where.
    private var raster: UnitRaster {
        var raster = UnitRaster(box: layout.frame)
        for (index, unit) in units.enumerated() {
            let members =
                unit.amphoe.map { [(BorderLayer.amphoe, $0)] }
                ?? unit.tambon.map { (.tambon, $0) }
            for (layer, area) in members {
                let rings = network.rings(of: layer, area: area)
                raster.fill(
                    rings.map { network.vertices(of: $0).map(\.position) }, with: index)
            }
        }
        return raster
    }

    private mutating func placeAmphoeNames(
        _ rooms: TextRooms, _ obstacles: inout ObstacleField
    ) {
        var sizes = [MapType.amphoeName, 10, MapType.smallestAmphoeName]
        var gap = 1.0
        if options.format == .share {
            (sizes, gap) = (sizes + [7.5, MapType.smallestAmphoeNameOnPicture], 0.5)
        }
        // Many amphoe are a city's: their names leave room for those of schools.
        if units.count > Self.manyUnits {
            sizes = [MapType.amphoeNameAmongOthers, MapType.smallestAmphoeName]
        }
        // Between the names of tambon those of amphoe are smaller, and need more air.
        if case .tambon = plan.naming { (sizes, gap) = ([MapType.amphoeNameAmongOthers], 3.5) }
        let styles = sizes.map { pen.tokens.style($0, bold: true) }
        var details: [String?] = []
        if case .amphoe(let own) = plan.naming { details = own }
        var wanted: [(unit: Int, name: String)] = []
        let names = units.enumerated().compactMap { index, unit -> (PageArea, [LabelText])? in
            guard let name = unit.name, let amphoe = unit.amphoe, !name.isEmpty,
                let area = largestArea(.amphoe, amphoe)
            else { return nil }
            namesWanted += 1
            guard mayHold(area, name, MapType.smallestAmphoeName, among: units.count) else {
                unnamed.append(name)
                return nil
            }
            wanted.append((index, name))
            let detail = index < details.count ? details[index].map(pen.written) : nil
            let lines = [name] + [detail].compactMap { $0 }
            return (area, styles.map { LabelText(lines, style: $0, rooms: rooms) })
        }
        let placer = AreaNamePlacer(mayLeaveArea: true, gap: pen.tokens(gap))
        let before = obstacles
        amphoeNames = placer.place(names, around: &obstacles).map {
            PlacedAreaName(text: $0.text, box: $0.box, area: wanted[$0.area].unit)
        }
        if case .tambon = plan.naming, !pen.tokens.isPaper, amphoeNames.count < wanted.count {
            // Among the values of tambon on a screen either all stand or none.
            (amphoeNames, obstacles) = ([], before)
            namesWanted -= wanted.count
            return
        }
        if options.format == .share, case .schools = plan.naming {
            placeShoreNames(names, wanted.map(\.unit), &obstacles)
        }
        let named = Set(amphoeNames.map(\.area))
        unnamed += wanted.filter { !named.contains($0.unit) }.map(\.name)
    }

    /// Writes the names that found no room among the symbols beside their amphoe.
    private mutating func placeShoreNames(
        _ names: [(PageArea, [LabelText])], _ members: [Int], _ obstacles: inout ObstacleField
    ) {
        let named = Set(amphoeNames.map(\.area))
        let placer = ShoreNamePlacer(
            areas: names.map(\.0), raster: raster, reach: pen.tokens(MapSpace.fromShore))
        let largest = amphoeNames.map(\.text.style.sizeInPoints).max() ?? .infinity
        for (index, name) in names.enumerated() where !named.contains(members[index]) {
            let settings = name.1.filter { $0.style.sizeInPoints <= largest }
            if let (text, box) = placer.place(name.0, settings, around: &obstacles) {
                amphoeNames.append(PlacedAreaName(text: text, box: box, area: members[index]))
            }
        }
    }

    /// Measuring takes longer than seeing that an area is far too narrow for its name.
    func mayHold(
        _ area: PageArea, _ name: String, _ size: Double, among count: Int
    ) -> Bool {
        count < 200
            || area.box.width > pen.tokens(size) * 0.25 * Double(name.unicodeScalars.count)
    }

    /// The largest polygon of an area, with its holes.
    func largestArea(_ layer: BorderLayer, _ index: Int) -> PageArea? {
        var parts: [Int: [[Coordinate]]] = [:]
        for ring in network.rings(of: layer, area: index) {
            parts[ring.polygon, default: []].append(network.vertices(of: ring).map(\.position))
        }
        return parts.sorted { $0.key < $1.key }.compactMap { PageArea($0.value) }
            .max { $0.size < $1.size }
    }
}
