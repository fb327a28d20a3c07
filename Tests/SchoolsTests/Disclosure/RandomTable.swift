import Schools
import Support

/// Tables as an office publishes them, with counts made up from a seed.
enum RandomTable: String, CaseIterable {
    /// Schools in tambon in amphoe.
    case areas
    /// Grades of schools, with the schools in tambon.
    case grades
    /// Rows by columns, with all margins.
    case cross
    /// Grades by schools with the totals of each grade in each tambon and over all.
    case nested
    /// Schools by grade by sex, with all margins.
    case cube

    func table(seed: UInt64, isTiny: Bool = false) -> CountTable {
        var counts = Counts(seed: seed)
        switch self {
        case .areas: return counts.tree(isTiny ? [2, 3] : [2, 3, 4])
        case .grades: return counts.tree(isTiny ? [2, 3] : [3, 3, 4])
        case .cross: return counts.box(isTiny ? [2, 3] : [5, 5])
        case .nested:
            return counts.nested(tambon: 2, schools: isTiny ? 1 : 3, grades: isTiny ? 2 : 3)
        case .cube: return counts.box(isTiny ? [1, 2, 2] : [3, 3, 2])
        }
    }
}

private struct Counts {
    private var generator: SplitMix64
    private var table = CountTable()

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    private mutating func count() -> Int {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: 0
        case 1...3: Int.random(in: 1...4, using: &generator)
        default: Int.random(in: 5...40, using: &generator)
        }
    }

    /// Totals of totals, each of up to so many parts as its level has.
    mutating func tree(_ most: [Int]) -> CountTable {
        _ = node(most[...])
        return table
    }

    private mutating func node(_ most: ArraySlice<Int>) -> Int {
        guard let own = most.first else { return table.add(count()) }
        let parts = (0..<Int.random(in: 1...own, using: &generator)).map { _ in
            node(most.dropFirst())
        }
        return table.addTotal(of: parts)
    }

    /// All cells of a box, and every margin of it as the sum along each of its directions.
    mutating func box(_ sides: [Int]) -> CountTable {
        var cells: [[Int]: Int] = [:]
        // A coordinate that is nil is a total; totals come after what they sum.
        var places: [[Int]] = [[]]
        for side in sides { places = places.flatMap { place in (0...side).map { place + [$0] } } }
        func totals(_ place: [Int]) -> Int { zip(place, sides).count { $0 == $1 } }
        for place in places.sorted(by: { totals($0) < totals($1) }) {
            let directions = place.indices.filter { place[$0] == sides[$0] }
            for direction in directions {
                let parts = (0..<sides[direction]).compactMap { step in
                    var part = place
                    part[direction] = step
                    return cells[part]
                }
                if let cell = cells[place] {
                    table.relate(cell, to: parts)
                } else {
                    cells[place] = table.addTotal(of: parts)
                }
            }
            if directions.isEmpty { cells[place] = table.add(count()) }
        }
        return table
    }

    mutating func nested(tambon: Int, schools: Int, grades: Int) -> CountTable {
        var totals: [[Int]] = []
        for _ in 0..<tambon {
            let rows = (0..<schools).map { _ in (0..<grades).map { _ in table.add(count()) } }
            totals.append(withTotal(rows))
        }
        _ = withTotal(totals.map { $0.dropLast() }, totals: totals.compactMap(\.last))
        return table
    }

    /// Adds the totals of rows and columns, and returns those of the columns with that of all.
    private mutating func withTotal(_ rows: [[Int]], totals: [Int]? = nil) -> [Int] {
        let rowTotals = totals ?? rows.map { table.addTotal(of: $0) }
        let columns = rows[0].indices.map { column in
            table.addTotal(of: rows.map { $0[column] })
        }
        let all = table.addTotal(of: rowTotals)
        table.relate(all, to: columns)
        return columns + [all]
    }
}
