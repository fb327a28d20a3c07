public import Geo

/// What the court finds of one school's coordinates.
public struct Verdict: Sendable {
    /// What most probably happened to them.
    public var hypothesis: Hypothesis
    /// WGS 84 in degrees as the numbers stand; nil where they are no place.
    public var given: Coordinate?
    /// Where the school is instead; nil where it is as given or nobody can tell.
    public var proposed: Coordinate?
    /// How often such a verdict is right, from 0 to 1 (`Calibration`).
    public var confidence: Double
    public var certainty: Certainty
    /// What speaks for it, weightiest first.
    public var evidence: [LocalizedText]
    /// The verdict with its evidence in one sentence of each language.
    public var sentence: LocalizedText
    /// Whether the declared distances to the offices cannot be true of where it is taken to be.
    public var contradictsDistances = false

    /// Where the school is to be taken to be instead of as given; nil where that is not certain.
    public var correction: Coordinate? { certainty == .certain ? proposed : nil }
}
