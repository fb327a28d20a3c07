public import Geo

extension CourtCase {
    /// What the row of a register says.
    public init(_ school: SchoolRecord, declared: DeclaredPlace, earlier: [Coordinate] = []) {
        self.init(
            point: school.point, declared: declared, name: school.name,
            kilometresToArea: school.details[.distanceToArea].flatMap(Self.kilometres),
            kilometresToAmphoe: school.details[.distanceToAmphoe].flatMap(Self.kilometres),
            earlier: earlier)
    }

    /// Reads `12.5`, `12,5 กม.`, `๑๒ กิโลเมตร` and `800 เมตร`; nil for the rest and beyond 500 km.
    static func kilometres(_ text: String) -> Double? {
        guard !text.isEmpty else { return nil }
        let text = ThaiText.arabicDigits(PointText.trimmed(text))
        let number = text.prefix { isASCIIDigit($0.utf8.first ?? 0) || $0 == "." || $0 == "," }
        let unit = PointText.trimmed(String(text.dropFirst(number.count)))
        let isMetres = ["ม.", "ม", "เมตร", "m"].contains(unit)
        // Metres are grouped in thousands; in kilometres a comma stands for the point.
        let grouped = isMetres ? withoutGrouping(String(number)) : nil
        let plain = grouped ?? String(number.replacing(",", with: "."))
        guard let value = Double(plain) else { return nil }
        guard isMetres || ["", "กม.", "กม", "กิโลเมตร", "km"].contains(unit) else { return nil }
        let kilometres = isMetres ? value / 1000 : value
        return kilometres <= 500 ? kilometres : nil
    }
}
