public import Schools

/// Where data came from and what was done with it.
public struct SourceRecord: Hashable, Sendable {
    public var kind: SourceKind
    /// As the manifest names it.
    public var path: String
    public var layer: String?
    public var level: BoundaryLevel?
    public var period: AcademicPeriod?
    public var sha256: String
    public var bytes: Int
    /// ISO 8601, UTC.
    public var modifiedAt: String?
    public var importedAt: String
    public var driver = ""
    public var encoding: Finding?
    public var crs: Finding?
    /// The coordinate operation by name and accuracy; nil where nothing was reprojected.
    public var operation: String?
    public var account = RowAccount()
    /// Columns that no rule allows in.
    public var ignoredColumns: [String] = []
    public var delivery = Delivery()
    /// Whether the numbers come from the round's snapshot and not from the file.
    public var isFrozen = false

    /// A value with how it is known.
    public struct Finding: Hashable, Sendable {
        public var value: String
        /// `declared`, `detected` or `given`.
        public var source: String
        public var evidence: String

        public init(value: String, source: String, evidence: String) {
            self.value = value
            self.source = source
            self.evidence = evidence
        }
    }

    public init(
        kind: SourceKind, path: String, level: BoundaryLevel? = nil, period: AcademicPeriod? = nil,
        sha256: String, bytes: Int, modifiedAt: String?, importedAt: String
    ) {
        self.kind = kind
        self.path = path
        self.level = level
        self.period = period
        self.sha256 = sha256
        self.bytes = bytes
        self.modifiedAt = modifiedAt
        self.importedAt = importedAt
    }
}
