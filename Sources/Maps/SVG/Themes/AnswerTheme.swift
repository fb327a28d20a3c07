public import Schools

/// How the answer to a planning question is drawn.
///
/// What a school has stands in `SchoolFigures.indicator`, or for kinds in `SchoolFigures.level`;
/// what an area has in `MapArea.value`.
public struct AnswerLook: Sendable {
    public enum Kind: Sendable {
        /// Colours by class.
        case classes
        /// Circles whose areas are the numbers.
        case amounts
        /// Triangles up and down: what lies above zero, below it and at it.
        case differences(above: LocalizedText, below: LocalizedText, equal: LocalizedText)
        /// Areas of the answer's own, as the content's amphoe, in tints so that neighbours differ.
        case tints
        /// A symbol for each of some words, in this order; where the first of them is what the
        /// map is about, it is the darkest.
        case kinds([LocalizedText], leads: Bool = false)
    }

    /// The word for the question.
    public var name: String
    public var title: LocalizedText
    /// What is shown with its unit.
    public var legend: LocalizedText
    public var kind: Kind
    /// With how many decimals the answer shows the numbers; nil where it does not say.
    public var decimals: Int?
    /// What the answer comes to.
    public var sentence: LocalizedText
    /// What the numbers were measured against, below the legend.
    public var notes: [LocalizedText] = []
    /// Whether the content's overlays are what the map is about.
    public var hasOverlays = false
    /// What areas of the answer's own are called; nil for tambon and amphoe.
    public var areas: LocalizedText?
    /// The codes of the schools that the table in force says nothing of.
    public var uncovered: Set<String> = []

    public var ways: [MapWays] = []
    /// What schools are called that the map of kinds is not about, but that have a part in it: those
    /// whose `SchoolFigures.level` is this.
    public var aside: LocalizedText?
    /// What stands apart from the numbers, such as the school asked about: places whose
    /// `SchoolFigures.level` is one of these words.
    public var marks: [LocalizedText] = []

    public init(
        name: String, title: LocalizedText, legend: LocalizedText, kind: Kind,
        sentence: LocalizedText
    ) {
        self.name = name
        self.title = title
        self.legend = legend
        self.kind = kind
        self.sentence = sentence
    }
}

extension MapTheme {
    /// The answer to a planning question; areas are shaded where the content's areas have values.
    public static func answer(_ look: AnswerLook) -> MapTheme {
        MapTheme(
            name: look.name, title: look.title, summary: look.sentence, needs: [],
            plan: { look.plan($0) }, isClassed: true)
    }
}
