/// Counts of persons that are published together, with the sums among them.
///
/// Whatever is published of one subject must stand in one table: a total in another table gives
/// away what this one hides. Cells are numbered in the order in which they are added.
public struct CountTable: Hashable, Sendable {
    /// The counts by the number of their cell.
    public private(set) var counts: [Int] = []
    private(set) var sums: [Sum] = []
    /// 0 for a plain count, and for a total one more than for the highest of its parts.
    private(set) var heights: [Int] = []

    /// A total with its parts, by the numbers of their cells.
    struct Sum: Hashable, Sendable {
        var total: Int
        var parts: [Int]
    }

    public init() {}

    /// Adds a plain count and returns the number of its cell.
    public mutating func add(_ count: Int) -> Int {
        precondition(count >= 0, "a count of persons is not negative")
        counts.append(count)
        heights.append(0)
        return counts.count - 1
    }

    /// Adds the total of some cells and returns the number of its cell.
    public mutating func addTotal(of parts: [Int]) -> Int {
        let total = add(parts.reduce(0) { $0 + counts[$1] })
        relate(total, to: parts)
        return total
    }

    /// Says that a cell is the sum of some others too: a grand total by rows and by columns.
    public mutating func relate(_ total: Int, to parts: [Int]) {
        precondition(
            counts[total] == parts.reduce(0) { $0 + counts[$1] }, "a total is the sum of its parts")
        sums.append(Sum(total: total, parts: parts))
        heights[total] = max(heights[total], 1 + (parts.map { heights[$0] }.max() ?? 0))
    }
}

/// A table of counts with those missing that may not be published.
public struct SuppressedTable: Hashable, Sendable {
    private let counts: [Int?]

    init(_ table: CountTable, suppressed: Set<Int>) {
        counts = table.counts.indices.map { suppressed.contains($0) ? nil : table.counts[$0] }
    }

    /// The count of a cell; nil where it is suppressed, for whichever reason.
    ///
    /// There is no telling a small count from one that protects it: that would narrow both down.
    public subscript(cell: Int) -> Int? { counts[cell] }

    /// The cells that are suppressed, in their order.
    public var suppressed: [Int] { counts.indices.filter { counts[$0] == nil } }
}
