public import Schools

/// What a folder of files was found to hold.
public struct FolderReading: Sendable {
    public var sources: [RecognisedSource] = []
    public var unused: [UnusedFile] = []
}

/// A file, or a sheet or layer of one, that can be a source.
public struct RecognisedSource: Sendable {
    public var entry: SourceEntry
    /// What it is, such as a system's export.
    public var title: LocalizedText
    /// Why it is taken for that.
    public var reasons: [LocalizedText]
    /// Why it must not be used before somebody has looked at it; nil where it can be.
    public var doubt: LocalizedText?
    /// Whether a layer of shapes says where on Earth they are; true for tables.
    var isPlaced = true

    init(
        _ entry: SourceEntry, title: LocalizedText, reasons: [LocalizedText],
        doubt: LocalizedText? = nil
    ) {
        self.entry = entry
        self.title = title
        self.reasons = reasons
        self.doubt = doubt
    }
}

/// A file that is no source, and why.
public struct UnusedFile: Hashable, Sendable {
    public var path: String
    public var reason: LocalizedText
}
