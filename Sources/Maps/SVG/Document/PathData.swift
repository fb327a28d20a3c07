/// The `d` of a path, in whole hundredths of a point, written as short relative moves.
///
/// Because every vertex is a whole number, relative moves add up exactly: neighbours that share a
/// vertex share it in the file too.
struct PathData {
    private(set) var bytes: [UInt8] = []
    private var pen = PagePoint(x: 0, y: 0)

    var isEmpty: Bool { bytes.isEmpty }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds a line through the points; a closed one returns to the first.
    mutating func add(_ points: some Collection<PagePoint>, closed: Bool) {
        guard let first = points.first, points.count > 1 else { return }
        bytes.append(UInt8(ascii: "M"))
        append(Int(first.x), Int(first.y))
        pen = first
        bytes.append(UInt8(ascii: "l"))
        var isFirst = true
        for point in points.dropFirst() {
            if !isFirst, point.x >= pen.x { bytes.append(UInt8(ascii: " ")) }
            append(Int(point.x) - Int(pen.x), Int(point.y) - Int(pen.y))
            pen = point
            isFirst = false
        }
        if closed { bytes.append(UInt8(ascii: "z")) }
    }

    /// Forgets everything but the room it took.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        pen = PagePoint(x: 0, y: 0)
    }

    private mutating func append(_ x: Int, _ y: Int) {
        NumberText.append(hundredths: x, to: &bytes, leadingZero: false)
        if y >= 0 { bytes.append(UInt8(ascii: " ")) }
        NumberText.append(hundredths: y, to: &bytes, leadingZero: false)
    }
}
