import Geo

/// From projected metres to points on the page: one scale, north up.
struct PageTransform: Sendable {
    /// Points on the page for one metre on the ground.
    let pointsPerMetre: Double
    /// The projected position that lies at `centre`.
    let origin: Coordinate
    /// Where on the page, in points.
    let centre: Coordinate

    /// For a page without land.
    static let none = PageTransform(
        pointsPerMetre: 1, origin: Coordinate(x: 0, y: 0), centre: Coordinate(x: 0, y: 0))

    func apply(_ projected: Coordinate) -> Coordinate {
        Coordinate(
            x: centre.x + (projected.x - origin.x) * pointsPerMetre,
            y: centre.y - (projected.y - origin.y) * pointsPerMetre)
    }

    /// The projected position of a place on the page.
    func unapply(_ place: Coordinate) -> Coordinate {
        Coordinate(
            x: origin.x + (place.x - centre.x) / pointsPerMetre,
            y: origin.y - (place.y - centre.y) / pointsPerMetre)
    }
}
