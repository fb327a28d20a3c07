import Support

extension SplitMix64 {
    /// One of the texts; the empty text where there are none.
    mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &self) ?? "" }
}
