import Geo

/// Which borders a map has room for, and how heavy they may be.
///
/// On a map of a country a tambon is a millimetre wide: lines around each would drown the colours,
/// and nobody could tell one from another.
struct BorderDetail: Sendable {
    /// Whether each tambon gets a line around it.
    let showsTambon: Bool
    let showsAmphoe: Bool
    /// What the weights of lines are multiplied with.
    let weight: Double

    /// The smallest area that a line goes around, in square points: 2.5 mm across.
    private static let smallest = 50.0
    /// Where areas are this large on the average, in square points, lines have their full weight.
    private static let roomy = 400.0
    /// Land takes about this part of the room.
    private static let landShare = 0.3

    /// A map without tambon has room for the lines of those that it has not.
    ///
    /// - Parameter room: the part of the page that is map, in square points.
    init(countOfTambon: Int, countOfUnits: Int, room: Double) {
        let land = room * Self.landShare
        func size(_ count: Int) -> Double { land / Double(max(count, 1)) }
        showsTambon = size(countOfTambon) >= Self.smallest
        showsAmphoe = size(countOfUnits) >= Self.smallest
        let shown = showsTambon ? size(countOfTambon) : size(countOfUnits)
        weight = showsTambon ? 1 : min(1, max((shown / Self.roomy).squareRoot(), 0.4))
    }
}
