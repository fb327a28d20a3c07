import Geo

/// Which unit of areas lies where on the page, coarsely: to see whether a name leaves its own.
struct UnitRaster {
    private let box: PageBox
    private let columns: Int
    private let rows: Int
    private var cells: [Int32]

    static let side = 3.0
    private static let none: Int32 = -1

    init(box: PageBox) {
        self.box = box
        columns = max(1, Int((box.width / Self.side).rounded(.up)))
        rows = max(1, Int((box.height / Self.side).rounded(.up)))
        cells = Array(repeating: Self.none, count: columns * rows)
    }

    /// Fills the inside of the rings, by the even-odd rule, with the number of a unit.
    mutating func fill(_ rings: [[Coordinate]], with unit: Int) {
        guard let reach = PageBox(rings.joined()) else { return }
        for row in rowRange(reach) {
            let y = box.minY + (Double(row) + 0.5) * Self.side
            let crossings = rings.flatMap { Self.crossings($0, at: y) }.sorted()
            for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
                let left = column(crossings[pair] + Self.side / 2)
                let right = column(crossings[pair + 1] + Self.side / 2)
                for x in left..<max(left, right) { cells[row * columns + x] = Int32(unit) }
            }
        }
    }

    private func rowRange(_ reach: PageBox) -> Range<Int> {
        func row(_ y: Double) -> Int {
            Int(min(max(((y - box.minY) / Self.side + 0.5).rounded(.down), 0), Double(rows)))
        }
        return row(reach.minY)..<max(row(reach.minY), row(reach.maxY))
    }

    private func column(_ x: Double) -> Int {
        Int(min(max(((x - box.minX) / Self.side).rounded(.down), 0), Double(columns)))
    }

    private static func crossings(_ ring: [Coordinate], at y: Double) -> [Double] {
        guard var previous = ring.last else { return [] }
        var result: [Double] = []
        for vertex in ring {
            if (vertex.y > y) != (previous.y > y) {
                let share = (y - previous.y) / (vertex.y - previous.y)
                result.append(previous.x + share * (vertex.x - previous.x))
            }
            previous = vertex
        }
        return result
    }

    /// The unit at a position; nil on water and beyond what is known.
    private func unit(x: Double, y: Double) -> Int32 {
        guard x >= box.minX, y >= box.minY else { return Self.none }
        let column = Int((x - box.minX) / Self.side), row = Int((y - box.minY) / Self.side)
        guard column < columns, row < rows else { return Self.none }
        return cells[row * columns + column]
    }

    /// Whether there is land at a position.
    func holdsLand(x: Double, y: Double) -> Bool { unit(x: x, y: y) != Self.none }

    /// How much of a name lies on other land than its school, or across a coast, from 0 to 1.
    ///
    /// A name all on water is as good as one on land: Imhof (1975) wants those of the coast there.
    func strangeness(of name: PageBox, at home: Coordinate) -> Double {
        let own = unit(x: home.x, y: home.y)
        guard own != Self.none else { return 0 }
        var (strange, water) = (0.0, 0.0)
        let samples = 6
        for sample in 0..<samples {
            let x = name.minX + name.width * (Double(sample) + 0.5) / Double(samples)
            let found = unit(x: x, y: name.centre.y)
            if found == Self.none { water += 1 } else if found != own { strange += 1 }
        }
        let count = Double(samples)
        let crossesCoast = water > 0 && water < count
        return max(strange / count, crossesCoast ? 0.7 : 0)
    }
}
