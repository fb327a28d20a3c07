import CGDAL
import Geo

/// Makes an invalid polygon valid through GEOS and keeps what is polygonal.
enum PolygonRepair {
    /// Nil where nothing polygonal remains.
    static func polygonalParts(of handle: OGRGeometryH, _ geometry: Geometry) -> Geometry? {
        madeValid(handle) ?? withoutDegenerateRings(geometry)
    }

    private static func madeValid(_ handle: OGRGeometryH) -> Geometry? {
        guard let valid = OGR_G_MakeValid(handle) else { return nil }
        defer { OGR_G_DestroyGeometry(valid) }
        guard let geometry = Geometry(copying: valid) else { return nil }
        return polygonal(geometry.polygons)
    }

    /// GEOS takes no ring of fewer than four points; without those the rest can be repaired.
    private static func withoutDegenerateRings(_ geometry: Geometry) -> Geometry? {
        let polygons = geometry.polygons.compactMap { polygon -> Polygon? in
            guard polygon.exterior.count >= 4 else { return nil }
            return Polygon(
                exterior: polygon.exterior, holes: polygon.holes.filter { $0.count >= 4 })
        }
        let bytes = Geometry.multiPolygon(polygons).wkb
        var handle: OGRGeometryH?
        guard !polygons.isEmpty,
            OGR_G_CreateFromWkb(bytes, nil, &handle, CInt(bytes.count)) == OGRERR_NONE, let handle
        else { return nil }
        defer { OGR_G_DestroyGeometry(handle) }
        return madeValid(handle)
    }

    private static func polygonal(_ polygons: [Polygon]) -> Geometry? {
        guard let first = polygons.first else { return nil }
        return polygons.count == 1 ? .polygon(first) : .multiPolygon(polygons)
    }
}

extension Geometry {
    /// The value of an OGR geometry by way of its WKB; nil for types beyond simple features.
    init?(copying handle: OGRGeometryH) {
        let size = Int(OGR_G_WkbSize(handle))
        var bytes = [UInt8](repeating: 0, count: size)
        guard OGR_G_ExportToWkb(handle, wkbNDR, &bytes) == OGRERR_NONE,
            let geometry = try? Geometry(wkb: bytes)
        else { return nil }
        self = geometry
    }
}
