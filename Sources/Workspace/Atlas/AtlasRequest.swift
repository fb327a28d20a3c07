public import Maps
public import Schools

/// How an atlas is wanted.
public struct AtlasRequest: Sendable {
    public var theme: MapTheme
    public var unit: MapUnit
    public var options: MapOptions
    /// In place of the title that says the units.
    public var title: String?
    /// The period to draw; nil for now.
    public var period: AcademicPeriod?
    /// Where each page is written as a file of its own too.
    public var pages: PageFolder?

    /// A folder of pages.
    public struct PageFolder: Sendable {
        public var path: String
        /// One of `Workspace.mapEndings`.
        public var ending: String

        public init(path: String, ending: String) {
            self.path = path
            self.ending = ending
        }
    }

    public init(
        theme: MapTheme = .location, unit: MapUnit, options: MapOptions = MapOptions(),
        title: String? = nil, period: AcademicPeriod? = nil, pages: PageFolder? = nil
    ) {
        self.theme = theme
        self.unit = unit
        self.options = options
        self.title = title
        self.period = period
        self.pages = pages
    }
}

/// What became of an atlas.
public struct AtlasResult: Sendable {
    public let path: String
    public let pages: Int
    public let schools: Int
    public let labelsPlaced: Int
    public let labelsWanted: Int
    /// The characters of names that no font of this machine has.
    public let missingCharacters: [Character]
}
