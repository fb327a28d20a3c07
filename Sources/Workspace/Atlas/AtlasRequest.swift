public import Maps

/// How an atlas is wanted.
public struct AtlasRequest: Sendable {
    /// What its maps show, and how; its title is that of the atlas.
    public var map: MapRequest
    public var unit: MapUnit
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

    public init(map: MapRequest, unit: MapUnit, pages: PageFolder? = nil) {
        self.map = map
        self.unit = unit
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
    /// What the theme shows and the store has nothing of.
    public let missing: [MapResult.Missing]
    /// What it shows out of several things; nil where there was no choice.
    public let chosen: MapResult.Chosen?
}
