public import Geo
public import Schools

/// The land that is divided among schools: the units that make it up, such as tambon.
public struct Land: Sendable {
    /// In the order in which they were given; shares refer to their places.
    public let units: [Boundary]
    /// The area of each on the ellipsoid.
    public let squareMetres: [Double]
    let grid: EnvelopeGrid
    private let index: AreaIndex
    private let border: LandBorder

    public init(_ units: [Boundary]) {
        self.units = units
        squareMetres = units.map { GroundArea.squareMetres($0.polygons) }
        grid = EnvelopeGrid(units.map { Geometry.multiPolygon($0.polygons).envelope })
        index = AreaIndex(units.map(\.polygons))
        border = LandBorder(units.flatMap(\.polygons))
    }

    /// nil where there is no land.
    public var envelope: Envelope? { grid.envelope }

    /// The unit that a position lies in.
    public func unit(at position: Coordinate) -> Int? { index.area(at: position) }

    /// Whether a border of the land comes into a convex ring or near it.
    func hasBorder(in clip: ConvexClip) -> Bool { border.touches(clip) }

    /// What of each unit lies in a convex ring, those with nothing left out.
    func shares(of clip: ConvexClip) -> [LandShare] {
        grid.candidates(in: clip.envelope).compactMap { unit in
            let area = units[unit].polygons.reduce(0) { sum, polygon in
                sum + GroundArea.squareMetres(clip.inside(polygon))
            }
            guard area >= LandShare.least else { return nil }
            return LandShare(unit: unit, squareMetres: area, of: squareMetres[unit])
        }
    }
}

/// How much of a unit of land belongs to something.
public struct LandShare: Hashable, Sendable {
    /// The unit's place in `Land.units`.
    public var unit: Int
    public var squareMetres: Double
    /// The same as a part of the unit, from 0 to 1.
    public var part: Double

    /// What is smaller is the width of a drawn line.
    static let least = 1.0

    init(unit: Int, squareMetres: Double, of whole: Double) {
        self.unit = unit
        self.squareMetres = squareMetres
        part = whole > 0 ? min(squareMetres / whole, 1) : 0
    }
}

/// Cuts cells out of land; it keeps the shapes of units that it has used.
final class LandCutter {
    private let land: Land
    private let bench: ShapeBench
    private var shapes: [Int: Shape] = [:]

    init(_ land: Land) throws(ShapeError) {
        self.land = land
        bench = try ShapeBench()
    }

    /// What of the land lies in a convex ring.
    ///
    /// Far from the border of the land that is the ring itself; GEOS cuts only what crosses it.
    func inside(_ clip: ConvexClip, ring: [Coordinate]) throws(ShapeError) -> [Polygon] {
        guard land.hasBorder(in: clip) else {
            return land.unit(at: clip.middle) == nil ? [] : [Polygon(exterior: ring).rightHanded]
        }
        let cell = try bench.shape(.polygon(Polygon(exterior: ring)))
        var parts: [Shape] = []
        for unit in land.grid.candidates(in: clip.envelope) {
            let polygons = try shape(ofUnit: unit).intersection(cell).polygons()
            if !polygons.isEmpty { parts.append(try bench.shape(polygons)) }
        }
        guard !parts.isEmpty else { return [] }
        return try bench.union(of: parts).polygons().map(\.rightHanded)
    }

    private func shape(ofUnit unit: Int) throws(ShapeError) -> Shape {
        if let shape = shapes[unit] { return shape }
        let shape = try bench.shape(land.units[unit].polygons)
        shapes[unit] = shape
        return shape
    }
}
