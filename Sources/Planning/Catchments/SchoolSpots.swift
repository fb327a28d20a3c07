public import Geo

/// Where schools stand: those on one spot are one place.
///
/// Positions are taken to a millionth of a degree, 11 cm: more than any register knows, and enough
/// that no two spots are so close that the line between them cannot be computed.
public struct SchoolSpots: Sendable {
    /// The spots in the order of the first school on each.
    public private(set) var spots: [Spot] = []

    /// A place with the schools that stand on it.
    public struct Spot: Hashable, Sendable {
        /// WGS 84 in degrees.
        public var position: Coordinate
        /// Their places in the list that the spots were made of, ascending.
        public var schools: [Int]
    }

    /// Those without a position, or with one that is on no globe, stand nowhere.
    public init(_ positions: [Coordinate?]) {
        var places: [Coordinate: Int] = [:]
        for (school, position) in positions.enumerated() {
            guard let position, position.isFinite, abs(position.x) <= 180, abs(position.y) <= 85
            else { continue }
            let rounded = Coordinate(
                x: (position.x * 1e6).rounded() / 1e6, y: (position.y * 1e6).rounded() / 1e6)
            if let place = places[rounded] {
                spots[place].schools.append(school)
            } else {
                places[rounded] = spots.count
                spots.append(Spot(position: rounded, schools: [school]))
            }
        }
    }
}
