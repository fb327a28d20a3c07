import CGDAL
public import Geo

/// The land that polygons cover together, through GEOS; shared borders disappear.
///
/// In the polygons' own system. Throws `damaged` where GEOS cannot union them.
public func union(of polygons: [Polygon]) throws(GeoSourceError) -> [Polygon] {
    guard polygons.count > 1 else { return polygons }
    func refused(_ function: String) -> GeoSourceError {
        GeoSourceError(
            .damaged(detail: "the polygons cannot be united"), function: function, path: "")
    }
    GDALRuntime.start
    let bytes = Geometry.multiPolygon(polygons).wkb
    var handle: OGRGeometryH?
    guard OGR_G_CreateFromWkb(bytes, nil, &handle, CInt(bytes.count)) == OGRERR_NONE, let handle
    else { throw refused("OGR_G_CreateFromWkb") }
    defer { OGR_G_DestroyGeometry(handle) }
    guard let united = OGR_G_UnionCascaded(handle) else { throw refused("OGR_G_UnionCascaded") }
    defer { OGR_G_DestroyGeometry(united) }
    guard let geometry = Geometry(copying: united) else { throw refused("OGR_G_ExportToWkb") }
    return geometry.polygons
}
