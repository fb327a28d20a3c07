/// Turns a drawing in colours into one for a printer with black ink only.
///
/// It works on the finished drawing, so that no theme need think of it: texts and lines become
/// black, the tints of neighbours and the water become light patterns, symbols white, hatched or
/// black as their colours are light or dark. Greys would do the same only on printers that screen
/// them well, and on no copier.
struct BlackInk {
    let tokens: MapTokens
    /// Areas that are no classes; all other colours go by their brightness.
    private static let areaFills: [String: String] = {
        var fills = [MapColour.outside: MapTexture.water.fill, MapColour.land: MapColour.paper]
        for (tint, texture) in zip(MapColour.tints, MapTexture.tints) {
            fills[tint] = texture.fill
        }
        return fills
    }()

    init(tokens: MapTokens) { self.tokens = tokens }

    /// The drawing in black and white, with the patterns that it uses.
    func printed(_ drawing: SVGElement) -> SVGElement {
        var used: Set<MapTexture> = []
        var result = printed(drawing, &used)
        let patterns = used.sorted { $0.id < $1.id }.map { $0.pattern(tokens) }
        for (index, child) in result.children.enumerated() {
            guard case .element(let element) = child, element.name == "defs" else { continue }
            result.children[index] = .element(element.adding(patterns))
            return result
        }
        return patterns.isEmpty ? result : result.adding(SVGElement("defs").adding(patterns))
    }

    private func printed(_ element: SVGElement, _ used: inout Set<MapTexture>) -> SVGElement {
        if element.name == "pattern", element.value("id") == "no-data" {
            return MapTexture.unknown.pattern(tokens, id: "no-data")
        }
        var result = element
        for (index, child) in element.children.enumerated() {
            guard case .element(let child) = child else { continue }
            result.children[index] = .element(printed(child, &used))
        }
        let isText = element.hasText
        let isFaint = element.value("fill-opacity").flatMap(Double.init) ?? 1 < 0.5
        let fill = element.value("fill").map { isText ? text($0) : isFaint ? "none" : area($0) }
        result.attributes = element.attributes.compactMap { name, value in
            switch name {
            case "fill": (name, fill ?? value)
            case "r": (name, radius(value))
            case "stroke": (name, isText ? text(value) : line(value, around: fill))
            case "stroke-width":
                (name, isText ? halo(value) : weight(value, of: element, fill))
            case "stroke-opacity": !isText && isLight(element) ? (name, value) : nil
            // Ink is there or not.
            case "fill-opacity", "opacity": nil
            default: (name, value)
            }
        }
        if let texture = fill.flatMap(MapTexture.init(fill:)) { used.insert(texture) }
        return result
    }

    private func text(_ colour: String) -> String {
        guard let brightness = MapColour.brightness(colour) else { return colour }
        return brightness < 0.5 ? MapColour.black : MapColour.paper
    }

    private func area(_ colour: String) -> String {
        if let fill = Self.areaFills[colour] { return fill }
        return MapColour.brightness(colour).map { MapTexture.symbol(brightness: $0).fill } ?? colour
    }

    /// The dots of schools are larger: among lines they would not be found.
    private func radius(_ text: String) -> String {
        guard let radius = Double(text), radius <= tokens(MapSpace.dot) + 0.01 else { return text }
        return NumberText.rounded(radius * 1.6)
    }

    /// Names need more room among dots and lines than on tints.
    private func halo(_ weight: String) -> String {
        Double(weight).map { NumberText.rounded($0 * 1.7) } ?? weight
    }

    /// Light lines around black stay; around anything lighter they could not be seen.
    private func line(_ colour: String, around fill: String?) -> String {
        guard let brightness = MapColour.brightness(colour) else { return colour }
        let isOnPaper = fill.map { $0 != MapColour.black && $0 != "none" } ?? false
        return brightness > 0.8 && !isOnPaper ? MapColour.paper : MapColour.black
    }

    /// What was a light line or half transparent becomes a thin one.
    ///
    /// The white line around a black symbol is wider, so that patterns keep away from it.
    private func weight(_ weight: String, of element: SVGElement, _ fill: String?) -> String {
        if fill == MapColour.black, isLight(element) {
            return Double(weight).map { NumberText.rounded($0 * 2.2) } ?? weight
        }
        let brightness = element.value("stroke").flatMap(MapColour.brightness) ?? 0
        let opacity = element.value("stroke-opacity").flatMap(Double.init) ?? 1
        guard let number = Double(weight), brightness < 0.8, brightness > 0.4 || opacity < 0.6
        else { return weight }
        return NumberText.rounded(max(number * 0.6, min(number, 0.2)))
    }

    private func isLight(_ element: SVGElement) -> Bool {
        element.value("stroke").flatMap(MapColour.brightness) ?? 0 >= 0.8
    }
}

extension SVGElement {
    fileprivate func value(_ name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }

    /// Whether it is a text or holds some; only halos of texts refer to other elements.
    fileprivate var hasText: Bool {
        name == "text" || name == "use"
            || children.contains {
                if case .element(let child) = $0 { child.hasText } else { false }
            }
    }
}
