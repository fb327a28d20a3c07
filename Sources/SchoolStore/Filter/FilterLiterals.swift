import Geo

/// Geometries in the making, for both encodings.
enum FilterShape {
    static func line(
        _ points: [Coordinate], at position: Int
    ) throws(FilterError) -> [Coordinate] {
        guard points.count >= 2 else {
            throw FilterError(.badLiteral("a line has two points or more"), at: position)
        }
        return points
    }

    static func polygon(
        _ rings: [[Coordinate]], at position: Int
    ) throws(FilterError) -> Polygon {
        guard let exterior = rings.first else {
            throw FilterError(.badLiteral("a polygon has a ring"), at: position)
        }
        for ring in rings {
            guard ring.count >= 4, ring.first == ring.last else {
                throw FilterError(
                    .badLiteral("a ring has four points or more and ends where it begins"),
                    at: position)
            }
        }
        return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
    }

    /// A box of four numbers, or of six with heights, which are left out.
    static func box(_ numbers: [Double], at position: Int) throws(FilterError) -> FilterExpression {
        guard numbers.count == 4 || numbers.count == 6 else {
            throw FilterError(.badLiteral("a box has four or six numbers"), at: position)
        }
        let half = numbers.count / 2
        guard numbers[1] <= numbers[half + 1] else {
            throw FilterError(.badLiteral("the south of a box is above its north"), at: position)
        }
        return .box(
            Envelope(
                minX: numbers[0], minY: numbers[1], maxX: numbers[half], maxY: numbers[half + 1]))
    }

    /// The geometry, if it has any point.
    static func filled(
        _ geometry: Geometry, at position: Int
    ) throws(FilterError) -> Geometry {
        guard geometry.envelope != nil else {
            throw FilterError(.badLiteral("a geometry has a point or more"), at: position)
        }
        return geometry
    }
}

/// Dates and times, for both encodings.
enum FilterInstant {
    /// `YYYY-MM-DD`.
    static func date(_ text: String, at position: Int) throws(FilterError) -> FilterExpression {
        guard isDate(Array(text.utf8)) else {
            throw FilterError(
                .badLiteral("'\(text.prefix(40))' is no date such as 2026-05-16"), at: position)
        }
        return .date(text)
    }

    /// `YYYY-MM-DDTHH:MM:SS[.f]Z`.
    static func timestamp(
        _ text: String, at position: Int
    ) throws(FilterError) -> FilterExpression {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, isDate(Array(bytes[..<10])), isTime(Array(bytes[10...])) else {
            throw FilterError(
                .badLiteral("'\(text.prefix(40))' is no time such as 2026-05-16T08:30:00Z"),
                at: position)
        }
        return .timestamp(text)
    }

    /// The end of an interval: `..` where it is open.
    static func bound(_ text: String, at position: Int) throws(FilterError) -> FilterExpression {
        if text == ".." { return .open }
        return text.utf8.count == 10
            ? try date(text, at: position) : try timestamp(text, at: position)
    }

    private static func isDate(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
            let day = number(bytes[8..<10]), (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    /// `THH:MM:SS[.f]Z`; a minute may have a leap second.
    private static func isTime(_ bytes: [UInt8]) -> Bool {
        let marks: [(Int, UInt8)] = [
            (0, UInt8(ascii: "T")), (3, UInt8(ascii: ":")), (6, UInt8(ascii: ":")),
            (bytes.count - 1, UInt8(ascii: "Z")),
        ]
        guard bytes.count >= 10, marks.allSatisfy({ bytes[$0.0] == $0.1 }),
            let hour = number(bytes[1..<3]), let minute = number(bytes[4..<6]),
            let second = number(bytes[7..<9]), hour < 24, minute < 60, second <= 60
        else { return false }
        let fraction = bytes[9..<(bytes.count - 1)]
        guard let point = fraction.first else { return true }
        let digits = fraction.dropFirst()
        return point == UInt8(ascii: ".") && !digits.isEmpty && digits.allSatisfy(isDigit)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy(isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
