/// One coordinate: an angle, or grid metres with their letter and zone (`47N 624694`, `E 624,694`).
struct CoordinateCell {
    /// Degrees, or metres where it is a grid number, with the axis that a letter names.
    let angle: Angle
    private(set) var zone: Int?

    /// No angle reaches 1,000, and no place in Thailand has a smaller easting or northing.
    var isGrid: Bool { abs(angle.degrees) >= 1000 }

    init?(_ text: String) {
        let angle = Angle(text)
        // `624,694` would make an angle with a decimal comma, though not one on Earth.
        if let angle, abs(angle.degrees) <= 180 || plainNumber(text) != nil {
            self.angle = angle
            return
        }
        let (zone, body) = Self.zone(of: text) ?? (nil, text)
        if let metres = Self.metres(body) {
            self.angle = metres
            self.zone = zone
        } else if let angle {
            // Kept, so that it is said to be out of range and not unreadable.
            self.angle = angle
        } else {
            return nil
        }
    }

    /// Grid metres with their letter, unit, grouped thousands or a decimal comma; nil for others.
    private static func metres(_ text: String) -> Angle? {
        var body = bare(ThaiText.arabicDigits(text).uppercased())
        for unit in ["เมตร", "ม.", "ม", "M"] { body = bare(body.withoutOuter(unit) ?? body) }
        var axis: Angle.Axis?
        for (letter, own) in [("E", Angle.Axis.longitude), ("N", .latitude)] where axis == nil {
            guard let rest = body.withoutOuter(letter) else { continue }
            axis = own
            body = bare(rest)
        }
        guard let number = withoutGrouping(body) ?? withDecimalPoint(body),
            let value = plainNumber(number), abs(value) >= 1000
        else { return nil }
        return Angle(degrees: value, axis: axis)
    }

    /// The text without what may stand around a number.
    private static func bare(_ text: String) -> String {
        let isAround: (Character) -> Bool = { $0.isWhitespace || ",:=".contains($0) }
        return String(text.drop(while: isAround).reversed().drop(while: isAround).reversed())
    }

    private static func withDecimalPoint(_ text: String) -> String? {
        guard text.count(where: { $0 == "," }) == 1, !text.contains(" ") else { return nil }
        return text.replacing(",", with: ".")
    }

    /// A UTM zone such as `47N`, `47 P`, `Zone 47` or `47` at the front, and what follows it.
    static func zone(of text: String) -> (zone: Int, rest: String)? {
        var body = bare(ThaiText.arabicDigits(text).uppercased())
        for word in ["ZONE", "โซน"] where body.utf8.starts(with: word.utf8) {
            body = bare(body.withoutOuter(word) ?? body)
        }
        for zone in [47, 48] where body.hasPrefix(String(zone)) {
            let rest = body.dropFirst(2)
            if let first = rest.first, "NPQ".contains(first) {
                return (zone, bare(String(rest.dropFirst())))
            }
            guard rest.first?.isWhitespace ?? false else { continue }
            return (zone, withoutLatitudeBand(bare(String(rest))))
        }
        return nil
    }

    /// Takes off a band or hemisphere that stands apart from the zone's number.
    ///
    /// An N is the northing's own letter where the easting has one too.
    private static func withoutLatitudeBand(_ text: String) -> String {
        guard let first = text.first, "NPQ".contains(first), first != "N" || !text.contains("E")
        else { return text }
        return bare(String(text.dropFirst()))
    }
}
