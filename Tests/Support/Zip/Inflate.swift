/// Unpacks DEFLATE (RFC 1951), slowly and plainly.
struct Inflate {
    private let bytes: ArraySlice<UInt8>
    private var place: Int
    private var bit = 0
    private var output: [UInt8] = []

    /// The unpacked bytes; nil where the data breaks off or makes no sense.
    static func inflate(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var inflate = Inflate(bytes)
        return inflate.run() ? inflate.output : nil
    }

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        place = bytes.startIndex
    }

    private mutating func run() -> Bool {
        var isLast = false
        while !isLast {
            guard place < bytes.endIndex else { return false }
            isLast = take(1) == 1
            let isSound =
                switch take(2) {
                case 0: stored()
                case 1: block(Self.fixedLiterals, Self.fixedDistances)
                case 2: dynamic()
                default: false
                }
            guard isSound else { return false }
        }
        return true
    }

    /// The next bits, lowest first; zeros behind the end.
    private mutating func take(_ count: Int) -> Int {
        var value = 0
        for index in 0..<count {
            if place < bytes.endIndex { value |= Int(bytes[place] >> bit & 1) << index }
            bit += 1
            if bit == 8 { (bit, place) = (0, place + 1) }
        }
        return value
    }

    private mutating func stored() -> Bool {
        if bit > 0 { (bit, place) = (0, place + 1) }
        let count = take(16)
        _ = take(16)
        guard place + count <= bytes.endIndex else { return false }
        output += bytes[place..<place + count]
        place += count
        return true
    }

    // MARK: Huffman codes

    /// How many codes there are of each length, and the symbols in the order of their codes.
    private struct Codes {
        var counts = Array(repeating: 0, count: 16)
        var symbols: [Int] = []

        init(_ lengths: [Int]) {
            for length in lengths where length > 0 { counts[length] += 1 }
            for length in 1..<16 { symbols += lengths.indices.filter { lengths[$0] == length } }
        }
    }

    private static let fixedLiterals = Codes(
        (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    private static let fixedDistances = Codes(Array(repeating: 5, count: 30))

    private mutating func symbol(_ codes: Codes) -> Int? {
        var (code, first, index) = (0, 0, 0)
        for length in 1..<16 {
            code |= take(1)
            let count = codes.counts[length]
            if code - first < count { return codes.symbols[index + code - first] }
            index += count
            first = (first + count) << 1
            code <<= 1
        }
        return nil
    }

    private mutating func dynamic() -> Bool {
        let (literals, distances, own) = (take(5) + 257, take(5) + 1, take(4) + 4)
        let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
        var lengths = Array(repeating: 0, count: 19)
        for index in 0..<own { lengths[order[index]] = take(3) }
        let codes = Codes(lengths)
        lengths = []
        while lengths.count < literals + distances {
            switch symbol(codes) {
            case let length? where length < 16: lengths.append(length)
            case 16?:
                guard let last = lengths.last else { return false }
                lengths += Array(repeating: last, count: 3 + take(2))
            case 17?: lengths += Array(repeating: 0, count: 3 + take(3))
            case 18?: lengths += Array(repeating: 0, count: 11 + take(7))
            default: return false
            }
        }
        return block(
            Codes(Array(lengths.prefix(literals))), Codes(Array(lengths.dropFirst(literals))))
    }

    // MARK: Contents

    private static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    private static let lengthBases = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
        131, 163, 195, 227, 258,
    ]

    private mutating func block(_ literals: Codes, _ distances: Codes) -> Bool {
        while let symbol = symbol(literals), place <= bytes.endIndex {
            if symbol < 256 {
                output.append(UInt8(symbol))
            } else if symbol == 256 {
                return true
            } else if !copy(symbol - 257, distances) {
                return false
            }
        }
        return false
    }

    /// Repeats what has been written before.
    private mutating func copy(_ index: Int, _ distances: Codes) -> Bool {
        guard index < Self.lengthBases.count else { return false }
        let length = Self.lengthBases[index] + take(Self.lengthBits[index])
        guard let code = symbol(distances), code < 30 else { return false }
        let bits = max(0, code / 2 - 1)
        let base = code < 2 ? code + 1 : (2 + code % 2) << bits + 1
        let distance = base + take(bits)
        guard distance <= output.count else { return false }
        for _ in 0..<length { output.append(output[output.count - distance]) }
        return true
    }
}
