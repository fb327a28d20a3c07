import Geo

/// One small map: outlines, the land that the map is about, and its name below.
struct InsetPart {
    private let id: String
    private let name: String
    private let outlines: [Coordinates]
    /// Filled; empty where a mark shows the place.
    private let land: [Coordinates]
    private let mark: Envelope?
    private let projection: SinusoidalProjection
    private let extent: Envelope
    let size: (width: Double, height: Double)
    private let captionHeight: Double

    /// A ring in degrees.
    typealias Coordinates = [Coordinate]

    /// nil where the outlines have no size, or the map is most of what they show.
    private init?(
        id: String, name: String, outlines: [Coordinates], land: [Coordinates], place: Envelope,
        isMarked: Bool, side: Double, pen: Pen
    ) {
        guard let degrees = Envelope(outlines.lazy.joined()) else { return nil }
        // Far finer than an inset can show, and far fewer vertices than a province has.
        let grain = max(degrees.width, degrees.height) / 400
        let outlines = outlines.map { Self.thinned($0, grain: grain) }
        let land = land.map { Self.thinned($0, grain: grain) }
        let projection = SinusoidalProjection(meridian: degrees.centre.x)
        let extent = Envelope(outlines.lazy.joined().map(projection.project))
        guard let extent, extent.width > 0, extent.height > 0 else { return nil }
        let share = place.width * place.height / (degrees.width * degrees.height)
        guard share < 0.6 else { return nil }
        self.id = id
        self.name = name
        self.outlines = outlines
        self.land = land
        mark = isMarked ? place : nil
        self.projection = projection
        self.extent = extent
        let scale = side / max(extent.width, extent.height)
        let style = pen.tokens.style(MapType.insetName)
        captionHeight = name.isEmpty ? 0 : style.sizeInPoints * 1.5
        let width = max(extent.width * scale, min(pen.width(of: name, style), side))
        size = (width, extent.height * scale + captionHeight)
    }

    static func country(_ place: Envelope, pen: Pen) -> InsetPart? {
        guard CountryOutline.reach.contains(place.centre) else { return nil }
        return InsetPart(
            id: "inset-country", name: pen.words.country, outlines: [CountryOutline.thailand],
            land: [], place: place, isMarked: true, side: pen.tokens(MapSpace.insetCountry),
            pen: pen)
    }

    /// The district around a focus, or else the province around the district.
    static func surroundings(
        _ content: MapContent, _ place: Envelope, pen: Pen
    ) -> InsetPart? {
        let focus = content.focus.map { areas(of: $0, in: content) } ?? []
        let isFocused = !focus.isEmpty
        let district = content.amphoe.isEmpty ? content.tambon : content.amphoe
        let provinces = provinces(of: content, around: place.centre)
        guard isFocused || !provinces.isEmpty else { return nil }
        let land = rings(of: isFocused ? focus : district)
        return InsetPart(
            id: isFocused ? "inset-district" : "inset-province",
            name: isFocused || provinces.count > 1 ? "" : provinces.first?.name ?? "",
            outlines: rings(of: isFocused ? district : provinces), land: land, place: place,
            isMarked: land.isEmpty, side: pen.tokens(MapSpace.insetProvince), pen: pen)
    }

    /// Amphoe where the focus is on whole ones, as they are fewer.
    private static func areas(of focus: MapFocus, in content: MapContent) -> [MapArea] {
        let large = content.amphoe.filter { focus.amphoe.contains($0.code) }
        return large.isEmpty ? content.tambon.filter { focus.tambon.contains($0.code) } : large
    }

    /// The provinces whose codes those of the map's areas begin with, or the one around its middle.
    private static func provinces(
        of content: MapContent, around centre: Coordinate
    ) -> [MapArea] {
        guard !content.provinces.isEmpty else { return [] }
        let codes = Set((content.amphoe + content.tambon).map { $0.code.prefix(2) })
        let named = content.provinces.filter { codes.contains($0.code.prefix(2)) }
        guard named.isEmpty else { return named }
        return content.provinces.filter { province in
            Envelope(rings(of: [province]).lazy.joined())?.contains(centre) ?? false
        }
    }

    /// The ring without the vertices that lie closer to the one before than the grain, in degrees.
    private static func thinned(_ ring: Coordinates, grain: Double) -> Coordinates {
        var kept: Coordinates = []
        for position in ring {
            if let last = kept.last,
                abs(last.x - position.x) < grain, abs(last.y - position.y) < grain
            {
                continue
            }
            kept.append(position)
        }
        return kept
    }

    private static func rings(of areas: [MapArea]) -> [Coordinates] {
        areas.flatMap(\.geometry).map { $0.exterior.filter(isOnGlobe) }
    }
}

extension InsetPart {
    func element(in box: PageBox, pen: Pen) -> SVGElement {
        let scale = (size.height - captionHeight) / extent.height
        let middle = Coordinate(x: box.centre.x, y: box.minY + (size.height - captionHeight) / 2)
        let transform = PageTransform(
            pointsPerMetre: scale, origin: extent.centre, centre: middle)
        var group = SVGElement.group(id: id)
            .adding(
                SVGElement("path").with("d", path(outlines, transform))
                    .with("fill", MapColour.insetLand).with("stroke", MapColour.paper)
                    .with("stroke-width", pen.tokens(MapWeight.inset))
            )
        if !land.isEmpty {
            group = group.adding(
                SVGElement("path").with("d", path(land, transform))
                    .with("fill", MapColour.insetArea))
        }
        group = group.adding(mark.map { self.mark($0, transform, pen) })
        guard !name.isEmpty else { return group }
        let style = pen.tokens.style(MapType.insetName)
        let text = LineBreaking.shortened(
            pen.written(name), width: box.width + 0.5, style: style, measure: pen.measure)
        return group.adding(
            pen.text(
                text, x: box.centre.x, y: box.maxY - style.sizeInPoints * 0.3, style,
                fill: MapColour.quietInk, anchor: .middle))
    }

    /// A rectangle where the map is large enough to be seen as one, or else a dot.
    private func mark(_ place: Envelope, _ transform: PageTransform, _ pen: Pen) -> SVGElement {
        func point(_ x: Double, _ y: Double) -> Coordinate {
            transform.apply(projection.project(Coordinate(x: x, y: y)))
        }
        let low = point(place.minX, place.minY), high = point(place.maxX, place.maxY)
        let centre = point(place.centre.x, place.centre.y)
        let radius = pen.tokens(MapSpace.insetDot)
        let (width, height) = (abs(high.x - low.x), abs(high.y - low.y))
        if max(width, height) < 3 * radius {
            return SVGElement.circle(x: centre.x, y: centre.y, radius: radius)
                .with("fill", MapColour.insetPlace).with("stroke", MapColour.paper)
                .with("stroke-width", pen.tokens(MapWeight.insetPlace))
        }
        let box = PageBox(
            minX: centre.x - width / 2, minY: centre.y - height / 2, maxX: centre.x + width / 2,
            maxY: centre.y + height / 2)
        return SVGElement.rectangle(box).with("fill", "none")
            .with("stroke", MapColour.insetPlace)
            .with("stroke-width", pen.tokens(MapWeight.insetPlace))
    }

    /// The rings with no vertex closer than a quarter of a point to the one before it.
    private func path(_ rings: [Coordinates], _ transform: PageTransform) -> String {
        var path = PathData()
        for ring in rings {
            var kept: [PagePoint] = []
            for position in ring {
                let point = PagePoint(transform.apply(projection.project(position)))
                if let last = kept.last, abs(last.x - point.x) + abs(last.y - point.y) < 25 {
                    continue
                }
                kept.append(point)
            }
            if kept.count > 2 { path.add(kept, closed: true) }
        }
        return path.text
    }
}
