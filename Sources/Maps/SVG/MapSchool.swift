public import Geo

/// A school; only those with a position are drawn, and all count where they are summed up.
///
/// What it has is held once for all its copies: those of a country are copied many times, and their
/// names and figures are hardly looked at.
public struct MapSchool: Sendable {
    /// WGS 84, in degrees; nil where nobody knows it.
    public var position: Coordinate?
    /// Whether a check found the position doubtful: it is drawn with a ring around it.
    public var isDoubtful: Bool
    private var held: HeldFacts

    public init(
        code: String, name: String, position: Coordinate?, pupils: Int? = nil,
        tambonCode: String? = nil, amphoeCode: String? = nil, isDoubtful: Bool = false,
        figures: SchoolFigures = SchoolFigures()
    ) {
        var facts = SchoolFacts(
            code: code, name: name, tambonCode: tambonCode, amphoeCode: amphoeCode,
            figures: figures)
        if let pupils { facts.figures.pupils = pupils }
        held = HeldFacts(facts)
        self.position = position
        self.isDoubtful = isDoubtful
    }

    /// The 10-digit code; it becomes part of an id.
    public var code: String {
        get { facts.code }
        set { facts.code = newValue }
    }

    public var name: String {
        get { facts.name }
        set { facts.name = newValue }
    }

    /// The tambon that it lies in.
    public var tambonCode: String? {
        get { facts.tambonCode }
        set { facts.tambonCode = newValue }
    }

    /// The amphoe that it lies in.
    public var amphoeCode: String? {
        get { facts.amphoeCode }
        set { facts.amphoeCode = newValue }
    }

    public var figures: SchoolFigures {
        get { facts.figures }
        set { facts.figures = newValue }
    }

    /// The pupils of the map's round; nil where nothing is known.
    public var pupils: Int? {
        get { facts.figures.pupils }
        set { facts.figures.pupils = newValue }
    }

    /// The position where a map can show it: one that is known and lies on the globe.
    var place: Coordinate? { position.flatMap { isOnGlobe($0) ? $0 : nil } }

    private var facts: SchoolFacts {
        get { held.facts }
        set { held = HeldFacts(newValue) }
    }
}

private struct SchoolFacts {
    var code: String
    var name: String
    var tambonCode: String?
    var amphoeCode: String?
    var figures: SchoolFigures
}

private final class HeldFacts: Sendable {
    let facts: SchoolFacts

    init(_ facts: SchoolFacts) { self.facts = facts }
}
