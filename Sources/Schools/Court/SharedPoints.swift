/// The schools that have the very same coordinates as others.
public struct SharedPoints: Sendable {
    /// Groups of two and more, as places in the array of cases, in ascending order.
    public let groups: [[Int]]
    private let groupOfCase: [Int: Int]

    /// Compares the numbers as they were read; missing ones and zeros are no place.
    public init(_ cases: [CourtCase]) {
        var points: [(x: Double, y: Double, index: Int)] = []
        points.reserveCapacity(cases.count)
        for (index, school) in cases.enumerated() {
            guard let (x, y) = school.point.numbers, x != 0, y != 0 else { continue }
            points.append((x, y, index))
        }
        points.sort { ($0.x, $0.y, $0.index) < ($1.x, $1.y, $1.index) }
        var groups: [[Int]] = []
        var start = 0
        while start < points.count {
            var end = start + 1
            while end < points.count, points[end].x == points[start].x,
                points[end].y == points[start].y
            {
                end += 1
            }
            if end - start > 1 { groups.append(points[start..<end].map(\.index)) }
            start = end
        }
        var groupOfCase: [Int: Int] = [:]
        for (group, members) in groups.enumerated() {
            for member in members { groupOfCase[member] = group }
        }
        self.groups = groups
        self.groupOfCase = groupOfCase
    }

    /// The others at the point of a case, and how many they are; of a crowd only some come along.
    public func others(of index: Int) -> (some: [Int], count: Int) {
        guard let group = groupOfCase[index].map({ groups[$0] }) else { return ([], 0) }
        return (Array(group.lazy.filter { $0 != index }.prefix(Self.most)), group.count - 1)
    }

    /// Enough to find the owner of a point in; a file may well have one point for all.
    private static let most = 24
}

extension PointText {
    /// The two numbers, x before y; nil where there are none.
    fileprivate var numbers: (x: Double, y: Double)? {
        switch self {
        case .missing, .notInTable, .unreadable: nil
        case .geographic(let first, let second):
            first.degrees.isFinite && second.degrees.isFinite
                ? (second.degrees, first.degrees) : nil
        case .grid(let easting, let northing, _):
            easting.isFinite && northing.isFinite ? (easting, northing) : nil
        }
    }
}
