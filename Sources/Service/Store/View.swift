import Schools

/// As whom and of when the store is read.
struct View: Hashable, Sendable {
    /// Who sees what: everybody, or the office.
    var isOffice: Bool
    /// A period of the past; nil for now.
    var period: AcademicPeriod?

    init(_ role: Role, period: AcademicPeriod? = nil) {
        isOffice = role == .office
        self.period = period
    }

    var audience: Audience { (isOffice ? Role.office : .public).audience }
}
