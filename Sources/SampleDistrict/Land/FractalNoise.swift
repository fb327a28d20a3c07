import Geo

/// A smooth random surface, rough at every scale, as coasts are.
///
/// Value noise on a square lattice, summed over octaves of half the wavelength and little more than
/// half the height. Only + − × ÷ and integers, so that every machine draws the same coast.
struct FractalNoise {
    let seed: UInt64
    /// The longest wavelength, in metres.
    let wavelength: Double
    /// How high each octave is, of the one before.
    var gain = 0.56
    var octaves = 6

    /// The height at a place, about −1 to 1.
    func value(at place: Coordinate) -> Double {
        var sum = 0.0
        var height = 1.0
        var scale = 1 / wavelength
        for octave in 0..<octaves {
            sum += height * lattice(place.x * scale, place.y * scale, octave: UInt64(octave))
            height *= gain
            scale *= 2
        }
        return sum
    }

    /// One octave: the values of the four lattice corners, eased between.
    private func lattice(_ x: Double, _ y: Double, octave: UInt64) -> Double {
        let column = x.rounded(.down)
        let row = y.rounded(.down)
        let (u, v) = (Self.eased(x - column), Self.eased(y - row))
        let (i, j) = (Int64(column), Int64(row))
        let bottom = corner(i, j, octave) * (1 - u) + corner(i + 1, j, octave) * u
        let top = corner(i, j + 1, octave) * (1 - u) + corner(i + 1, j + 1, octave) * u
        return bottom * (1 - v) + top * v
    }

    private func corner(_ column: Int64, _ row: Int64, _ octave: UInt64) -> Double {
        var bits = SeededGenerator.mixed(seed &+ octave &* 0x9E37_79B9_7F4A_7C15)
        bits = SeededGenerator.mixed(bits ^ UInt64(bitPattern: column))
        bits = SeededGenerator.mixed(bits ^ UInt64(bitPattern: row))
        return SeededGenerator.unit(bits) * 2 - 1
    }

    /// 6t⁵ − 15t⁴ + 10t³: flat at both ends, so that no lattice line shows.
    private static func eased(_ t: Double) -> Double {
        t * t * t * (t * (t * 6 - 15) + 10)
    }
}
