import SchoolStore
import Schools

/// Checks what the tables say of each school against each other, once all are in.
struct CrossChecks {
    private let session: BuildSession

    init(_ session: BuildSession) { self.session = session }

    func check() throws {
        // A register alone has nothing to be checked against, however large it is.
        guard session.keepsNames else { return }
        var facts = try session.writer.facts()
        for school in session.register.keys where session.ledger.isCurrent(school) {
            facts[school] = facts[school] ?? SchoolFacts(code: "")
        }
        let crosswalk = session.crosswalk
        let checks = SchoolChecks(
            year: year(of: facts), names: session.schoolNames, codes: crosswalk.code(of:))
        for school in facts.keys.sorted() where session.ledger.isCurrent(school) {
            guard let own = complete(facts[school], school) else { continue }
            try report(checks.findings(own), school)
        }
        if let flaw = checks.unchangedRound(facts.sorted { $0.key < $1.key }.map(\.value)),
            let path = newest(.students)
        {
            try session.report([Problem(flaw, source: path)])
        }
    }

    /// The newest academic year that any table is of: later years are the future.
    private func year(of facts: [Int: SchoolFacts]) -> Int {
        let stated = session.workspace.manifest.sources.compactMap(\.period?.year)
        let counted = facts.values.flatMap(\.enrolments).map(\.period.year)
        // Without any dated table nothing is known to be in the future.
        return (stated + counted).max() ?? .max
    }

    private func complete(_ facts: SchoolFacts?, _ school: Int) -> SchoolFacts? {
        guard var facts, let entry = session.register[school] else { return nil }
        facts.code = session.crosswalk.code(of: school)
        facts.name = entry.name
        facts.namesElsewhere = (session.namesElsewhere[school] ?? []).map(\.name)
        facts.formerNames = session.formerNames[school] ?? []
        facts.declaredPupils = entry.pupils
        facts.established = entry.established
        return facts
    }

    private func report(_ findings: [SchoolFinding], _ school: Int) throws {
        try session.report(
            findings.map { finding in
                if let seen = session.namesElsewhere[school]?.first(where: {
                    finding.field == .name && $0.name == finding.value
                }) {
                    return Problem(
                        finding.flaw, source: seen.path, row: seen.row, school: finding.code,
                        field: finding.field.label, value: finding.value)
                }
                let isOfRegister =
                    finding.field == .established || finding.flaw.kind == "pupils-declared-differ"
                let path =
                    (isOfRegister ? nil : newest(kind(of: finding.field)))
                    ?? session.ledger.path(of: school)
                return Problem(
                    finding.flaw, source: path,
                    row: isOfRegister ? Int(session.ledger.rows[school]) : nil,
                    school: finding.code, field: finding.field.label, value: finding.value)
            })
    }

    private func kind(of field: Field) -> SourceKind {
        switch field {
        case .position: .staff
        case .built: .buildings
        default: .students
        }
    }

    /// The file of the newest table of a kind.
    private func newest(_ kind: SourceKind) -> String? {
        session.coverage.filter { $0.kind == kind }
            .max { ($0.period ?? .undated) < ($1.period ?? .undated) }?.path
    }
}
