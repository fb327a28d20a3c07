import Geo
import Support

@testable import Maps

/// A mesh of four-cornered areas whose borders wander, with a frame around them that has them as
/// its hole: every border lies between two areas.
func mesh(_ seed: UInt64, cells: Int = 4) -> [[Polygon]] {
    var random = SplitMix64(seed: seed)
    let origin = (x: 98.0, y: 12.0), side = 0.7, parts = 24
    /// The border from one corner to the next, wandering across its direction.
    func border(_ x: Int, _ y: Int, isLevel: Bool) -> [Coordinate] {
        (0..<parts).map { part in
            let along = side * Double(part) / Double(parts)
            let off = part == 0 ? 0 : Double.random(in: -0.06...0.06, using: &random)
            let start = (origin.x + Double(x) * side, origin.y + Double(y) * side)
            return isLevel
                ? Coordinate(x: start.0 + along, y: start.1 + off)
                : Coordinate(x: start.0 + off, y: start.1 + along)
        }
    }
    let level = (0...cells).map { y in (0...cells).map { border($0, y, isLevel: true) } }
    let upright = (0...cells).map { y in (0...cells).map { border($0, y, isLevel: false) } }
    func corner(_ x: Int, _ y: Int) -> Coordinate { level[y][x][0] }
    func back(_ line: [Coordinate], to end: Coordinate) -> [Coordinate] {
        [end] + line.dropFirst().reversed()
    }
    func ring(_ xs: Range<Int>, _ ys: Range<Int>) -> [Coordinate] {
        let (x0, x1, y0, y1) = (xs.lowerBound, xs.upperBound, ys.lowerBound, ys.upperBound)
        var ring = xs.flatMap { level[y0][$0] }
        ring += ys.flatMap { upright[$0][x1] }
        ring += xs.reversed().flatMap { back(level[y1][$0], to: corner($0 + 1, y1)) }
        ring += ys.reversed().flatMap { back(upright[$0][x0], to: corner(x0, $0 + 1)) }
        return ring + [ring[0]]
    }
    let areas = (0..<cells).flatMap { y in
        (0..<cells).map { x in [Polygon(exterior: ring(x..<x + 1, y..<y + 1))] }
    }
    let frame = [
        Coordinate(x: 90, y: 5), Coordinate(x: 110, y: 5), Coordinate(x: 110, y: 25),
        Coordinate(x: 90, y: 25), Coordinate(x: 90, y: 5),
    ]
    return areas + [[Polygon(exterior: frame, holes: [ring(0..<cells, 0..<cells)])]]
}

/// A layer of areas, with their numbers as identifiers and as an attribute.
func areaLayer(
    _ areas: [[Polygon]], _ values: inout TileValues, zooms: ClosedRange<Int> = 0...10
) -> TileContent.Input {
    TileContent.Input(
        name: "areas", zooms: zooms, fields: [.init("number")],
        identifiers: areas.indices.map { UInt64($0 + 1) },
        values: areas.indices.map { values.place(of: $0) }, shapes: .areas(areas))
}

/// A layer of points, with their numbers as identifiers, the first the most important.
func pointLayer(
    _ points: [Coordinate?], _ values: inout TileValues, zooms: ClosedRange<Int> = 0...10,
    spacing: Int = 16
) -> TileContent.Input {
    TileContent.Input(
        name: "points", zooms: zooms, fields: [.init("name"), .init("rest", minimumZoom: 6)],
        identifiers: points.indices.map { UInt64($0 + 1) },
        values: points.indices.flatMap {
            [values.place(of: "โรงเรียน \($0)"), values.place(of: -$0)]
        },
        shapes: .points(points, importance: points.indices.map { -$0 }, spacing: spacing))
}

/// All tiles of a content, by jobs as an export makes them.
func allTiles(_ content: TileContent, sizeLimit: Int = TileMaker.sizeLimit) throws -> [MadeTile] {
    var maker = TileMaker(content, sizeLimit: sizeLimit)
    var tiles: [MadeTile] = []
    for job in try TileJobs(content).jobs {
        maker.forEachTile(in: job.region, zoom: job.zoom) { tiles.append($0) }
    }
    return tiles
}

/// Points scattered over Thailand's middle.
func scattered(_ count: Int, seed: UInt64) -> [Coordinate] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
        Coordinate(
            longitude: .random(in: 98...103, using: &random),
            latitude: .random(in: 12...17, using: &random))
    }
}
