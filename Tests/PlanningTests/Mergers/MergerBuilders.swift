import Geo
import Planning
import Schools

/// A school on a plane of kilometres around 100° east, 8° north.
func school(
    _ code: String, east: Double? = 0, north: Double = 0, pupils: Int? = 30, rooms: Int? = 6,
    teachers: Int? = 4, stages: TaughtStages? = [.kindergarten, .primary], id: Int = 0
) -> PlanSchool {
    PlanSchool(
        id: id, code: code, name: "วัด\(code)", tambon: "ในเมือง", amphoe: "เมือง",
        coordinate: east.map { ground($0, north) }, stages: stages, pupils: pupils, rooms: rooms,
        teachers: teachers)
}

/// The position so many kilometres east and north of 100° east, 8° north.
func ground(_ east: Double, _ north: Double) -> Coordinate {
    let local = LocalMetres(latitude: 8)
    return Coordinate(
        longitude: 100 + east * 1_000 / local.perDegreeOfLongitude,
        latitude: 8 + north * 1_000 / local.perDegreeOfLatitude)
}

/// A square tambon between kilometres.
func area(_ code: String, east: ClosedRange<Double>, north: ClosedRange<Double>) -> PlanArea {
    let (west, right) = (east.lowerBound, east.upperBound)
    let (south, top) = (north.lowerBound, north.upperBound)
    let ring = [(west, south), (right, south), (right, top), (west, top), (west, south)]
    return PlanArea(
        code: code, name: "ต\(code)",
        polygons: [Polygon(exterior: ring.map { ground($0.0, $0.1) })])
}

/// A road that is so many times the straight line, at so many kilometres an hour.
func straightRoads(factor: Double = 1.3, speed: Double = 40) -> WayMeasure {
    { starts, ends in
        zip(starts, ends).map { start, ends in
            ends.map { end in
                let metres = Geodesic.metres(start, end) * factor
                return RoadLeg(metres: metres, minutes: metres / 1_000 / speed * 60)
            }
        }
    }
}

/// No road leads anywhere.
func noRoads(_ starts: [Coordinate], _ ends: [[Coordinate]]) -> [[RoadLeg?]] {
    ends.map { $0.map { _ in nil } }
}
