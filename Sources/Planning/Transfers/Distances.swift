import Geo
import Schools

/// How far it is from schools that give to schools that get, along the geodesic.
struct Distances {
    private let givers: [PlanSchool]
    private let takers: [PlanSchool]

    /// What a move weighs whose length nobody knows: more than any in Thailand, so that it is the
    /// last to be chosen.
    private static let unknown = 3_000_000

    init(_ givers: [PlanSchool], _ takers: [PlanSchool]) {
        self.givers = givers
        self.takers = takers
    }

    /// The moves that are short enough, by giver and taker.
    ///
    /// - Throws: Where there are more than are wanted.
    func pairs(
        within limit: Int?, atMost most: Int
    ) throws(TransferPlan.Refusal) -> [TransferProblem.Move] {
        if limit == nil,
            givers.count.multipliedReportingOverflow(by: takers.count).partialValue > most
        {
            throw .tooManyPairs(givers.count * takers.count)
        }
        // A degree of latitude is at least 110,574 m on WGS 84: farther apart none is near enough.
        let reach = limit.map { Double($0) / 110_574 }
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
                let metres = Self.metres(school, takers[taker])
                if let limit, metres > limit { continue }
                moves.append(.init(giver: giver, taker: taker, metres: metres))
            }
            guard moves.count <= most else { throw .tooManyPairs(moves.count) }
        }
        return moves
    }

    private static func metres(_ one: PlanSchool, _ other: PlanSchool) -> Int {
        guard let from = one.coordinate, let to = other.coordinate else { return unknown }
        let metres = Geodesic.metres(from, to)
        return metres.isFinite ? Int(metres.rounded()) : unknown
    }
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
