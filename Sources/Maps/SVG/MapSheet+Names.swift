import Geo

extension MapSheet {
    /// Finds places for the names of areas, then for those of schools.
    mutating func placeNames() {
        guard layout.transform != nil else { return }
        if panelLayout != nil { return placePanelNames() }
        // Where not even the borders of tambon have room, names have none.
        guard detail.showsTambon else { return }
        var obstacles = ObstacleField(frame: layout.frame)
        for block in layout.blocks { obstacles.add(block) }
        let discs = discs()
        for disc in discs { obstacles.add(disc.disc) }
        placeHubs(discs, &obstacles)
        switch plan.naming {
        case .tambon(let details): placeTambonNames(details, &obstacles)
        case .schools, .amphoe: break
        }
        placeAmphoeNames(&obstacles)
        placeAroundNames(&obstacles)
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
            guard !content.schools[school].name.isEmpty else { return nil }
            return SchoolNamePlacer.Wish(
                school: school, name: content.schools[school].name, disc: disc,
                weight: Double(max(content.schools[school].pupils ?? 0, 0)))
        }
        let room = (layout.transform.map { pow2($0.pointsPerMetre) } ?? 0) * landInSquareMetres
        namesWanted += wishes.count
        schoolNames = SchoolNamePlacer(
            pen: pen, obstacles: obstacles,
            room: max(room, layout.frame.width * layout.frame.height * 0.2)
        ).place(wishes)
    }

    private func pow2(_ value: Double) -> Double { value * value }

    /// A rough size of the land: half of its envelope.
    private var landInSquareMetres: Double {
        extent.envelope.map { $0.width * $0.height * 0.5 } ?? 0
    }

    private mutating func placeAmphoeNames(_ obstacles: inout ObstacleField) {
        var sizes = [MapType.amphoeName, 10, MapType.smallestAmphoeName]
        var gap = 1.0
        // Between the names of tambon those of amphoe are smaller, and need more air.
        if case .tambon = plan.naming { (sizes, gap) = ([MapType.amphoeNameAmongOthers], 3.5) }
        let styles = sizes.map { pen.tokens.style($0, bold: true) }
        var details: [String?] = []
        if case .amphoe(let own) = plan.naming { details = own }
        let names = units.enumerated().compactMap { index, unit -> (PageArea, [LabelText])? in
            guard let name = unit.name, let amphoe = unit.amphoe, !name.isEmpty,
                let area = largestArea(.amphoe, amphoe)
            else { return nil }
            let lines = [name] + (index < details.count ? [details[index]].compactMap { $0 } : [])
            return (area, styles.map { LabelText(lines, style: $0, measure: pen.measure) })
        }
        let placer = AreaNamePlacer(mayLeaveArea: true, gap: pen.tokens(gap))
        amphoeNames = placer.place(names, around: &obstacles)
        namesWanted += names.count
    }

    private mutating func placeTambonNames(
        _ details: [String?], _ obstacles: inout ObstacleField
    ) {
        var members: [Int] = []
        var names: [(area: PageArea, settings: [LabelText])] = []
        for (index, area) in content.tambon.enumerated() {
            guard !area.name.isEmpty else { continue }
            namesWanted += 1
            // Measuring takes longer than seeing that the area is far too narrow for the name.
            guard let shape = largestArea(.tambon, index),
                shape.box.width > pen.tokens(MapType.smallestTambonName)
                    * (names.count < 200 ? 0 : 0.25) * Double(area.name.unicodeScalars.count)
            else { continue }
            members.append(index)
            names.append((shape, tambonSettings(area.name, details[index])))
        }
        let placed = AreaNamePlacer(mayLeaveArea: false, gap: 0.6).place(names, around: &obstacles)
        tambonNames = placed.map {
            PlacedAreaName(text: $0.text, box: $0.box, area: members[$0.area])
        }
        let inside = Set(placed.map(\.area))
        let outside = names.indices.filter { !inside.contains($0) }
        placeBeside(outside.map { (members[$0], names[$0].area, names[$0].settings) }, &obstacles)
    }

    /// The name with its number at two sizes, then without.
    private func tambonSettings(_ name: String, _ detail: String?) -> [LabelText] {
        let styles = [MapType.tambonName, MapType.smallestTambonName].map { pen.tokens.style($0) }
        let texts = detail.map { [[name, pen.written($0)], [name]] } ?? [[name]]
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
    func largestArea(_ layer: BorderLayer, _ index: Int) -> PageArea? {
        var parts: [Int: [[Coordinate]]] = [:]
        for ring in network.rings(of: layer, area: index) {
            parts[ring.polygon, default: []].append(network.vertices(of: ring).map(\.position))
        }
        return parts.sorted { $0.key < $1.key }.compactMap { PageArea($0.value) }
            .max { $0.size < $1.size }
    }
}
