public import Geo
import Schools

/// How far the schools of some spots are from land, in a straight line.
public struct StraightReach: Sendable {
    public let spots: [SchoolSpots.Spot]
    public let land: Land
    private let index: PointTree
    private let clips: [ConvexClip?]
    private let grid: EnvelopeGrid

    /// - Throws: `ShapeError`.
    public init(_ spots: SchoolSpots, on land: Land) throws(ShapeError) {
        self.spots = spots.spots
        self.land = land
        index = PointTree(spots.spots.map(\.position), ranks: spots.spots.map { _ in 0 })
        clips = try NearestCells(spots, on: land).rings.map(ConvexClip.init)
        grid = EnvelopeGrid(clips.map { $0?.envelope })
    }

    /// The spot nearest to a position, and the metres to it along the ellipsoid.
    public func nearest(to position: Coordinate) -> (spot: Int, metres: Double)? {
        index.nearest(to: position).map { ($0.point, $0.metres) }
    }

    /// How far schools are from a unit of land.
    public struct UnitReach: Sendable {
        /// The unit's place in `Land.units`.
        public var unit: Int
        /// The middle of its land, or where that lies outside a point inside.
        public var middle: Coordinate
        /// From the middle; nil without schools.
        public var nearest: (spot: Int, metres: Double)?
        /// The parts of its area, from 0 to 1, within the distances asked for.
        public var within: [Double]
        /// The place in it that is farthest from any school; nil without schools.
        public var farthest: (position: Coordinate, metres: Double)?
    }

    /// The reach of a unit; parts are true to a thousandth.
    ///
    /// - Throws: `ShapeError`.
    public func reach(ofUnit unit: Int, within metres: [Double]) throws(ShapeError) -> UnitReach {
        let polygons = land.units[unit].polygons
        let middle = try UnitMiddle.position(of: polygons)
        var (whole, parts) = (0.0, metres.map { _ in 0.0 })
        var farthest: (position: Coordinate, metres: Double)?
        let own = AreaIndex([polygons])
        for place in grid.candidates(in: own.envelope ?? .nowhere) {
            guard let clip = clips[place] else { continue }
            let spot = spots[place].position
            for polygon in polygons {
                let piece = SpotPiece(clip.inside(polygon), around: spot)
                guard piece.squareMetres > 0 else { continue }
                whole += piece.squareMetres
                for (number, radius) in metres.enumerated() {
                    parts[number] += piece.squareMetres(within: radius)
                }
                if let end = piece.farthest(in: own, corners: clip.corners),
                    end.metres > farthest?.metres ?? -1
                {
                    farthest = end
                }
            }
        }
        return UnitReach(
            unit: unit, middle: middle, nearest: nearest(to: middle),
            within: parts.map { whole > 0 ? min(max($0 / whole, 0), 1) : 0 }, farthest: farthest)
    }
}

extension Envelope {
    /// An envelope that touches no other.
    fileprivate static let nowhere = Envelope(
        minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)
}
