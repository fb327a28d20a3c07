public import Geo

/// Schools with a position in the order of their latitude, to find those near a place.
public struct PlacedSchools: Sendable {
    private let schools: [PlanSchool]
    private let latitudes: [Double]

    public init(_ schools: [PlanSchool]) {
        let placed = schools.filter { $0.coordinate?.isFinite == true }
            .sorted { ($0.coordinate?.y ?? 0, $0.code) < ($1.coordinate?.y ?? 0, $1.code) }
        self.schools = placed
        latitudes = placed.map { $0.coordinate?.y ?? 0 }
    }

    /// Shorter than any degree of latitude, so that no school is left out.
    private static let metresPerDegree = 110_500.0

    /// The schools within a distance along the ellipsoid, the nearest first, of equals by code.
    public func within(_ metres: Double, of place: Coordinate) -> [Near] {
        let reach = metres / Self.metresPerDegree
        let local = LocalMetres(latitude: place.y)
        // Towards the pole degrees of longitude are shorter than here.
        let reachOfLongitude = metres / max(1, local.perDegreeOfLongitude) * 1.05
        var found: [Near] = []
        var index = firstIndex(from: place.y - reach)
        while index < schools.count, latitudes[index] <= place.y + reach {
            if let own = schools[index].coordinate, abs(own.x - place.x) <= reachOfLongitude {
                let distance = Geodesic.metres(place, own)
                if distance <= metres { found.append(Near(schools[index], distance)) }
            }
            index += 1
        }
        return found.sorted()
    }

    /// The nearest school that meets a condition; nil where none does.
    public func nearest(to place: Coordinate, where condition: (PlanSchool) -> Bool) -> Near? {
        let local = LocalMetres(latitude: place.y)
        var best: (school: PlanSchool, estimate: Double)?
        for school in schools {
            guard let own = school.coordinate else { continue }
            let estimate = local.distance(own, place)
            if estimate < best?.estimate ?? .infinity, condition(school) {
                best = (school, estimate)
            }
        }
        guard let best, let own = best.school.coordinate else { return nil }
        return Near(best.school, Geodesic.metres(place, own))
    }

    private func firstIndex(from latitude: Double) -> Int {
        var (low, high) = (0, latitudes.count)
        while low < high {
            let middle = (low + high) / 2
            if latitudes[middle] < latitude { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A school and how far it is.
    public struct Near: Comparable, Sendable {
        public let school: PlanSchool
        public let metres: Double

        init(_ school: PlanSchool, _ metres: Double) {
            self.school = school
            self.metres = metres
        }

        public static func == (one: Near, other: Near) -> Bool {
            one.school == other.school && one.metres == other.metres
        }

        public static func < (one: Near, other: Near) -> Bool {
            (one.metres, one.school.code) < (other.metres, other.school.code)
        }
    }
}
