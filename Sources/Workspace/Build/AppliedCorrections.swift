import Schools

extension BuildSession {
    /// The corrections that count for a school of a register.
    ///
    /// One whose original has changed since is reported and not applied; an older register was
    /// never what it is about.
    func corrections(of school: SchoolRecord, isInForce: Bool) throws -> [Correction] {
        guard hasCorrections else { return [] }
        let written: [Correction.Subject: String?] = [
            .coordinates: school.pointAsWritten, .tambon: school.tambon,
        ]
        return try Correction.Subject.allCases.compactMap { subject in
            let decision = corrections.decision(
                subject, ofSchool: school.code, asWritten: written[subject] ?? nil)
            switch decision {
            case .applies(let correction): return correction
            case .stale(_, let problem):
                if isInForce { try report([problem]) }
                return nil
            case .none, .fulfilled: return nil
            }
        }
    }
}

extension Correction {
    /// Puts the school right; what was written stays beside it.
    func apply(to school: inout SchoolRecord, _ position: inout SchoolPosition) {
        switch value {
        case .position(let point):
            position = SchoolPosition(coordinate: point, origin: .corrected)
        case .tambon(let name): school.tambon = name
        }
    }
}
