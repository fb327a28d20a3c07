import Geo

/// Writes the names of areas on the water beside them, where they have no room inside.
///
/// As atlases do with those of the coast: E. Imhof, "Positioning names on maps", The American
/// Cartographer 2 (1975).
struct ShoreNamePlacer {
    /// All areas that a name could be taken for.
    let areas: [PageArea]
    let raster: UnitRaster
    /// How far from its area a name may stand, in points.
    let reach: Double

    /// The name at the largest size that has room, as near to its area as can be.
    func place(
        _ area: PageArea, _ settings: [LabelText], around obstacles: inout ObstacleField
    ) -> (text: LabelText, box: PageBox)? {
        for text in settings {
            guard let box = boxes(text, beside: area, obstacles).first(where: { suits($0, area) })
            else { continue }
            obstacles.add(box)
            return (text, box)
        }
        return nil
    }

    /// The free rooms on the water around an area, those first that lie nearest to its middle.
    private func boxes(
        _ text: LabelText, beside area: PageArea, _ obstacles: ObstacleField
    ) -> [PageBox] {
        let middle = area.visualCentre().point, step = reach / 2
        let (width, height) = (text.width / 2, text.height / 2)
        let lefts = stride(
            from: area.box.minX - width - reach, through: area.box.maxX + width + reach, by: step)
        let tops = stride(
            from: area.box.minY - height - reach, through: area.box.maxY + height + reach, by: step)
        let boxes = lefts.flatMap { x in
            tops.map { y in
                PageBox(minX: x - width, minY: y - height, maxX: x + width, maxY: y + height)
            }
        }.filter {
            obstacles.frame.containsWhole($0) && obstacles.isFree($0, gap: 1) && raster.isWater($0)
        }
        func distance(_ box: PageBox) -> Double {
            let dx = box.centre.x - middle.x, dy = box.centre.y - middle.y
            return dx * dx + dy * dy
        }
        return boxes.sorted {
            (distance($0), $0.minX, $0.minY) < (distance($1), $1.minX, $1.minY)
        }
    }

    /// Whether the name stands at the area, and closer to it than to all others.
    private func suits(_ box: PageBox, _ area: PageArea) -> Bool {
        let own = gap(box, area)
        guard own < reach else { return false }
        return areas.allSatisfy { $0.box == area.box || gap(box, $0) > own + reach / 2 }
    }

    private func gap(_ box: PageBox, _ area: PageArea) -> Double {
        let (x, y) = (box.centre.x, box.centre.y)
        let points = [
            (box.minX, y), (box.maxX, y), (x, box.minY), (x, box.maxY), (box.minX, box.minY),
            (box.maxX, box.minY), (box.minX, box.maxY), (box.maxX, box.maxY),
        ]
        return points.reduce(.infinity) {
            min($0, -area.depth(of: Coordinate(x: $1.0, y: $1.1)))
        }
    }
}

extension UnitRaster {
    /// Whether no land lies below a rectangle, as far as the raster can tell.
    fileprivate func isWater(_ box: PageBox) -> Bool {
        let columns = stride(from: box.minX, through: box.maxX + Self.side, by: Self.side)
        return columns.allSatisfy { x in
            stride(from: box.minY, through: box.maxY + Self.side, by: Self.side).allSatisfy { y in
                !holdsLand(x: min(x, box.maxX), y: min(y, box.maxY))
            }
        }
    }
}
