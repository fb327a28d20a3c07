import Geo

/// The names of the areas around the part that a map is about, where they leave it.
///
/// A quiet word along the frame tells what lies beyond: "อ.ปากพะยูน".
struct NeighbourNamePlacer {
    /// The rings of one neighbour on the page, and its name at the sizes that it may have.
    struct Neighbour {
        let polygons: [[[Coordinate]]]
        let settings: [LabelText]
    }

    let frame: PageBox
    /// Between a name and the frame, in points.
    let inset: Double

    /// How far beyond the frame land is looked at: a border there is none of the name's concern.
    private static let beyond = 40.0
    /// Names need not stand deeper inside their area than this.
    private static let depthEnough = 24.0

    /// Places one name for each neighbour that has room for it and adds it to the obstacles.
    func place(
        _ neighbours: [Neighbour], around obstacles: inout ObstacleField
    ) -> [PlacedAreaName] {
        var placed: [PlacedAreaName] = []
        for (index, neighbour) in neighbours.enumerated() {
            let window = frame.expanded(by: Self.beyond)
            let areas = neighbour.polygons.compactMap { rings in
                PageArea(rings.map { clipped($0, to: window) }.filter { $0.count > 2 })
            }.filter { $0.box.intersects(frame) }
            guard !areas.isEmpty else { continue }
            for text in neighbour.settings {
                guard let box = best(for: text, in: areas, obstacles) else { continue }
                obstacles.add(box)
                placed.append(PlacedAreaName(text: text, box: box, area: index))
                break
            }
        }
        return placed
    }

    private func best(
        for text: LabelText, in areas: [PageArea], _ obstacles: ObstacleField
    ) -> PageBox? {
        var best: (box: PageBox, depth: Double)?
        for area in areas {
            for box in boxes(for: text) where area.box.intersects(box) {
                guard obstacles.isFree(box, gap: inset) else { continue }
                let depth = depth(of: box, in: area)
                if depth > best?.depth ?? 1 { best = (box, depth) }
            }
        }
        return best?.box ?? areas.lazy.compactMap { middle(for: text, of: $0, obstacles) }.first
    }

    /// For neighbours that the frame holds whole, or that leave it where nothing can stand.
    private func middle(
        for text: LabelText, of area: PageArea, _ obstacles: ObstacleField
    ) -> PageBox? {
        guard let inside = PageArea(area.rings.map { clipped($0, to: frame) }) else { return nil }
        let centre = inside.visualCentre(precision: 2).point
        let box = PageBox(
            minX: centre.x - text.width / 2, minY: centre.y - text.height / 2,
            maxX: centre.x + text.width / 2, maxY: centre.y + text.height / 2)
        let isFree = frame.containsWhole(box) && obstacles.isFree(box, gap: inset)
        return isFree && depth(of: box, in: area) > 1 ? box : nil
    }

    /// The rooms along the frame, those of the longer way round in small steps.
    private func boxes(for text: LabelText) -> [PageBox] {
        let inner = frame.expanded(by: -inset)
        let (width, height) = (text.width, text.height)
        func box(_ x: Double, _ y: Double) -> PageBox {
            PageBox(minX: x, minY: y, maxX: x + width, maxY: y + height)
        }
        let across = stride(from: inner.minX, through: inner.maxX - width, by: 5)
        let down = stride(from: inner.minY, through: inner.maxY - height, by: 5)
        return across.flatMap { [box($0, inner.minY), box($0, inner.maxY - height)] }
            + down.flatMap { [box(inner.minX, $0), box(inner.maxX - width, $0)] }
    }

    /// How far inside the area the corners and the middle lie; enough is enough.
    private func depth(of box: PageBox, in area: PageArea) -> Double {
        var least = Self.depthEnough
        for (x, y) in [
            (box.centre.x, box.centre.y), (box.minX, box.minY), (box.maxX, box.minY),
            (box.minX, box.maxY), (box.maxX, box.maxY),
        ] {
            least = min(least, area.depth(of: Coordinate(x: x, y: y)))
            if least <= 1 { break }
        }
        return least
    }
}

/// The part of a ring inside a rectangle; edges along it stand for what lies beyond.
///
/// Source: I. Sutherland and G. Hodgman, "Reentrant polygon clipping", CACM 17 (1974).
func clipped(_ ring: [Coordinate], to box: PageBox) -> [Coordinate] {
    var result = ring
    let sides: [(Coordinate) -> Double] = [
        { $0.x - box.minX }, { box.maxX - $0.x }, { $0.y - box.minY }, { box.maxY - $0.y },
    ]
    for inside in sides {
        guard var previous = result.last else { return [] }
        var kept: [Coordinate] = []
        for vertex in result {
            let (from, to) = (inside(previous), inside(vertex))
            if (from >= 0) != (to >= 0) {
                let share = from / (from - to)
                kept.append(
                    Coordinate(
                        x: previous.x + (vertex.x - previous.x) * share,
                        y: previous.y + (vertex.y - previous.y) * share))
            }
            if to >= 0 { kept.append(vertex) }
            previous = vertex
        }
        result = kept
    }
    return result
}
