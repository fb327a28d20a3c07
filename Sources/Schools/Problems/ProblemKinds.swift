/// The words that `check` counts problems by.
public enum ProblemKinds {
    /// Every kind that a build can report, sorted: those of `Flaw` and those of reading files.
    public static let all = (checks + reading).sorted()

    /// What is wrong with a register, a table or a boundary.
    static let checks = Flaw.examples.map(\.kind)

    /// What is wrong with a file, as the reader of geodata and tables words it.
    static let reading = [
        "attributes-missing", "cell-error", "crs-contradicted", "crs-undetermined",
        "crs-unreadable", "encoding-contradicted", "encoding-undetermined", "encoding-unknown",
        "file-truncated", "format-misnamed", "formula-without-value", "geometry-invalid",
        "geometry-missing", "geometry-outside", "geometry-unsupported", "index-damaged",
        "index-missing", "quote-unterminated", "reading-stopped", "row-count-differs", "row-ragged",
        "source-unreadable", "text-cut", "text-inexact",
    ]
}
