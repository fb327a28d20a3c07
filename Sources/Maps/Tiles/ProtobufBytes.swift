/// How a field of a protobuf message is written.
///
/// Source: Protocol Buffers documentation, "Encoding".
enum WireType: UInt8 {
    case varint = 0
    case fixed64 = 1
    case lengthDelimited = 2
}

/// Bytes as protobuf messages.
extension [UInt8] {
    mutating func append(varint value: UInt64) {
        var rest = value
        while rest > 0x7F {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(truncatingIfNeeded: rest))
    }

    /// Where a field begins; the numbers of tiles are all below 16, so that it is one byte.
    mutating func appendTag(_ field: UInt8, _ type: WireType) {
        append(field << 3 | type.rawValue)
    }

    /// A number of double precision, the lowest byte first.
    mutating func append(fixed64 value: Double) {
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
            append(UInt8(truncatingIfNeeded: value.bitPattern >> shift))
        }
    }

    /// A field's bytes with their length in front.
    mutating func append(message: some Collection<UInt8>) {
        append(varint: UInt64(message.count))
        append(contentsOf: message)
    }

    /// A signed number as zigzag, so that small ones of either sign are short.
    mutating func append(zigzag value: Int32) {
        append(varint: UInt64(UInt32(bitPattern: value << 1 ^ value >> 31)))
    }
}
