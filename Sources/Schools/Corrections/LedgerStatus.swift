/// What has become of a correction.
public enum CorrectionStatus: Hashable, Sendable {
    case inForce
    /// A later correction of the same school counts instead.
    case superseded(by: CorrectionID)
    case undone(by: CorrectionUndo)

    /// The stable word for programs.
    public var word: String {
        switch self {
        case .inForce: "in-force"
        case .superseded: "superseded"
        case .undone: "undone"
        }
    }
}

extension CorrectionLedger {
    /// Every correction with what has become of it, in the order of their numbers.
    public var history: [(correction: Correction, status: CorrectionStatus)] {
        let undone = undone
        let inForce = CorrectionsInForce(self)
        return corrections.map { correction in
            if let undo = undone[correction.id] { return (correction, .undone(by: undo)) }
            let newest = inForce.correction(correction.subject, ofSchool: correction.school)
            guard let newest, newest.id != correction.id else { return (correction, .inForce) }
            return (correction, .superseded(by: newest.id))
        }
    }

    /// The correction that a number names, or the newest that counts of the school with a code.
    ///
    /// Nil where there is none, and where it has been taken back already.
    public func correction(named text: String) -> Correction? {
        let standing = history.filter { entry in
            if case .undone = entry.status { false } else { true }
        }
        if let id = CorrectionID(text),
            let match = standing.first(where: { $0.correction.id == id })
        {
            return match.correction
        }
        return standing.last { $0.status == .inForce && $0.correction.school == text }?.correction
    }

    /// Adds the record that takes a correction back.
    public mutating func undo(_ correction: Correction, _ signature: Signature) {
        append(
            CorrectionUndo(
                id: nextID, undoes: correction.id, school: correction.school, signature: signature))
    }
}
