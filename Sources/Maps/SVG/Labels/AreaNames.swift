import Geo

/// A name written inside the area that it belongs to.
struct PlacedAreaName: Sendable {
    let text: LabelText
    let box: PageBox
    /// The place of the area in what was asked for.
    let area: Int
}

/// Writes the names of areas at their visual centres, or as near to them as symbols allow.
struct AreaNamePlacer {
    /// The settings of a name, the preferred first.
    typealias Settings = [LabelText]

    /// Whether the ends of a name may stand outside where the whole finds no room inside.
    let mayLeaveArea: Bool
    /// The room kept free around a name, in points.
    let gap: Double

    /// Places the names of the largest areas first and adds them to what others must avoid.
    func place(
        _ names: [(area: PageArea, settings: Settings)], around obstacles: inout ObstacleField
    ) -> [PlacedAreaName] {
        var placed: [PlacedAreaName] = []
        let sizes = names.map { $0.area.size }
        for index in names.indices.sorted(by: { (-sizes[$0], $0) < (-sizes[$1], $1) }) {
            let name = names[index]
            guard let (text, box) = place(name.settings, in: name.area, obstacles) else { continue }
            obstacles.add(box)
            placed.append(PlacedAreaName(text: text, box: box, area: index))
        }
        return placed
    }

    private func place(
        _ settings: Settings, in area: PageArea, _ obstacles: ObstacleField
    ) -> (LabelText, PageBox)? {
        guard let smallest = settings.last, area.box.height > smallest.height * 0.6 else {
            return nil
        }
        let centres = centres(in: area)
        for strict in mayLeaveArea ? [true, false] : [true] {
            for text in settings {
                for centre in centres {
                    let box = PageBox(
                        minX: centre.x - text.width / 2, minY: centre.y - text.height / 2,
                        maxX: centre.x + text.width / 2, maxY: centre.y + text.height / 2)
                    if suits(box, area, strict: strict, obstacles) { return (text, box) }
                }
            }
        }
        return nil
    }

    /// The visual centre, then the points of a grid inside the area by their distance from it.
    private func centres(in area: PageArea) -> [Coordinate] {
        let pole = area.visualCentre().point
        let step = max(3, max(area.box.width, area.box.height) / 26)
        var grid: [Coordinate] = []
        for x in stride(from: area.box.minX + step / 2, to: area.box.maxX, by: step) {
            for y in stride(from: area.box.minY + step / 2, to: area.box.maxY, by: step) {
                grid.append(Coordinate(x: x, y: y))
            }
        }
        func distance(_ point: Coordinate) -> Double {
            let dx = point.x - pole.x, dy = point.y - pole.y
            return dx * dx + dy * dy
        }
        return [pole]
            + grid.sorted {
                (distance($0), $0.x, $0.y) < (distance($1), $1.x, $1.y)
            }
    }

    private func suits(
        _ box: PageBox, _ area: PageArea, strict: Bool, _ obstacles: ObstacleField
    ) -> Bool {
        guard obstacles.frame.containsWhole(box), obstacles.isFree(box, gap: gap) else {
            return false
        }
        let (left, right, x) = (box.minX, box.maxX, box.centre.x)
        let (top, bottom, y) = (box.minY, box.maxY, box.centre.y)
        let inner = [(x, y), ((left + x) / 2, y), ((right + x) / 2, y)]
        let outer = [
            (left, top), (right, top), (left, bottom), (right, bottom), (left, y), (right, y),
            (x, top), (x, bottom),
        ]
        let points = strict ? inner + outer : inner
        return points.allSatisfy { area.depth(of: Coordinate(x: $0.0, y: $0.1)) > 0 }
    }
}
