import Geo

/// The parts of the ground that are nearest to each of some spots, in a straight line.
///
/// Voronoi cells, made by GEOS in a conformal plane. Their borders are straight in degrees between
/// their corners: over 20 km that is two metres beside the line in the plane.
struct NearestCells: Sendable {
    /// For each spot a convex closed ring in degrees; neighbours share their corners.
    let rings: [[Coordinate]]

    /// - Parameters:
    ///   - envelope: what is to be filled, in degrees; every spot lies in it or near.
    ///   - weights: of the spots whose nearness is lessened, in squares of the plane's unit; none
    ///     for plain nearness. Cells may be empty then, and spots lie outside their own.
    /// - Throws: `ShapeError`.
    init(
        _ spots: [Coordinate], filling envelope: Envelope, weights: [Double]? = nil
    ) throws(ShapeError) {
        let frame = envelope.expanded(by: max(envelope.width, envelope.height, 0.01) * 0.1)
        guard spots.count > 1 else {
            rings = spots.isEmpty ? [] : [frame.corners]
            return
        }
        let places = spots.map(ConformalPlane.place)
        guard let plane = Envelope(frame.corners.map(ConformalPlane.place)) else {
            rings = []
            return
        }
        if let weights {
            let cells = PowerCells.rings(places, weights: weights, within: plane.corners)
            rings = cells.map { $0.map(ConformalPlane.position) }
            return
        }
        let bench = try ShapeBench()
        let cells = try bench.voronoiCells(of: places, around: plane)
        let index = AreaIndex(cells.map { [Polygon(exterior: $0)] })
        var rings: [[Coordinate]] = []
        rings.reserveCapacity(spots.count)
        for place in places {
            guard let cell = index.area(at: place) else {
                throw ShapeError(
                    function: "GEOSVoronoiDiagram_r", message: "a point has no cell of its own")
            }
            rings.append(cells[cell].map(ConformalPlane.position))
        }
        self.rings = rings
    }
}

extension NearestCells {
    /// The cells of spots, filling at least the land and reaching to every spot.
    ///
    /// - Throws: `ShapeError`.
    init(
        _ spots: SchoolSpots, on land: Land, weights: [Double]? = nil
    ) throws(ShapeError) {
        let positions = spots.spots.map(\.position)
        var filled = land.envelope ?? Envelope(positions)
        for position in positions { filled?.extend(to: position) }
        try self.init(
            positions, filling: filled ?? Envelope(minX: 0, minY: 0, maxX: 0, maxY: 0),
            weights: weights)
    }
}
