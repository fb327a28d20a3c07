/// OBEC's four sizes of primary school, and what is none of them.
///
/// Source: OBEC's classes for primary schools as published by Udon Thani's education office
/// (udonpeo.go.th, page 3325): small 1–120, medium 121–600, large 601–1,500, extra large above.
enum SchoolSize: String, CaseIterable, Sendable {
    case small, medium, large
    case extraLarge = "extra-large"
    case none = "no-pupils"
    case unknown

    /// The class of a number of pupils; a negative number is no number.
    init(pupils: Int?) {
        switch pupils {
        case .some(0): self = .none
        case .some(1...120): self = .small
        case .some(121...600): self = .medium
        case .some(601...1_500): self = .large
        case .some(1_501...): self = .extraLarge
        default: self = .unknown
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
