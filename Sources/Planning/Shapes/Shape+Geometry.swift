import CGEOS
public import Geo

extension ShapeBench {
    /// The geometry as a shape; rings are closed, and those of fewer than three corners left away.
    ///
    /// - Throws: `ShapeError`, also where a coordinate is not finite.
    public func shape(_ geometry: Geometry) throws(ShapeError) -> Shape {
        Shape(try handle(of: geometry), self)
    }

    /// The polygons as one shape.
    public func shape(_ polygons: [Polygon]) throws(ShapeError) -> Shape {
        try shape(.multiPolygon(polygons))
    }

    /// The rectangle as a shape.
    public func shape(_ envelope: Envelope) throws(ShapeError) -> Shape {
        try shape(.polygon(Polygon(exterior: envelope.corners)))
    }

    private func handle(of geometry: Geometry) throws(ShapeError) -> OpaquePointer {
        switch geometry {
        case .point(let point):
            try checked(
                "GEOSGeom_createPoint_r",
                GEOSGeom_createPoint_r(context, try sequence([point])))
        case .lineString(let line):
            try checked(
                "GEOSGeom_createLineString_r",
                GEOSGeom_createLineString_r(
                    context, try sequence(line.count == 1 ? line + line : line)))
        case .polygon(let polygon): try handle(of: polygon)
        case .multiPoint(let points): try collected(GEOS_MULTIPOINT, points.map(Geometry.point))
        case .multiLineString(let lines):
            try collected(GEOS_MULTILINESTRING, lines.map(Geometry.lineString))
        case .multiPolygon(let polygons):
            try collected(GEOS_MULTIPOLYGON, polygons.map(Geometry.polygon))
        case .collection(let members): try collected(GEOS_GEOMETRYCOLLECTION, members)
        }
    }

    private func collected(
        _ type: GEOSGeomTypes, _ geometries: [Geometry]
    ) throws(ShapeError) -> OpaquePointer {
        var members: [OpaquePointer?] = []
        do throws(ShapeError) {
            for geometry in geometries { members.append(try handle(of: geometry)) }
        } catch {
            release(members)
            throw error
        }
        return try checked(
            "GEOSGeom_createCollection_r",
            GEOSGeom_createCollection_r(
                context, Int32(type.rawValue), &members, UInt32(members.count)))
    }

    private func handle(of polygon: Polygon) throws(ShapeError) -> OpaquePointer {
        guard polygon.exterior.isRing else {
            return try checked(
                "GEOSGeom_createEmptyPolygon_r", GEOSGeom_createEmptyPolygon_r(context))
        }
        let exterior = try ring(polygon.exterior)
        var holes: [OpaquePointer?] = []
        do throws(ShapeError) {
            for hole in polygon.holes where hole.isRing { holes.append(try ring(hole)) }
        } catch {
            release(holes + [exterior])
            throw error
        }
        return try checked(
            "GEOSGeom_createPolygon_r",
            GEOSGeom_createPolygon_r(context, exterior, &holes, UInt32(holes.count)))
    }

    private func ring(_ coordinates: [Coordinate]) throws(ShapeError) -> OpaquePointer {
        let isClosed = coordinates.first == coordinates.last
        return try checked(
            "GEOSGeom_createLinearRing_r",
            GEOSGeom_createLinearRing_r(
                context, try sequence(isClosed ? coordinates : coordinates + [coordinates[0]])))
    }

    /// A coordinate is two doubles, x before y: what GEOS reads from a buffer.
    private func sequence(_ coordinates: [Coordinate]) throws(ShapeError) -> OpaquePointer {
        guard coordinates.allSatisfy(\.isFinite) else {
            throw ShapeError(
                function: "GEOSCoordSeq_copyFromBuffer_r", message: "a coordinate is not finite")
        }
        let made = coordinates.withUnsafeBytes { bytes in
            GEOSCoordSeq_copyFromBuffer_r(
                context, bytes.assumingMemoryBound(to: Double.self).baseAddress,
                UInt32(coordinates.count), 0, 0)
        }
        return try checked("GEOSCoordSeq_copyFromBuffer_r", made)
    }
}

extension Shape {
    /// The shape as a value; a ring becomes a line.
    public func geometry() throws(ShapeError) -> Geometry { try geometry(handle) }

    /// The polygons in it, in GEOS's order.
    public func polygons() throws(ShapeError) -> [Polygon] { try geometry().polygons }

    private func geometry(_ part: OpaquePointer) throws(ShapeError) -> Geometry {
        switch GEOSGeomTypes(UInt32(bitPattern: GEOSGeomTypeId_r(context, part))) {
        case GEOS_POINT:
            let all = try coordinates(part)
            return all.first.map(Geometry.point) ?? .multiPoint([])
        case GEOS_LINESTRING, GEOS_LINEARRING: return .lineString(try coordinates(part))
        case GEOS_POLYGON: return .polygon(try polygon(part))
        case GEOS_MULTIPOLYGON: return .multiPolygon(try members(part).flatMap(\.polygons))
        case GEOS_MULTILINESTRING:
            return .multiLineString(
                try members(part).compactMap {
                    if case .lineString(let line) = $0 { line } else { nil }
                })
        default: return .collection(try members(part))
        }
    }

    private func members(_ part: OpaquePointer) throws(ShapeError) -> [Geometry] {
        var members: [Geometry] = []
        for number in 0..<max(0, GEOSGetNumGeometries_r(context, part)) {
            members.append(
                try geometry(
                    try bench.checked(
                        "GEOSGetGeometryN_r", GEOSGetGeometryN_r(context, part, number))))
        }
        return members
    }

    private func polygon(_ part: OpaquePointer) throws(ShapeError) -> Polygon {
        let exterior = try bench.checked(
            "GEOSGetExteriorRing_r", GEOSGetExteriorRing_r(context, part))
        var polygon = Polygon(exterior: try coordinates(exterior))
        for number in 0..<max(0, GEOSGetNumInteriorRings_r(context, part)) {
            let hole = try bench.checked(
                "GEOSGetInteriorRingN_r", GEOSGetInteriorRingN_r(context, part, number))
            polygon.holes.append(try coordinates(hole))
        }
        return polygon
    }

    private func coordinates(_ part: OpaquePointer) throws(ShapeError) -> [Coordinate] {
        let sequence = try bench.checked(
            "GEOSGeom_getCoordSeq_r", GEOSGeom_getCoordSeq_r(context, part))
        var count: UInt32 = 0
        guard GEOSCoordSeq_getSize_r(context, sequence, &count) == 1 else {
            throw bench.failure("GEOSCoordSeq_getSize_r")
        }
        var isCopied = false
        let coordinates = [Coordinate](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
                .assumingMemoryBound(to: Double.self).baseAddress
            isCopied =
                count == 0 || GEOSCoordSeq_copyToBuffer_r(context, sequence, bytes, 0, 0) == 1
            filled = isCopied ? Int(count) : 0
        }
        guard isCopied else { throw bench.failure("GEOSCoordSeq_copyToBuffer_r") }
        return coordinates
    }
}

extension [Coordinate] {
    /// Whether there are at least three corners.
    fileprivate var isRing: Bool { count - (first == last ? 1 : 0) >= 3 }
}

extension Envelope {
    /// The corners of the rectangle as a closed ring, counter-clockwise.
    var corners: [Coordinate] {
        [
            Coordinate(x: minX, y: minY), Coordinate(x: maxX, y: minY),
            Coordinate(x: maxX, y: maxY), Coordinate(x: minX, y: maxY),
            Coordinate(x: minX, y: minY),
        ]
    }
}
