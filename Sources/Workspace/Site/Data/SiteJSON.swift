import Maps
import Schools

// How the viewer's files write what may not be known.
extension JSON {
    static func text(_ text: String?) -> JSON { text.map { .text($0) } ?? .null }
    static func integer(_ value: Int?) -> JSON { value.map { .integer($0) } ?? .null }
    static func degrees(_ value: Double?) -> JSON { value.map { .number($0) } ?? .null }

    /// A number with four decimals at most; `null` where it is not finite.
    static func rounded(_ value: Double?) -> JSON {
        guard let value else { return .null }
        let scaled = (value * 10_000).rounded()
        return abs(scaled) < 9e15 ? .number(scaled / 10_000) : .null
    }

    static func flag(_ value: Bool) -> JSON { .integer(value ? 1 : 0) }

    /// A text in both languages.
    static func words(_ text: LocalizedText) -> JSON {
        .object([("th", .text(text.thai)), ("en", .text(text.english))])
    }

    static func texts(_ values: some Sequence<String>) -> JSON {
        .list(values.map { .text($0) })
    }
}
