import Maps
import Schools

/// A JSON value of the viewer's files; the keys of an object keep their order.
enum SiteJSON {
    case null
    case integer(Int)
    case number(Double)
    /// Degrees, to the seventh decimal.
    case degrees(Double)
    case text(String)
    case array([SiteJSON])
    case object([(String, SiteJSON)])

    /// The value as UTF-8 on one line.
    var bytes: [UInt8] {
        var output = JSONBytes(capacity: 1024)
        write(to: &output)
        return output.bytes
    }

    private func write(to output: inout JSONBytes) {
        switch self {
        case .null: output.append(raw: "null")
        case .integer(let value): output.append(value)
        case .number(let value): output.append(number: value)
        case .degrees(let value): output.append(coordinate: value)
        case .text(let text): output.append(string: text)
        case .array(let values):
            output.append(raw: "[")
            for (index, value) in values.enumerated() {
                if index > 0 { output.append(raw: ",") }
                value.write(to: &output)
            }
            output.append(raw: "]")
        case .object(let members):
            output.append(raw: "{")
            for (index, member) in members.enumerated() {
                if index > 0 { output.append(raw: ",") }
                output.append(string: member.0)
                output.append(raw: ":")
                member.1.write(to: &output)
            }
            output.append(raw: "}")
        }
    }
}

extension JSONBytes {
    /// A number with four decimals at most, without trailing zeros; `null` where not finite.
    fileprivate mutating func append(number value: Double) {
        let scaled = (value * 10_000).rounded()
        guard abs(scaled) < 9e15 else { return append(raw: "null") }
        // Fewer decimals than degrees have, and written the same way.
        append(coordinate: scaled / 10_000)
    }
}

extension SiteJSON {
    static func text(_ text: String?) -> SiteJSON { text.map { .text($0) } ?? .null }
    static func integer(_ value: Int?) -> SiteJSON { value.map { .integer($0) } ?? .null }
    static func number(_ value: Double?) -> SiteJSON { value.map { .number($0) } ?? .null }
    static func degrees(_ value: Double?) -> SiteJSON { value.map { .degrees($0) } ?? .null }
    static func flag(_ value: Bool) -> SiteJSON { .integer(value ? 1 : 0) }

    /// A text in both languages.
    static func words(_ text: LocalizedText) -> SiteJSON {
        .object([("th", .text(text.thai)), ("en", .text(text.english))])
    }

    static func texts(_ values: some Sequence<String>) -> SiteJSON {
        .array(values.map { .text($0) })
    }
}
