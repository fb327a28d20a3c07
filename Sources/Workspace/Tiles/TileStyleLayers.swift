import Maps

/// The layers of a style, by the hints of the definition.
extension TileSource {
    /// Fills first, then lines, the coarser levels over the finer, then circles.
    var styleLayers: [JSONValue] {
        let layers = shownLayers
        let fills = layers.filter { $0.style.fill != nil }.map(fill)
        let lines = layers.filter { $0.style.line != nil }.reversed().map(line)
        let circles = layers.filter { $0.source == .schools }.map(circle)
        return fills + lines + circles
    }

    private func fill(_ layer: TileDefinition.Layer) -> JSONValue {
        drawing(layer, "fill", ["fill-color": .text(layer.style.fill ?? "")])
    }

    private func line(_ layer: TileDefinition.Layer) -> JSONValue {
        drawing(
            layer, "line",
            [
                "line-color": .text(layer.style.line ?? ""),
                "line-width": .number(layer.style.width ?? 1),
            ])
    }

    private func circle(_ layer: TileDefinition.Layer) -> JSONValue {
        let radius = layer.style.radius ?? 4
        // Half as large where the country is shown, twice as large in a street.
        let growing: [JSONValue] = [
            "interpolate", .list(["linear"]), .list(["zoom"]), 4, .number(radius / 2), 10,
            .number(radius), 16, .number(radius * 2),
        ]
        return drawing(
            layer, "circle",
            [
                "circle-color": color(layer.style), "circle-radius": .list(growing),
                "circle-stroke-color": "#1F272D", "circle-stroke-width": .number(0.5),
            ])
    }

    /// One colour, or that which an attribute chooses.
    private func color(_ style: TileStyle) -> JSONValue {
        let usual = JSONValue.text(style.circle ?? "#B03A63")
        guard let field = style.by, !style.colors.isEmpty else { return usual }
        let cases = style.colors.flatMap { [JSONValue.text($0.value), .text($0.color)] }
        return .list(["match", .list(["get", .text(field)])] + cases + [usual])
    }

    private func drawing(
        _ layer: TileDefinition.Layer, _ kind: String, _ paint: [String: JSONValue]
    ) -> JSONValue {
        .object([
            "id": .text("\(layer.name)-\(kind)"), "type": .text(kind),
            "source": .text(Self.sourceName), "source-layer": .text(layer.name),
            "minzoom": .integer(layer.zooms.lowerBound), "paint": .object(paint),
        ])
    }
}
