import SchoolStore
public import Schools

extension Workspace {
    /// What the store proposes for the schools whose position is in doubt, and what people report.
    ///
    /// - Throws: `StoreError`, `OfficeError`.
    public func proposals() throws -> [PositionProposal] {
        let store = try store()
        let verdicts = try store.positionProposals()
        let reports = try openReports()
        guard !reports.isEmpty else { return verdicts }
        let schools = try store.schools().filter(\.isCurrent)
        return PositionProposal.merged(
            verdicts, with: reports, of: schools.map(PositionProposal.init))
    }
}
