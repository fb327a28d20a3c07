import Geo

extension ReceiptMapDrawing {
    /// The names of the schools that matter beside them, and of tambon where there is room.
    var names: SVGElement {
        let schools = schoolNames
        var obstacles = obstacles(schools)
        let areas = tambonNames(around: &obstacles)
        let layers =
            NameLayer.layers(
                id: "\(id)-tambon", of: areas, ink: MapColour.amphoeName, pen: pen,
                fill: { _ in nil })
            + [
                NameLayer(id: "\(id)-names", fill: MapColour.ink, pen).with {
                    $0.with("font-weight", "bold")
                        .adding(schools.flatMap { $0.elements(statingSize: true) })
                }
            ]
        return SVGElement.group().with("clip-path", "url(#\(id)-frame)")
            .adding(layers.map(\.halo)).adding(layers.map(\.texts))
    }

    private var shown: [Int] {
        map.schools.indices.filter { map.schools[$0].part != .other }
    }

    private func disc(_ school: Int) -> Disc {
        let school = map.schools[school]
        return Disc(
            centre: ground.place(school.position),
            radius: pen.tokens(school.part.radius) * SymbolShape.square.reach)
    }

    private var schoolNames: [PlacedName] {
        let rooms = TextRooms(measure: pen.measure)
        let style = pen.tokens.style(8, bold: true)
        let gap = NameGap(pen.tokens)
        let discs = map.schools.indices.map(disc)
        let inner = ground.frame.expanded(by: -pen.tokens(MapSpace.nameToFrame))
        let requests = shown.map { school in
            let settings = NameSettings(rooms: rooms, widest: ground.frame.width * 0.5)
            return LabelRequest(
                disc: disc(school),
                variants: settings.whole(nameOnMap(map.schools[school].name), style),
                priority: map.schools[school].part == .closing ? 1 : 0.5)
        }
        let lines = lines
        let candidates = requests.map { request in
            request.candidates(tokens: pen.tokens).filter { candidate in
                inner.containsWhole(candidate.box)
                    && discs.allSatisfy { $0 == request.disc || $0.gap(to: candidate.box) > 0 }
            }.map { candidate in
                var candidate = candidate
                let crossed = lines.count { $0.crosses(candidate.box) }
                candidate.cost += min(Double(crossed), 10) * Self.costOfCrossing
                return candidate
            }.sorted { $0.cost < $1.cost }
        }
        var optimiser = LabelOptimiser(
            candidates: candidates, priorities: requests.map(\.priority), frame: ground.frame,
            gap: gap)
        optimiser.settle(steps: 200)
        optimiser.anneal(rounds: 10, from: 2)
        return shown.indices.compactMap { index in
            optimiser.candidate(of: index).map {
                PlacedName(
                    subject: shown[index], text: requests[index].setting($0.variant).text,
                    candidate: $0)
            }
        }
    }

    /// What it costs a name that a way goes through it.
    private static let costOfCrossing = 0.5

    private func obstacles(_ names: [PlacedName]) -> ObstacleField {
        var obstacles = ObstacleField(frame: ground.frame)
        for index in map.schools.indices { obstacles.add(disc(index)) }
        for home in map.homes {
            obstacles.add(Disc(centre: ground.place(home.position), radius: pen.tokens(0.9)))
        }
        for name in names { obstacles.add(name.candidate.box) }
        return obstacles
    }

    private func tambonNames(around obstacles: inout ObstacleField) -> [PlacedAreaName] {
        let style = pen.tokens.style(MapType.tambonName)
        let areas = map.tambon.compactMap { area -> (area: PageArea, settings: [LabelText])? in
            let rings = ground.rings(of: area).map { $0.map(\.position) }
            let parts = rings.compactMap { PageArea([$0]) }
            guard !area.name.isEmpty, let largest = parts.max(by: { $0.size < $1.size }) else {
                return nil
            }
            return (largest, [LabelText([area.name], style: style, measure: pen.measure)])
        }
        let placer = AreaNamePlacer(mayLeaveArea: false, gap: pen.tokens(1.5))
        return placer.place(areas, around: &obstacles)
    }
}
