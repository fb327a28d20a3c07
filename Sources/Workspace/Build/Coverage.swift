import Schools

/// Finds the schools that a table should have and has not.
struct Coverage {
    let session: BuildSession

    init(_ session: BuildSession) { self.session = session }

    func check() throws {
        for kind in [SourceKind.students, .staff, .buildings] {
            let tables = session.coverage.filter { $0.kind == kind }
            // A kind may be split over files; pupils are expected anew in every round.
            let byPeriod: [AcademicPeriod: [TableCoverage]] = Dictionary(grouping: tables) {
                table in
                table.period ?? .undated
            }
            for (_, same) in byPeriod.sorted(by: { $0.key < $1.key }) {
                try reportMissing(kind, same)
            }
        }
    }

    private func reportMissing(_ kind: SourceKind, _ tables: [TableCoverage]) throws {
        let covered = tables.reduce(into: Set<Int>()) { $0.formUnion($1.schools) }
        guard let path = tables.last?.path, !covered.isEmpty else { return }
        let flaw: Flaw =
            switch kind {
            case .students: .pupilsMissing
            case .staff: .staffMissing
            default: .buildingMissing
            }
        let missing = session.ledger.currentSchools.filter { !covered.contains($0) }
        try session.report(
            missing.map {
                Problem(flaw, source: path, school: session.crosswalk.code(of: $0))
            })
    }
}

extension AcademicPeriod {
    /// Sorts tables without a period before all others.
    static let undated = AcademicPeriod(year: 0)
}
