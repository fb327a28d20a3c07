import Geo

extension Coordinate {
    /// In the unit of the coordinates.
    func distance(to other: Coordinate) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }

    /// Metres, for degrees close to each other in Thailand: 111,320 m to a degree of latitude.
    func metres(to other: Coordinate) -> Double {
        let dx = (x - other.x) * 0.98
        let dy = y - other.y
        return (dx * dx + dy * dy).squareRoot() * 111_320
    }
}
