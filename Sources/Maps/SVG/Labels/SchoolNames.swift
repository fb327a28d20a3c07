import Geo

/// A name beside what it belongs to.
struct PlacedName: Sendable {
    /// The place of the school or tambon in the content.
    let subject: Int
    let text: LabelText
    let candidate: LabelCandidate
}

/// Writes the names of schools beside their symbols.
struct SchoolNamePlacer {
    let pen: Pen
    let obstacles: ObstacleField
    /// The part of the page that the land covers, in square points.
    let room: Double

    /// A school that wants its name on the map.
    struct Wish {
        let school: Int
        let name: String
        let disc: Disc
        /// What decides where there is not room for all: pupils.
        let weight: Double
    }

    /// Enough of the names to be satisfied with a size of type.
    private static let enough = 0.97

    /// The names at the largest size of type at which nearly all find a place, or else at the
    /// smallest.
    func place(_ wishes: [Wish]) -> [PlacedName] {
        let wishes = affordable(wishes)
        var best: [PlacedName] = []
        for size in MapType.schoolNames {
            let isLast = size == MapType.schoolNames.last
            if !isLast, demand(wishes, size) > 0.75 * room { continue }
            let placed = place(
                wishes, style: pen.tokens.style(size), hope: isLast ? 0 : Self.enough)
            if placed.count >= best.count { best = placed }
            if Double(placed.count) >= Self.enough * Double(wishes.count) { break }
        }
        return best
    }

    /// The most important names, about as many as could fill the land once and a half; none
    /// where the land would have to be filled many times over, as on a map of a whole country.
    private func affordable(_ wishes: [Wish]) -> [Wish] {
        guard let smallest = MapType.schoolNames.last else { return [] }
        let average = estimate(smallest)
        let limit = Int(1.5 * room / average)
        guard wishes.count <= limit * 6 else { return [] }
        guard wishes.count > limit else { return wishes }
        let byWeight = wishes.indices.sorted {
            (-wishes[$0].weight, $0) < (-wishes[$1].weight, $1)
        }
        return byWeight.prefix(limit).sorted().map { wishes[$0] }
    }

    /// The room that a name of usual length takes, in square points.
    private func estimate(_ size: Double) -> Double {
        let points = pen.tokens(size)
        return 5.5 * points * points * 1.1
    }

    private func demand(_ wishes: [Wish], _ size: Double) -> Double {
        estimate(size) * Double(wishes.count)
    }

    private func place(
        _ wishes: [Wish], style: TextStyle, hope: Double
    ) -> [PlacedName] {
        let heaviest = max(wishes.map(\.weight).max() ?? 1, 1)
        let gap = pen.tokens(MapSpace.aroundName)
        let requests = wishes.map { wish in
            LabelRequest(
                disc: wish.disc, variants: settings(nameOnMap(wish.name), style),
                priority: wish.weight / heaviest)
        }
        let candidates = requests.map { request in
            request.candidates(tokens: pen.tokens).compactMap { candidate -> LabelCandidate? in
                guard obstacles.allows(candidate, gap: gap) else { return nil }
                var candidate = candidate
                candidate.cost += 0.12 * Double(obstacles.rivals(of: candidate.box, within: 2.5))
                return candidate
            }.sorted { $0.cost < $1.cost }
        }
        let optimiser = LabelOptimiser(
            candidates: candidates, priorities: requests.map(\.priority), frame: obstacles.frame,
            gap: gap, hope: hope)
        return wishes.indices.compactMap { index in
            optimiser.chosen[index].map { place in
                let candidate = candidates[index][place]
                return PlacedName(
                    subject: wishes[index].school,
                    text: requests[index].variants[candidate.variant], candidate: candidate)
            }
        }
    }

    /// The name in one line and, where it may break, in two; very long names are cut.
    private func settings(_ name: String, _ style: TextStyle) -> [LabelText] {
        let widest = pen.tokens(120)
        let line = LineBreaking.shortened(name, width: widest, style: style, measure: pen.measure)
        var settings = [LabelText([line], style: style, measure: pen.measure)]
        if let halves = LineBreaking.halves(of: name, style: style, measure: pen.measure) {
            let cut = halves.map {
                LineBreaking.shortened($0, width: widest, style: style, measure: pen.measure)
            }
            settings.append(LabelText(cut, style: style, measure: pen.measure))
        }
        return settings
    }
}

/// A school's name as maps write it: everything with a symbol is a school, so the word goes.
func nameOnMap(_ name: String) -> String {
    let trimmed = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for prefix in ["โรงเรียน", "ร.ร.", "รร."] where trimmed.hasPrefix(prefix) {
        let rest = trimmed.dropFirst(prefix.count).drop { $0 == " " }
        if !rest.isEmpty { return String(rest) }
    }
    return trimmed
}
