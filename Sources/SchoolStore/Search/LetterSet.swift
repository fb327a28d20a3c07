/// The letters that occur in a text, to tell without reading it that it is far from a word.
struct LetterSet {
    private(set) var bits: UInt64 = 0

    init(bits: UInt64) { self.bits = bits }

    init(_ text: Span<UInt8>) {
        for index in text.indices { insert(text[index]) }
    }

    /// The letters of the names and places of a record.
    init(record: Span<UInt8>) {
        record.forEachField { field, text in
            guard field != .code else { return true }
            for index in text.indices { insert(text[index]) }
            return true
        }
    }

    /// How many letters of this are certainly not in the other; each is a letter that is off.
    func missing(in other: LetterSet) -> Int { (bits & ~other.bits).nonzeroBitCount }

    /// Two letters may share a bit, which hides a missing letter and never invents one.
    private mutating func insert(_ byte: UInt8) { bits |= 1 << UInt64(byte & 63) }
}
