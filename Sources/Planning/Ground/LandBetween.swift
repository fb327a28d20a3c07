public import Geo

/// How much of a straight line lies on known land.
///
/// Boundaries of tambon end at the shore of the sea and of large lakes: what of a line lies outside
/// all of them crosses water, or leaves the land that the office has boundaries of.
public struct LandBetween: Sendable {
    private let index: AreaIndex

    /// nil where no boundaries tell.
    public init?(_ areas: [PlanArea]) {
        guard !areas.isEmpty else { return nil }
        index = AreaIndex(areas.map(\.polygons))
    }

    /// From one point that is looked at to the next, in metres.
    private static let step = 100.0
    /// So much outside is water that nobody wades: a river that boundaries follow is narrower, and
    /// layers of boundaries do not meet to the metre.
    public static let least = 300.0

    /// The metres of a line that lie outside, to 100 m.
    public func metresOutside(_ start: Coordinate, _ end: Coordinate) -> Double {
        let places = places(start, end)
        let outside = places.count { index.area(at: place(Double($0), places, start, end)) == nil }
        return length(start, end) * Double(outside) / Double(max(1, places.count))
    }

    private func length(_ start: Coordinate, _ end: Coordinate) -> Double {
        LocalMetres(latitude: start.y).distance(start, end)
    }

    /// The numbers of the stretches of a line; none where it leads around half the world.
    private func places(_ start: Coordinate, _ end: Coordinate) -> Range<Int> {
        let length = length(start, end)
        guard length.isFinite, length < 1_000_000 else { return 0..<0 }
        return 0..<max(1, Int(length / Self.step))
    }

    /// The middle of a stretch.
    private func place(
        _ number: Double, _ places: Range<Int>, _ start: Coordinate, _ end: Coordinate
    ) -> Coordinate {
        let share = (number + 0.5) / Double(places.count)
        return Coordinate(
            x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
    }
}
