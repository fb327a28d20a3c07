/// Which way a road may be driven, seen along its line.
public enum RoadDirection: String, CaseIterable, Hashable, Sendable {
    case both, forward, backward

    public var allowsForward: Bool { self != .backward }
    public var allowsBackward: Bool { self != .forward }

    /// Reads what the layers that there are write; nil for words that say nothing.
    ///
    /// OpenStreetMap's tag has yes, no, -1, true, 1 (wiki, "Key:oneway"); Geofabrik's shapefiles
    /// have F for along the line, T for against it and B for both ("OpenStreetMap Data in Layered
    /// GIS Format", 5.1); TomTom's and HERE's have FT, TF and N.
    public init?(written text: String?) {
        let text = text ?? ""
        // The key has no signs.
        guard !text.contains("-1") else {
            self = .backward
            return
        }
        switch ThaiText.key(text) {
        case "yes", "true", "1", "f", "ft", "forward", "y", "ทางเดียว", "เดินรถทางเดียว", "ใช่":
            self = .forward
        case "reverse", "t", "tf", "backward": self = .backward
        case "no", "false", "0", "b", "n", "both", "สองทาง", "ไม่", "ไม่ใช่", "reversible",
            "alternating":
            self = .both
        default: return nil
        }
    }
}

/// The speed in a road's own cell, in kilometres an hour; nil where it has none.
///
/// OpenStreetMap writes `60`, `60 km/h` and `40 mph` (wiki, "Key:maxspeed"); Geofabrik writes 0
/// for roads without.
public func roadSpeed(written text: String?) -> Double? {
    let words = ThaiText.arabicDigits(text ?? "")
    let digits = words.drop { $0.isWhitespace }.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let number = Double(String(digits)) else { return nil }
    let speed = words.lowercased().contains("mph") ? number * 1.609344 : number
    return (1...200).contains(speed) ? speed : nil
}

/// The level of a road that a cell says, 0 on the ground; nil where it says none.
///
/// A number, as OpenStreetMap's `layer` has it (wiki, "Key:layer": −5 to 5), or whether it is a
/// bridge (1) or a tunnel (−1): the tag's words (wiki, "Key:bridge"), and T and F in Geofabrik's
/// shapefiles.
public func roadLevel(written text: String?) -> Int? {
    let digits = ThaiText.arabicDigits(text ?? "").filter { !$0.isWhitespace }
    if let number = Double(digits) {
        return number.rounded() == number && number.magnitude <= 20 ? Int(number) : nil
    }
    switch ThaiText.key(text ?? "") {
    case "t", "y", "yes", "true", "bridge", "viaduct", "overpass", "ใช่", "สะพาน", "ทางยกระดับ":
        return 1
    case "f", "n", "no", "false", "ground", "ไม่", "ไม่ใช่", "ระดับดิน", "พื้นดิน": return 0
    case "tunnel", "underpass", "อุโมงค์", "ทางลอด": return -1
    default: return nil
    }
}

/// How many people a cell says that live in a place; nil where it has no such number.
public func peopleCount(written text: String?) -> Int? {
    let grouped = withoutGrouping(ThaiText.arabicDigits(text ?? ""))
    guard let number = grouped.flatMap(plainNumber), number.rounded() == number,
        (0...100_000_000).contains(number)
    else { return nil }
    return Int(number)
}
