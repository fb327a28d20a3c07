public import Geo

/// The part of the land that belongs to a school, or to several that stand on one spot.
public struct Catchment: Sendable {
    /// nil for land from which no way leads to any school.
    public var spot: SchoolSpots.Spot?
    /// WGS 84 in degrees, exteriors counter-clockwise; none where no land is nearest to it.
    public var polygons: [Polygon]
    /// On the ellipsoid.
    public var squareMetres: Double
    /// In the order of the units.
    public var shares: [LandShare]
    /// How much road belongs to it, in metres; nil where roads were not looked at.
    public var roadMetres: Double?

    /// Whether there is more of it than the width of a drawn line.
    var hasLand: Bool { squareMetres >= LandShare.least }
}

/// Land divided among schools: each place belongs to the school nearest in a straight line.
///
/// Catchments cover the land exactly: they leave no gap and do not overlap.
public struct StraightCatchments: Sendable {
    public let spots: [SchoolSpots.Spot]
    public let land: Land
    private let cells: NearestCells

    /// - Parameter weights: of full schools, whose nearness counts less, in squares of the conformal
    ///   plane's unit; nil for plain nearness.
    /// - Throws: `ShapeError`.
    public init(
        _ spots: SchoolSpots, on land: Land, weights: [Double]? = nil
    ) throws(ShapeError) {
        self.spots = spots.spots
        self.land = land
        cells = try NearestCells(spots, on: land, weights: weights)
    }

    /// The catchments of a range of spots, in their order; ranges may be asked for side by side.
    ///
    /// - Throws: `ShapeError`.
    public func catchments(_ range: Range<Int>) throws(ShapeError) -> [Catchment] {
        let cutter = try LandCutter(land)
        var catchments: [Catchment] = []
        catchments.reserveCapacity(range.count)
        for place in range where cells.rings.indices.contains(place) {
            catchments.append(try catchment(of: place, cutter))
        }
        return catchments
    }

    private func catchment(
        of place: Int, _ cutter: LandCutter
    ) throws(ShapeError) -> Catchment {
        let (spot, ring) = (spots[place], cells.rings[place])
        guard let clip = ConvexClip(ring) else {
            return Catchment(spot: spot, polygons: [], squareMetres: 0, shares: [])
        }
        let polygons = try cutter.inside(clip, ring: ring)
        return Catchment(
            spot: spot, polygons: polygons, squareMetres: GroundArea.squareMetres(polygons),
            shares: polygons.isEmpty ? [] : land.shares(of: clip))
    }
}
