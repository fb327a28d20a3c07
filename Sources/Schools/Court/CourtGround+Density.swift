import Geo

/// How likely a school stands at a position, by what it declares: densities per square kilometre.
///
/// The shares sum to one. They are estimates: of Bangkok's 51 schools three lie in another tambon
/// of the same district than their row says, and registers, phones and generalised borders are
/// each off now and then.
extension CourtGround {
    private enum Share {
        static let inside = 0.945
        /// Just across the border of the declared tambon.
        static let border = 0.03
        /// Elsewhere in the declared district.
        static let district = 0.018
        /// Elsewhere in the area.
        static let area = 0.004
        /// Outside of every boundary, though near.
        static let outside = 0.002
        static let earth = 0.001
        /// In the declared district or close to it.
        static let declared = inside + border + district
        /// In the area, though the row names a place that is not.
        static let foreignInside = 0.3
        /// In the area, where the row names no place.
        static let unnamedInside = 0.9
    }

    /// Half of the points across a border lie within 0.4 of this, in kilometres.
    private static let borderWidth = 0.15
    /// The farthest that is measured, in degrees: beyond it the district's share is greater.
    private static let borderReach = 0.03
    private static let earth = 5.1e8
    /// Square kilometres of Thailand.
    private static let thailand = 513_000.0

    /// The density of the true position; never zero.
    func density(at point: Coordinate, _ declared: DeclaredPlace) -> Double {
        guard !units.isEmpty else { return density(at: point, in: extent) }
        let here = unit(at: point)
        var density = farDensity(at: point, isInside: here != nil)
        if declared.districts.isEmpty {
            return density + unplacedDensity(at: point, isInside: here != nil, declared)
        }
        if declared.units.isEmpty {
            if let here, declared.districts.contains(districtOfUnit[here]) {
                density += districtDensity(here, Share.declared, declared)
            }
            return density
        }
        if let here, declared.districts.contains(districtOfUnit[here]) {
            density += districtDensity(here, Share.district, declared)
        }
        if let here, declared.units.contains(here) {
            density +=
                Share.inside / Double(declared.units.count) / shapes[here].squareKilometres
        } else {
            density += borderDensity(at: point, declared)
        }
        return density
    }

    /// The density for a school that names no place, or one that no boundary has.
    private func unplacedDensity(
        at point: Coordinate, isInside: Bool, _ declared: DeclaredPlace
    ) -> Double {
        let share = declared.isForeign ? Share.foreignInside : Share.unnamedInside
        if isInside { return share / area }
        return PositionJudge.thailand.contains(point) ? (0.99 - share) / Self.thailand : 0
    }

    private func density(at point: Coordinate, in extent: Envelope?) -> Double {
        guard let extent, extent.contains(point) else { return Share.earth / Self.earth }
        return 1 / landArea
    }

    private func districtDensity(
        _ unit: Int, _ share: Double, _ declared: DeclaredPlace
    ) -> Double {
        let district = districts[districtOfUnit[unit]]
        return share / Double(declared.districts.count) / district.squareKilometres
    }

    private func farDensity(at point: Coordinate, isInside: Bool) -> Double {
        var density = Share.earth / Self.earth
        if isInside { density += Share.area / area }
        if let near = envelope?.expanded(by: 0.25), near.contains(point) {
            density += Share.outside / (near.width * near.height * squareKilometresPerDegree(near))
        }
        return density
    }

    /// Falls off with the cube of the distance, so that some hundred metres are still believed.
    private func borderDensity(at point: Coordinate, _ declared: DeclaredPlace) -> Double {
        let metres = LocalMetres(latitude: point.y)
        var density = 0.0
        for unit in declared.units.prefix(8)
        where shapes[unit].envelope.expanded(by: Self.borderReach).contains(point) {
            let far = metres.distance(from: point, toBordersOf: units[unit].polygons) / 1000
            let fall = 1 + far / Self.borderWidth
            density +=
                Share.border / Double(declared.units.count) / shapes[unit].kilometresAround * 2
                / Self.borderWidth / (fall * fall * fall)
        }
        return density
    }

    /// The density of a point that is wrong for a reason nobody knows.
    ///
    /// Such points crowd around the right place: a school nearby, the next village, the next
    /// district. As many are off by 5 to 10 km as by 50 to 100 km: an estimate.
    func strayDensity(at point: Coordinate, _ declared: DeclaredPlace) -> Double {
        let everywhere = 0.1 / Self.earth + 0.2 / max(area, 5e5)
        guard let centre = centre(of: declared) else {
            return everywhere + (envelope?.contains(point) == true ? 0.7 / area : 0)
        }
        let far = max(Self.nearest, LocalMetres.kilometres(point, centre))
        guard far < Self.farthest else { return everywhere }
        return everywhere + 0.7 / (2 * .pi * far * far * Self.logarithmOfReach)
    }

    /// Kilometres between which stray points are spread evenly by the logarithm of their distance.
    private static let nearest = 5.0
    private static let farthest = 320.0
    /// The natural logarithm of farthest over nearest, and a half for those nearer than the nearest.
    private static let logarithmOfReach = 4.66

    /// Square kilometres in which schools are at all.
    var landArea: Double {
        guard units.isEmpty, let extent else { return area }
        return extent.width * extent.height * squareKilometresPerDegree(extent)
    }

    /// The middle of what is declared, or nil.
    func centre(of declared: DeclaredPlace) -> Coordinate? {
        if let unit = declared.units.first { return shapes[unit].envelope.centre }
        return declared.districts.first.flatMap { districts[$0].envelope?.centre }
    }
}
