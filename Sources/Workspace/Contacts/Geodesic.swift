import Foundation
import Geo

/// Distances along the ellipsoid WGS 84.
enum Geodesic {
    private static let major = 6_378_137.0
    private static let flattening = 1 / 298.257_223_563
    private static let minor = major * (1 - flattening)

    /// Metres between two positions in degrees, to a millimetre.
    ///
    /// Vincenty's inverse formula ("Direct and inverse solutions of geodesics on the ellipsoid",
    /// Survey Review 176, 1975). It does not converge for points nearly opposite on the globe;
    /// infinity then, which is outside every ring.
    static func metres(_ a: Coordinate, _ b: Coordinate) -> Double {
        guard a != b else { return 0 }
        let u1 = atan((1 - flattening) * tan(a.y * .pi / 180))
        let u2 = atan((1 - flattening) * tan(b.y * .pi / 180))
        let difference = (b.x - a.x) * .pi / 180
        var lambda = difference
        for _ in 0..<100 {
            let arc = Arc(u1, u2, lambda: lambda)
            guard arc.sinSigma > 0 else { return 0 }
            let c =
                flattening / 16 * arc.cosSquaredAlpha
                * (4 + flattening * (4 - 3 * arc.cosSquaredAlpha))
            let inner =
                arc.cosTwoMiddle
                + c * arc.cosSigma * (2 * arc.cosTwoMiddle * arc.cosTwoMiddle - 1)
            let next =
                difference + (1 - c) * flattening * arc.sinAlpha
                * (arc.sigma + c * arc.sinSigma * inner)
            if abs(next - lambda) < 1e-12 { return metres(Arc(u1, u2, lambda: next)) }
            lambda = next
        }
        return .infinity
    }

    private static func metres(_ arc: Arc) -> Double {
        let squared = arc.cosSquaredAlpha * (major * major - minor * minor) / (minor * minor)
        let a = 1 + squared / 16384 * (4096 + squared * (squared * (320 - 175 * squared) - 768))
        let b = squared / 1024 * (256 + squared * (squared * (74 - 47 * squared) - 128))
        let middle = arc.cosTwoMiddle
        let last =
            b / 6 * middle * (4 * arc.sinSigma * arc.sinSigma - 3) * (4 * middle * middle - 3)
        let delta =
            b * arc.sinSigma
            * (middle + b / 4 * (arc.cosSigma * (2 * middle * middle - 1) - last))
        return minor * a * (arc.sigma - delta)
    }
}

/// An arc of the auxiliary sphere; the names are those of the paper.
private struct Arc {
    let sinSigma: Double
    let cosSigma: Double
    let sigma: Double
    let sinAlpha: Double
    let cosSquaredAlpha: Double
    let cosTwoMiddle: Double

    init(_ u1: Double, _ u2: Double, lambda: Double) {
        let x = cos(u2) * sin(lambda)
        let y = cos(u1) * sin(u2) - sin(u1) * cos(u2) * cos(lambda)
        sinSigma = (x * x + y * y).squareRoot()
        cosSigma = sin(u1) * sin(u2) + cos(u1) * cos(u2) * cos(lambda)
        sigma = atan2(sinSigma, cosSigma)
        sinAlpha = sinSigma > 0 ? cos(u1) * cos(u2) * sin(lambda) / sinSigma : 0
        cosSquaredAlpha = 1 - sinAlpha * sinAlpha
        // On the equator the middle is where it likes.
        cosTwoMiddle =
            cosSquaredAlpha > 0 ? cosSigma - 2 * sin(u1) * sin(u2) / cosSquaredAlpha : 0
    }
}
