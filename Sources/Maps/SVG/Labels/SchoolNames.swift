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
    let tokens: MapTokens
    let rooms: TextRooms
    let obstacles: ObstacleField
    let raster: UnitRaster
    let borders: BorderField
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

    /// Lengths of leaders, in points on A4: for every name, and for the crowded places of a town.
    private static let leaders = [6.0, 12, 19, 28]
    private static let farLeaders =
        [3.0, 5, 7.5, 10, 13, 16, 20, 24, 29, 34, 40, 50, 64, 80, 98, 118, 140]

    /// Names that are less than this share of the land, by their usual lengths, may all find room.
    private static let fullest = 0.42
    /// With more names than these, sizes that promise little are not tried.
    private static let few = 150

    /// The names at the largest size of type at which nearly all find a place, or else at that
    /// where most do; a size less has to bring one name in fifty.
    func place(_ wishes: [Wish]) -> [PlacedName] {
        let sizes = tokens.isPaper ? MapType.schoolNames : MapType.schoolNamesOnScreen
        let wishes = affordable(wishes, sizes)
        var best: (names: [PlacedName], merit: Double) = ([], -.infinity)
        for (step, size) in sizes.enumerated() {
            let isLast = step == sizes.count - 1
            if !isLast, demand(wishes, size) > Self.fullest * room { continue }
            let hope = isLast || wishes.count <= Self.few ? 0 : Self.enough
            let names = place(wishes, style: tokens.style(size), hope: hope)
            let share = Double(names.count) / Double(max(wishes.count, 1))
            let merit = share - 0.02 * Double(step)
            if merit > best.merit { best = (names, merit) }
            if share >= Self.enough { break }
        }
        return best.names
    }

    /// The most important names, about as many as could fill the land once and a half; none
    /// where the land would have to be filled many times over, as on a map of a whole country.
    private func affordable(_ wishes: [Wish], _ sizes: [Double]) -> [Wish] {
        guard let smallest = sizes.last else { return [] }
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
        let points = tokens(size)
        return 5.5 * points * points * 1.1
    }

    private func demand(_ wishes: [Wish], _ size: Double) -> Double {
        estimate(size) * Double(wishes.count)
    }
}

extension SchoolNamePlacer {
    private var gap: NameGap { NameGap(tokens) }

    private func place(_ wishes: [Wish], style: TextStyle, hope: Double) -> [PlacedName] {
        let requests = requests(wishes, style)
        let candidates = requests.map { request in
            judged(
                request.adjacent(tokens: tokens)
                    + (tokens.isPaper ? request.remote(Self.leaders, tokens: tokens) : []),
                of: request.disc)
        }
        var optimiser = LabelOptimiser(
            candidates: candidates, priorities: requests.map(\.priority),
            frame: obstacles.frame, gap: gap)
        let goal = hope * Double(wishes.count)
        // Others places and long leaders make room for some more, but not for all that want one.
        guard Double(optimiser.countOfPlaced) >= goal * 0.85 else { return [] }
        optimiser.settle(steps: 500 + wishes.count * 4)
        if tokens.isPaper { widen(&optimiser, requests) }
        optimiser.anneal(rounds: 20, from: 0.6)
        return wishes.indices.compactMap { index in
            optimiser.candidate(of: index).map { candidate in
                PlacedName(
                    subject: wishes[index].school,
                    text: requests[index].setting(candidate.variant).text, candidate: candidate)
            }
        }
    }

    private func requests(_ wishes: [Wish], _ style: TextStyle) -> [LabelRequest] {
        let heaviest = max(wishes.map(\.weight).max() ?? 1, 1)
        let settings = NameSettings(rooms: rooms, widest: tokens(120))
        return wishes.map { wish in
            LabelRequest(
                disc: wish.disc, variants: settings.whole(wish.name, style),
                short: settings.short(wish.name, style), priority: wish.weight / heaviest)
        }
    }

    /// The candidates that cover nothing, those that could be misread dearer, by their cost.
    private func judged(
        _ candidates: [LabelCandidate], of disc: Disc, besideLeader: Double = 0.9
    ) -> [LabelCandidate] {
        candidates.compactMap { candidate -> LabelCandidate? in
            guard obstacles.allows(candidate, of: disc, gap: gap, besideLeader: besideLeader)
            else { return nil }
            var candidate = candidate
            candidate.cost +=
                0.8 * obstacles.ambiguity(of: candidate.box, own: disc)
                + 0.5 * raster.strangeness(of: candidate.box, at: disc.centre)
                + borders.cost(of: candidate.box)
            return candidate
        }.sorted { $0.cost < $1.cost }
    }

    /// Where names found no room, they and those around may stand farther away or be shortened.
    private func widen(_ optimiser: inout LabelOptimiser, _ requests: [LabelRequest]) {
        let crowd = crowd(around: optimiser.unplaced, requests)
        offer(crowd, to: &optimiser, requests, besideLeader: 0.9)
        // In the heart of a town only the narrowest ways out are left.
        let rest = optimiser.unplaced
        offer(rest, to: &optimiser, requests, besideLeader: 0.45)
    }

    private func crowd(around absent: [Int], _ requests: [LabelRequest]) -> [Int] {
        let reach = tokens(40)
        return requests.indices.filter { name in
            absent.contains { requests[$0].disc.distance(to: requests[name].disc) < reach }
        }
    }

    private func offer(
        _ names: [Int], to optimiser: inout LabelOptimiser, _ requests: [LabelRequest],
        besideLeader: Double
    ) {
        guard !names.isEmpty else { return }
        optimiser.widen(
            names.map { name in
                let request = requests[name]
                let more =
                    request.remote(Self.farLeaders, tokens: tokens, isDense: true)
                    + request.adjacent(tokens: tokens, isShort: true)
                    + request.remote(Self.leaders, tokens: tokens, isShort: true, isDense: true)
                return (name, judged(more, of: request.disc, besideLeader: besideLeader))
            })
        optimiser.settle(steps: 500 + requests.count * 4)
    }
}
