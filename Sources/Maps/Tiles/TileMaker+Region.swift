import Geo

/// Gathering what lies in a region.
extension TileMaker {
    mutating func collect(_ region: TileAddress, zoom: Int, _ detail: Detail) {
        points.removeAll(keepingCapacity: true)
        rings.removeAll(keepingCapacity: true)
        placed.removeAll(keepingCapacity: true)
        collectRings(region, zoom, detail)
        for (layer, own) in content.layers.enumerated() where detail.layers[layer] {
            guard let points = own.points else { continue }
            let shift = Int32(TileGrid.worldBits - region.zoom)
            for (index, place) in points.places.enumerated()
            where Int(place.x >> shift) == region.x && Int(place.y >> shift) == region.y {
                guard points.ranks[index] <= zoom else { break }
                placed.append(PlacedPoint(layer: Int32(layer), index: Int32(index)))
            }
        }
    }

    private mutating func collectRings(_ region: TileAddress, _ zoom: Int, _ detail: Detail) {
        let shift = TileGrid.shift(at: zoom)
        let reach = GridBox(region, zoom: zoom)
        let path = (0..<region.zoom).flatMap { level in
            let tile = region.ancestor(at: level + 1)
            return [true, false].map { HalfPlane(tile, zoom: zoom, isVertical: $0) }
        }
        for ring in content.borders.rings where detail.layers[Int(ring.layer)] {
            let box = ring.box.rounded(shift: shift)
            guard box.intersects(reach),
                max(box.maxX - box.minX, box.maxY - box.minY) >= detail.smallest
            else { continue }
            let start = points.count
            content.borders.append(ring, zoom: zoom, rank: detail.rank, to: &points)
            guard points.count - start >= 3 else {
                points.removeLast(points.count - start)
                continue
            }
            add(ring, start, path)
        }
    }

    /// Adds a ring, cut in the steps that lead to a region.
    private mutating func add(_ ring: TileBorders.Ring, _ start: Int, _ path: [HalfPlane]) {
        var box = GridBox(points[start...])
        for half in path where !half.contains(box) {
            cut.removeAll(keepingCapacity: true)
            half.cut(points[start...], into: &cut)
            points.replaceSubrange(start..., with: cut)
            box = GridBox(cut)
        }
        guard points.count - start >= 3 else {
            points.removeLast(points.count - start)
            return
        }
        rings.append(
            ClippedRing(
                layer: ring.layer, feature: ring.feature, polygon: ring.polygon,
                isHole: ring.isHole, range: start..<points.count, box: box))
    }
}

extension GridBox {
    /// A region with its buffer, on the grid of a zoom.
    fileprivate init(_ region: TileAddress, zoom: Int) {
        let bits = TileGrid.extentBits + zoom - region.zoom
        self.init(EmptyCollection())
        minX = Int32(region.x << bits) - TileMaker.buffer
        minY = Int32(region.y << bits) - TileMaker.buffer
        maxX = Int32(clamping: (region.x + 1) << bits) + TileMaker.buffer
        maxY = Int32(clamping: (region.y + 1) << bits) + TileMaker.buffer
    }

    /// On the grid of a zoom.
    fileprivate func rounded(shift: Int32) -> GridBox {
        let low = PagePoint(x: minX, y: minY).rounded(shift: shift)
        let high = PagePoint(x: maxX, y: maxY).rounded(shift: shift)
        var box = self
        (box.minX, box.minY, box.maxX, box.maxY) = (low.x, low.y, high.x, high.y)
        return box
    }
}
