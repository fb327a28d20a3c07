import Foundation
import Testing

@testable import Maps

/// CIE L*a*b* under D65, from sRGB (IEC 61966-2-1; CIE 15).
private struct Lab {
    var lightness: Double
    var a: Double
    var b: Double

    init(_ linear: [Double]) {
        let x = (0.4124 * linear[0] + 0.3576 * linear[1] + 0.1805 * linear[2]) / 0.9505
        let y = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        let z = (0.0193 * linear[0] + 0.1192 * linear[1] + 0.9505 * linear[2]) / 1.089
        func f(_ t: Double) -> Double { t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116 }
        lightness = 116 * f(y) - 16
        a = 500 * (f(x) - f(y))
        b = 200 * (f(y) - f(z))
    }

    func difference(to other: Lab) -> Double {
        hypot(hypot(lightness - other.lightness, a - other.a), b - other.b)
    }
}

/// The kinds of colour vision that the maps must hold for.
enum Vision: CaseIterable {
    case normal, deuteranopia, protanopia

    /// Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color
    /// vision deficiency", IEEE TVCG 15 (2009), severity 1.
    var matrix: [[Double]] {
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
        }
    }

    fileprivate func lab(_ hex: String) -> Lab {
        let value = Int(hex.dropFirst(), radix: 16) ?? 0
        let linear = [16, 8, 0].map { shift -> Double in
            let level = Double(value >> shift & 255) / 255
            return level <= 0.04045 ? level / 12.92 : pow((level + 0.055) / 1.055, 2.4)
        }
        return Lab(matrix.map { row in zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 } })
    }
}

@Suite struct ColourTests {
    @Test(arguments: Vision.allCases)
    func `the ramp and the sizes get darker step by step`(vision: Vision) {
        for colours in [MapColour.ramp, MapColour.sizes] {
            let lightness = colours.map { vision.lab($0).lightness }
            for (lighter, darker) in zip(lightness, lightness.dropFirst()) {
                #expect(lighter - darker > 6, "\(colours)")
            }
        }
    }

    @Test(arguments: Vision.allCases)
    func `tints of neighbours can be told apart`(vision: Vision) {
        let tints = MapColour.tints.map(vision.lab)
        for (index, tint) in tints.enumerated() {
            for other in tints[(index + 1)...] {
                #expect(tint.difference(to: other) > 7)
                #expect(abs(tint.lightness - other.lightness) > 3)
            }
        }
    }

    @Test func `names can be read on everything they stand on`() {
        let ink = Vision.normal.lab(MapColour.ink).lightness
        let grounds =
            MapColour.tints + MapColour.ramp.dropLast() + [MapColour.land, MapColour.outside]
        for ground in grounds { #expect(Vision.normal.lab(ground).lightness - ink > 50) }
        let darkest = Vision.normal.lab(MapColour.ramp[MapColour.ramp.count - 1]).lightness
        #expect(Vision.normal.lab(MapColour.paper).lightness - darkest > 45)
    }
}
