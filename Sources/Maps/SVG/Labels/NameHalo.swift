import Geo

extension SVGElement {
    /// The halo of a group of texts: the group once more, with a line around its letters.
    ///
    /// To be drawn before all texts that may stand near, so that no halo covers a letter or a mark
    /// of another line. `paint-order` would draw text by text, line after line.
    static func halo(
        of id: String, colour: String = MapColour.paper, width: Double
    ) -> SVGElement {
        SVGElement("use").with("href", "#\(id)").with("aria-hidden", "true")
            .with("stroke", colour).with("stroke-width", width)
            .with("stroke-linejoin", "round")
    }
}

/// Names of one kind, as a group of texts and the halo below it.
struct NameLayer {
    let texts: SVGElement
    let halo: SVGElement

    /// - Parameter ground: the colour of the halo.
    init(id: String, fill: String, ground: String = MapColour.paper, _ pen: Pen) {
        texts = SVGElement.group(id: id).with("fill", fill)
        halo = .halo(of: id, colour: ground, width: pen.tokens(MapWeight.halo))
    }

    private init(texts: SVGElement, halo: SVGElement) {
        (self.texts, self.halo) = (texts, halo)
    }

    /// The layer with its group of texts changed.
    func with(_ change: (SVGElement) -> SVGElement) -> NameLayer {
        NameLayer(texts: change(texts), halo: halo)
    }
}

extension NameLayer {
    /// The names of areas, those on dark fills in the colour of the paper, their halo in the fill's.
    ///
    /// - Parameter fill: what the area at a place is filled with; nil for what is light anyway.
    static func layers(
        id: String, of names: [PlacedAreaName], ink: String, bold: Bool = false, pen: Pen,
        fill: (Int) -> String?
    ) -> [NameLayer] {
        let grounds = names.map { name in
            fill(name.area).flatMap { MapColour.isDark($0) ? $0 : nil }
        }
        let dark = Set(grounds.compactMap { $0 }).sorted()
        let kinds: [(id: String, ink: String, ground: String?)] =
            [(id, ink, nil)]
            + dark.enumerated().map { ("\(id)-on-dark-\($0 + 1)", MapColour.paper, $1) }
        return kinds.compactMap { kind in
            let own = names.indices.filter { grounds[$0] == kind.ground }
            guard !own.isEmpty else { return nil }
            return NameLayer(
                id: kind.id, fill: kind.ink, ground: kind.ground ?? MapColour.paper, pen
            ).with {
                $0.with("font-weight", bold ? "bold" : nil).with("text-anchor", "middle")
                    .adding(own.flatMap { names[$0].elements })
            }
        }
    }
}

extension PlacedAreaName {
    /// The lines of the name, each with its size.
    var elements: [SVGElement] {
        let size = NumberText.rounded(text.style.sizeInPoints)
        return text.elements(x: box.minX, y: box.minY, anchor: .middle)
            .map { $0.with("font-size", size) }
    }
}

extension PlacedName {
    /// The lines of the name; they state their size where the group around them does not.
    func elements(statingSize: Bool) -> [SVGElement] {
        let (box, anchor) = (candidate.box, candidate.anchor)
        let size = statingSize ? NumberText.rounded(text.style.sizeInPoints) : nil
        return text.elements(x: box.minX, y: box.minY, anchor: anchor).map {
            $0.with("font-size", size)
                .with("text-anchor", anchor == .start ? nil : anchor.rawValue)
        }
    }
}
