/// An angle as a table gives it: degrees, and the axis where a letter says which.
public struct Angle: Hashable, Sendable {
    public enum Axis: Hashable, Sendable { case latitude, longitude }

    public var degrees: Double
    public var axis: Axis?

    public init(degrees: Double, axis: Axis? = nil) {
        self.degrees = degrees
        self.axis = axis
    }

    /// Reads decimal degrees, degrees and minutes, or degrees, minutes and seconds.
    ///
    /// Marks: ° º ˚ ' ’ ′ ´ " ” ″ '' and องศา ลิปดา ฟิลิปดา, or spaces, hyphens, colons and points
    /// between the parts; N S E W or เหนือ ใต้ ตะวันออก ตะวันตก before or after; Thai digits; a
    /// comma as decimal sign. Nil where the text is no such angle.
    public init?(_ text: String) {
        if let degrees = plainNumber(text) {
            self.init(degrees: degrees)
            return
        }
        let marked = AngleText(text)
        guard let degrees = marked.degrees else { return nil }
        self.init(degrees: marked.isNegative ? -degrees : degrees, axis: marked.axis)
    }

    /// Whether letters put longitude or easting first; nil where they do not say.
    static func isEastFirst(_ a: Angle, _ b: Angle) -> Bool? {
        guard a.axis != b.axis else { return nil }
        return a.axis == .longitude || b.axis == .latitude
    }
}

/// The parts of an angle once its marks are understood.
struct AngleText {
    private(set) var axis: Angle.Axis?
    private(set) var isNegative = false
    private(set) var numbers: [Double] = []
    private var isWellFormed = true

    init(_ text: String) {
        takeNumbers(takeHemisphere(PointText.trimmed(AngleText.normalised(text))))
    }

    /// Degrees without sign; nil where the parts do not make an angle.
    var degrees: Double? {
        guard isWellFormed, (1...3).contains(numbers.count) else { return nil }
        let minutes = numbers.count > 1 ? numbers[1] : 0
        let seconds = numbers.count > 2 ? numbers[2] : 0
        // Only the last part has decimals, and only an angle has parts.
        guard minutes < 60, seconds < 60, numbers.count == 1 || numbers[0] <= 180,
            numbers.dropLast().allSatisfy({ $0 == $0.rounded() })
        else { return nil }
        return numbers[0] + minutes / 60 + seconds / 3600
    }

    /// One alphabet for the many: ASCII digits, ° ' " for the marks, upper case.
    private static func normalised(_ text: String) -> String {
        var result = ThaiText.arabicDigits(text).uppercased()
        for (from, to) in spellings { result.replace(from, with: to) }
        return result
    }

    /// Longer spellings first, because some contain others.
    private static let spellings: [(String, String)] = [
        ("LATITUDE", " "), ("LONGITUDE", " "), ("LAT", " "), ("LONG", " "), ("LON", " "),
        ("LNG", " "), ("ละติจูด", " "), ("ลองจิจูด", " "), ("ลองติจูด", " "),
        ("ฟิลิปดา", "\""), ("พิลิปดา", "\""), ("วิลิปดา", "\""), ("ลิปดา", "'"), ("องศา", "°"),
        ("DEG", "°"), ("''", "\""), ("’’", "\""), ("′′", "\""), ("º", "°"), ("˚", "°"),
        ("ํ", "°"), ("D", "°"),
        ("’", "'"), ("‘", "'"), ("′", "'"), ("´", "'"), ("`", "'"),
        ("”", "\""), ("“", "\""), ("″", "\""), ("−", "-"), ("–", "-"),
    ]

    /// Words first, then single letters: each ends up on one axis with a sign.
    private static let hemispheres: [(word: String, axis: Angle.Axis, isNegative: Bool)] = [
        ("ตะวันออก", .longitude, false), ("ตะวันตก", .longitude, true),
        ("เหนือ", .latitude, false), ("ใต้", .latitude, true),
        ("ต.อ.", .longitude, false), ("ตอ.", .longitude, false), ("ต.ต.", .longitude, true),
        ("NORTH", .latitude, false), ("SOUTH", .latitude, true),
        ("EAST", .longitude, false), ("WEST", .longitude, true),
        ("N", .latitude, false), ("S", .latitude, true),
        ("E", .longitude, false), ("W", .longitude, true), ("น.", .latitude, false),
        ("น", .latitude, false), ("อ.", .longitude, false), ("อ", .longitude, false),
    ]

    /// Takes the hemisphere off the front or the end and returns what is left.
    private mutating func takeHemisphere(_ text: String) -> String {
        for hemisphere in Self.hemispheres {
            guard let rest = text.withoutOuter(hemisphere.word) else { continue }
            axis = hemisphere.axis
            isNegative = hemisphere.isNegative
            return rest
        }
        return text
    }

    private mutating func takeNumbers(_ text: String) {
        let body = text.drop { " \u{A0}\u{200B}\t:".contains($0) }
        // A sign beside an S or W says the same once more.
        if body.hasPrefix("-") { isNegative = true }
        let parts = body.split { " \u{A0}\u{200B}\t°'\":-".contains($0) }.map(String.init)
        for part in AngleText.withoutDotSeparators(parts) {
            let number = part.replacing(",", with: ".")
            guard let value = plainNumber(number), value >= 0 else {
                isWellFormed = false
                return
            }
            numbers.append(value)
        }
    }

    /// `7.27.30` is degrees, minutes and seconds; one point alone is a decimal sign.
    private static func withoutDotSeparators(_ parts: [String]) -> [String] {
        guard parts.count == 1, parts[0].count(where: { $0 == "." }) == 2 else { return parts }
        return parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    }
}

extension String {
    /// The text without a word at its front or its end; nil where the word is at neither.
    ///
    /// By bytes: Thai marks combine with what stands before them into one `Character`.
    func withoutOuter(_ word: String) -> String? {
        if utf8.starts(with: word.utf8) {
            return String(Substring(utf8.dropFirst(word.utf8.count)))
        }
        guard utf8.suffix(word.utf8.count).elementsEqual(word.utf8) else { return nil }
        return String(Substring(utf8.dropLast(word.utf8.count)))
    }

    /// The range of the first occurrence of a text, by Unicode scalars for the same reason.
    private func firstRange(of word: String) -> Range<String.Index>? {
        let needle = Array(word.unicodeScalars)
        let scalars = unicodeScalars
        var start = scalars.startIndex
        while start != scalars.endIndex {
            if scalars[start...].starts(with: needle) {
                return start..<scalars.index(start, offsetBy: needle.count)
            }
            start = scalars.index(after: start)
        }
        return nil
    }

    fileprivate mutating func replace(_ word: String, with replacement: String) {
        while let range = firstRange(of: word) { replaceSubrange(range, with: replacement) }
    }
}
