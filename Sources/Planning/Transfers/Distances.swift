import Geo
import Schools

/// How far it is from schools that give to schools that get: by road where the roads are known,
/// else along the geodesic.
struct Distances {
    private let givers: [PlanSchool]
    private let takers: [PlanSchool]
    /// A row for each giver, in metres; nil where roads are not known.
    private let byRoad: [[Double?]]?
    /// For each taker whether a road is near it.
    private let isTied: [Bool]
    /// Whether moves of unknown length are allowed.
    let allowsUnknown: Bool

    /// What a move weighs whose length nobody knows: more than any in Thailand, so that it is the
    /// last to be chosen.
    static let unknown = 3_000_000

    init(
        _ givers: [PlanSchool], _ takers: [PlanSchool], roads: RoadNetwork?, allowsUnknown: Bool
    ) {
        self.givers = givers
        self.takers = takers
        self.allowsUnknown = allowsUnknown
        let ties = takers.map { taker in roads.flatMap { taker.tie(to: $0) } }
        isTied = ties.map { $0 != nil }
        // nil where one is far from any road, or no road joins them.
        byRoad = roads.map { roads in
            roads.matrix(from: givers.map { $0.tie(to: roads) }, to: ties, by: .metres)
        }
    }

    /// The moves that are short enough, by giver and taker.
    ///
    /// - Throws: Where there are more than are wanted.
    func pairs(
        within limit: Int?, atMost most: Int
    ) throws(TransferPlan.Refusal) -> [TransferProblem.Move] {
        // A degree of latitude is at least 110,574 m on WGS 84: farther apart none is near enough.
        // What lies between a school and its road is no part of the way by road.
        let beside = byRoad == nil ? 0 : 2 * RoadNetwork.farthestTie
        let reach = limit.map { (Double($0) + beside) / 110_574 }
        let byLatitude = takers.indices.sorted {
            (takers[$0].coordinate?.y ?? 0, $0) < (takers[$1].coordinate?.y ?? 0, $1)
        }
        let latitudes = byLatitude.map { takers[$0].coordinate?.y ?? 0 }
        var moves: [TransferProblem.Move] = []
        for (giver, school) in givers.enumerated() {
            var near = byLatitude[...]
            if let reach, let own = school.coordinate?.y {
                near =
                    byLatitude[
                        latitudes.firstPlace {
                            $0 >= own - reach
                        }..<latitudes.firstPlace { $0 > own + reach }]
            }
            for taker in near.sorted() {
                guard let metres = cost(giver, taker) else { continue }
                if let limit, metres > limit { continue }
                moves.append(.init(giver: giver, taker: taker, metres: metres))
            }
            guard moves.count <= most else { throw .tooManyPairs(moves.count) }
        }
        return moves
    }

    /// Whole metres; nil where there is no way that may be gone.
    private func cost(_ giver: Int, _ taker: Int) -> Int? {
        let metres = byRoad == nil ? straight(giver, taker) : byRoad?[giver][taker]
        guard let metres, metres.isFinite else { return allowsUnknown ? Self.unknown : nil }
        return Int(metres.rounded())
    }

    /// Metres along the geodesic.
    func straight(_ giver: Int, _ taker: Int) -> Double? {
        guard let from = givers[giver].coordinate, let to = takers[taker].coordinate else {
            return nil
        }
        return Geodesic.metres(from, to)
    }

    /// The takers near a road from which none leads to any giver; none where roads are not known.
    var unjoinedTakers: [Int] {
        guard let byRoad else { return [] }
        return takers.indices.filter { taker in
            isTied[taker] && byRoad.allSatisfy { $0[taker] == nil }
        }
    }

    /// Metres by road; nil where there is none, or roads are not known.
    func road(_ giver: Int, _ taker: Int) -> Double? { byRoad?[giver][taker] }
}

extension PlanSchool {
    /// Where it meets the nearest road; nil where it has no position or no road is near.
    func tie(to roads: RoadNetwork) -> RoadTie? { coordinate.flatMap { roads.tie($0) } }
}

extension [Double] {
    /// The place of the first of sorted numbers that is so; their count where none is.
    fileprivate func firstPlace(_ isSo: (Double) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isSo(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
