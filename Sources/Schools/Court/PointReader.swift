import Geo

/// The two numbers of a school, whichever way its file writes places.
struct WrittenPoint {
    /// Longitude or easting.
    let x: WrittenNumber
    /// Latitude or northing.
    let y: WrittenNumber
    let isGrid: Bool
    /// The zone that the text names.
    let zone: Int?
    /// Letters in the cells say that the columns are exchanged.
    let isLetteredOtherwise: Bool

    /// Nil where there are no numbers, or none of any place.
    init?(_ text: PointText) {
        switch text {
        case .missing, .notInTable, .unreadable: return nil
        case .geographic(let first, let second):
            guard Self.isNumber(first.degrees), Self.isNumber(second.degrees) else { return nil }
            x = WrittenNumber(second.degrees)
            y = WrittenNumber(first.degrees)
            isGrid = false
            zone = nil
            isLetteredOtherwise = Angle.isEastFirst(first, second) == true
        case .grid(let easting, let northing, let zone):
            guard Self.isNumber(easting), Self.isNumber(northing) else { return nil }
            x = WrittenNumber(easting)
            y = WrittenNumber(northing)
            isGrid = true
            self.zone = zone
            isLetteredOtherwise = false
        }
    }

    /// Not so many digits that nobody wrote them.
    private static func isNumber(_ value: Double) -> Bool { abs(value) < 1e12 }

    var isZero: Bool { x.value == 0 && y.value == 0 }
    var hasZero: Bool { x.value == 0 || y.value == 0 }
}

/// Turns numbers into positions by what is known of their file.
struct PointReader {
    let reference: PointReference
    /// Where grid numbers without a zone must lie.
    let plausible: Envelope

    /// The position that the numbers of a point say as they stand, or nil where they say none.
    func given(_ point: WrittenPoint) -> Coordinate? {
        position(x: point.x.value, y: point.y.value, like: point)
    }

    /// The position of other numbers in the same notation.
    func position(x: Double, y: Double, like point: WrittenPoint) -> Coordinate? {
        guard point.isGrid else { return degrees(x: x, y: y) }
        if let zone = point.zone { return grid(x: x, y: y, zone: zone) }
        // Without a zone it is the one that leads into the area, as `PositionJudge` has it.
        return [47, 48].lazy.compactMap { grid(x: x, y: y, zone: $0) }
            .first { plausible.contains($0) }
    }

    private func degrees(x: Double, y: Double) -> Coordinate? {
        guard abs(x) <= 180, abs(y) <= 90, x != 0, y != 0 else { return nil }
        return reference.geographic(Coordinate(longitude: x, latitude: y))
    }

    /// The eastings and northings that Thailand has (domain facts, 4.3).
    private func grid(x: Double, y: Double, zone: Int) -> Coordinate? {
        guard (100_000...900_000).contains(x), (600_000...2_300_000).contains(y) else { return nil }
        return reference.grid(Coordinate(x: x, y: y), zone)
    }
}
