/// The words that `check` counts problems by.
public enum ProblemKinds {
    /// Every kind that a build can report, sorted: those of `Flaw` and those of reading files.
    public static let all = (checks + reading).sorted()

    /// What is wrong with a register, a table or a boundary.
    static let checks = [
        "boundary-code-duplicate", "boundary-code-missing", "building-missing", "cell-missing",
        "code-characters", "code-conflict", "code-decimal", "code-duplicate",
        "code-leading-zero-lost", "code-length", "code-missing", "code-scheme", "code-scientific",
        "code-unknown", "column-missing", "condition-unknown", "coordinate-datum-unknown",
        "coordinate-missing", "coordinate-one-zero", "coordinate-out-of-range",
        "coordinate-outside-area", "coordinate-outside-tambon", "coordinate-shared",
        "coordinate-swapped", "coordinate-unreadable", "coordinate-zero", "grade-unknown",
        "name-missing", "number-negative", "number-unreadable", "personal-number",
        "pupils-missing", "row-duplicate", "row-unrecognised", "staff-missing",
        "subtotal-mismatch", "tambon-unknown", "total-mismatch", "year-implausible",
    ]

    /// What is wrong with a file, as the reader of geodata and tables words it.
    static let reading = [
        "attributes-missing", "crs-contradicted", "crs-undetermined", "crs-unreadable",
        "encoding-contradicted", "encoding-undetermined", "encoding-unknown", "file-truncated",
        "geometry-invalid", "geometry-missing", "geometry-outside", "geometry-unsupported",
        "index-damaged", "index-missing", "quote-unterminated", "reading-stopped",
        "row-count-differs", "row-ragged", "source-unreadable", "text-cut", "text-inexact",
    ]
}
