// Colours and sizes that only some themes use.

extension MapColour {
    /// Kinds without an order, told apart by colour-blind readers.
    ///
    /// Source: M. Okabe and K. Ito, "Color Universal Design" (2008), jfly.uni-koeln.de/color.
    static let unordered = ["#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00"]
    /// Above and below zero.
    ///
    /// Source: C. Brewer, ColorBrewer 2.0, ends of the scheme "PuOr".
    static let rise = "#5E3C99"
    static let fall = "#E66101"
    /// From good to bad: the darker, the worse.
    static let conditions = ["#E8F1D4", "#F2C14E", "#C8553D", "#4A1942"]
}

extension MapSpace {
    static let largestDifference = 7.5
}
