import CGEOS

/// A shape in the plane that GEOS holds; it is freed with its last owner.
///
/// Coordinates have the unit of what it was made of. Not Sendable: it belongs to the thread of its
/// bench.
public final class Shape {
    let bench: ShapeBench
    let handle: OpaquePointer
    private var prepared: OpaquePointer?

    /// Takes over a handle.
    init(_ handle: OpaquePointer, _ bench: ShapeBench) {
        self.handle = handle
        self.bench = bench
    }

    deinit {
        if let prepared { GEOSPreparedGeom_destroy_r(bench.context, prepared) }
        GEOSGeom_destroy_r(bench.context, handle)
    }

    var context: GEOSContextHandle_t { bench.context }

    /// The shape with an index of its edges, made when it is first asked for.
    private func indexed() throws(ShapeError) -> OpaquePointer {
        if let prepared { return prepared }
        let made = try bench.checked("GEOSPrepare_r", GEOSPrepare_r(context, handle))
        prepared = made
        return made
    }

    // MARK: Questions

    /// The area in the square of the unit; 0 for points and lines.
    public func area() throws(ShapeError) -> Double {
        var area = 0.0
        guard GEOSArea_r(context, handle, &area) == 1 else {
            throw bench.failure("GEOSArea_r")
        }
        return area
    }

    /// The length of lines and of the borders of polygons.
    public func length() throws(ShapeError) -> Double {
        var length = 0.0
        guard GEOSLength_r(context, handle, &length) == 1 else {
            throw bench.failure("GEOSLength_r")
        }
        return length
    }

    public func isEmpty() throws(ShapeError) -> Bool {
        try bench.truth("GEOSisEmpty_r", GEOSisEmpty_r(context, handle))
    }

    /// Whether it keeps to the rules of simple features.
    public func isValid() throws(ShapeError) -> Bool {
        try bench.truth("GEOSisValid_r", GEOSisValid_r(context, handle))
    }

    /// Whether the two have a point in common; quick where many shapes are asked of this one.
    public func intersects(_ other: Shape) throws(ShapeError) -> Bool {
        try bench.truth(
            "GEOSPreparedIntersects_r",
            GEOSPreparedIntersects_r(context, try indexed(), other.handle))
    }

    /// Whether the other lies in it, borders included; quick as `intersects` is.
    public func covers(_ other: Shape) throws(ShapeError) -> Bool {
        try bench.truth(
            "GEOSPreparedCovers_r", GEOSPreparedCovers_r(context, try indexed(), other.handle))
    }
}

@available(*, unavailable)
extension Shape: Sendable {}
