/// What the coordinate cells of a row say, before it is known whether they are right.
public enum PointText: Hashable, Sendable {
    /// Nothing, or one of the marks that offices put for nothing.
    case missing
    /// Text that is no coordinate.
    case unreadable(String)
    /// Two angles in the order given: by convention latitude, then longitude.
    case geographic(Angle, Angle)
    /// Grid metres, with the UTM zone where the text names it.
    case grid(easting: Double, northing: Double, zone: Int?)

    /// Reads two cells of grid metres.
    public init(easting: String, northing: String) {
        self.init(latitude: northing, longitude: easting)
    }

    /// Reads two cells. Grid numbers under these headings have the northing in the first.
    public init(latitude: String, longitude: String) {
        let first = PointText.trimmed(latitude)
        let second = PointText.trimmed(longitude)
        if PointText.isEmptyMark(first), PointText.isEmptyMark(second) {
            self = .missing
        } else if let a = plainNumber(first), let b = plainNumber(second) {
            self = PointText.pair(Angle(degrees: a), Angle(degrees: b), zone: nil)
        } else {
            self = PointText.marked(first, second)
        }
    }

    /// Reads one cell that holds both, in any of the usual ways of separating them.
    public init(both text: String) {
        let text = PointText.trimmed(text)
        if PointText.isEmptyMark(text) {
            self = .missing
            return
        }
        for halves in PointText.halves(of: text) {
            switch PointText.marked(halves.0, halves.1) {
            case .missing, .unreadable: continue
            case .geographic(let a, let b): self = .geographic(a, b)
            // One cell gives the easting first, as a map sheet does.
            case .grid(let second, let first, let zone):
                self = .grid(easting: first, northing: second, zone: zone)
            }
            return
        }
        self = .unreadable(text)
    }

    /// The marks that stand for "no value" in the offices' tables.
    static func isEmptyMark(_ text: String) -> Bool {
        ["", "-", "--", "ไม่มี", "ไม่มีข้อมูล", "n/a", "N/A", "NULL", "null"].contains(text)
    }

    static func trimmed(_ text: String) -> String {
        let isPadding: (Unicode.Scalar) -> Bool = {
            $0.properties.isWhitespace || $0.value == 0x200B
        }
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last, isPadding(first) || isPadding(last)
        else { return text }
        guard let start = scalars.firstIndex(where: { !isPadding($0) }),
            let end = scalars.lastIndex(where: { !isPadding($0) })
        else { return "" }
        return String(scalars[start...end])
    }

    private static func marked(_ first: String, _ second: String) -> PointText {
        let (a, zoneA) = angleOrGrid(first)
        let (b, zoneB) = angleOrGrid(second)
        guard let a, let b else {
            let shown = [first, second].filter { !isEmptyMark($0) }.joined(separator: " / ")
            return .unreadable(shown)
        }
        return pair(a, b, zone: zoneA ?? zoneB)
    }

    private static func pair(_ a: Angle, _ b: Angle, zone: Int?) -> PointText {
        // No angle reaches 1,000, and no place in Thailand has a smaller easting or northing.
        guard abs(a.degrees) >= 1000, abs(b.degrees) >= 1000 else { return .geographic(a, b) }
        return .grid(easting: b.degrees, northing: a.degrees, zone: zone)
    }

    /// An angle, or a grid number with its letter and zone (`47N 624694`, `E 624,694`).
    private static func angleOrGrid(_ text: String) -> (Angle?, zone: Int?) {
        if let angle = Angle(text), abs(angle.degrees) < 1000 { return (angle, nil) }
        var body = ThaiText.arabicDigits(text).uppercased()
        let zone = takeZone(&body)
        let digits = body.filter { !"ENMม. ,=:".contains($0) || $0 == "." || $0 == "," }
        let number = digits.filter { $0 != " " }
        let plain = number.split(separator: ",").count == 2 && !isThousands(number)
            ? number.replacing(",", with: ".") : number.replacing(",", with: "")
        return (plainNumber(plain).map { Angle(degrees: $0) }, zone)
    }

    /// Whether the comma groups thousands: three digits follow it to the end or to a point.
    private static func isThousands(_ number: String) -> Bool {
        guard let comma = number.lastIndex(of: ",") else { return false }
        return number[number.index(after: comma)...].prefix { $0.isNumber }.count == 3
    }

    /// Takes a UTM zone such as `47N`, `47P`, `Zone 47` or `47` before a space from the front.
    private static func takeZone(_ text: inout String) -> Int? {
        var body = text.drop { $0 == " " }
        if body.hasPrefix("ZONE") { body = body.dropFirst(4).drop { $0 == " " } }
        for zone in [47, 48] where body.hasPrefix(String(zone)) {
            let rest = body.dropFirst(2)
            let after = rest.first
            guard after == "N" || after == "P" || after == "Q" || after == " " else { continue }
            text = String(rest.dropFirst())
            return zone
        }
        return nil
    }

    /// The ways in which one cell may fall into two halves, most telling first.
    private static func halves(of text: String) -> [(String, String)] {
        var result: [(String, String)] = []
        for separator in [";", "/", "|", ", ", "\n", "\t"] {
            let parts = text.split(separator: separator, maxSplits: 1).map(String.init)
            if parts.count == 2 { result.append((trimmed(parts[0]), trimmed(parts[1]))) }
        }
        if text.filter({ $0 == "," }).count == 1 {
            let parts = text.split(separator: ",").map(String.init)
            if parts.count == 2 { result.append((trimmed(parts[0]), trimmed(parts[1]))) }
        }
        if let split = afterHemisphere(text) { result.append(split) }
        let words = text.split(separator: " ").map(String.init)
        if words.count == 2 { result.append((words[0], words[1])) }
        if words.count == 3 { result.append((words[0] + " " + words[1], words[2])) }
        if words.count >= 4, words.count % 2 == 0 {
            let middle = words.count / 2
            result.append(
                (words[..<middle].joined(separator: " "), words[middle...].joined(separator: " ")))
        }
        return result
    }

    /// Splits `7°27'00"N 100°8'0"E` after the first hemisphere letter.
    private static func afterHemisphere(_ text: String) -> (String, String)? {
        for mark in ["N", "n", "เหนือ", "น."] {
            let parts = text.split(separator: mark, maxSplits: 1).map(String.init)
            if parts.count == 2 { return (trimmed(parts[0]) + mark, trimmed(parts[1])) }
        }
        return nil
    }
}
