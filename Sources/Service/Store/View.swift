import Schools

/// As whom and of when the store is read.
struct View: Hashable, Sendable {
    /// Who sees what: everybody, or the office.
    let isOffice: Bool
    /// The code of the school that asks, which is told its own figures; nil for others.
    let school: String?
    /// A period of the past; nil for now.
    var period: AcademicPeriod?

    init(_ role: Role, period: AcademicPeriod? = nil) {
        isOffice = role == .office
        if case .school(let code) = role { school = code } else { school = nil }
        self.period = period
    }

    var audience: Audience { (isOffice ? Role.office : .public).audience }
}
