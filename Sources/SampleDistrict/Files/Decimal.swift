/// A number with so many digits after the point, rounded half away from zero.
///
/// By integers, so that neither locale nor C library has a say.
func decimal(_ value: Double, _ places: Int) -> String {
    let unit = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((value * Double(unit)).rounded())
    let sign = scaled < 0 ? "-" : ""
    let (whole, rest) = abs(scaled).quotientAndRemainder(dividingBy: unit)
    return places == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(padded(rest, to: places))"
}

/// The text with Thai digits.
func withThaiDigits(_ text: String) -> String {
    String(
        String.UnicodeScalarView(
            text.unicodeScalars.map { scalar in
                guard ("0"..."9").contains(scalar) else { return scalar }
                return Unicode.Scalar(scalar.value - 0x30 + 0x0E50) ?? scalar
            }))
}
