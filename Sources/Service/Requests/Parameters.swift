import HTTPTypes

/// The parameters of a request's query, each at most once.
struct Parameters: Sendable {
    private let pairs: [(name: String, value: String)]

    /// More than any form has.
    private static let limit = 64

    /// Reads `a=b&c=d`, percent-encoded; a plus sign is a space.
    ///
    /// - Throws: `ServiceError` for bytes that are no UTF-8, for repetitions and for floods.
    init(query: String) throws {
        var pairs: [(name: String, value: String)] = []
        for part in query.split(separator: "&") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(sides[0]),
                let value = Self.decoded(sides.count > 1 ? sides[1] : "")
            else {
                throw ServiceError(
                    .badRequest, "invalid-encoding", thai: "พารามิเตอร์ไม่ใช่ UTF-8 ที่ถูกต้อง",
                    english: "the query is not percent-encoded UTF-8")
            }
            guard !pairs.contains(where: { $0.name == name }) else {
                throw ServiceError.badParameter(
                    name.shortened, thai: "มีมากกว่าหนึ่งครั้ง", english: "given more than once")
            }
            pairs.append((name, value))
            guard pairs.count <= Self.limit else {
                throw ServiceError(
                    .badRequest, "too-many-parameters", thai: "พารามิเตอร์มากเกินไป",
                    english: "too many parameters")
            }
        }
        self.pairs = pairs
    }

    var names: [String] { pairs.map(\.name) }

    subscript(name: String) -> String? { pairs.first { $0.name == name }?.value }

    /// Whether everything that is given is known; the standard wants 400 for anything else.
    ///
    /// - Throws: `ServiceError`.
    func check(_ allowed: [String]) throws {
        if let unknown = names.first(where: { !allowed.contains($0) }) {
            throw ServiceError.unknownParameter(unknown, allowed: allowed)
        }
    }

    /// A whole number within limits.
    func integer(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let text = self[name] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw ServiceError.badParameter(
                name, thai: "ต้องเป็นจำนวนเต็ม \(range.lowerBound) ถึง \(range.upperBound)",
                english: "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// The text that percent-encoding stands for; nil where it is broken.
    static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(hexadecimal),
                    let low = rest.popFirst().flatMap(hexadecimal)
                else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The text percent-encoded for the value of a parameter.
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ","), UInt8(ascii: ":"),
                UInt8(ascii: "/"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return result
    }

    /// The query with some parameters set or, with nil, taken away; the others in their order.
    func query(_ changes: [(String, String?)]) -> String {
        let names = changes.map(\.0)
        let kept = pairs.filter { !names.contains($0.name) }
            .map { ($0.name, $0.value) }
        let all = kept + changes.compactMap { name, value in value.map { (name, $0) } }
        return all.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&")
    }
}
