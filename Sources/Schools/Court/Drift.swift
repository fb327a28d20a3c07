import Geo

/// A constant offset of a file against where earlier rounds had its schools.
///
/// It convicts a file of a shift that is none of the known ones: some other datum, a map that was
/// traced askew.
struct Drift {
    /// Metres by which the points are off, east and north, in the middle of the file.
    let east: Double
    let north: Double
    /// Schools that an earlier round knows, and those of them that are off just so.
    let known: Int
    let agreeing: Int

    /// Fewer schools may be off alike by chance.
    private static let fewest = 8
    /// Metres between two measurements of one school; a shorter drift is none.
    private static let noise = 60.0

    /// Nil where there is no earlier round, or its schools are not off alike.
    init?(_ schools: [(point: WrittenPoint, school: CourtCase)], reader: PointReader) {
        let offsets = schools.compactMap { point, school -> (east: Double, north: Double)? in
            guard let given = reader.given(point), let earlier = school.earlier.first else {
                return nil
            }
            let metres = LocalMetres(latitude: earlier.y)
            return (
                (given.x - earlier.x) * metres.perDegreeOfLongitude,
                (given.y - earlier.y) * metres.perDegreeOfLatitude
            )
        }
        guard offsets.count >= Self.fewest else { return nil }
        let east = offsets.map(\.east).sorted()[offsets.count / 2]
        let north = offsets.map(\.north).sorted()[offsets.count / 2]
        let agreeing = offsets.count {
            abs($0.east - east) < Self.noise && abs($0.north - north) < Self.noise
        }
        guard agreeing * 10 >= offsets.count * 7, max(abs(east), abs(north)) > Self.noise else {
            return nil
        }
        self.east = east
        self.north = north
        known = offsets.count
        self.agreeing = agreeing
    }
}
