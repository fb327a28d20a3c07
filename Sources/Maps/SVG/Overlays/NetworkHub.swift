import Geo

/// The hub of a network where it stands on the page.
struct PlacedHub {
    /// The place of the network in the plan.
    let star: Int
    /// Where its lines meet.
    let centre: Coordinate
    /// The positions of its schools.
    let ends: [Disc]
    let sign: Sign

    enum Sign {
        /// A badge around the centre with the name in it.
        case badge(LabelText, PageBox)
        /// A dot; the name stands beside it, where there is room for it at all.
        case dot(radius: Double, PlacedName?)
    }

    /// What names must not cover.
    var boxes: [PageBox] {
        switch sign {
        case .badge(_, let box): return [box.expanded(by: 0.8)]
        case .dot(let radius, let name):
            let dot = Disc(centre: centre, radius: radius).box
            return [dot] + (name.map { [$0.candidate.box] } ?? [])
        }
    }

    var isNamed: Bool {
        if case .dot(_, nil) = sign { false } else { true }
    }
}

/// The point from which the way to all points together is shortest.
///
/// It lies between the points whatever they are, and one school far away hardly moves it.
/// Source: E. Weiszfeld, "Sur le point pour lequel la somme des distances de n points donnés est
/// minimum", Tohoku Mathematical Journal 43 (1937), a fixed number of steps.
func geometricMedian(_ points: [Coordinate]) -> Coordinate? {
    guard !points.isEmpty else { return nil }
    let count = Double(points.count)
    var median = Coordinate(
        x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
    for _ in 0..<40 {
        var sum = (x: 0.0, y: 0.0, weight: 0.0)
        for point in points {
            let dx = point.x - median.x, dy = point.y - median.y
            // On a point itself the formula divides by nothing.
            let weight = 1 / max((dx * dx + dy * dy).squareRoot(), 0.01)
            sum = (sum.x + point.x * weight, sum.y + point.y * weight, sum.weight + weight)
        }
        median = Coordinate(x: sum.x / sum.weight, y: sum.y / sum.weight)
    }
    return median
}
