/// A table to be written: one header and rows of cells.
public struct OutputTable: Hashable, Sendable {
    /// One cell of it.
    public enum Cell: Hashable, Sendable {
        /// Stays text: a code keeps its leading zeros where the format knows text.
        case text(String)
        case number(Double)
        case empty

        /// A text, or an empty cell where there is none.
        public init(_ text: String?) {
            self = text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty
        }

        /// A number, or an empty cell where there is none.
        public init(_ number: Double?) {
            self = number.map { .number($0) } ?? .empty
        }

        /// A count, or an empty cell where there is none.
        public init(_ count: Int?) {
            self.init(count.map(Double.init))
        }
    }

    /// The name of the sheet, where the format has sheets: 1–31 characters, none of `[]:*?/\`.
    public var name: String
    public var header: [String]
    /// None has more cells than the header; a shorter one ends in empty cells.
    public var rows: [[Cell]]

    public init(name: String, header: [String], rows: [[Cell]] = []) {
        self.name = name
        self.header = header
        self.rows = rows
    }
}
