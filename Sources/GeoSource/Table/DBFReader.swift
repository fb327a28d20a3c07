/// Reads the records of a DBF as raw bytes, forwards, in large pieces.
struct DBFReader: ~Copyable {
    let header: DBFHeader
    private let file: VSIFile
    private var block: [UInt8] = []
    private var firstInBlock = 0

    init(path: String) throws(GeoSourceError) {
        guard case .file(let size) = VSIEntry(path: path) else {
            throw GeoSourceError(.unreadable, function: "VSIFOpenL", path: path)
        }
        let file = try VSIFile(path: path)
        header = try DBFHeader(file, size: size)
        self.file = file
    }

    /// The bytes of a record, its deletion mark first; fewer where the file ends, none beyond it.
    mutating func withRecord<R>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        let length = header.recordLength
        let perBlock = max(1, (1 << 18) / length)
        if index < firstInBlock || index >= firstInBlock + block.count / length {
            let count = min(perBlock, header.recordCount - index)
            block =
                count > 0 && index >= 0
                ? file.bytes(at: header.headerLength + index * length, count: count * length) : []
            firstInBlock = index
        }
        let start = (index - firstInBlock) * length
        return block.withUnsafeBufferPointer { bytes in
            let range = min(start, bytes.count)..<min(start + length, bytes.count)
            return body(UnsafeBufferPointer(rebasing: bytes[range]))
        }
    }

    /// Adds every text of every record, and the names of the columns, to the statistics.
    mutating func statistics() -> TextStatistics {
        var statistics = TextStatistics()
        for field in header.fields {
            field.nameBytes.withUnsafeBufferPointer { statistics.add($0) }
        }
        let texts = header.fields.filter(\.isText)
        for index in 0..<header.recordCount {
            withRecord(index) { record in
                guard record.first != DBFField.deletionMark else { return }
                for field in texts { statistics.add(field.text(in: record)) }
            }
        }
        return statistics
    }
}

extension DBFField {
    static let deletionMark = UInt8(ascii: "*")

    /// The column's bytes without padding: up to the first NUL, without blanks around.
    func text(in record: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var start = min(offset, record.count)
        let limit = min(offset + length, record.count)
        var end = start
        while end < limit, record[end] != 0 { end += 1 }
        while end > start, record[end - 1] <= 0x20 { end -= 1 }
        while start < end, record[start] <= 0x20 { start += 1 }
        return UnsafeBufferPointer(rebasing: record[start..<end])
    }
}
