import Geo
import SchoolStore
import Schools

/// Hears what registers say of where their schools are, and has it weighed when all are read.
///
/// What was found of a position while its row was read waits for the verdict, which may explain it.
struct CourtSession {
    /// The findings that a verdict explains better, with the number of their school.
    private var waiting: [Int: [Problem]] = [:]
    /// Schools that the office has put right: there is nothing left to judge.
    private var corrected: Set<Int> = []
    private var court: CoordinateCourt

    private static let explained: Set = [
        "coordinate-outside-tambon", "coordinate-outside-area", "coordinate-shared",
        "coordinate-out-of-range",
    ]

    /// Nil without boundaries, for then there is no witness.
    init?(_ session: BuildSession) {
        guard session.gazetteer.envelope != nil else { return nil }
        let offices = CourtOffices(area: session.workspace.manifest.officeLocation)
        let roads = RoadDistances(session.features)
        court = CoordinateCourt(
            gazetteer: session.gazetteer, offices: offices, places: CourtPlaces(session.features),
            roadDistance: roads.map { roads in { roads.metres(from: $0) } })
    }

    mutating func open(_ reference: PointReference) -> Int { court.open(reference) }

    /// Adds the next school in the order of the ledger.
    mutating func add(_ school: SchoolRecord, file: Int, isCorrected: Bool) {
        if isCorrected { corrected.insert(court.count) }
        court.add(school, file: file)
    }

    /// Adds where an older register has a school.
    mutating func add(earlier position: Coordinate?, of school: Int) {
        if let position { court.add(earlier: position, of: school) }
    }

    /// Keeps a problem back until the verdict; false where it has to be reported at once.
    mutating func keeps(_ problem: Problem, of school: Int) -> Bool {
        guard Self.explained.contains(problem.kind) else { return false }
        waiting[school, default: []].append(problem)
        return true
    }

    /// Weighs everything and writes down what came of it.
    ///
    /// - Parameter files: the paths of the registers in the order in which they were opened.
    func close(_ session: BuildSession, files: [String]) throws {
        let outcome = court.judge()
        for (path, verdict) in zip(files, outcome.files) {
            guard let flaw = verdict.flaw else { continue }
            try session.report([
                Problem(flaw, source: path, field: Field.coordinates.label)
            ])
        }
        var doubtful: [Int] = []
        for (school, verdict) in outcome.verdicts.enumerated()
        where session.ledger.isCurrent(school) && !corrected.contains(school) {
            let flaws = verdict.flaws
            let verdict = verdict.proposing(earlier: court.earlier(of: school))
            try session.report(try flaws.map { try problem($0, school, session) })
            if flaws.isEmpty { try session.report(waiting[school] ?? []) }
            if !flaws.isEmpty { doubtful.append(school) }
            if verdict.isWorthKeeping || waiting[school] != nil {
                try session.writer.add(verdict, of: school)
            }
        }
        try session.writer.markDoubtful(doubtful.filter { session.ledger.coordinates[$0] != nil })
    }

    private func problem(
        _ flaw: Flaw, _ school: Int, _ session: BuildSession
    ) throws -> Problem {
        Problem(
            flaw, source: session.ledger.path(of: school),
            row: Int(session.ledger.rows[school]), school: session.crosswalk.code(of: school),
            field: Field.coordinates.label,
            value: try session.writer.positionAsWritten(of: school))
    }
}

extension Verdict {
    /// With the place of an older register proposed where the numbers themselves hold none.
    ///
    /// How often schools have moved since nobody has measured, so that it is never certain.
    fileprivate func proposing(earlier: Coordinate?) -> Verdict {
        guard proposed == nil, let earlier,
            [.missing, .placeholder, .anotherSchool].contains(hypothesis)
        else { return self }
        var copy = self
        copy.proposed = earlier
        (copy.confidence, copy.certainty) = (0.5, .possible)
        copy.sentence = LocalizedText(
            thai: sentence.thai + " ทะเบียนรุ่นก่อนมีพิกัดอื่นของโรงเรียนนี้",
            english: sentence.english + "; an older register has another place for the school")
        return copy
    }

    /// Whether it says more than that a point is where it should be.
    fileprivate var isWorthKeeping: Bool { hypothesis != .asGiven || !flaws.isEmpty }
}

extension CourtPlaces {
    /// The places of a build; nil where it has none.
    fileprivate init?(_ features: [NamedFeature]) {
        let places = features.compactMap { feature -> (name: String, position: Coordinate)? in
            guard let name = feature.name, case .point(let position) = feature.geometry else {
                return nil
            }
            return (name, position)
        }
        guard !places.isEmpty else { return nil }
        self.init(places)
    }
}
