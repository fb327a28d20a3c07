// Colours and sizes that only some themes use.

extension MapColour {
    /// Kinds without an order, such as levels of teaching and networks.
    static let unordered = kinds
    /// Above and below zero, as areas have it.
    static let rise = above[2]
    static let fall = below[2]
    /// From good to bad: the darker, the worse.
    static let conditions = ["#E8F1D4", "#F2C14E", "#C8553D", "#4A1942"]
}

extension MapSpace {
    static let largestDifference = 7.5
}
