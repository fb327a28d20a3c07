import Geo

extension MapSheet {
    /// Places the names of tambon with their values; on a screen, where nothing could tell of values
    /// left out, those of all or none.
    mutating func placeTambonNames(
        _ details: [String?], _ rooms: TextRooms, around obstacles: inout ObstacleField
    ) {
        guard !pen.tokens.isPaper else {
            return placeTambonNames(details, [[.name, .value], [.value]], rooms, &obstacles)
        }
        let before = (sheet: self, obstacles: obstacles)
        for parts in [[TambonPart.name, .value], [.value]] {
            placeTambonNames(details, [parts], rooms, &obstacles)
            let count = tambonNames.count + remoteTambonNames.count
            if count > 0, count == namesWanted - before.sheet.namesWanted { return }
            (self, obstacles) = before
        }
    }

    /// What is written in a tambon.
    private enum TambonPart {
        case name, value
    }

    private mutating func placeTambonNames(
        _ details: [String?], _ parts: [[TambonPart]], _ rooms: TextRooms,
        _ obstacles: inout ObstacleField
    ) {
        var members: [Int] = []
        var names: [(area: PageArea, settings: [LabelText])] = []
        for (index, area) in content.tambon.enumerated() {
            let isTold = details[index] != nil || parts.joined().contains(.name)
            guard !area.name.isEmpty, isTold else { continue }
            namesWanted += 1
            guard let shape = largestArea(.tambon, index),
                mayHold(shape, area.name, MapType.smallestTambonName, among: names.count)
            else { continue }
            members.append(index)
            names.append((shape, tambonSettings(area.name, details[index], parts, rooms)))
        }
        let placed = AreaNamePlacer(mayLeaveArea: false, gap: 0.6).place(names, around: &obstacles)
        tambonNames = placed.map {
            PlacedAreaName(text: $0.text, box: $0.box, area: members[$0.area])
        }
        let inside = Set(placed.map(\.area))
        let outside = names.indices.filter { !inside.contains($0) }
        placeBeside(outside.map { (members[$0], names[$0].area, names[$0].settings) }, &obstacles)
        let named = Set((tambonNames.map(\.area) + remoteTambonNames.map(\.subject)))
        unnamed += content.tambon.indices
            .filter { !named.contains($0) && !content.tambon[$0].name.isEmpty }
            .map { content.tambon[$0].name }
    }

    /// The parts at two sizes each, those first that are to be tried first.
    ///
    /// Where a name has no room the number stands alone: an area without one looks as if nothing
    /// were known of it.
    private func tambonSettings(
        _ name: String, _ detail: String?, _ parts: [[TambonPart]], _ rooms: TextRooms
    ) -> [LabelText] {
        let sizes =
            pen.tokens.isPaper
            ? [MapType.tambonName, MapType.smallestTambonName] : MapType.tambonNamesOnScreen
        let styles = sizes.map { pen.tokens.style($0) }
        let detail = detail.map(pen.written)
        var texts = parts.map { $0.compactMap { $0 == .name ? name : detail } }
        texts.removeAll(where: \.isEmpty)
        return texts.flatMap { lines in
            styles.map { LabelText(lines, style: $0, rooms: rooms) }
        }
    }

    /// Writes names beside areas that cannot hold them.
    private mutating func placeBeside(
        _ names: [(tambon: Int, area: PageArea, settings: [LabelText])],
        _ obstacles: inout ObstacleField
    ) {
        // On a map of a country every tambon is too small, and lines would cover the land.
        guard names.count <= 40 else { return }
        let gap = NameGap(pen.tokens)
        let requests = names.map { name in
            LabelRequest(
                disc: Disc(centre: name.area.visualCentre().point, radius: 0),
                variants: name.settings.filter { $0.style == name.settings.last?.style }
                    .map { LabelSetting(text: $0, cost: $0.lines.count > 1 ? 0 : 0.4) },
                priority: 0)
        }
        let candidates = requests.map { request in
            request.remote(LabelRequest.usualLengths, tokens: pen.tokens)
                .filter { obstacles.allows($0, of: request.disc, gap: gap) }
                .sorted { $0.cost < $1.cost }
        }
        var optimiser = LabelOptimiser(
            candidates: candidates, priorities: requests.map(\.priority),
            frame: obstacles.frame, gap: gap)
        optimiser.settle(steps: 300)
        optimiser.anneal(rounds: 20, from: 0.6)
        for index in names.indices {
            guard let candidate = optimiser.candidate(of: index) else { continue }
            obstacles.add(candidate.reach)
            remoteTambonNames.append(
                PlacedName(
                    subject: names[index].tambon,
                    text: requests[index].setting(candidate.variant).text, candidate: candidate))
        }
    }
}
