/// How many decimals a file's coordinates have, and so how telling a certain number is.
///
/// A number with two decimals among numbers with six is hardly a measured one; a number that
/// agrees with another school's in all six did not come about by chance.
struct Precision {
    /// The share of numbers written with each count of decimals.
    private var shares = [Double](repeating: 0, count: greatest + 1)
    /// Whether the file writes degrees, minutes and seconds, so that round decimals mean nothing.
    var isSexagesimal = false
    private var masses = [Double](repeating: 0, count: greatest + 1)

    /// Finer than any measurement, and where binary fractions begin to look endless.
    private static let greatest = 9
    /// Enough invented numbers of the usual six decimals that an empty file has an answer.
    private static let usual = 6
    private static let habit = 0.2

    init(_ decimals: some Sequence<Int>) {
        var counts = [Double](repeating: 0.02, count: Self.greatest + 1)
        counts[Self.usual] += 5
        for count in decimals { counts[min(count, Self.greatest)] += 1 }
        let total = counts.reduce(0, +)
        // A tenth of all numbers end in a zero, and have lost it here.
        for place in stride(from: Self.greatest, through: 0, by: -1) {
            var lost = 0.0
            var power = 0.9
            for finer in (place + 1)..<max(place + 1, Self.greatest + 1) {
                power /= 10
                lost += shares[finer] * power
            }
            shares[place] = max(0.0005, (counts[place] / total - lost) / 0.9)
        }
        // A few round numbers are those under suspicion themselves, many are a habit.
        for place in 0...2 where shares[place] < Self.habit { shares[place] /= 10 }
        for place in 0...Self.greatest { masses[place] = Self.mass(shares, place) }
    }

    private static func mass(_ shares: [Double], _ decimals: Int) -> Double {
        var mass = 0.0
        for finer in decimals...greatest { mass += shares[finer] * power(finer) }
        return mass
    }

    /// The degrees that a written number stands for on average: the width of its cell.
    func mass(_ decimals: Int) -> Double { masses[min(decimals, Self.greatest)] }

    /// The share of numbers with at least so many decimals.
    func share(atLeast decimals: Int) -> Double {
        shares[min(decimals, Self.greatest)...].reduce(0, +)
    }

    /// The same for a number that is degrees, minutes and seconds behind the point.
    static func massOfSeconds(_ decimals: Int) -> Double {
        let finer = max(0, decimals - 4)
        return [0.45, 0.25, 0.2, 0.02, 0.01][min(4, finer)] * power(finer) / 3600
    }

    /// The same for a number that is degrees and decimal minutes behind the point.
    static func massOfMinutes(_ decimals: Int) -> Double {
        let finer = max(0, min(7, decimals) - 2)
        return [0.1, 0.2, 0.25, 0.25, 0.18, 0.02][min(5, finer)] * power(finer) / 60
    }

    /// The same for a number that somebody rounded or made up; zero where it is not round.
    static func massOfRound(_ decimals: Int) -> Double {
        decimals > 2 ? 0 : [0.3, 0.35, 0.35][decimals] * power(decimals)
    }

    private static func power(_ decimals: Int) -> Double {
        var power = 1.0
        for _ in 0..<decimals { power /= 10 }
        return power
    }
}
