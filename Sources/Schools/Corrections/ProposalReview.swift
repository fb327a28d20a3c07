import Geo

/// What the rows of a filled-in file of proposals come to: corrections to add, or what is wrong.
///
/// All rows are looked at before anything is done; a single bad one means that nothing is.
public struct ProposalReview: Sendable {
    /// Who accepts, when and why, where the rows do not say it themselves.
    public struct Defaults: Sendable {
        public var by: String?
        public var at: String
        public var why: String?
        /// Whether rows that are certain count as accepted where the clerk has left them open.
        public var acceptsCertain: Bool

        public init(by: String?, at: String, why: String?, acceptsCertain: Bool) {
            self.by = by
            self.at = at
            self.why = why
            self.acceptsCertain = acceptsCertain
        }
    }

    /// The corrections that the accepted rows ask for, numbered on from the ledger.
    public private(set) var corrections: [Correction] = []
    public private(set) var problems: [Problem] = []
    /// Rows that ask for what is in force already.
    public private(set) var unchangedCount = 0
    /// Rows that are not accepted.
    public private(set) var declinedCount = 0

    private let schools: ReviewedSchools
    private let inForce: CorrectionsInForce
    private let defaults: Defaults
    private let source: String
    private var nextID: CorrectionID
    private var rowsBySchool: [String: Int] = [:]

    /// - Parameters:
    ///   - asWritten: for each school its cells of the register as they are now.
    ///   - source: the name of the file, for problems.
    public init(
        _ proposals: [PositionProposal], asWritten: [String: String?], ledger: CorrectionLedger,
        defaults: Defaults, source: String
    ) {
        schools = ReviewedSchools(proposals, asWritten)
        inForce = CorrectionsInForce(ledger)
        nextID = ledger.nextID
        self.defaults = defaults
        self.source = source
    }

    /// Takes every proposal that is certain, without a file; the defaults say who.
    public mutating func acceptCertain() {
        guard let by = defaults.by else { preconditionFailure("nobody accepts the proposals") }
        for proposal in schools.proposals where proposal.isCertain {
            guard let position = proposal.position else { continue }
            let why = defaults.why ?? proposal.sentence.thai
            add(proposal.school, position, Signature(by: by, at: defaults.at, why: why))
        }
    }

    /// Reads the rows of a file.
    public mutating func read(_ rows: [some TableCells]) {
        let columns = ProposalColumn.allCases.map { ($0, $0.heading) }
        for (place, row) in rows.enumerated() {
            let needed: [ProposalColumn] = [.school, .latitude, .longitude, .accept]
            guard let index = HeadingIndex(row, columns: columns, needing: needed) else { continue }
            for row in rows[(place + 1)...] where !row.isBlank { read(row, index) }
            return
        }
        problems = [Problem(.correctionUnreadable(.headerMissing), source: source)]
    }

    private mutating func read(_ row: some TableCells, _ index: HeadingIndex<ProposalColumn>) {
        let cell = index.text(.school, row)
        guard let school = schools.school(cell) else {
            report(.correctionSchoolUnknown, row, value: cell)
            return
        }
        let word = index.text(.accept, row)
        let isLeftOpen = word.isEmpty || word == "-"
        guard let answer = isLeftOpen ? openAnswer(school) : AcceptWord(word) else {
            report(.correctionUnreadable(.acceptUnclear), row, school: school, value: word)
            return
        }
        guard answer == .yes else {
            declinedCount += 1
            return
        }
        accept(school, row, index)
    }

    private func openAnswer(_ school: String) -> AcceptWord {
        let isCertain = schools.proposal(of: school)?.isCertain ?? false
        return defaults.acceptsCertain && isCertain ? .yes : .no
    }

    private mutating func accept(
        _ school: String, _ row: some TableCells, _ index: HeadingIndex<ProposalColumn>
    ) {
        let now = schools.asWritten(school)
        let then = index.text(.asWritten, row)
        if index.has(.asWritten), !isSameCell(then, now) {
            let flaw = Flaw.correctionStale(asWritten: then.isEmpty ? nil : then, now: now)
            return report(flaw, row, school: school)
        }
        if let first = rowsBySchool.updateValue(row.number, forKey: school) {
            return report(.correctionUnreadable(.schoolTwice(first)), row, school: school)
        }
        let (latitude, longitude) = (index.text(.latitude, row), index.text(.longitude, row))
        switch OfficePosition(latitude: latitude, longitude: longitude) {
        case .failure(let fault):
            let value = "\(latitude), \(longitude)"
            report(.correctionUnreadable(fault.words), row, school: school, value: value)
        case .success(let point):
            guard let signature = signature(school, row, index) else { return }
            add(school, point, signature)
        }
    }

    /// Who and why; nil, with the problem reported, where nobody answers for the row.
    private mutating func signature(
        _ school: String, _ row: some TableCells, _ index: HeadingIndex<ProposalColumn>
    ) -> Signature? {
        func given(_ column: ProposalColumn) -> String? {
            let text = index.text(column, row)
            return text.isEmpty ? nil : text
        }
        guard let by = given(.by) ?? defaults.by else {
            report(.correctionUnreadable(.nobody), row, school: school)
            return nil
        }
        let sentence = schools.proposal(of: school)?.sentence.thai
        let why = given(.why) ?? defaults.why ?? sentence ?? ""
        guard !PersonalNumber.occurs(in: by), !PersonalNumber.occurs(in: why) else {
            report(.personalNumber, row, school: school)
            return nil
        }
        return Signature(by: by, at: defaults.at, why: why)
    }

    private mutating func add(_ school: String, _ point: Coordinate, _ signature: Signature) {
        let asWritten = schools.asWritten(school)
        if let old = inForce.correction(.coordinates, ofSchool: school),
            old.value == .position(point), isSameCell(old.asWritten, asWritten)
        {
            unchangedCount += 1
            return
        }
        // A place that the clerk has put in is the clerk's.
        let proposal = schools.proposal(of: school).flatMap { $0.position == point ? $0 : nil }
        corrections.append(
            Correction(
                id: nextID, school: school, asWritten: asWritten, value: .position(point),
                signature: signature,
                proposal: proposal.map { .init(kind: $0.kind, confidence: $0.confidence) }))
        nextID = CorrectionID(nextID.number + 1)
    }

    private mutating func report(
        _ flaw: Flaw, _ row: some TableCells, school: String? = nil, value: String? = nil
    ) {
        problems.append(
            Problem(
                flaw, source: source, row: row.number, school: school,
                field: Correction.Subject.coordinates.rawValue, value: value))
    }
}

/// The schools that a file of proposals may be about.
private struct ReviewedSchools: Sendable {
    let proposals: [PositionProposal]
    private let proposalOf: [String: PositionProposal]
    private let written: [String: String?]
    /// By code without leading zeros.
    private let codes: [String: [String]]

    init(_ proposals: [PositionProposal], _ written: [String: String?]) {
        self.proposals = proposals
        self.written = written
        proposalOf = Dictionary(proposals.map { ($0.school, $0) }) { first, _ in first }
        codes = Dictionary(grouping: written.keys.sorted()) { OfficeCode($0)?.key ?? $0 }
    }

    /// The code of the school that a cell means; nil where no school has it.
    func school(_ cell: String) -> String? {
        guard let code = OfficeCode(cell) else { return nil }
        let candidates = codes[code.key] ?? []
        return candidates.first { $0 == code.text } ?? candidates.first { code.stands(for: $0) }
    }

    func proposal(of school: String) -> PositionProposal? { proposalOf[school] }

    func asWritten(_ school: String) -> String? { written[school] ?? nil }
}

extension LocalizedText {
    fileprivate static let headerMissing = LocalizedText(
        thai: "ไม่พบหัวตารางของแฟ้มข้อเสนอ (ต้องมีรหัสโรงเรียน ละติจูดที่เสนอ ลองจิจูดที่เสนอ และช่องรับ)",
        english: "the header of the proposals is missing (school code, proposed latitude, "
            + "proposed longitude, accept)")
    fileprivate static let acceptUnclear = LocalizedText(
        thai: "ช่องรับต้องเป็น ใช่ หรือ ไม่", english: "the column accept must be yes or no")
    fileprivate static let nobody = LocalizedText(
        thai: "ไม่บอกว่าใครตรวจ เติมช่องผู้ตรวจ หรือใช้ --by",
        english: "it does not say who; fill in the column by, or give --by")
    fileprivate static func schoolTwice(_ row: Int) -> LocalizedText {
        LocalizedText(
            thai: "โรงเรียนนี้มีในแถว \(row) แล้ว", english: "the school is already in row \(row)")
    }
}
