public import Schools

/// The sizes of paper that an office prints on.
public enum PaperSize: String, CaseIterable, Sendable {
    case a4, a3

    /// The longer and the shorter side in millimetres (ISO 216).
    var sidesInMillimetres: (long: Double, short: Double) {
        switch self {
        case .a4: (297, 210)
        case .a3: (420, 297)
        }
    }

    /// One inch is 25.4 millimetres or 72 points.
    var areaInSquarePoints: Double {
        let pointsPerMillimetre = 72 / 25.4
        return sidesInMillimetres.long * sidesInMillimetres.short
            * pointsPerMillimetre * pointsPerMillimetre
    }
}

/// Which way the paper lies.
public enum PageOrientation: String, CaseIterable, Sendable {
    /// Whichever lets the land be drawn larger.
    case automatic = "auto"
    case portrait, landscape
}

/// How a map is laid out, whatever it shows.
public struct MapOptions: Sendable {
    public var paper: PaperSize
    public var orientation: PageOrientation
    public var language: Language

    public init(
        paper: PaperSize = .a4, orientation: PageOrientation = .automatic,
        language: Language = .thai
    ) {
        self.paper = paper
        self.orientation = orientation
        self.language = language
    }
}
