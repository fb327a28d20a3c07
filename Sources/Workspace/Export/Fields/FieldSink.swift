import GeoSource
import Maps

/// Takes the values of a feature, one for each column, in order.
protocol FieldSink: ~Copyable {
    /// A text in UTF-8.
    mutating func text(_ bytes: Span<UInt8>)
    mutating func integer(_ number: Int)
    /// A longitude or latitude.
    mutating func degrees(_ number: Double)
    /// A measure, of which three decimals are written.
    mutating func decimal(_ number: Double)
    mutating func flag(_ isTrue: Bool)
    /// A JSON array of plain words; nil for none.
    mutating func words(_ json: Span<UInt8>?)
    mutating func missing()
}

extension FieldSink where Self: ~Copyable {
    mutating func text(_ text: String?) {
        guard var text else { return missing() }
        text.withUTF8 { self.text($0.span) }
    }

    mutating func integer(_ number: Int?) {
        if let number { integer(number) } else { missing() }
    }
}

extension JSONBytes: FieldSink {
    mutating func text(_ bytes: Span<UInt8>) { append(string: bytes) }
    mutating func integer(_ number: Int) { append(number) }
    mutating func degrees(_ number: Double) { append(coordinate: number) }
    mutating func decimal(_ number: Double) { append(measure: number) }
    mutating func flag(_ isTrue: Bool) {
        if isTrue { append(raw: "true") } else { append(raw: "false") }
    }
    mutating func words(_ json: Span<UInt8>?) {
        if let json { append(json: json) } else { append(raw: "[]") }
    }
    mutating func missing() { append(raw: "null") }
}

extension CSVRows: FieldSink {
    mutating func degrees(_ number: Double) { self.number(number.sevenDecimals) }
    mutating func decimal(_ number: Double) { self.number(number.rounded(decimals: 3)) }
    mutating func flag(_ isTrue: Bool) { text(isTrue ? "true" : "false") }
    mutating func words(_ json: Span<UInt8>?) {
        if let json { text(json.plainWords) } else { empty() }
    }
    mutating func missing() { empty() }
}

extension FeatureWriter: FieldSink {
    mutating func degrees(_ number: Double) { real(number.sevenDecimals) }
    mutating func decimal(_ number: Double) { real(number.rounded(decimals: 3)) }
    mutating func words(_ json: Span<UInt8>?) {
        if let json { text(json.plainWords) } else { missing() }
    }
}

extension Double {
    /// As GeoJSON has it: about a centimetre.
    fileprivate var sevenDecimals: Double { (self * 1e7).rounded() / 1e7 }
}

extension Span<UInt8> {
    /// The words of a JSON array with spaces between; words are kebab-case and have none.
    fileprivate var plainWords: String {
        withUnsafeBufferPointer { bytes in
            String(decoding: bytes, as: UTF8.self).split { "[]\",".contains($0) }
                .joined(separator: " ")
        }
    }
}
