public import Geo
public import Schools

/// Lines on the ground with what they are, such as transfers from school to school.
public struct MapWays: Sendable {
    public var words: LocalizedText
    /// WGS 84, in degrees.
    public var lines: [[Coordinate]]
    /// Whether they are straight lines in place of a way: those are dashed.
    public var isStraight: Bool
    /// Whether they are only the ground on which the others lie: those are thin and pale.
    public var isFaint: Bool

    public init(
        _ words: LocalizedText, _ lines: [[Coordinate]], isStraight: Bool = false,
        isFaint: Bool = false
    ) {
        self.words = words
        self.lines = lines
        self.isStraight = isStraight
        self.isFaint = isFaint
    }
}

/// Draws ways on the ground, below the symbols.
struct WayDrawing {
    let sheet: MapSheet

    /// nil where there are no ways.
    var element: SVGElement? {
        let groups = sheet.plan.ways.compactMap(group)
        guard !groups.isEmpty else { return nil }
        return SVGElement.group(id: "ways").with("fill", "none").with("stroke", MapColour.ink)
            .with("stroke-width", sheet.pen.tokens(MapWays.weight))
            .with("stroke-linecap", "round").with("stroke-linejoin", "round")
            .adding(groups)
    }

    private func group(_ ways: MapWays) -> SVGElement? {
        let paths = ways.lines.map(path).filter { !$0.isEmpty }
        guard !paths.isEmpty else { return nil }
        let group = ways.isFaint ? faintGroup : SVGElement.group()
        return group.with("stroke-dasharray", ways.dashes(sheet.pen.tokens))
            .adding(paths.map { SVGElement("path").with("d", $0) })
    }

    private var faintGroup: SVGElement {
        SVGElement.group().with("stroke", MapColour.quietInk)
            .with("stroke-width", sheet.pen.tokens(MapWays.faintWeight))
    }

    /// The lines of all ways on the page, less those that are only the ground of others.
    var lines: [[Coordinate]] {
        guard let transform = sheet.layout.transform else { return [] }
        return sheet.plan.ways.filter { !$0.isFaint }.flatMap(\.lines).map { way in
            way.filter(isOnGlobe).map { transform.apply(sheet.extent.projection.project($0)) }
        }
    }

    /// A line on the page, without the vertices that fall on the one before; empty where there is
    /// no land to lie on or nothing of a line is left.
    private func path(_ way: [Coordinate]) -> String {
        guard let transform = sheet.layout.transform else { return "" }
        var points: [String] = []
        for place in way where isOnGlobe(place) {
            let point = transform.apply(sheet.extent.projection.project(place))
            let text = NumberText.rounded(point.x) + " " + NumberText.rounded(point.y)
            if points.last != text { points.append(text) }
        }
        return points.count > 1 ? "M" + points.joined(separator: "L") : ""
    }
}

extension MapWays {
    /// nil for a line without gaps.
    func dashes(_ tokens: MapTokens) -> String? {
        guard isStraight else { return nil }
        return NumberText.rounded(tokens(2.6)) + " " + NumberText.rounded(tokens(1.9))
    }
}

extension MapWays {
    /// In points on A4.
    static let (weight, faintWeight) = (0.9, 0.4)
}
