/// The values of all attributes, each held once, as a tile writes them.
///
/// Source: Mapbox Vector Tile specification 2.1, 4.4 and the `Value` message of its schema.
public struct TileValues: Sendable {
    /// Where each value begins in `bytes`, and where the last ends.
    private var starts: [Int] = [0]
    private var bytes: [UInt8] = []
    private var texts: [String: Int32] = [:]
    private var numbers: [Int: Int32] = [:]
    private var measures: [Double: Int32] = [:]
    private var truths: [Bool: Int32] = [:]

    /// The place of an attribute that is absent.
    public static let absent: Int32 = -1

    public init() {}

    /// The number of different values.
    public var count: Int { starts.count - 1 }

    /// The place of a text.
    public mutating func place(of text: String?) -> Int32 {
        guard let text else { return Self.absent }
        if let known = texts[text] { return known }
        bytes.appendTag(1, .lengthDelimited)
        bytes.append(message: text.utf8)
        let place = end()
        texts[text] = place
        return place
    }

    /// The place of a whole number.
    public mutating func place(of number: Int?) -> Int32 {
        guard let number else { return Self.absent }
        if let known = numbers[number] { return known }
        if number >= 0 {
            bytes.appendTag(5, .varint)
            bytes.append(varint: UInt64(number))
        } else {
            bytes.appendTag(6, .varint)
            bytes.append(varint: UInt64(bitPattern: Int64(number << 1 ^ number >> 63)))
        }
        let place = end()
        numbers[number] = place
        return place
    }

    /// The place of a number with decimals.
    public mutating func place(of measure: Double?) -> Int32 {
        guard let measure, measure.isFinite else { return Self.absent }
        if let known = measures[measure] { return known }
        bytes.appendTag(3, .fixed64)
        bytes.append(fixed64: measure)
        let place = end()
        measures[measure] = place
        return place
    }

    /// The place of a truth.
    public mutating func place(of truth: Bool) -> Int32 {
        if let known = truths[truth] { return known }
        bytes.appendTag(7, .varint)
        bytes.append(truth ? 1 : 0)
        let place = end()
        truths[truth] = place
        return place
    }

    /// Forgets how values were found, once all are in.
    mutating func seal() {
        texts = [:]
        numbers = [:]
        measures = [:]
        truths = [:]
    }

    /// The message of a value.
    subscript(place: Int32) -> ArraySlice<UInt8> {
        bytes[starts[Int(place)]..<starts[Int(place) + 1]]
    }

    private mutating func end() -> Int32 {
        starts.append(bytes.count)
        return Int32(starts.count - 2)
    }
}
