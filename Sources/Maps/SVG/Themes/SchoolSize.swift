import Schools

/// OBEC's four sizes of primary school (`SizeClass`), and what is none of them.
enum SchoolSize: String, CaseIterable, Sendable {
    case small, medium, large
    case extraLarge = "extra-large"
    case none = "no-pupils"
    case unknown

    /// The class of a number of pupils; a negative number is no number.
    init(pupils: Int?) {
        guard let pupils, pupils >= 0 else {
            self = .unknown
            return
        }
        switch SizeClass(pupils: pupils) {
        case .small: self = .small
        case .medium: self = .medium
        case .large: self = .large
        case .extraLarge: self = .extraLarge
        case nil: self = .none
        }
    }

    /// What it is called, with the numbers of pupils.
    var text: LocalizedText {
        switch self {
        case .small: LocalizedText(thai: "เล็ก 1–120", english: "Small 1–120")
        case .medium: LocalizedText(thai: "กลาง 121–600", english: "Medium 121–600")
        case .large: LocalizedText(thai: "ใหญ่ 601–1,500", english: "Large 601–1,500")
        case .extraLarge:
            LocalizedText(thai: "ใหญ่พิเศษ 1,501 ขึ้นไป", english: "Extra large 1,501 and more")
        case .none: LocalizedText(thai: "ไม่มีนักเรียน", english: "No pupils")
        case .unknown: LocalizedText(thai: "ไม่มีข้อมูล", english: "No data")
        }
    }

    /// Shape, size and lightness all tell the classes apart, so that grey prints do as well.
    var style: SymbolStyle {
        switch self {
        case .small: SymbolStyle(shape: .circle, fill: MapColour.sizes[0], stroke: MapColour.ink)
        case .medium: SymbolStyle(shape: .circle, fill: MapColour.sizes[1], stroke: MapColour.ink)
        case .large: SymbolStyle(shape: .square, fill: MapColour.sizes[2], stroke: MapColour.ink)
        case .extraLarge:
            SymbolStyle(shape: .diamond, fill: MapColour.sizes[3], stroke: MapColour.ink)
        case .none:
            SymbolStyle(shape: .crossedCircle, fill: MapColour.noPupils, stroke: MapColour.ink)
        case .unknown:
            SymbolStyle(shape: .triangle, fill: MapColour.unknown, stroke: MapColour.ink)
        }
    }

    /// The radius of the symbol in points on A4.
    var radius: Double {
        switch self {
        case .small: MapSpace.sizes[0]
        case .medium: MapSpace.sizes[1]
        case .large: MapSpace.sizes[2]
        case .extraLarge: MapSpace.sizes[3]
        case .none, .unknown: MapSpace.sizes[0]
        }
    }
}
