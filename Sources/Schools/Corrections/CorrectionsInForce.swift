import Geo

/// What the ledger says about a school while a register is read.
public enum CorrectionDecision: Hashable, Sendable {
    /// Nothing, or nothing that still counts.
    case none
    /// To be used in place of what the original says.
    case applies(Correction)
    /// The original says the same by now, so that nothing is left to correct.
    case fulfilled(Correction)
    /// The original has changed since and says something else: not used, and reported.
    case stale(Correction, Problem)
}

/// The corrections that count, one a school and subject, ready to be asked once a school.
public struct CorrectionsInForce: Sendable {
    private struct Key: Hashable {
        let school: String
        let subject: Correction.Subject
    }

    private let ledger: CorrectionLedger
    /// By code without leading zeros, which a spreadsheet may have taken.
    private let corrections: [Key: [(row: Int, correction: Correction)]]

    public init(_ ledger: CorrectionLedger) {
        self.ledger = ledger
        let undone = ledger.undone
        var newest: [Key: (row: Int, correction: Correction)] = [:]
        for entry in ledger.accepted where undone[entry.correction.id] == nil {
            let key = Key(school: entry.correction.school, subject: entry.correction.subject)
            newest[key] = entry
        }
        let inOrder = newest.values.sorted { $0.correction.id < $1.correction.id }
        corrections = Dictionary(grouping: inOrder) { entry in
            let code = OfficeCode(entry.correction.school)
            return Key(school: code?.key ?? "", subject: entry.correction.subject)
        }
    }

    public var isEmpty: Bool { corrections.isEmpty }

    /// Whether and how a school is corrected.
    ///
    /// - Parameter asWritten: the cells of the original as they are now; nil where empty.
    public func decision(
        _ subject: Correction.Subject, ofSchool code: String, asWritten: String?
    ) -> CorrectionDecision {
        guard let entry = entry(subject, code) else { return .none }
        if isSameCell(entry.correction.asWritten, asWritten) { return .applies(entry.correction) }
        if entry.correction.isFulfilled(by: asWritten) { return .fulfilled(entry.correction) }
        let flaw = Flaw.correctionStale(asWritten: entry.correction.asWritten, now: asWritten)
        return .stale(
            entry.correction, ledger.problem(flaw, row: entry.row, entry.correction))
    }

    /// The correction that counts; nil where there is none.
    public func correction(
        _ subject: Correction.Subject, ofSchool code: String
    ) -> Correction? {
        entry(subject, code)?.correction
    }

    private func entry(
        _ subject: Correction.Subject, _ code: String
    ) -> (row: Int, correction: Correction)? {
        guard let own = OfficeCode(code) else { return nil }
        let entries = corrections[Key(school: own.key, subject: subject)] ?? []
        return entries.last { $0.correction.school == code }
            ?? entries.last { OfficeCode($0.correction.school)?.stands(for: code) ?? false }
    }

    /// The corrections of schools that no register has, as problems.
    public func problems(isKnown: (_ code: String) -> Bool) -> [Problem] {
        corrections.values.flatMap { $0 }.sorted { $0.correction.id < $1.correction.id }
            .filter { !isKnown($0.correction.school) }
            .map { ledger.problem(.correctionSchoolUnknown, row: $0.row, $0.correction) }
    }
}

extension Correction {
    /// Whether the original says by now what the correction says.
    fileprivate func isFulfilled(by text: String?) -> Bool {
        guard let text else { return false }
        switch value {
        case .tambon(let name): return ThaiText.placeNameKey(name) == ThaiText.placeNameKey(text)
        case .position(let point):
            guard case .geographic(let latitude, let longitude) = PointText(both: text) else {
                return false
            }
            let given = Coordinate(longitude: longitude.degrees, latitude: latitude.degrees)
            guard PositionJudge.thailand.contains(given) else { return false }
            // A metre: an office writes five decimals.
            return LocalMetres(latitude: point.y).distance(given, point) < 1
        }
    }
}
