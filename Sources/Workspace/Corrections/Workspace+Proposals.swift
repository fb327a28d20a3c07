import SchoolStore
public import Schools

extension Workspace {
    /// What the store proposes for the schools whose position is in doubt.
    ///
    /// - Throws: `StoreError`.
    public func proposals() throws -> [PositionProposal] {
        try store().positionProposals()
    }
}
