public import Geo

/// Turns the numbers of one source into WGS 84; made by whoever has a projection library.
///
/// Not Sendable: projection libraries work for one thread at a time.
public struct PointReference {
    /// Degrees of the source's own datum to WGS 84.
    public var geographic: (Coordinate) -> Coordinate?
    /// Easting and northing in metres in a UTM zone to WGS 84.
    public var grid: (Coordinate, Int) -> Coordinate?
    /// Whether the manifest states the CRS, so that grid numbers have a known datum.
    public var isStated: Bool

    public init(
        isStated: Bool, geographic: @escaping (Coordinate) -> Coordinate?,
        grid: @escaping (Coordinate, Int) -> Coordinate?
    ) {
        self.isStated = isStated
        self.geographic = geographic
        self.grid = grid
    }
}

/// Decides where a school is from what its row says.
public struct PositionJudge {
    /// Where the schools must be for an exchange of the axes to be believed.
    private let plausible: Envelope
    private let reference: PointReference

    /// Thailand with its waters, for offices whose boundaries are not loaded.
    ///
    /// The envelope of the Royal Thai Survey Department's subdistricts (OCHA COD-AB 2022),
    /// moved outwards to tenths of a degree.
    public static let thailand = Envelope(minX: 97.3, minY: 5.6, maxX: 105.7, maxY: 20.5)

    public init(plausible: Envelope?, reference: PointReference) {
        self.plausible = plausible ?? Self.thailand
        self.reference = reference
    }

    public func position(_ point: PointText) -> SchoolPosition {
        switch point {
        case .notInTable: SchoolPosition(coordinate: nil)
        case .missing: SchoolPosition(coordinate: nil, flaws: [.coordinateMissing])
        case .unreadable: SchoolPosition(coordinate: nil, flaws: [.coordinateUnreadable])
        case .geographic(let first, let second): geographic(first, second)
        case .grid(let easting, let northing, let zone): grid(easting, northing, zone)
        }
    }

    private func geographic(_ first: Angle, _ second: Angle) -> SchoolPosition {
        // Letters say which is which, whatever the columns are called.
        let isLettered = Angle.isEastFirst(first, second) == true
        let (latitude, longitude) =
            isLettered ? (second.degrees, first.degrees) : (first.degrees, second.degrees)
        if latitude == 0 || longitude == 0 {
            let flaw: Flaw = latitude == longitude ? .coordinateZero : .coordinateOneZero
            return SchoolPosition(coordinate: nil, flaws: [flaw])
        }
        let given = Coordinate(longitude: longitude, latitude: latitude)
        let exchanged = Coordinate(longitude: latitude, latitude: longitude)
        let isExchanged = isExchanged(given, exchanged)
        let point = isExchanged ? exchanged : given
        guard isOnEarth(point), let coordinate = reference.geographic(point) else {
            return SchoolPosition(coordinate: nil, flaws: [.coordinateOutOfRange])
        }
        guard isLettered || isExchanged else {
            return SchoolPosition(coordinate: coordinate, origin: .asGiven)
        }
        return SchoolPosition(
            coordinate: coordinate, origin: .exchanged, flaws: [.coordinateSwapped])
    }

    /// Whether the axes are certainly exchanged: impossible or far off as given, right otherwise.
    private func isExchanged(_ given: Coordinate, _ exchanged: Coordinate) -> Bool {
        guard isOnEarth(exchanged) else { return false }
        if plausible.contains(given) { return false }
        return plausible.contains(exchanged) || !isOnEarth(given)
    }

    private func isOnEarth(_ point: Coordinate) -> Bool {
        abs(point.x) <= 180 && abs(point.y) <= 90
    }

    private func grid(_ easting: Double, _ northing: Double, _ zone: Int?) -> SchoolPosition {
        let readings = [Coordinate(x: easting, y: northing), Coordinate(x: northing, y: easting)]
            .filter(isInThaiGrid)
        let zones = zone.map { [$0] } ?? [47, 48]
        for reading in readings {
            for zone in zones {
                guard let coordinate = reference.grid(reading, zone),
                    plausible.contains(coordinate)
                else { continue }
                return SchoolPosition(
                    coordinate: coordinate, origin: .grid,
                    flaws: reference.isStated ? [] : [.coordinateDatumUnknown(zone: zone)])
            }
        }
        return SchoolPosition(coordinate: nil, flaws: [.coordinateOutOfRange])
    }

    /// The range of UTM eastings and northings that Thailand has (domain facts, 4.3).
    private func isInThaiGrid(_ point: Coordinate) -> Bool {
        (100_000...900_000).contains(point.x) && (600_000...2_300_000).contains(point.y)
    }
}
