import CGEOS
import Geo

/// Shapes made of shapes, all by GEOS's overlay in floating precision.
extension Shape {
    public func intersection(_ other: Shape) throws(ShapeError) -> Shape {
        try bench.made(
            "GEOSIntersection_r", GEOSIntersection_r(context, handle, other.handle))
    }

    public func union(_ other: Shape) throws(ShapeError) -> Shape {
        try bench.made("GEOSUnion_r", GEOSUnion_r(context, handle, other.handle))
    }

    public func difference(_ other: Shape) throws(ShapeError) -> Shape {
        try bench.made("GEOSDifference_r", GEOSDifference_r(context, handle, other.handle))
    }

    /// What lies in exactly one of the two.
    public func symmetricDifference(_ other: Shape) throws(ShapeError) -> Shape {
        try bench.made(
            "GEOSSymDifference_r", GEOSSymDifference_r(context, handle, other.handle))
    }

    /// All parts of a collection as one shape.
    public func united() throws(ShapeError) -> Shape {
        try bench.made("GEOSUnaryUnion_r", GEOSUnaryUnion_r(context, handle))
    }

    /// What lies no farther away than so much; a quarter of a circle has eight edges.
    public func buffer(_ distance: Double) throws(ShapeError) -> Shape {
        try bench.made("GEOSBuffer_r", GEOSBuffer_r(context, handle, distance, 8))
    }

    /// The shape with what breaks the rules of simple features mended; its vertices stay.
    public func madeValid() throws(ShapeError) -> Shape {
        try bench.made("GEOSMakeValid_r", GEOSMakeValid_r(context, handle))
    }

    /// A point that surely lies in it.
    public func pointInside() throws(ShapeError) -> Shape {
        try bench.made("GEOSPointOnSurface_r", GEOSPointOnSurface_r(context, handle))
    }

    public func convexHull() throws(ShapeError) -> Shape {
        try bench.made("GEOSConvexHull_r", GEOSConvexHull_r(context, handle))
    }
}

extension ShapeBench {
    /// The union of many shapes.
    public func union(of shapes: [Shape]) throws(ShapeError) -> Shape {
        if shapes.count == 1 { return shapes[0] }
        return try collection(of: shapes).united()
    }

    /// The union of polygons that have the same corners where they touch.
    ///
    /// That is quick; where they have not, it is done the slow way.
    func union(ofCoverage polygons: [Polygon]) throws(ShapeError) -> Shape {
        let all = try shape(polygons)
        if let union = GEOSCoverageUnion_r(context, all.handle) { return Shape(union, self) }
        return try all.united()
    }

    /// The shapes as one collection, each copied.
    private func collection(of shapes: [Shape]) throws(ShapeError) -> Shape {
        var members: [OpaquePointer?] = []
        for shape in shapes {
            guard let copy = GEOSGeom_clone_r(context, shape.handle) else {
                release(members)
                throw failure("GEOSGeom_clone_r")
            }
            members.append(copy)
        }
        return try collection(owning: members)
    }

    /// A collection that takes the members over, also where it fails.
    func collection(owning members: [OpaquePointer?]) throws(ShapeError) -> Shape {
        var members = members
        return try made(
            "GEOSGeom_createCollection_r",
            GEOSGeom_createCollection_r(
                context, Int32(GEOS_GEOMETRYCOLLECTION.rawValue), &members,
                UInt32(members.count)))
    }

    func release(_ members: [OpaquePointer?]) {
        for member in members { GEOSGeom_destroy_r(context, member) }
    }
}
