/// A project of the annual action plan.
public struct Project: TableRecord, Hashable {
    public var code: String?
    public var name: String
    /// The budget year of the Buddhist era.
    public var budgetYear: Int?
    public var budget: Baht?
    /// The group that is responsible.
    public var owner: String?
    public var status: String?
    /// The address of its report.
    public var report: String?
    /// Sorted; empty where it is the office's own.
    public var schools: [Int]
    /// Whether the table says that it is for all schools.
    public var isForAllSchools: Bool
}
