import Schools

/// The parameter `datetime`: a moment or an interval of RFC 3339, with open ends as `..` or empty.
enum MomentParameter {
    /// The first and the last day, ISO 8601; nil for an open end.
    typealias Interval = (first: String?, last: String?)

    /// - Throws: `ServiceError`.
    static func interval(_ text: String) throws -> Interval {
        let sides = text.split(separator: "/", omittingEmptySubsequences: false)
        switch sides.count {
        case 1 where sides[0] != ".." && !sides[0].isEmpty:
            let day = try day(sides[0])
            return (day, day)
        case 2 where sides.contains { !$0.isEmpty && $0 != ".." }:
            return (try bound(sides[0]), try bound(sides[1]))
        default: throw wrong
        }
    }

    private static func bound(_ text: Substring) throws -> String? {
        text.isEmpty || text == ".." ? nil : try day(text)
    }

    /// The day of `2024-06-10`, or of `2024-06-10T08:00:00Z` and the like, as it is written.
    private static func day(_ text: Substring) throws -> String {
        let date = text.prefix(10)
        let parts = date.split(separator: "-", omittingEmptySubsequences: false)
        let isShaped = parts.map(\.utf8.count) == [4, 2, 2]
        let numbers = parts.compactMap { $0.allSatisfy(\.isASCIIDigit) ? Int($0) : nil }
        guard isShaped, numbers.count == 3,
            let day = ThaiDate(year: numbers[0], month: numbers[1], day: numbers[2]),
            isTime(text.dropFirst(10))
        else { throw wrong }
        return day.iso
    }

    /// Whether it is nothing, or `T08:00:00`, parts of a second, and a zone.
    private static func isTime(_ text: Substring) -> Bool {
        guard !text.isEmpty else { return true }
        // A plus sign of the zone arrives as a space where a client did not encode it.
        let pattern = /[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+\- ]\d\d:\d\d)/
        return text.wholeMatch(of: pattern) != nil
    }

    private static var wrong: ServiceError {
        .badParameter(
            "datetime",
            thai: "ต้องเป็นเวลาแบบ RFC 3339 เช่น 2024-06-10T00:00:00Z หรือช่วง 2023-01-01/..",
            english: "must be a moment of RFC 3339 such as 2024-06-10T00:00:00Z, or an interval "
                + "such as 2023-01-01/..")
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
