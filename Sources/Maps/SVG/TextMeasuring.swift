/// The font that a piece of text is set in.
public struct TextStyle: Hashable, Sendable {
    /// A list as in CSS, first choice first.
    public var family: String
    public var sizeInPoints: Double
    public var isBold: Bool

    public init(family: String, sizeInPoints: Double, isBold: Bool = false) {
        self.family = family
        self.sizeInPoints = sizeInPoints
        self.isBold = isBold
    }
}

/// The room that a line of text takes, in points.
public struct TextSize: Hashable, Sendable {
    public var width: Double
    /// Above the baseline, tone marks included.
    public var ascent: Double
    /// Below the baseline, vowels below included.
    public var descent: Double

    public init(width: Double, ascent: Double, descent: Double) {
        self.width = width
        self.ascent = ascent
        self.descent = descent
    }
}

/// Tells how much room text takes in the font it will be drawn with.
///
/// Layout reserves exactly this, so an implementation must measure with the renderer's own fonts.
public protocol TextMeasuring: Sendable {
    /// The room that one line of text takes.
    func size(of text: String, style: TextStyle) -> TextSize
}
