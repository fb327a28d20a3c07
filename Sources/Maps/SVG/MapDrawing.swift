import Geo

/// A finished map.
public struct MapDrawing: Sendable {
    /// The document: valid XML in UTF-8, everything in it, nothing referred to outside.
    public let svg: String
    /// What the map is called, as it stands on it.
    public let title: String
    /// What it shows, computed from the data, for those who cannot see it.
    public let sentence: String
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
        content.tambon = sorted(tambon) { $0.code }
        content.amphoe = sorted(amphoe) { $0.code }
        content.schools = sorted(schools) { $0.code }
        return content
    }

    /// Mostly they are in order already: to see that takes a fraction of the time of sorting.
    private func sorted<Value>(_ values: [Value], by code: (Value) -> String) -> [Value] {
        let codes = values.map(code)
        let isSorted = codes.indices.dropFirst().allSatisfy { codes[$0 - 1] <= codes[$0] }
        guard !isSorted else { return values }
        return codes.indices.sorted { (codes[$0], $0) < (codes[$1], $1) }.map { values[$0] }
    }
}
