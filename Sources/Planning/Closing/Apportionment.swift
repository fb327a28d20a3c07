/// Divides whole numbers by shares, so that the parts are whole and add up.
enum Apportionment {
    /// A count divided by weights: the method of largest remainders (Hamilton), of equal remainders
    /// the first.
    ///
    /// All to the first where no weight is positive; none where there are no weights.
    static func parts(of count: Int, by weights: [Double]) -> [Int] {
        guard !weights.isEmpty, count > 0 else { return weights.map { _ in 0 } }
        let shares = weights.map { $0.isFinite && $0 > 0 ? $0 : 0 }
        let sum = shares.reduce(0, +)
        guard sum > 0 else { return weights.indices.map { $0 == 0 ? count : 0 } }
        let exact = shares.map { $0 / sum * Double(count) }
        var parts = exact.map { Int($0) }
        let rest = max(0, count - parts.reduce(0, +))
        let order = exact.indices.sorted { one, other in
            let (a, b) = (exact[one] - Double(parts[one]), exact[other] - Double(parts[other]))
            return a == b ? one < other : a > b
        }
        for index in order.prefix(rest) { parts[index] += 1 }
        return parts
    }

    /// A table of whole numbers with the sums given, each kind spread over the parts as evenly as
    /// can be.
    ///
    /// - Parameters:
    ///   - parts: How many each part has; together as many as all kinds.
    ///   - kinds: How many there are of each kind.
    /// - Returns: By part, then by kind.
    static func table(parts: [Int], kinds: [Int]) -> [[Int]] {
        var table = parts.map { _ in kinds.map { _ in 0 } }
        // Each part's places evenly along the line of all, then the kinds one after the other.
        let places = parts.enumerated().flatMap { part, count in
            (0..<count).map { (at: (Double($0) + 0.5) / Double(count), part: part) }
        }.sorted { ($0.at, $0.part) < ($1.at, $1.part) }
        let line = kinds.enumerated().flatMap { Array(repeating: $0, count: $1) }
        for (place, kind) in zip(places, line) { table[place.part][kind] += 1 }
        return table
    }
}
