import Geo
import Schools

extension MapSheet {
    /// The document, or with a height a page that has more below the map.
    func drawing(onHeight height: Double? = nil, with others: [SVGElement] = []) -> MapDrawing {
        let height = height ?? layout.height
        let placed =
            schoolNames.count + amphoeNames.count + tambonNames.count + remoteTambonNames.count
            + hubs.count(where: \.isNamed)
        let language = pen.words.language
        let root = SVGElement.page(
            width: layout.width, height: height, format: options.format, language: language
        )
        .adding(SVGElement.title(heading).with("id", "map-title"))
        .adding(SVGElement("desc").with("id", "map-description").adding(text: plan.sentence))
        .adding(definitions)
        .adding(
            SVGElement.rectangle(
                PageBox(minX: 0, minY: 0, maxX: layout.width, maxY: height)
            )
            .with("id", "paper").with("fill", MapColour.paper)
        )
        .adding(header)
        .adding(
            panelLayout.map { PanelDrawing(sheet: self, layout: $0).elements }
                ?? [map, furniture(placed: placed)]
        )
        .adding(others)
        return MapDrawing(
            svg: SVGWriter.document(inked(root)), title: title, sentence: plan.sentence,
            labelsPlaced: placed, labelsWanted: namesWanted, unnamed: unnamed,
            widthInPoints: layout.width, heightInPoints: height)
    }

    private func inked(_ drawing: SVGElement) -> SVGElement {
        options.ink == .black ? BlackInk(tokens: pen.tokens).printed(drawing) : drawing
    }

    private var title: String { content.title ?? theme.title[pen.words.language] }

    private var heading: String {
        [title, content.officeName].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private var definitions: SVGElement {
        let side = pen.tokens(3.2)
        let tile = PageBox(minX: 0, minY: 0, maxX: side, maxY: side)
        let hatch = SVGElement("pattern")
            .with("id", "no-data").with("width", side).with("height", side)
            .with("patternUnits", "userSpaceOnUse").with("patternTransform", "rotate(45)")
            .adding(SVGElement.rectangle(tile).with("fill", MapColour.noData))
            .adding(
                SVGElement.line(from: (0, 0), to: (0, side))
                    .with("stroke", MapColour.noDataHatch).with("stroke-width", MapWeight.hatch * 2)
            )
        let clip = SVGElement("clipPath").with("id", "inside-frame")
            .adding(SVGElement.rectangle(layout.frame))
        return SVGElement("defs").adding(hatch).adding(clip)
    }

    private var map: SVGElement {
        let stars = StarDrawing(sheet: self)
        return SVGElement.group(id: "map").with("clip-path", "url(#inside-frame)")
            .adding(
                SVGElement.rectangle(layout.frame).with("id", "outside")
                    .with("fill", MapColour.outside)
            )
            .adding(AreaDrawing(sheet: self).elements)
            .adding(OverlayAreaDrawing(sheet: self).element)
            .adding(grid?.inside)
            .adding(GroundRingDrawing(sheet: self).element)
            .adding(stars.lines)
            .adding(WayDrawing(sheet: self).element)
            .adding(SchoolDrawing(sheet: self).elements)
            .adding(stars.hubs)
            .adding(NameDrawing(sheet: self).elements)
    }
}
