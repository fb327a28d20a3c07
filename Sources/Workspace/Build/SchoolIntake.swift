import Geo
import SchoolStore
import Schools

/// Takes the schools of one register into the store: placed, corrected, joined and checked.
struct SchoolIntake {
    private let session: BuildSession
    private let entry: SourceEntry
    private let register: Int
    private let source: Int
    private let judge: PositionJudge
    /// The register's number at the court.
    private let file: Int
    private(set) var account = RowAccount()

    init(_ job: SchoolImport, source: Int, reference: PointReference) {
        (session, entry, register) = (job.session, job.entry, job.register)
        self.source = source
        judge = PositionJudge(
            plausible: session.gazetteer.envelope?.expanded(by: 0.25), reference: reference)
        file = session.court?.open(reference) ?? 0
        session.courtFiles.append(entry.path)
    }

    /// Takes the school of a row; nil where the row has none.
    mutating func take(_ school: SchoolRecord?) throws {
        if let school, try add(school) {
            account.matched += 1
        } else {
            account.rejected += 1
        }
    }

    /// Writes a school down; false where its code is taken.
    private func add(_ original: SchoolRecord) throws -> Bool {
        var school = original
        let known = session.crosswalk.school(code: school.code)
        if let known, !session.ledger.note(known, inRegister: register) {
            let row = Int(session.ledger.rows[known])
            let other = session.ledger.path(of: known)
            try session.report([
                problem(
                    .codeDuplicate(firstRow: row, in: other == entry.path ? nil : other), school,
                    field: .code, value: school.code)
            ])
            return false
        }
        let corrections = try session.corrections(of: school, isInForce: register == 0)
        var position = judge.position(school.point)
        corrections.forEach { $0.apply(to: &school, &position) }
        let placement = session.gazetteer.place(
            position.coordinate, tambonName: school.tambon, amphoeName: school.amphoe)
        let flaws = position.flaws + placement.flaws
        position.flaws += placement.flaws.filter(\.isAboutPosition)
        let areas = self.areas(placement, position.coordinate)
        let number = try known ?? add(school, position: position, areas: areas)
        for flaw in flaws { try report(flaw, school, number) }
        for correction in corrections { try session.writer.add(correction, of: number) }
        if known == nil {
            session.court?.add(
                original, file: file, isCorrected: position.origin == .corrected)
        } else {
            addPast(school, position, number)
        }
        guard let period = entry.period else { return true }
        try session.writer.add(
            version: school, of: number, period: period, position: position, areas: areas,
            source: source)
        return true
    }

    /// Writes down a school that no newer register has.
    private func add(
        _ school: SchoolRecord, position: SchoolPosition, areas: SchoolAreas
    ) throws -> Int {
        let number = try session.writer.add(
            school, position: position, areas: areas, source: source, isCurrent: register == 0)
        session.crosswalk.add(code: school.code, others: school.smis, school.obec)
        session.ledger.append(
            school, at: position.coordinate, path: entry.path, register: register)
        if session.keepsNames { session.register[number] = RegisterEntry(school) }
        return number
    }

    /// Notes what an older register says of a school: its name then, and where it was.
    private func addPast(_ school: SchoolRecord, _ position: SchoolPosition, _ number: Int) {
        session.court?.add(earlier: position.coordinate, of: number)
        if let name = school.name, session.register[number]?.name != name {
            session.formerNames[number, default: []].append(name)
        }
    }

    private func areas(_ placement: Gazetteer.Placement, _ point: Coordinate?) -> SchoolAreas {
        let tambon = placement.tambon.map { session.gazetteer.tambon[$0] }
        let amphoe = placement.amphoe.map { session.gazetteer.amphoe[$0] }
        let area = point.flatMap { session.areas.area(at: $0) }
        return SchoolAreas(
            tambon: tambon?.code, amphoe: amphoe?.code ?? tambon?.parentCode, area: area?.code)
    }

    // MARK: Problems

    private func report(_ flaw: Flaw, _ school: SchoolRecord, _ number: Int) throws {
        let isTambon = flaw.kind == "tambon-unknown"
        let problem = problem(
            flaw, school, field: isTambon ? .tambon : .coordinates,
            value: isTambon ? school.tambon : school.pointAsWritten)
        // Of an older register nothing is judged.
        if register == 0 {
            try session.report(problem, ofPosition: number)
        } else {
            try session.report([problem])
        }
    }

    private func problem(
        _ flaw: Flaw, _ school: SchoolRecord, field: Field, value: String?
    ) -> Problem {
        Problem(
            flaw, source: entry.path, row: school.row, school: school.code, field: field.label,
            value: value)
    }
}

extension Flaw {
    /// Whether it casts doubt on where the school is, and not on a name only.
    fileprivate var isAboutPosition: Bool { kind.hasPrefix("coordinate-") && severity < .note }
}
