import Geo

/// A finished map.
public struct MapDrawing: Sendable {
    /// The document: valid XML in UTF-8, everything in it, nothing referred to outside.
    public let svg: String
    /// How many names stand on the map, of those that were to.
    public let labelsPlaced: Int
    public let labelsWanted: Int
    /// The names that were to stand on it and found no room, those of areas first.
    public let unnamed: [String]
    public let widthInPoints: Double
    public let heightInPoints: Double
}

/// Draws one map as SVG.
///
/// The same content, options and measures always give the same bytes. Nothing in the content makes
/// it fail: positions that are no positions are left out and counted in the notes, and no areas, no
/// schools or nothing at all still give a sensible page.
public func drawMap(
    _ theme: MapTheme, _ content: MapContent, options: MapOptions = MapOptions(),
    measure: any TextMeasuring
) -> MapDrawing {
    let pen = Pen(options: options, measure: measure)
    let content = content.inOrder.drawn(by: options.unit)
    var sheet = MapSheet(theme: theme, content: content, options: options, pen: pen)
    sheet.neighbours = content.neighbours
    sheet.placeNames()
    return sheet.drawing()
}

extension MapContent {
    /// The content in the order of its codes, whatever order it came in.
    var inOrder: MapContent {
        var content = self
        content.tambon = tambon.enumerated()
            .sorted { ($0.element.code, $0.offset) < ($1.element.code, $1.offset) }.map(\.element)
        content.amphoe = amphoe.enumerated()
            .sorted { ($0.element.code, $0.offset) < ($1.element.code, $1.offset) }.map(\.element)
        content.schools = schools.enumerated()
            .sorted { ($0.element.code, $0.offset) < ($1.element.code, $1.offset) }.map(\.element)
        return content
    }
}
