/// The pages that a map can be laid out on.
public enum PageFormat: String, CaseIterable, Sendable {
    case a4, a3
    /// The picture that Facebook and LINE show with a link: 1,200 × 630 pixels.
    case share
    /// A slide of 13⅓ × 7½ inches, 16 to 9.
    case slide

    /// The longer and the shorter side in points; one inch is 72 of them, or 25.4 millimetres.
    ///
    /// Those of the share image are pixels: nobody prints it.
    var sides: (long: Double, short: Double) {
        switch self {
        // ISO 216.
        case .a4: (297 * 72 / 25.4, 210 * 72 / 25.4)
        case .a3: (420 * 72 / 25.4, 297 * 72 / 25.4)
        case .share: (1200, 630)
        case .slide: (960, 540)
        }
    }

    /// Whether it can be printed upright as well.
    public var isPaper: Bool { self == .a4 || self == .a3 }

    /// The resolution at which a picture of it is made where none is asked for.
    public var usualDotsPerInch: Double {
        switch self {
        case .a4, .a3: 200
        // One pixel for one of the drawing's units.
        case .share: 72
        case .slide: 144
        }
    }

    /// A length as the root of a document states it: millimetres, as paper has them, or pixels.
    func length(_ points: Double) -> String {
        self == .share
            ? NumberText.rounded(points) + "px" : NumberText.rounded(points * 25.4 / 72) + "mm"
    }

    var areaInSquarePoints: Double { sides.long * sides.short }
}
