/// How the lines of a star are drawn, and its badge.
///
/// Neighbouring stars have other dashes, so that they can be told apart without colour.
struct StarLook {
    let stroke: String
    /// nil for a line without gaps.
    let dashes: String?
    let weight: Double
    /// What the badge is filled with, and what is written on that.
    let badge: String
    let ink: String
    /// A pattern that nothing can be read on: a chip of it stands in the badge.
    let chip: String?

    /// In points for a line of weight 1: unbroken, dashes, dots, dashes and dots.
    private static let dashes: [[Double]] = [[], [5, 2.4], [1.1, 1.9], [6, 1.8, 1.1, 1.8]]
    static var countOfDashes: Int { dashes.count }

    init(fill: String, dashes: Int, ink: MapInk, tokens: MapTokens) {
        let colour = HexColour(fill)
        let weight = tokens(MapWeight.star)
        let steps = Self.dashes[dashes % Self.dashes.count]
        self.weight = weight
        self.dashes =
            steps.isEmpty
            ? nil : steps.map { NumberText.rounded($0 * weight) }.joined(separator: " ")
        stroke = ink == .black ? MapColour.ink : colour?.onLand ?? MapColour.quietInk
        let isPlain = colour == nil || ink == .black
        badge = isPlain ? MapColour.paper : fill
        chip = colour == nil ? fill : nil
        self.ink = isPlain || colour?.isDark == false ? MapColour.ink : MapColour.paper
    }
}

/// A colour of `#RRGGBB` that is to be mixed and judged.
private struct HexColour {
    private let channels: [Double]

    /// nil for a pattern.
    init?(_ text: String) {
        guard text.utf8.count == 7, text.hasPrefix("#"),
            let value = Int(text.dropFirst(), radix: 16)
        else { return nil }
        channels = [16, 8, 0].map { Double(value >> $0 & 255) }
    }

    /// From 0 to 255; the weights of the channels are those of ITU-R BT.709.
    private var lightness: Double {
        channels[0] * 0.2126 + channels[1] * 0.7152 + channels[2] * 0.0722
    }

    var isDark: Bool { lightness < 132 }

    /// The colour itself where a thin line of it stands out on land, or mixed with as much ink.
    var onLand: String {
        guard let ink = HexColour(MapColour.ink), lightness > 120 else { return text }
        let share = min(0.75, (lightness - 120) / max(lightness - ink.lightness, 1))
        return HexColour(zip(channels, ink.channels).map { $0 + ($1 - $0) * share }).text
    }

    private init(_ channels: [Double]) { self.channels = channels }

    private var text: String {
        let digits = channels.map { channel in
            let hex = String(Int(channel.rounded()), radix: 16, uppercase: true)
            return hex.utf8.count < 2 ? "0" + hex : hex
        }
        return "#" + digits.joined()
    }
}
