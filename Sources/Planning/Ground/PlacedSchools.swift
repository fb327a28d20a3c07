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
        let reachOfLongitude = Self.degreesOfLongitude(metres, at: place)
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

    /// The nearest school farther away than a distance that meets a condition, of equals the first
    /// by code; nil where none does.
    public func nearest(
        beyond metres: Double, of place: Coordinate, where condition: (PlanSchool) -> Bool
    ) -> Near? {
        let start = firstIndex(from: place.y)
        var best: Near?
        var reachOfLongitude = Double.infinity
        // Away from the place until the parallels are farther than what was found.
        func look(_ indices: some Sequence<Int>) {
            for index in indices {
                let far = best?.metres ?? .infinity
                guard abs(latitudes[index] - place.y) * Self.metresPerDegree <= far else { return }
                guard let own = schools[index].coordinate,
                    abs(own.x - place.x) <= reachOfLongitude, condition(schools[index])
                else { continue }
                let near = Near(schools[index], Geodesic.metres(place, own))
                guard near.metres > metres, best.map({ near < $0 }) ?? true else { continue }
                best = near
                reachOfLongitude = Self.degreesOfLongitude(near.metres, at: place)
            }
        }
        look(start..<schools.count)
        look((0..<start).reversed())
        return best
    }

    /// Not less than so many metres lead across, as degrees get shorter towards the pole.
    private static func degreesOfLongitude(_ metres: Double, at place: Coordinate) -> Double {
        metres / max(1, LocalMetres(latitude: place.y).perDegreeOfLongitude) * 1.05
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
