public import Geo

/// Where something is dangerous, such as a flood: polygons mended by GEOS and united.
public struct HazardArea: Sendable {
    /// WGS 84 in degrees, valid; none where nothing is dangerous.
    public let polygons: [Polygon]
    /// How many of the file's polygons were not valid, as they cross themselves.
    public let countOfMended: Int
    private let index: AreaIndex

    /// - Parameters:
    ///   - polygons: in degrees, as a file has them: they may overlap and cross themselves.
    ///   - mended: How many were mended before, when they were read.
    /// - Throws: `ShapeError`.
    public init(_ polygons: [Polygon], mended: Int = 0) throws(ShapeError) {
        let bench = try ShapeBench()
        var shapes: [Shape] = []
        var countOfMended = mended
        for polygon in polygons {
            let shape = try bench.shape([polygon])
            let isValid = try shape.isValid()
            if !isValid { countOfMended += 1 }
            let mended = isValid ? shape : try shape.madeValid()
            shapes.append(try bench.shape(try mended.polygons()))
        }
        let united = shapes.isEmpty ? [] : try bench.union(of: shapes).polygons()
        self.polygons = united.map(\.rightHanded)
        self.countOfMended = countOfMended
        index = AreaIndex([self.polygons])
    }

    public var envelope: Envelope? { Geometry.multiPolygon(polygons).envelope }

    public var squareMetres: Double { GroundArea.squareMetres(polygons) }

    public func contains(_ position: Coordinate) -> Bool { index.area(at: position) != nil }
}
