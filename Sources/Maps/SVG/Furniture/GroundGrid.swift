import Geo

/// A grid on the ground: whole numbers east and north for every position.
struct GroundGrid: Sendable {
    private enum Kind: Sendable {
        /// Numbers are seconds of arc.
        case graticule
        /// Numbers are metres.
        case utm(UTMProjection)
    }

    private let kind: Kind

    /// nil where there is to be none, and for UTM so far from its zone that it would be bent.
    init?(_ grid: MapGrid, around envelope: Envelope) {
        switch grid {
        case .none: return nil
        case .graticule: kind = .graticule
        case .utm:
            let isSmall = envelope.width < 12 && max(-envelope.minY, envelope.maxY) < 84
            kind =
                isSmall ? .utm(UTMProjection(longitude: envelope.centre.x)) : .graticule
        }
    }

    func number(at position: Coordinate) -> Coordinate {
        switch kind {
        case .graticule: Coordinate(x: position.x * 3_600, y: position.y * 3_600)
        case .utm(let projection): projection.project(position)
        }
    }

    func position(of number: Coordinate) -> Coordinate {
        switch kind {
        case .graticule: Coordinate(x: number.x / 3_600, y: number.y / 3_600)
        case .utm(let projection): projection.unproject(number)
        }
    }

    /// From one line to the next, at least as far as the limit.
    func step(atLeast limit: Double) -> Int {
        let steps: [Int]
        switch kind {
        case .graticule:
            steps =
                [5, 10, 15, 30] + [1, 2, 5, 10, 15, 20, 30].map { $0 * 60 }
                + [1, 2, 5, 10, 15, 30, 45].map { $0 * 3_600 }
        case .utm:
            steps = [100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000]
        }
        return steps.first { Double($0) >= limit } ?? steps[steps.count - 1]
    }

    func title(_ words: MapWords) -> String {
        switch kind {
        case .graticule: words.graticule
        case .utm(let projection): words.utmGrid(zone: projection.zone)
        }
    }

    /// The number in two parts, which stand below each other where there is little room.
    ///
    /// Such as "7°30′" and " น.", or "830" and " กม."; all labels of a grid tell as much as its
    /// step asks for.
    func label(
        _ number: Int, step: Int, isLatitude: Bool, _ words: MapWords
    ) -> (String, String) {
        switch kind {
        case .graticule:
            let size = abs(number)
            let minutes = size / 60 % 60, seconds = size % 60
            var main = "\(size / 3_600)°"
            if !step.isMultiple(of: 3_600) { main += "\(minutes < 10 ? "0" : "")\(minutes)′" }
            let rest = !step.isMultiple(of: 60) ? "\(seconds < 10 ? "0" : "")\(seconds)″" : ""
            let letter = words.hemisphere(isLatitude: isLatitude, isNegative: number < 0)
            return (main, rest + (size == 0 ? "" : letter))
        case .utm:
            // South of the equator northings count from ten million (Snyder, page 58).
            let shown = isLatitude && number < 0 ? number + 10_000_000 : number
            let unit = words.kilometres("")
            return (NumberText.quantity(Double(shown) / 1_000), unit)
        }
    }
}
