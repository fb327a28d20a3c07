import Geo

/// Draws rings as far around schools as they reach on the ground.
///
/// A circle on the page stands for a circle on the ground: the map's projection is true along
/// parallels and along its middle meridian. Away from that it leans; over a province a ring is out
/// by at most 0.1 %, at the edges of a map of all Thailand by 1.2 %.
struct GroundRingDrawing {
    let sheet: MapSheet

    /// Each ring has its own line only while lines lie farther apart than this, in points on A4:
    /// what is closer is a thicket.
    private static let readableDistance = 11.0

    /// nil where there are no rings.
    var element: SVGElement? {
        let rings = rings
        guard !rings.isEmpty else { return nil }
        let discs = rings.map(\.disc)
        let isBlack = sheet.options.ink == .black
        let group = SVGElement.group(id: "ground-rings").with("fill", "none")
            .with("stroke", isBlack ? MapColour.ink : MapColour.groundRing)
            .with("stroke-linecap", "butt")
        return group.adding(isBlack ? nil : tint(discs))
            .adding(isReadable(discs) ? singles(rings) : nil).adding(outline(discs, isBlack))
    }

    /// The rings of schools on the map, in the order of the plan.
    private var rings: [(ring: GroundRing, disc: Disc)] {
        sheet.plan.rings.compactMap { ring in
            let radius = ring.radiusInMetres * sheet.layout.pointsPerMetre
            guard let centre = sheet.positions[ring.school], radius.isFinite, radius > 0.05,
                radius < 1e5
            else { return nil }
            return (ring, Disc(centre: centre, radius: radius))
        }
    }

    private func isReadable(_ discs: [Disc]) -> Bool {
        guard var box = discs.first?.box else { return false }
        for disc in discs { box = box.union(disc.box) }
        let length = discs.reduce(0) { $0 + 2 * Double.pi * $1.radius }
        return box.width * box.height >= sheet.pen.tokens(Self.readableDistance) * length
    }

    /// More circles of one size than this are the ends of lines without a length: a quarter of the
    /// bytes.
    private static let fewest = 1_000

    /// All circles as one path: what lies in several is tinted once.
    private func tint(_ discs: [Disc]) -> SVGElement {
        let path = SVGElement("path").with("id", "ring-area")
        if let radius = discs.first?.radius, discs.count > Self.fewest,
            discs.allSatisfy({ $0.radius == radius })
        {
            return path.with("d", discs.map { "M" + text($0.centre) + "z" }.joined())
                .with("stroke", MapColour.groundRing).with("stroke-opacity", GroundRing.tint)
                .with("stroke-width", radius * 2).with("stroke-linecap", "round")
        }
        return path.with("d", discs.map(circle).joined())
            .with("fill", MapColour.groundRing).with("fill-opacity", GroundRing.tint)
            .with("fill-rule", "nonzero").with("stroke", "none")
    }

    private func singles(_ rings: [(ring: GroundRing, disc: Disc)]) -> SVGElement {
        SVGElement.group(id: "rings").with("stroke-width", sheet.pen.tokens(MapWeight.groundRing))
            .with("stroke-opacity", "0.3")
            .adding(
                rings.map { ring, disc in
                    SVGElement.circle(x: disc.centre.x, y: disc.centre.y, radius: disc.radius)
                        .with("data-code", sheet.content.schools[ring.school].code)
                        .with("data-metres", ring.radiusInMetres)
                })
    }

    private func outline(_ discs: [Disc], _ isBlack: Bool) -> SVGElement {
        let weight = sheet.pen.tokens(MapWeight.groundRing) * 1.6
        return SVGElement("path").with("id", "ring-outline")
            .with("d", RingUnion(discs).arcs.map(path).joined())
            .with("stroke-width", weight)
            .with("stroke-dasharray", isBlack ? GroundRing.dashes(weight: weight) : nil)
    }

    private func path(of arc: RingUnion.Arc) -> String {
        guard let ends = arc.ends else { return circle(arc.circle) }
        let radius = NumberText.rounded(arc.circle.radius)
        return "M\(text(ends.start))A\(radius) \(radius) 0 \(arc.isLarge ? 1 : 0) 1 "
            + text(ends.end)
    }

    private func circle(_ disc: Disc) -> String {
        let radius = NumberText.rounded(disc.radius)
        let width = NumberText.rounded(2 * disc.radius)
        let start = Coordinate(x: disc.centre.x - disc.radius, y: disc.centre.y)
        return "M\(text(start))a\(radius) \(radius) 0 1 1 \(width) 0"
            + "a\(radius) \(radius) 0 1 1 -\(width) 0z"
    }

    private func text(_ point: Coordinate) -> String {
        NumberText.rounded(point.x) + " " + NumberText.rounded(point.y)
    }
}

extension GroundRing {
    /// The ring as the legend shows it.
    static func mark(x: Double, y: Double, isBlack: Bool, tokens: MapTokens) -> SVGElement {
        let weight = tokens(MapWeight.groundRing) * 1.6
        return SVGElement.circle(x: x, y: y, radius: tokens(4.6))
            .with("fill", isBlack ? "none" : MapColour.groundRing)
            .with("fill-opacity", isBlack ? nil : tint)
            .with("stroke", isBlack ? MapColour.ink : MapColour.groundRing)
            .with("stroke-width", weight)
            .with("stroke-dasharray", isBlack ? dashes(weight: weight) : nil)
    }

    /// How much of the tint covers land and water: water stays water.
    static let tint = "0.07"

    /// The dashes of a ring in black.
    static func dashes(weight: Double) -> String {
        NumberText.rounded(weight * 4) + " " + NumberText.rounded(weight * 3)
    }
}
