/// A text in code page 874, the Thai code page of Windows.
///
/// Source: Unicode Consortium, VENDORS/MICSFT/WINDOWS/CP874.TXT. A character that it lacks is a
/// mistake of the sample.
func cp874(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
        switch scalar.value {
        case 0x00...0x7F, 0xA0: return UInt8(scalar.value)
        case 0x0E01...0x0E3A, 0x0E3F...0x0E5B: return UInt8(scalar.value - 0x0E00 + 0xA0)
        case 0x2019: return 0x92
        case 0x201D: return 0x94
        default: preconditionFailure("code page 874 lacks \(scalar)")
        }
    }
}
