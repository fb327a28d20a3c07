import Geo

/// Square cells over a part of the page, each with the numbers of what touches it.
struct PageGrid: Sendable {
    private let box: PageBox
    private let side: Double
    private let columns: Int
    private let rows: Int
    private var cells: [[Int32]]

    init(box: PageBox, side: Double) {
        self.box = box
        self.side = side
        columns = max(1, Int((box.width / side).rounded(.up)))
        rows = max(1, Int((box.height / side).rounded(.up)))
        cells = Array(repeating: [], count: columns * rows)
    }

    mutating func insert(_ item: Int32, touching area: PageBox) {
        let (x, y) = reach(of: area)
        for row in y {
            for column in x { cells[row * columns + column].append(item) }
        }
    }

    /// What touches the cells that the area touches; an item may come more than once.
    @inline(__always)
    func visit(_ area: PageBox, _ body: (Int32) -> Void) {
        let (x, y) = reach(of: area)
        for row in y {
            for column in x {
                for item in cells[row * columns + column] { body(item) }
            }
        }
    }

    /// Whether all that touches the cells that the area touches is as asked.
    @inline(__always)
    func allSatisfy(_ area: PageBox, _ body: (Int32) -> Bool) -> Bool {
        let (x, y) = reach(of: area)
        for row in y {
            for column in x {
                for item in cells[row * columns + column] where !body(item) { return false }
            }
        }
        return true
    }

    @inline(__always)
    private func reach(of area: PageBox) -> (x: ClosedRange<Int>, y: ClosedRange<Int>) {
        (column(area.minX)...column(area.maxX), row(area.minY)...row(area.maxY))
    }

    private func column(_ x: Double) -> Int {
        min(max(Int((x - box.minX) / side), 0), columns - 1)
    }

    private func row(_ y: Double) -> Int {
        min(max(Int((y - box.minY) / side), 0), rows - 1)
    }
}
