/// What one pass over a whole text file tells about its encoding.
struct TextScan {
    private(set) var statistics = TextStatistics()
    private(set) var mark = ByteOrderMark([])

    /// Reads the file in large pieces, cut at line ends so that no character is torn.
    init(path: String) throws(GeoSourceError) {
        var source = try ByteSource(path: path)
        mark = source.mark
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 20)
        defer { buffer.deallocate() }
        var kept = 0
        while true {
            let free = UnsafeMutableBufferPointer(rebasing: buffer[kept...])
            let count = source.read(into: UnsafeMutableRawBufferPointer(free))
            let end = kept + count
            let whole = count == 0 ? end : Self.wholeLines(in: buffer, end: end)
            statistics.add(linesOf: UnsafeBufferPointer(rebasing: buffer[0..<whole]))
            guard count > 0, let base = buffer.baseAddress else { return }
            kept = end - whole
            base.update(from: base + whole, count: kept)
        }
    }

    /// The length up to the last line end; of a piece without one, up to the last whole character.
    private static func wholeLines(in buffer: UnsafeMutableBufferPointer<UInt8>, end: Int) -> Int {
        var index = end
        while index > 0, buffer[index - 1] != 0x0A, buffer[index - 1] != 0x0D { index -= 1 }
        if index > 0 { return index }
        guard end == buffer.count else { return 0 }
        return end - UTF8Cut.length(atEndOf: UnsafeBufferPointer(rebasing: buffer[0..<end]))
    }
}
