/// A tambon or an amphoe as a table names it.
public struct PlaceMention: Hashable, Sendable {
    /// By TIS 1099: six digits for a tambon, four for an amphoe.
    public var code: String?
    public var name: String?
    /// The amphoe of a tambon, whose name alone is no key.
    public var amphoe: String?

    public init(code: String? = nil, name: String? = nil, amphoe: String? = nil) {
        self.code = code
        self.name = name
        self.amphoe = amphoe
    }
}

/// One number about a school, a tambon or an amphoe in a year, such as those of EFA.
public struct Indicator: TableRecord, Hashable {
    /// What an indicator is about.
    public enum Subject: Hashable, Sendable {
        case school(Int)
        case tambon(PlaceMention)
        case amphoe(PlaceMention)
    }

    public var subject: Subject
    public var name: String
    /// The year of the Buddhist era; nil where the table has no column of years.
    public var year: Int?
    public var value: Double
    /// As the table has it; `%` where only the number says so.
    public var unit: String?

    public var schools: [Int] {
        if case .school(let school) = subject { [school] } else { [] }
    }
}
