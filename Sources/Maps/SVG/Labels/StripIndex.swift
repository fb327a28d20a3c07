import Geo

/// Which names lie in which strip of the page, as bits: finds what could touch a rectangle.
///
/// A name lies near where one of its rows and one of its columns are asked for; hundreds of names
/// are sifted by a few words each.
struct StripIndex {
    private let frame: PageBox
    private let words: Int
    private let countOfRows: Int
    private let countOfColumns: Int
    private var rows: [UInt64]
    private var columns: [UInt64]

    private static let height = 8.0
    private static let width = 16.0

    init(frame: PageBox, count: Int) {
        self.frame = frame
        words = max(1, (count + 63) / 64)
        countOfRows = max(1, Int((frame.height / Self.height).rounded(.up)))
        countOfColumns = max(1, Int((frame.width / Self.width).rounded(.up)))
        rows = Array(repeating: 0, count: countOfRows * words)
        columns = Array(repeating: 0, count: countOfColumns * words)
    }

    /// Notes that the name takes the rectangle, or that it does so no longer.
    mutating func toggle(_ name: Int, in box: PageBox) {
        let word = name / 64, bit = UInt64(1) << UInt64(name % 64)
        for row in rowRange(box) { rows[row * words + word] ^= bit }
        for column in columnRange(box) { columns[column * words + word] ^= bit }
    }

    /// Calls the body with the names near the rectangle, by their numbers, while it returns true.
    @inline(__always)
    func visit(_ box: PageBox, _ body: (Int) -> Bool) {
        let rowRange = rowRange(box), columnRange = columnRange(box)
        for word in 0..<words {
            var inRows: UInt64 = 0, inColumns: UInt64 = 0
            for row in rowRange { inRows |= rows[row * words + word] }
            for column in columnRange { inColumns |= columns[column * words + word] }
            var found = inRows & inColumns
            while found != 0 {
                guard body(word * 64 + found.trailingZeroBitCount) else { return }
                found &= found - 1
            }
        }
    }

    @inline(__always)
    private func rowRange(_ box: PageBox) -> ClosedRange<Int> {
        strip(
            (box.minY - frame.minY) / Self.height, countOfRows)...strip(
                (box.maxY - frame.minY) / Self.height, countOfRows)
    }

    @inline(__always)
    private func columnRange(_ box: PageBox) -> ClosedRange<Int> {
        strip(
            (box.minX - frame.minX) / Self.width, countOfColumns)...strip(
                (box.maxX - frame.minX) / Self.width, countOfColumns)
    }

    @inline(__always)
    private func strip(_ place: Double, _ count: Int) -> Int {
        Int(min(max(place, 0), Double(count - 1)))
    }
}
