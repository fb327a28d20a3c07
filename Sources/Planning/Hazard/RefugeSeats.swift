import Geo
import Schools

/// The seats of safe schools given to the pupils of those that a hazard meets, each seat once.
///
/// The nearest pair of school and refuge comes first, along straight lines, and of equals the one
/// with the lesser codes; a refuge takes as many as it has seats for, the rest go on to the next.
/// Where roads are known, pairs that none joined before the hazard come after all that one did.
struct RefugeSeats {
    /// Seats that a school has been given in a refuge.
    struct Share: Hashable {
        let refuge: PlanSchool
        let metres: Double
        let seats: Int
    }

    /// By the number of the school, the nearest refuge first.
    private(set) var shares: [Int: [Share]] = [:]
    /// Pupils for whom no seat was found, by the number of their school.
    private(set) var left: [Int: Int] = [:]
    private var free: [Int: Int] = [:]

    /// Farther nobody is sent, in metres.
    static let reach = 50_000.0
    /// Most find a seat near by: only the others look farther.
    private static let nearby = 10_000.0

    private struct Pair {
        let need: PlanSchool
        let refuge: PlanSchool
        let metres: Double
    }

    /// - Parameters:
    ///   - needs: The schools that are met; those of unknown size get no seats.
    ///   - room: How many a refuge has room for; nil where nobody knows.
    ///   - isJoined: Whether a road led from one to the other.
    init(
        for needs: [PlanSchool], in safe: PlacedSchools, room: (PlanSchool) -> Int?,
        isJoined: (PlanSchool, PlanSchool) -> Bool
    ) {
        for need in needs { left[need.id] = max(0, need.pupils ?? 0) }
        for joins in [true, false] {
            for ring in [0..<Self.nearby, Self.nearby..<Self.reach] {
                let open = needs.filter { left[$0.id] ?? 0 > 0 && $0.coordinate != nil }
                guard !open.isEmpty else { return }
                let pairs = Self.pairs(of: open, in: safe, ring).filter {
                    isJoined($0.need, $0.refuge) == joins
                }
                for pair in pairs { give(pair, room) }
            }
        }
    }

    private static func pairs(
        of needs: [PlanSchool], in safe: PlacedSchools, _ ring: Range<Double>
    ) -> [Pair] {
        needs.flatMap { need -> [Pair] in
            guard let place = need.coordinate else { return [] }
            return safe.within(ring.upperBound, of: place).compactMap { near in
                guard near.metres >= ring.lowerBound, near.school.takes(pupilsOf: need) else {
                    return nil
                }
                return Pair(need: need, refuge: near.school, metres: near.metres)
            }
        }.sorted {
            ($0.metres, $0.need.code, $0.refuge.code) < ($1.metres, $1.need.code, $1.refuge.code)
        }
    }

    private mutating func give(_ pair: Pair, _ room: (PlanSchool) -> Int?) {
        let seats = free[pair.refuge.id] ?? max(0, room(pair.refuge) ?? 0)
        let given = min(seats, left[pair.need.id] ?? 0)
        free[pair.refuge.id] = seats - given
        guard given > 0 else { return }
        left[pair.need.id, default: 0] -= given
        shares[pair.need.id, default: []].append(
            Share(refuge: pair.refuge, metres: pair.metres, seats: given))
    }

    var seated: Int { shares.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.seats } } }
    var unseated: Int { left.values.reduce(0, +) }
}

extension PlanSchool {
    /// Whether it teaches all that another does, as far as that is known.
    func takes(pupilsOf other: PlanSchool) -> Bool {
        guard let needed = other.stages else { return true }
        return stages?.isSuperset(of: needed) ?? false
    }
}
