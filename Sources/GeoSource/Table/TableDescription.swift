/// What a table is, as far as one can say without knowing which row is the header.
public struct TableDescription: Hashable, Sendable {
    /// "CSV", "DBF", or GDAL's name of the driver.
    public var driver: String
    /// The sheet, or the file's name without ending.
    public var sheet: String
    /// All sheets of the workbook, in order.
    public var sheets: [String]
    public var encoding: Evidence<TextEncoding>
    /// What separates the fields of a text file.
    public var delimiter: Character?
    /// What was wrong before any row was read.
    public var findings: [Finding]
}

/// What a reading came to.
public struct ReadSummary: Hashable, Sendable {
    /// Rows or features handed out.
    public var count: Int
    public var findings: [Finding]
    /// How coordinates were reprojected; nil where they were not.
    public var operation: TransformationOperation?

    public init(count: Int, findings: [Finding], operation: TransformationOperation? = nil) {
        self.count = count
        self.findings = findings
        self.operation = operation
    }
}
