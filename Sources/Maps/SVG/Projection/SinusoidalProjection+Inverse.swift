import Geo

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension SinusoidalProjection {
    /// The position in degrees of a place in projected metres; it may lie beyond 180°.
    ///
    /// The latitude is found by stepping along the meridian with a mean degree, whose length is
    /// wrong by less than a hundredth anywhere, until the steps are below a millimetre.
    func unproject(_ place: Coordinate) -> Coordinate {
        let metresPerDegree = 111_132.95
        var latitude = min(max(place.y / metresPerDegree, -89.999), 89.999)
        for _ in 0..<8 {
            let reached = project(Coordinate(x: meridian, y: latitude)).y
            latitude += (place.y - reached) / metresPerDegree
            latitude = min(max(latitude, -89.999), 89.999)
        }
        let degree = project(Coordinate(x: meridian + 1, y: latitude)).x
        return Coordinate(x: meridian + place.x / degree, y: latitude)
    }

    /// The angle from the page's up to true north in degrees, clockwise.
    ///
    /// Along a meridian x shrinks as the parallels do: dx/dy = −(λ − λ₀) sin φ, which follows from
    /// Snyder, Professional Paper 1395, equations 30-8 and 4-19.
    func bearingOfNorth(at position: Coordinate) -> Double {
        let radians = Double.pi / 180
        return atan(-(position.x - meridian) * radians * sin(position.y * radians)) / radians
    }
}
