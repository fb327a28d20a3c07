/// The newest round of a school against the one before it, and against the register.
extension SchoolChecks {
    func enrolment(_ facts: SchoolFacts) -> [SchoolFinding] {
        guard let this = facts.latest else { return [] }
        var findings = declared(facts, this)
        guard let last = facts.previous, let change = EnrolmentChange(from: last, to: this) else {
            return findings
        }
        if limits.isJump(from: change.from, to: change.to) {
            let flaw = Flaw.pupilsJump(
                from: change.from, to: change.to, since: last.period,
                isPromotion: change.isPromotion)
            findings.append(facts.finding(flaw, .pupils, "\(change.from) → \(change.to)"))
        }
        guard this.pupils > 0 else { return findings }
        for grade in change.grades
        where grade.to == 0 && grade.from >= limits.gradeInPupils {
            let flaw = Flaw.gradeEmptied(
                grade: grade.now.label, pupils: grade.from, before: grade.before.label)
            findings.append(facts.finding(flaw, .grade, grade.now.label))
        }
        return findings
    }

    /// The register's number is of another day, so that only a jump is a difference.
    private func declared(
        _ facts: SchoolFacts, _ this: SchoolFacts.Enrolment
    ) -> [SchoolFinding] {
        guard let declared = facts.declaredPupils,
            limits.isJump(from: this.pupils, to: declared)
                || limits.isJump(from: declared, to: this.pupils)
        else { return [] }
        let flaw = Flaw.pupilsDeclaredDiffer(declared: declared, counted: this.pupils)
        return [facts.finding(flaw, .pupils, String(declared))]
    }
}

/// The pupils of two rounds that can be compared.
private struct EnrolmentChange {
    struct GradeChange {
        let before: Grade
        let now: Grade
        let from: Int
        let to: Int
    }

    let from: Int
    let to: Int
    /// Whether the second round is of the next academic year, so that grades are one up.
    let isPromotion: Bool
    /// The grades of the first round that have a grade in the second, in their order.
    let grades: [GradeChange]

    /// Nil where a year lies between the rounds, so that nothing can be said.
    ///
    /// From one academic year to the next only those pupils are compared that stay: after round 3
    /// the last grades of a stage leave and new pupils come, and neither is a jump (domain facts,
    /// 2.2).
    init?(from last: SchoolFacts.Enrolment, to this: SchoolFacts.Enrolment) {
        guard (0...1).contains(this.period.year - last.period.year) else { return nil }
        isPromotion = this.period.year > last.period.year
        let tellGrades = !last.grades.isEmpty && !this.grades.isEmpty
        grades = tellGrades ? Self.grades(last, this, isPromotion: isPromotion) : []
        if isPromotion, tellGrades {
            from = grades.reduce(0) { $0 + $1.from }
            to = grades.reduce(0) { $0 + $1.to }
        } else {
            (from, to) = (last.pupils, this.pupils)
        }
    }

    private static func grades(
        _ last: SchoolFacts.Enrolment, _ this: SchoolFacts.Enrolment, isPromotion: Bool
    ) -> [GradeChange] {
        last.grades.sorted { $0.key < $1.key }.compactMap { before, from in
            guard isPromotion else {
                return GradeChange(
                    before: before, now: before, from: from, to: this.grades[before] ?? 0)
            }
            guard let now = before.next else { return nil }
            let to = this.grades[now] ?? 0
            // Kindergartens of two years have no อ.3: those pupils leave the stage.
            guard to > 0 || last.grades[now] ?? 0 > 0 else { return nil }
            return GradeChange(before: before, now: now, from: from, to: to)
        }
    }
}

extension Grade {
    /// The grade of the same pupils a year later; nil behind the grades after which pupils leave:
    /// the last of each stage, and ม.3, where schools of the compulsory nine years end.
    fileprivate var next: Grade? {
        switch (stage, year) {
        case (.kindergarten, 3), (.vocational, 3), (.primary, 6), (.secondary, 3), (.secondary, 6):
            nil
        default: Grade(stage, year + 1)
        }
    }
}
