import Geo
import Schools

/// Land as GEOS's shapes, to cut large parts out of it and to see what of each unit they have.
final class LandShape {
    private let land: Land
    private let bench: ShapeBench
    private let whole: Shape
    private var units: [Int: Shape] = [:]

    /// - Throws: `ShapeError`.
    init(_ land: Land) throws(ShapeError) {
        self.land = land
        bench = try ShapeBench()
        var shapes: [Shape] = []
        for unit in land.units { shapes.append(try bench.shape(unit.polygons)) }
        whole = try bench.union(of: shapes)
    }

    /// The part of the land that lies in cells which have the same corners where they touch.
    func inside(_ cells: [Polygon]) throws(ShapeError) -> [Polygon] {
        let region = try bench.union(ofCoverage: cells)
        return try whole.intersection(region).polygons().map(\.rightHanded)
    }

    /// What of each unit lies in the polygons.
    func shares(of polygons: [Polygon]) throws(ShapeError) -> [LandShare] {
        guard let box = Geometry.multiPolygon(polygons).envelope else { return [] }
        let region = try bench.shape(polygons)
        var shares: [LandShare] = []
        for unit in land.grid.candidates(in: box) {
            let own = try shape(ofUnit: unit)
            guard try own.intersects(region) else { continue }
            let area = GroundArea.squareMetres(try own.intersection(region).polygons())
            if area >= LandShare.least {
                shares.append(
                    LandShare(unit: unit, squareMetres: area, of: land.squareMetres[unit]))
            }
        }
        return shares
    }

    private func shape(ofUnit unit: Int) throws(ShapeError) -> Shape {
        if let shape = units[unit] { return shape }
        let shape = try bench.shape(land.units[unit].polygons)
        units[unit] = shape
        return shape
    }
}
