extension String {
    /// The text in Windows code page 874: ASCII and the Thai block.
    var cp874: [UInt8] {
        unicodeScalars.map { scalar in
            scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x0E01 + 0xA1)
        }
    }
}
