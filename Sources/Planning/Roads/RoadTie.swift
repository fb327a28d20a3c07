public import Geo
public import Schools

/// A place's tie to the network: where it meets the nearest road.
///
/// The way from the place to the road is in `metres`, apart: it is no part of a road distance.
public struct RoadTie: Hashable, Sendable {
    /// The edge's number in the network.
    public let edge: Int
    /// Metres along the edge, from its beginning to the tie and from the tie to its end.
    public let before: Double
    public let after: Double
    /// The place on the road.
    public let coordinate: Coordinate
    /// In a straight line from the place to the road.
    public let metres: Double
    /// The coordinate of the network that the tie's segment begins with.
    let segment: Int32

    /// What is left to the edge's beginning and end, in metres or minutes.
    func costs(in network: RoadNetwork, by measure: RoadMeasure) -> (before: Double, after: Double)
    {
        guard measure == .minutes else { return (before, after) }
        let perMetre = 0.06 / network.edges[edge].kmPerHour
        return (before * perMetre, after * perMetre)
    }
}

extension RoadNetwork {
    /// The nodes that a place's edge leads to, with what they cost.
    ///
    /// A place at a junction is at the junction: it may be left by every road there.
    func ends(
        _ tie: RoadTie, by measure: RoadMeasure, _ heading: RoadHeading
    ) -> [(node: Int32, cost: Double)] {
        let edge = edges[tie.edge]
        let (before, after) = tie.costs(in: self, by: measure)
        let (along, against) = edge.ways(heading)
        return (along || after == 0 ? [(edge.to, after)] : [])
            + (against || before == 0 ? [(edge.from, before)] : [])
    }

    /// How far from a road a place may lie and still be tied to it, in metres.
    public static let farthestTie = 500.0

    /// Why a place is not tied: how far from it the nearest road is.
    ///
    /// - Parameter limit: metres, as for the tie.
    public func untiedNote(
        _ point: Coordinate, called name: LocalizedText, within limit: Double
    ) -> LocalizedText {
        let metres = ReadableNumber.grouped(limit, decimals: 0)
        let said = LocalizedText(
            thai: "\(name.thai) ไม่มีถนนในระยะ \(metres) ม. จึงไม่มีระยะทางตามถนน",
            english: "there is no road within \(metres) m of \(name.english)")
        guard let nearest = tie(point, within: .greatestFiniteMagnitude) else { return said }
        let far = ReadableNumber.grouped(nearest.metres / 1000, decimals: 1)
        // Farther than any school of an office is from a road.
        let isElsewhere = nearest.metres > 50_000
        return LocalizedText(
            thai: said.thai + " ถนนที่ใกล้ที่สุดในข้อมูลห่าง \(far) กม."
                + (isElsewhere ? " ตรวจว่าชั้นข้อมูลถนนเป็นของพื้นที่นี้และระบบพิกัดถูกต้อง" : ""),
            english: said.english + "; the nearest in the data is \(far) km away"
                + (isElsewhere
                    ? ": check that the roads are of this area and their coordinate system is right"
                    : ""))
    }

    /// The nearest place on a road; nil where none is within the limit: then there is no road.
    ///
    /// - Parameters:
    ///   - point: WGS 84 in degrees.
    ///   - limit: metres.
    public func tie(_ point: Coordinate, within limit: Double = farthestTie) -> RoadTie? {
        guard let hit = index.nearest(to: point, within: limit, coordinates) else { return nil }
        let edge = edges[Int(hit.edge)]
        let (a, b) = (coordinates[Int(hit.segment)], coordinates[Int(hit.segment) + 1])
        let place = Coordinate(x: a.x + hit.share * (b.x - a.x), y: a.y + hit.share * (b.y - a.y))
        let length = segments[Int(hit.segment)]
        let before = segments[Int(edge.first)..<Int(hit.segment)].reduce(0, +)
        let after = segments[Int(hit.segment) + 1..<Int(edge.last)].reduce(0, +)
        return RoadTie(
            edge: Int(hit.edge), before: before + hit.share * length,
            after: after + (1 - hit.share) * length, coordinate: place,
            metres: Geodesic.metres(point, place), segment: hit.segment)
    }
}
