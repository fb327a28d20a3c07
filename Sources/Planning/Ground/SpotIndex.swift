public import Geo

/// Finds which of many positions is nearest to another, along the ellipsoid.
public struct SpotIndex: Sendable {
    private let positions: [Coordinate]
    private let grid: EnvelopeGrid

    /// - Parameter positions: WGS 84 in degrees.
    public init(_ positions: [Coordinate]) {
        self.positions = positions
        grid = EnvelopeGrid(positions.map { Envelope(CollectionOfOne($0)) })
    }

    /// The place of the nearest position and the metres to it; of equals the first, nil for none.
    public func nearest(to point: Coordinate) -> (place: Int, metres: Double)? {
        guard !positions.isEmpty, point.isFinite else { return nil }
        var reach = 0.02
        while reach < 720 {
            if let found = nearest(to: point, in: box(around: point, reach, reach)) {
                let degrees = LocalMetres(latitude: point.y)
                // A little more than the distance: a degree is not equally long everywhere.
                let exact = box(
                    around: point, found.metres / max(degrees.perDegreeOfLongitude, 1) * 1.02,
                    found.metres / degrees.perDegreeOfLatitude * 1.02)
                return nearest(to: point, in: exact) ?? found
            }
            reach *= 2
        }
        return nil
    }

    private func box(around point: Coordinate, _ x: Double, _ y: Double) -> Envelope {
        Envelope(minX: point.x - x, minY: point.y - y, maxX: point.x + x, maxY: point.y + y)
    }

    private func nearest(
        to point: Coordinate, in box: Envelope
    ) -> (place: Int, metres: Double)? {
        var nearest: (place: Int, metres: Double)?
        for place in grid.candidates(in: box) where box.contains(positions[place]) {
            let metres = Geodesic.metres(point, positions[place])
            if metres < nearest?.metres ?? .infinity { nearest = (place, metres) }
        }
        return nearest
    }
}
