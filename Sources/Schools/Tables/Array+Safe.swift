extension Array {
    /// The element at a place, or nil beyond the end: rows of one table differ in length.
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
