import Geo

/// Writing a tile, and keeping it small.
extension TileMaker {
    mutating func make(
        _ tile: TileAddress, _ ownRings: Range<Int>, _ ownPoints: Range<Int>, _ detail: Detail
    ) -> MadeTile? {
        let bytes = encode(tile, ownRings, ownPoints)
        guard !bytes.isEmpty else { return nil }
        guard bytes.count > sizeLimit else { return MadeTile(address: tile, bytes: bytes) }
        // Made anew with less in it, beside what the tiles around it still need.
        var other = TileMaker(content, sizeLimit: sizeLimit)
        return other.smaller(tile, detail)
    }

    /// The tile with coarser borders, if it takes that, and as many points as there is room for.
    private mutating func smaller(_ tile: TileAddress, _ detail: Detail) -> MadeTile {
        var coarse = detail
        var isCoarser = false
        collect(tile, zoom: tile.zoom, coarse)
        while !rings.isEmpty, encode(tile, 0..<rings.count, 0..<0).count > sizeLimit {
            isCoarser = true
            coarse = coarse.coarser
            collect(tile, zoom: tile.zoom, coarse)
        }
        // The more points, the larger: the most that fit are found by halving.
        var fits = 0
        var over = placed.count + 1
        while over - fits > 1 {
            let middle = (fits + over) / 2
            let isSmall = encode(tile, 0..<rings.count, 0..<middle).count <= sizeLimit
            if isSmall { fits = middle } else { over = middle }
        }
        return MadeTile(
            address: tile, bytes: encode(tile, 0..<rings.count, 0..<fits),
            countOfPointsLeftOut: placed.count - fits, isCoarser: isCoarser)
    }

    private mutating func encode(
        _ tile: TileAddress, _ ownRings: Range<Int>, _ ownPoints: Range<Int>
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        let shift = TileGrid.shift(at: tile.zoom)
        let origin = PagePoint(
            x: Int32(tile.x << TileGrid.extentBits), y: Int32(tile.y << TileGrid.extentBits))
        var ring = ownRings.lowerBound
        var point = ownPoints.lowerBound
        for layer in content.layers.indices {
            encoder.begin(layer)
            while ring < ownRings.upperBound, rings[ring].layer == layer {
                let first = ring
                while ring < ownRings.upperBound, rings[ring].layer == layer,
                    rings[ring].feature == rings[first].feature
                { ring += 1 }
                encoder.addArea(rings[first..<ring], points, origin: origin, zoom: tile.zoom)
            }
            while point < ownPoints.upperBound, placed[point].layer == layer {
                let place = place(of: placed[point])
                // Down, so that a point lies in one tile only.
                let own = PagePoint(x: place.x >> shift - origin.x, y: place.y >> shift - origin.y)
                let feature = content.layers[layer].points?.features[Int(placed[point].index)] ?? 0
                encoder.addPoint(own, feature: Int(feature), layer: layer, zoom: tile.zoom)
                point += 1
            }
            encoder.end(layer, into: &bytes)
        }
        return bytes
    }
}
