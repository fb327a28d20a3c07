import CGEOS
import Geo

extension ShapeBench {
    /// The parts of the plane nearest to each point, as convex closed rings in GEOS's order.
    ///
    /// Together they fill at least the envelope. Neighbours have the very same vertices between
    /// them.
    ///
    /// - Parameter points: at least two, all different.
    func voronoiCells(
        of points: [Coordinate], around envelope: Envelope
    ) throws(ShapeError) -> [[Coordinate]] {
        let sites = try shape(.lineString(points))
        let frame = try shape(envelope)
        let diagram = try made(
            "GEOSVoronoiDiagram_r",
            GEOSVoronoiDiagram_r(context, sites.handle, frame.handle, 0, 0))
        return try diagram.polygons().map(\.exterior)
    }
}
