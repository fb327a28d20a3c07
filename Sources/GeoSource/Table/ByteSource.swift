/// The byte order of a UTF-16 file; nil elsewhere.
enum UTF16Order: Hashable {
    case littleEndian, bigEndian
}

/// The mark at the start of a text file.
struct ByteOrderMark: Hashable {
    var length = 0
    var order: UTF16Order?

    init(_ start: [UInt8]) {
        if start.starts(with: [0xEF, 0xBB, 0xBF]) {
            length = 3
        } else if start.starts(with: [0xFF, 0xFE]) {
            length = 2
            order = .littleEndian
        } else if start.starts(with: [0xFE, 0xFF]) {
            length = 2
            order = .bigEndian
        }
    }
}

/// The bytes of a text file in order, without its mark; UTF-16 comes as UTF-8.
struct ByteSource: ~Copyable {
    let mark: ByteOrderMark
    private let file: VSIFile
    private var carriedUnit: UInt16?

    init(path: String) throws(GeoSourceError) {
        let file = try VSIFile(path: path)
        let mark = ByteOrderMark(file.bytes(at: 0, count: 4))
        self.file = try file.moved(to: mark.length)
        self.mark = mark
    }

    /// Fills the buffer from its start and returns how many bytes came; 0 at the end.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        guard let order = mark.order else { return file.read(into: buffer) }
        var filled = 0
        // A pass may yield nothing but half a surrogate pair; only no bytes at all is the end.
        while filled == 0 {
            guard let count = readUTF16(order, into: buffer) else { return 0 }
            filled = count
        }
        return filled
    }

    /// Nil at the end of the file.
    private mutating func readUTF16(
        _ order: UTF16Order, into buffer: UnsafeMutableRawBufferPointer
    ) -> Int? {
        // A unit of two bytes becomes three at most, a carried one included.
        let room = max(1, buffer.count / 3 - 1) * 2
        let raw = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 2)
        defer { raw.deallocate() }
        let count = file.read(into: raw)
        guard count > 0 || carriedUnit != nil else { return nil }
        var units: [UInt16] = []
        units.reserveCapacity(count / 2 + 1)
        if let carriedUnit { units.append(carriedUnit) }
        carriedUnit = nil
        for index in stride(from: 0, to: count - 1, by: 2) {
            let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
            units.append(order == .littleEndian ? second << 8 | first : first << 8 | second)
        }
        if count > 0, let last = units.last, UTF16.isLeadSurrogate(last) {
            carriedUnit = units.removeLast()
        }
        var filled = 0
        _ = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false
        ) { byte in
            buffer[filled] = byte
            filled += 1
        }
        return filled
    }
}
