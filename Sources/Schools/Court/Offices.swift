public import Geo

/// Where the offices stand to which schools declare their distance, as the manifest gives them.
public struct CourtOffices: Sendable {
    /// The office of the education area, WGS 84 in degrees.
    public var area: Coordinate?
    /// The district offices by the name of their amphoe.
    public var districts: [String: Coordinate]

    public init(area: Coordinate? = nil, districts: [String: Coordinate] = [:]) {
        self.area = area
        self.districts = districts
    }
}

/// An office that schools measure their distance to.
struct Office {
    let position: Coordinate
    /// Kilometres that it may be off; more where it is only estimated.
    let uncertainty: Double
    let isEstimated: Bool

    /// How much a declared distance speaks for a position, against knowing nothing.
    ///
    /// Roads are as long as the straight line or longer, mostly up to 1.6 times and rarely more than
    /// 2.5 times. One entry in ten is taken to be nonsense.
    func support(declared: Double, at point: Coordinate) -> Double {
        let straight = max(0.3, LocalMetres.kilometres(position, point))
        // Schools round to whole kilometres.
        let tolerance = uncertainty + 0.5
        let low = max(0, declared - tolerance) / straight
        let high = (declared + tolerance) / straight
        return Self.plausibility(min(max(1.3, low), high))
    }

    /// Piecewise linear in road over straight line; its mean over log-uniform ratios is about one.
    private static func plausibility(_ ratio: Double) -> Double {
        let floor = 0.1
        switch ratio {
        case ..<0.8: return floor
        case ..<1: return floor + (ratio - 0.8) / 0.2 * 6
        case ..<1.6: return floor + 6
        case ..<2.5: return floor + 6 - (ratio - 1.6) / 0.9 * 5.5
        case ..<4: return floor + 0.5 - (ratio - 2.5) / 1.5 * 0.5
        default: return floor
        }
    }

    /// Whether the road would be shorter than the straight line, or absurdly longer.
    func contradicts(declared: Double, at point: Coordinate) -> Bool {
        let straight = LocalMetres.kilometres(position, point)
        return declared + uncertainty + 1 < 0.8 * straight
            || declared > 4 * (straight + uncertainty) + 5
    }
}

/// The offices of one file: given, or estimated from its own schools.
struct OfficeBook {
    var area: Office?
    private(set) var districts: [Int: Office] = [:]

    /// A school as far as an office is concerned.
    struct Sighting {
        let point: Coordinate
        let kilometres: Double
    }

    static let none = OfficeBook()

    private init() {}

    init(
        given: CourtOffices, ground: CourtGround, toArea: [Sighting], toDistrict: [Int: [Sighting]]
    ) {
        area =
            given.area.map { Office(position: $0, uncertainty: 0, isEstimated: false) }
            ?? Office(estimatedFrom: toArea)
        // In a fixed order, for two names may mean one district.
        for (name, position) in given.districts.sorted(by: { $0.key < $1.key }) {
            let declared = ground.declared(tambon: nil, amphoe: name)
            guard let district = declared.districts.first, declared.districts.count == 1 else {
                continue
            }
            districts[district] = Office(position: position, uncertainty: 0, isEstimated: false)
        }
        for (district, sightings) in toDistrict where districts[district] == nil {
            districts[district] = Office(estimatedFrom: sightings)
        }
    }
}

extension Office {
    /// A road is on average about this much longer than the straight line.
    private static let detour = 1.3
    /// Fewer schools do not hold an office in place.
    private static let fewest = 6
    /// More schools do not make it better.
    private static let most = 60

    /// The spot from which the declared distances of most schools are right; nil where none is.
    ///
    /// A search over ever finer grids of the sum of relative errors, each counted at most once in
    /// full, so that schools with wrong points or distances do not pull.
    init?(estimatedFrom sightings: [OfficeBook.Sighting]) {
        guard sightings.count >= Self.fewest else { return nil }
        let step = max(1, sightings.count / Self.most)
        let sample = stride(from: 0, to: sightings.count, by: step).map { sightings[$0] }
        let xs = sample.map(\.point.x).sorted()
        let ys = sample.map(\.point.y).sorted()
        var centre = Coordinate(x: xs[xs.count / 2], y: ys[ys.count / 2])
        let typical = sample.map(\.kilometres).sorted()[sample.count / 2]
        var reach = max(0.02, typical / 80)
        for _ in 0..<5 {
            centre = Self.best(around: centre, reach: reach, sample)
            reach /= 3
        }
        let good = sample.count {
            let ratio = $0.kilometres / max(0.3, LocalMetres.kilometres(centre, $0.point))
            return (0.8...2.2).contains(ratio) || $0.kilometres < 2
        }
        guard good * 10 >= sample.count * 7 else { return nil }
        self.init(
            position: centre, uncertainty: max(1, typical * 0.12), isEstimated: true)
    }

    private static func best(
        around centre: Coordinate, reach: Double, _ sample: [OfficeBook.Sighting]
    ) -> Coordinate {
        let metres = LocalMetres(latitude: min(89, max(-89, centre.y)))
        var best = (error: Double.infinity, point: centre)
        for row in -5...5 {
            for column in -5...5 {
                let point = Coordinate(
                    x: centre.x + Double(column) * reach / 5, y: centre.y + Double(row) * reach / 5)
                let error = sample.reduce(0.0) { sum, sighting in
                    let straight = metres.distance(point, sighting.point) / 1000
                    let own = abs(sighting.kilometres - detour * straight)
                    return sum + min(1, own / (sighting.kilometres + 1))
                }
                if error < best.error { best = (error, point) }
            }
        }
        return best.point
    }
}
