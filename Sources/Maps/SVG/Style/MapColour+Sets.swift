/// Sets of colours for classes and kinds.
///
/// All were chosen in CIE L*C*h and checked, and tests check them again: with normal sight and as
/// people without red, green or blue cones see them (Machado, Oliveira and Fernandes 2009),
/// neighbouring classes differ by at least 3.5 CIEDE2000 (five classes by 5), and a grey print
/// keeps their order. Up to eight classes, none has the lightness of the water. Nothing lies
/// between L* 50 and 59, where neither ink nor paper can be read.
extension MapColour {
    /// From few to many, for two to nine classes: yellow over green to blue, always darker.
    private static let ramps = [
        ["#F7F6C8", "#41B6B3"],
        ["#F7F6C8", "#90D2AB", "#00A2B7"],
        ["#F7F6C8", "#B3DDAB", "#5FC1B0", "#009DB6"],
        ["#FCF8CC", "#C4E2AC", "#74C8AD", "#00A5B7", "#0074AA"],
        ["#FCF8CC", "#D1E6AF", "#90D2AB", "#4CBAB2", "#009DB6", "#0071A9"],
        ["#FEFACE", "#D9E9B3", "#A1D7AA", "#66C3AF", "#19ABB6", "#007AAC", "#00529F"],
        ["#FEFACE", "#DCEAB5", "#ACDBAA", "#78CAAD", "#3CB5B3", "#009DB6", "#0074AA", "#054E9E"],
        [
            "#FEFACE", "#E1ECB8", "#B9DFAB", "#8DD1AB", "#5FC1B0", "#2AAFB5", "#049CB5",
            "#0074AA", "#054E9E",
        ],
    ]

    /// The sequential colours for so many classes; beyond nine the last ones repeat.
    static func ramp(_ count: Int) -> [String] {
        guard count > 1 else { return count == 1 ? [ramps[0][1]] : [] }
        let colours = ramps[min(count, ramps.count + 1) - 2]
        return (0..<count).map { colours[$0 * (colours.count - 1) / (count - 1)] }
    }

    /// The middle, and the colours below and above it from the middle outwards.
    ///
    /// Each step has a lightness of its own (L* 97; 90, 76, 61; 83, 68, 48), so that a grey print
    /// still tells orange from blue.
    static let middle = "#F7F6F2"
    static let below = ["#FDDCB5", "#F4AD66", "#E17630"]
    static let above = ["#B2D3EF", "#6DACDE", "#1976BC"]

    /// The colour so many classes from the middle where the outermost lies so far away.
    static func diverging(step: Int, outermost: Int) -> String {
        guard step != 0 else { return middle }
        let level = divergingLevel(step: step, outermost: outermost)
        return step < 0 ? below[level - 1] : above[level - 1]
    }

    /// 1 to 3: a single class is of middling strength, two are weak and strong.
    static func divergingLevel(step: Int, outermost: Int) -> Int {
        let distance = min(abs(step), max(outermost, 1))
        switch outermost {
        case ...1: return 2
        case 2: return distance == 1 ? 1 : 3
        default: return (distance * 3 + outermost - 1) / outermost
        }
    }

    /// Kinds without an order, such as levels of teaching and networks; lighter to darker.
    static let kinds = [
        "#FFCDB2", "#0BD6D5", "#9AB958", "#789DEA", "#DA6D96", "#996432", "#00625C", "#392C7B",
    ]

    /// The colours for so many kinds, as far apart as can be; beyond eight they repeat.
    static func kinds(_ count: Int) -> [String] {
        guard count > 1, count < kinds.count else {
            return (0..<max(count, 0)).map { kinds[$0 % kinds.count] }
        }
        return (0..<count).map { kinds[$0 * (kinds.count - 1) / (count - 1)] }
    }
}

extension MapColour {
    /// Whether text on the fill is set in the colour of the paper; patterns are never dark.
    static func isDark(_ fill: String) -> Bool { (brightness(fill) ?? 1) < 0.25 }

    /// About the luminance of `#RRGGBB`, from 0 to 1; nil for what is no colour.
    ///
    /// With a gamma of 2 in place of sRGB's curve: close enough to tell light from dark, and the
    /// same on every machine.
    static func brightness(_ colour: String) -> Double? {
        guard colour.hasPrefix("#"), colour.utf8.count == 7,
            let value = Int(colour.dropFirst(), radix: 16)
        else { return nil }
        let (red, green, blue) = (value >> 16, value >> 8 & 255, value & 255)
        return Double(2126 * red * red + 7152 * green * green + 722 * blue * blue) / 650_250_000
    }
}
