/// Turns small differences in degrees on WGS 84 into metres, around one latitude.
///
/// Good to better than 0.1 % within some tens of kilometres: for messages and for comparing
/// boundaries, not for surveying.
public struct LocalMetres: Sendable {
    public let perDegreeOfLongitude: Double
    public let perDegreeOfLatitude: Double

    /// Series for the length of a degree on WGS 84.
    ///
    /// Source: NGA, "American Practical Navigator" (Pub. 9), length of a degree of latitude
    /// and longitude; coefficients for WGS 84.
    public init(latitude: Double) {
        // The series needs cos(kφ); built from one cosine by the addition theorem.
        let c = cosine(ofDegrees: latitude)
        let c2 = 2 * c * c - 1
        let c4 = 2 * c2 * c2 - 1
        let c3 = 4 * c * c * c - 3 * c
        let c5 = 16 * c * c * c * c * c - 20 * c * c * c + 5 * c
        perDegreeOfLatitude = 111_132.92 - 559.82 * c2 + 1.175 * c4
        perDegreeOfLongitude = 111_412.84 * c - 93.5 * c3 + 0.118 * c5
    }

    /// Metres between two positions in degrees.
    public func distance(_ a: Coordinate, _ b: Coordinate) -> Double {
        let dx = (a.x - b.x) * perDegreeOfLongitude
        let dy = (a.y - b.y) * perDegreeOfLatitude
        return (dx * dx + dy * dy).squareRoot()
    }

    /// Metres from a position to the nearest point of a segment, all in degrees.
    public func distance(from point: Coordinate, toSegment a: Coordinate, _ b: Coordinate) -> Double
    {
        let px = (point.x - a.x) * perDegreeOfLongitude
        let py = (point.y - a.y) * perDegreeOfLatitude
        let dx = (b.x - a.x) * perDegreeOfLongitude
        let dy = (b.y - a.y) * perDegreeOfLatitude
        let squared = dx * dx + dy * dy
        let t = squared > 0 ? min(1, max(0, (px * dx + py * dy) / squared)) : 0
        let ex = px - t * dx
        let ey = py - t * dy
        return (ex * ex + ey * ey).squareRoot()
    }

    /// Metres from a position to the nearest border of the polygons, all in degrees.
    public func distance(from point: Coordinate, toBordersOf polygons: [Polygon]) -> Double {
        var nearest = Double.infinity
        for polygon in polygons {
            for ring in polygon.rings where ring.count > 1 {
                for index in 1..<ring.count {
                    nearest = min(
                        nearest, distance(from: point, toSegment: ring[index - 1], ring[index]))
                }
            }
        }
        return nearest
    }
}

/// The cosine by its Taylor series: the same bits on every machine, unlike the C library's.
private func cosine(ofDegrees degrees: Double) -> Double {
    let x = degrees * .pi / 180
    let squared = x * x
    var term = 1.0
    var sum = 1.0
    for n in stride(from: 1.0, through: 23, by: 2) {
        term *= -squared / (n * (n + 1))
        sum += term
    }
    return sum
}
