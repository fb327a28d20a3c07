/// Which school a cost centre of GFMIS is.
public struct CostCentre: SchoolRecorded, Hashable {
    public var school: Int
    /// Text, as it may have leading zeros.
    public var number: String
}

/// An amount of money for a school.
public struct BudgetLine: SchoolRecorded, Hashable {
    public var school: Int
    /// The budget year of the Buddhist era; nil where the table has no column of years.
    public var year: Int?
    public var costCentre: String?
    public var category: String?
    public var description: String?
    /// Below zero where money was taken back.
    public var amount: Baht
}
