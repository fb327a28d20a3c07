import Geo

/// Finds places for the hubs of networks: in their middle, but on no school and no other hub.
struct HubPlacer {
    let pen: Pen
    let stars: [NetworkStar]
    /// The symbols of the schools on the map.
    let discs: [Int: Disc]

    /// Places the largest networks first; names of schools have to avoid what is placed.
    func place(around obstacles: inout ObstacleField) -> [PlacedHub] {
        let order = stars.indices.sorted {
            (-stars[$0].schools.count, $0) < (-stars[$1].schools.count, $1)
        }
        var hubs: [PlacedHub] = []
        for star in order {
            guard let hub = hub(star, obstacles) else { continue }
            for box in hub.boxes { obstacles.add(box) }
            hubs.append(hub)
        }
        return hubs.sorted { $0.star < $1.star }
    }

    private func hub(_ star: Int, _ obstacles: ObstacleField) -> PlacedHub? {
        let ends = members(of: star)
        guard let median = geometricMedian(ends.map(\.centre)),
            let hull = PageBox(ends.map(\.centre))
        else { return nil }
        let (whole, brief) = settings(stars[star])
        let beside = hull.expanded(by: pen.tokens(30))
        // A network of several schools rather has a dot in its middle than a badge beside it.
        let last = ends.count > 2 ? [] : [(beside, whole, 1.0)]
        for (area, settings, ease) in [(hull, whole, 1), (hull, whole, 2), (hull, brief, 1)] + last
        {
            for text in settings {
                if let box = badge(text, median, area, ease, obstacles) {
                    return PlacedHub(
                        star: star, centre: box.centre, ends: ends, sign: .badge(text, box))
                }
            }
        }
        return dot(star, median, hull, ends, whole + brief, obstacles)
    }

    /// The schools of a network that are on the map, each once.
    private func members(of star: Int) -> [Disc] {
        var seen: Set<Int> = []
        return stars[star].schools.compactMap { seen.insert($0).inserted ? discs[$0] : nil }
    }

    /// The name in one line or in two, its value below it, at two sizes; and the value alone: a map
    /// that shows some of its values looks as if there were no others.
    private func settings(_ star: NetworkStar) -> (whole: [LabelText], brief: [LabelText]) {
        let styles = [MapType.hubName, MapType.smallestHubName].map {
            pen.tokens.style($0, bold: true)
        }
        let detail = star.detail.map(pen.written)
        let brief = detail.map { detail in
            styles.map { LabelText([detail], style: $0, measure: pen.measure) }
        }
        return (styles.flatMap { whole(pen.written(star.name), detail, $0) }, brief ?? [])
    }

    private func whole(_ name: String, _ detail: String?, _ style: TextStyle) -> [LabelText] {
        let widest = pen.tokens(84)
        func cut(_ text: String) -> String {
            LineBreaking.shortened(text, width: widest, style: style, measure: pen.measure)
        }
        let halves = LineBreaking.halves(of: name, style: style, measure: pen.measure)
        let names = [[name], halves].compactMap { $0?.map(cut) }
        let below = detail.map { [cut($0)] } ?? []
        return names.map { LabelText($0 + below, style: style, measure: pen.measure) }
    }

    /// The room of a badge as near to the median as symbols allow, its middle in the area.
    private func badge(
        _ text: LabelText, _ median: Coordinate, _ area: PageBox, _ ease: Double,
        _ obstacles: ObstacleField
    ) -> PageBox? {
        let padding = pen.tokens(2.4)
        let half = (x: text.width / 2 + padding * 1.4, y: text.height / 2 + padding * 0.7)
        // Farther from the middle, a badge would no longer look like the hub of its lines.
        let drift = ease * (pen.tokens(10) + 0.08 * max(area.width, area.height))
        let near = area.overlap(Disc(centre: median, radius: drift).box)
        return places(around: median, in: near).lazy.map { centre in
            PageBox(
                minX: centre.x - half.x, minY: centre.y - half.y, maxX: centre.x + half.x,
                maxY: centre.y + half.y)
        }.first { obstacles.frame.containsWhole($0) && obstacles.isFree($0, gap: 0.8) }
    }

    private func dot(
        _ star: Int, _ median: Coordinate, _ hull: PageBox, _ ends: [Disc],
        _ settings: [LabelText], _ obstacles: ObstacleField
    ) -> PlacedHub {
        let radius = pen.tokens(MapSpace.hub)
        let centre = places(around: median, in: hull).first {
            obstacles.isFree(Disc(centre: $0, radius: radius).box, gap: 0.6)
        }
        let disc = Disc(centre: centre ?? median, radius: radius)
        let variants = settings.enumerated().map { LabelSetting(text: $1, cost: Double($0) * 0.4) }
        let request = LabelRequest(disc: disc, variants: variants, priority: 1)
        let candidate = request.candidates(tokens: pen.tokens).first {
            obstacles.allows($0, of: disc, gap: NameGap(pen.tokens))
        }
        let name = candidate.map {
            PlacedName(subject: star, text: settings[$0.variant], candidate: $0)
        }
        return PlacedHub(
            star: star, centre: disc.centre, ends: ends, sign: .dot(radius: radius, name))
    }

    /// Points of a grid in the area, the nearest to its middle first.
    private func places(around middle: Coordinate, in area: PageBox) -> [Coordinate] {
        let step = max(pen.tokens(2), max(area.width, area.height) / 36)
        return Self.grid.lazy.map {
            Coordinate(x: middle.x + $0.x * step, y: middle.y + $0.y * step)
        }
        .filter(area.contains)
    }

    private static let grid: [(x: Double, y: Double)] = {
        let steps = (-14...14).flatMap { x in (-14...14).map { (x: x, y: $0) } }
        return steps.sorted {
            ($0.x * $0.x + $0.y * $0.y, $0.y, $0.x) < ($1.x * $1.x + $1.y * $1.y, $1.y, $1.x)
        }.map { (x: Double($0.x), y: Double($0.y)) }
    }()
}

extension MapSheet {
    /// Finds places for the hubs of networks, before any name is placed.
    mutating func placeHubs(_ discs: [(school: Int, disc: Disc)], _ obstacles: inout ObstacleField)
    {
        guard !plan.stars.isEmpty else { return }
        let discs = Dictionary(discs.map { ($0.school, $0.disc) }) { first, _ in first }
        hubs = HubPlacer(pen: pen, stars: plan.stars, discs: discs).place(around: &obstacles)
        namesWanted += hubs.count
    }
}

extension Envelope {
    /// What two rectangles that meet have in common.
    fileprivate func overlap(_ other: Envelope) -> Envelope {
        Envelope(
            minX: max(minX, other.minX), minY: max(minY, other.minY), maxX: min(maxX, other.maxX),
            maxY: min(maxY, other.maxY))
    }
}
