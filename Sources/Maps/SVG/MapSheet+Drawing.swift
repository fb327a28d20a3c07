import Geo
import Schools

extension MapSheet {
    /// The document.
    func drawing() -> MapDrawing {
        let placed =
            schoolNames.count + amphoeNames.count + tambonNames.count + remoteTambonNames.count
        let root = page()
            .adding(SVGElement.title(heading).with("id", "map-title"))
            .adding(SVGElement("desc").with("id", "map-description").adding(text: plan.sentence))
            .adding(definitions)
            .adding(
                SVGElement.rectangle(
                    PageBox(minX: 0, minY: 0, maxX: layout.width, maxY: layout.height)
                )
                .with("id", "paper").with("fill", MapColour.paper)
            )
            .adding(header)
            .adding(map)
            .adding(furniture(placed: placed))
        return MapDrawing(
            svg: SVGWriter.document(root), labelsPlaced: placed, labelsWanted: namesWanted,
            widthInPoints: layout.width, heightInPoints: layout.height)
    }

    private var heading: String {
        let title = content.title ?? theme.title[pen.words.language]
        return [title, content.officeName].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// One unit of the document is one point; the size is in millimetres, as paper is.
    private func page() -> SVGElement {
        func millimetres(_ points: Double) -> String {
            NumberText.rounded(points * 25.4 / 72) + "mm"
        }
        let size = "\(NumberText.rounded(layout.width)) \(NumberText.rounded(layout.height))"
        return SVGElement("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("width", millimetres(layout.width)).with("height", millimetres(layout.height))
            .with("viewBox", "0 0 \(size)")
            .with("role", "img").with("aria-labelledby", "map-title map-description")
            .with("xml:lang", pen.words.language.rawValue)
            .with("font-family", MapType.family).with("font-size-adjust", MapType.aspect)
            .with("fill", MapColour.ink)
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

    private var header: SVGElement {
        let margin = pen.tokens(MapSpace.margin)
        return TextBlock.header(theme, content, width: layout.width - 2 * margin, pen: pen)
            .element(id: "header", x: margin, y: margin)
    }

    private var map: SVGElement {
        SVGElement.group(id: "map").with("clip-path", "url(#inside-frame)")
            .adding(
                SVGElement.rectangle(layout.frame).with("id", "outside")
                    .with("fill", MapColour.outside)
            )
            .adding(AreaDrawing(sheet: self).elements)
            .adding(SchoolDrawing(sheet: self).elements)
            .adding(NameDrawing(sheet: self).elements)
    }
}

extension MapSheet {
    /// All that stands around the map: frame, legend, scale and notes.
    private func furniture(placed: Int) -> SVGElement {
        let margin = pen.tokens(MapSpace.margin), gap = pen.tokens(MapSpace.gap)
        let notes = TextBlock.footer(
            content, quality: quality(placed: placed), width: layout.width - 2 * margin, pen: pen)
        var group = SVGElement.group(id: "furniture")
            .adding(panel(layout.legend))
        let scaleBar = ScaleBar(pointsPerMetre: layout.pointsPerMetre, pen: pen)
        let scaleBox = scaleBar.room(
            in: layout.scale, keepingRight: layout.scale.maxX == layout.frame.maxX)
        if layout.transform != nil { group = group.adding(panel(scaleBox)) }
        group = group.adding(
            SVGElement.rectangle(layout.frame).with("id", "frame").with("fill", "none")
                .with("stroke", MapColour.ink).with("stroke-width", MapWeight.frame)
        )
        .adding(legend.element(in: layout.legend, tints: tints))
        if layout.transform != nil {
            group = group.adding(scaleBar.element(in: scaleBox))
        } else {
            group = group.adding(emptyNotice)
        }
        let bottom = max(layout.frame.maxY, layout.legend.maxY, layout.scale.maxY)
        return group.adding(notes.element(id: "notes", x: margin, y: bottom + gap))
    }

    private func panel(_ box: PageBox) -> SVGElement? {
        guard layout.frame.containsWhole(box) else { return nil }
        return SVGElement.rectangle(box).with("fill", MapColour.paper)
            .with("stroke", MapColour.rule).with("stroke-width", MapWeight.rule)
    }

    private var emptyNotice: SVGElement {
        pen.text(
            pen.words.nothing, x: layout.frame.centre.x, y: layout.frame.centre.y,
            pen.tokens.style(MapType.subtitle), fill: MapColour.quietInk, anchor: .middle)
    }

    /// How good the data is, in one line.
    private func quality(placed: Int) -> String {
        let words = pen.words
        let valid = content.schools.count { isOnGlobe($0.position) }
        var parts = [words.placed(valid, of: max(content.countOfSchools, content.schools.count))]
        let doubtful = content.schools.count { $0.isDoubtful }
        if doubtful > 0 { parts.append(words.doubtful(doubtful)) }
        let off = valid - positions.count
        if off > 0 { parts.append(words.offTheMap(off)) }
        if namesWanted > placed { parts.append(words.named(placed, of: namesWanted)) }
        return parts.joined(separator: " · ")
    }
}
