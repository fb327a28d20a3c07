/// Classes of numbers that an office has decided on, such as the four sizes of school.
public struct ClassTable: Hashable, Sendable {
    /// One class; both limits belong to it.
    public struct Row: Hashable, Sendable {
        public var from: Double
        /// nil: everything above.
        public var through: Double?
        /// What it is called; nil where the numbers say enough.
        public var name: LocalizedText?

        public init(from: Double, through: Double?, name: LocalizedText? = nil) {
            self.from = from
            self.through = through
            self.name = name
        }
    }

    /// The word that chooses it, such as "size-4".
    public var name: String
    public var title: LocalizedText
    /// From the lowest up, none overlapping.
    public var rows: [Row]

    public init(name: String, title: LocalizedText, rows: [Row]) {
        self.name = name
        self.title = title
        self.rows = rows
    }
}
