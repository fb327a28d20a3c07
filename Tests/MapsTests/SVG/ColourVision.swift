import Foundation

/// CIE L*a*b* under D65, from linear sRGB (IEC 61966-2-1; CIE 15).
struct Lab {
    var lightness: Double
    var a: Double
    var b: Double

    init(lightness: Double, a: Double, b: Double) {
        (self.lightness, self.a, self.b) = (lightness, a, b)
    }

    fileprivate init(_ linear: [Double]) {
        let x = (0.4124 * linear[0] + 0.3576 * linear[1] + 0.1805 * linear[2]) / 0.9505
        let y = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        let z = (0.0193 * linear[0] + 0.1192 * linear[1] + 0.9505 * linear[2]) / 1.089
        func f(_ t: Double) -> Double { t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116 }
        lightness = 116 * f(y) - 16
        a = 500 * (f(x) - f(y))
        b = 200 * (f(y) - f(z))
    }

    /// CIEDE2000.
    ///
    /// Source: G. Sharma, W. Wu and E. Dalal, "The CIEDE2000 color-difference formula:
    /// implementation notes, supplementary test data, and mathematical observations", Color
    /// Research and Application 30 (2005), equations 2 to 22.
    func difference(to other: Lab) -> Double {
        let g = 0.5 * (1 - Self.seventh((hypot(a, b) + hypot(other.a, other.b)) / 2))
        let (c1, h1) = Self.polar(a * (1 + g), b), (c2, h2) = Self.polar(other.a * (1 + g), other.b)
        var turn = c1 * c2 == 0 ? 0 : h2 - h1
        if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
        let light = other.lightness - lightness
        let chroma = c2 - c1
        let hue = 2 * (c1 * c2).squareRoot() * Self.sine(turn / 2)
        let meanLight = (lightness + other.lightness) / 2, meanChroma = (c1 + c2) / 2
        var mean = c1 * c2 == 0 ? h1 + h2 : (h1 + h2) / 2
        if c1 * c2 != 0, abs(h1 - h2) > 180 { mean += h1 + h2 < 360 ? 180 : -180 }
        let t =
            1 - 0.17 * Self.cosine(mean - 30) + 0.24 * Self.cosine(2 * mean)
            + 0.32 * Self.cosine(3 * mean + 6) - 0.2 * Self.cosine(4 * mean - 63)
        let square = (meanLight - 50) * (meanLight - 50)
        let l = light / (1 + 0.015 * square / (20 + square).squareRoot())
        let c = chroma / (1 + 0.045 * meanChroma)
        let h = hue / (1 + 0.015 * meanChroma * t)
        let angle = 30 * exp(-((mean - 275) / 25) * ((mean - 275) / 25))
        let rotation = -Self.sine(2 * angle) * 2 * Self.seventh(meanChroma)
        return (l * l + c * c + h * h + rotation * c * h).squareRoot()
    }

    private static func seventh(_ chroma: Double) -> Double {
        (pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))).squareRoot()
    }

    private static func polar(_ a: Double, _ b: Double) -> (chroma: Double, hue: Double) {
        let hue = atan2(b, a) * 180 / .pi
        return (hypot(a, b), hue < 0 ? hue + 360 : hue)
    }

    private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
    private static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}

/// The kinds of colour vision that the maps must hold for.
enum Vision: CaseIterable {
    case normal, deuteranopia, protanopia, tritanopia

    /// Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color
    /// vision deficiency", IEEE TVCG 15 (2009), severity 1.
    private var matrix: [[Double]] {
        switch self {
        case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .deuteranopia:
            [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ]
        case .protanopia:
            [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        case .tritanopia:
            [
                [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        }
    }

    func lab(_ hex: String) -> Lab {
        let linear = linearLevels(hex)
        return Lab(
            matrix.map { row in
                min(max(zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1)
            })
    }

    /// The least CIEDE2000 between any two of the colours.
    func leastDifference(_ colours: [String]) -> Double {
        let seen = colours.map(lab)
        return seen.indices.flatMap { one in
            seen[(one + 1)...].map { seen[one].difference(to: $0) }
        }.min() ?? .infinity
    }
}

/// The red, green and blue light of `#RRGGBB`, from 0 to 1.
private func linearLevels(_ hex: String) -> [Double] {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0
    return [16, 8, 0].map { shift in
        let level = Double(value >> shift & 255) / 255
        return level <= 0.04045 ? level / 12.92 : pow((level + 0.055) / 1.055, 2.4)
    }
}

/// The contrast of two colours as the Web Content Accessibility Guidelines 2.2 count it, 1 to 21.
func contrast(_ one: String, _ other: String) -> Double {
    let luminances = [one, other].map { colour in
        zip([0.2126, 0.7152, 0.0722], linearLevels(colour)).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return ((luminances.max() ?? 0) + 0.05) / ((luminances.min() ?? 0) + 0.05)
}
