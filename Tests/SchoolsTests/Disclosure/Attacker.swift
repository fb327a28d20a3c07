@testable import Schools

/// Someone who works out suppressed counts from the published ones and the sums.
///
/// Knows that zeros are published, and the smallest and largest count by trying every table that
/// fits: bounds are narrowed sum by sum, then the widest cell is halved. Shares nothing with the
/// suppression.
struct Attacker {
    private let sums: [CountTable.Sum]
    private let bounds: [ClosedRange<Int>]

    init(_ table: CountTable, suppressed: some Collection<Int>) {
        sums = table.sums
        // Nothing is larger than this in the tables that the suppression proves with.
        let most = 2 * table.counts.reduce(10, +)
        let hidden = Set(suppressed)
        bounds = table.counts.indices.map {
            hidden.contains($0) ? 1...most : table.counts[$0]...table.counts[$0]
        }
    }

    /// The counts that a cell can have, from the least to the most.
    func range(of cell: Int) -> ClosedRange<Int> {
        guard let narrowed = narrow(bounds), let some = solution(narrowed) else { return 0...0 }
        var least = (narrowed[cell].lowerBound, some[cell])
        while least.0 < least.1 {
            let middle = (least.0 + least.1) / 2
            if let found = solution(cell, least.0...middle) {
                least.1 = found[cell]
            } else {
                least.0 = middle + 1
            }
        }
        var most = (some[cell], narrowed[cell].upperBound)
        while most.0 < most.1 {
            let middle = (most.0 + most.1 + 1) / 2
            if let found = solution(cell, middle...most.1) {
                most.0 = found[cell]
            } else {
                most.1 = middle - 1
            }
        }
        return least.1...most.0
    }

    /// Whether each cell can still have counts that are at least so far apart.
    func isPuzzled(by cells: some Collection<Int>, spread: Int) -> Bool {
        cells.allSatisfy { cell in
            let range = range(of: cell)
            return range.upperBound - range.lowerBound >= spread
        }
    }

    private func solution(_ cell: Int, _ range: ClosedRange<Int>) -> [Int]? {
        var bounds = bounds
        bounds[cell] = range
        return solution(bounds)
    }

    private func solution(_ bounds: [ClosedRange<Int>]) -> [Int]? {
        guard let bounds = narrow(bounds) else { return nil }
        let open = bounds.indices.filter { bounds[$0].count > 1 }
        guard let cell = open.min(by: { bounds[$0].count < bounds[$1].count }) else {
            return bounds.map(\.lowerBound)
        }
        let middle = (bounds[cell].lowerBound + bounds[cell].upperBound) / 2
        for half in [bounds[cell].lowerBound...middle, middle + 1...bounds[cell].upperBound] {
            var halved = bounds
            halved[cell] = half
            if let found = solution(halved) { return found }
        }
        return nil
    }

    /// The bounds that the sums leave; nil where there is no table.
    private func narrow(_ wide: [ClosedRange<Int>]) -> [ClosedRange<Int>]? {
        var bounds = wide
        var isChanged = true
        while isChanged {
            isChanged = false
            for sum in sums {
                let low = sum.parts.reduce(0) { $0 + bounds[$1].lowerBound }
                let high = sum.parts.reduce(0) { $0 + bounds[$1].upperBound }
                let total = bounds[sum.total]
                var limits = [(sum.total, low, high)]
                for part in sum.parts {
                    limits.append(
                        (
                            part, total.lowerBound - (high - bounds[part].upperBound),
                            total.upperBound - (low - bounds[part].lowerBound)
                        ))
                }
                for (cell, low, high) in limits {
                    let least = max(bounds[cell].lowerBound, low)
                    let most = min(bounds[cell].upperBound, high)
                    guard least <= most else { return nil }
                    if least...most != bounds[cell] {
                        bounds[cell] = least...most
                        isChanged = true
                    }
                }
            }
        }
        return bounds
    }
}
