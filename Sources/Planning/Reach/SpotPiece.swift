import Geo

/// A piece of land that is nearest to one spot, in metres around it.
struct SpotPiece {
    private let spot: Coordinate
    private let polygon: Polygon
    private let metres: Polygon
    /// On the ellipsoid.
    let squareMetres: Double
    private let planeArea: Double

    /// - Parameter polygon: in degrees, as `ConvexClip` leaves it.
    init(_ polygon: Polygon, around spot: Coordinate) {
        let local = LocalMetres(latitude: spot.y)
        func place(_ position: Coordinate) -> Coordinate {
            Coordinate(
                x: (position.x - spot.x) * local.perDegreeOfLongitude,
                y: (position.y - spot.y) * local.perDegreeOfLatitude)
        }
        self.spot = spot
        self.polygon = polygon
        metres = Polygon(
            exterior: polygon.exterior.map(place), holes: polygon.holes.map { $0.map(place) })
        squareMetres = GroundArea.squareMetres(polygon)
        planeArea = metres.area
    }

    /// The area within a distance of the spot.
    func squareMetres(within radius: Double) -> Double {
        guard planeArea > 0 else { return 0 }
        let disc = DiscArea(radius: radius)
        let inside =
            abs(disc.signed(metres.exterior))
            - metres.holes.reduce(0) { $0 + abs(disc.signed($1)) }
        return squareMetres * inside / planeArea
    }

    /// Its corner that is farthest from the spot.
    ///
    /// Distances have no peak inside an edge. Of the corners of the cell, which seams may touch,
    /// only those that lie in the land count.
    func farthest(
        in land: AreaIndex, corners: [Coordinate]
    ) -> (position: Coordinate, metres: Double)? {
        let far = metres.exterior.indices.sorted {
            (metres.exterior[$1].squaredLength, $0) < (metres.exterior[$0].squaredLength, $1)
        }
        let end = far.first { place in
            let position = polygon.exterior[place]
            return !corners.contains { $0.isAlmost(position) } || land.area(at: position) != nil
        }
        return end.map {
            (polygon.exterior[$0], Geodesic.metres(spot, polygon.exterior[$0]))
        }
    }
}

extension Coordinate {
    fileprivate var squaredLength: Double { x * x + y * y }

    /// Whether it is the same but for rounding: within a tenth of a millimetre, in degrees.
    fileprivate func isAlmost(_ other: Coordinate) -> Bool {
        abs(x - other.x) < 1e-9 && abs(y - other.y) < 1e-9
    }
}
