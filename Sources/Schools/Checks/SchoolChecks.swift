/// Checks what several tables say of a school against each other.
///
/// What one row shows by itself is checked when it is read: totals against boys and girls
/// (`total-mismatch`), grades against subtotals (`subtotal-mismatch`), positions against the sum of
/// staff (`staff-total-mismatch`) and years that cannot be (`year-implausible`).
public struct SchoolChecks: Sendable {
    public let limits: CheckLimits
    /// The academic year of the Buddhist era that the data are of; later years are the future.
    public let year: Int
    /// The names in the register, to tell whose name it is that a table has.
    let names: SchoolNames
    /// The code of a school by its place in the register.
    let codes: @Sendable (Int) -> String

    public init(
        year: Int, limits: CheckLimits = CheckLimits(), names: SchoolNames = SchoolNames(),
        codes: @escaping @Sendable (Int) -> String = { String($0) }
    ) {
        self.year = year
        self.limits = limits
        self.names = names
        self.codes = codes
    }

    /// Everything about a school that needs a word, in a fixed order.
    public func findings(_ facts: SchoolFacts) -> [SchoolFinding] {
        enrolment(facts) + staff(facts) + rooms(facts) + years(facts) + spelling(facts)
    }

    /// What is wrong with the newest round as a whole: that nothing in it has changed.
    ///
    /// In a few schools numbers stay the same; that those of all do shows the file of another
    /// round. Nil too where fewer schools than the limit have two rounds of one year.
    public func unchangedRound(_ schools: some Sequence<SchoolFacts>) -> Flaw? {
        var compared = 0
        for facts in schools {
            guard let last = facts.previous, let this = facts.latest,
                last.period.year == this.period.year, this.pupils > 0
            else { continue }
            guard last.pupils == this.pupils, last.grades == this.grades else { return nil }
            compared += 1
        }
        return compared >= limits.schoolsInUnchangedRound
            ? .roundUnchanged(schools: compared) : nil
    }

    // MARK: Staff

    private func staff(_ facts: SchoolFacts) -> [SchoolFinding] {
        guard let teachers = facts.teachers, let pupils = facts.latest?.pupils else { return [] }
        switch (pupils, teachers) {
        case (1..., 0): return [facts.finding(.pupilsWithoutTeachers(pupils: pupils), .position)]
        case (0, 1...):
            return [facts.finding(.teachersWithoutPupils(teachers: teachers), .position)]
        default: return []
        }
    }

    // MARK: Rooms

    private func rooms(_ facts: SchoolFacts) -> [SchoolFinding] {
        guard let latest = facts.latest, let rooms = latest.rooms else { return [] }
        switch (latest.pupils, rooms) {
        case (1..., 0): return [facts.finding(.roomsMissing(pupils: latest.pupils), .rooms)]
        case (0, 1...): return [facts.finding(.roomsWithoutPupils(rooms: rooms), .rooms)]
        default: break
        }
        let grades = latest.gradeRooms.sorted { $0.key < $1.key }.filter { $0.value > 0 }
        let inGrades = grades.compactMap { grade, rooms in
            crowded(latest.grades[grade] ?? 0, rooms, grade: grade, facts)
        }
        if !inGrades.isEmpty { return inGrades }
        return [crowded(latest.pupils, rooms, grade: nil, facts)].compactMap(\.self)
    }

    private func crowded(
        _ pupils: Int, _ rooms: Int, grade: Grade?, _ facts: SchoolFacts
    ) -> SchoolFinding? {
        guard rooms > 0, pupils > rooms * limits.pupilsInRoom else { return nil }
        return facts.finding(
            .roomsCrowded(pupils: pupils, rooms: rooms), .rooms, grade?.label ?? String(rooms))
    }

    // MARK: Years

    private func years(_ facts: SchoolFacts) -> [SchoolFinding] {
        let future = Set(facts.buildingYears.filter { $0 > year }).sorted()
        return future.map { facts.finding(.builtInFuture(year: $0), .built, String($0)) }
            + founding(facts)
    }

    private func founding(_ facts: SchoolFacts) -> [SchoolFinding] {
        guard let text = facts.established, !isNothing(text) else { return [] }
        func finding(_ flaw: Flaw) -> SchoolFinding { facts.finding(flaw, .established, text) }
        if let reading = ThaiDateReading(text) {
            let doubt = reading.doubt.map { finding(.dateDoubtful($0, used: reading.date)) }
            return [doubt, future(reading.date.buddhistYear).map(finding)].compactMap(\.self)
        }
        guard let reading = YearReading(text) else { return [finding(.dateUnreadable)] }
        guard let year = reading.year else {
            return reading.doubt == nil ? [] : [finding(.yearImplausible(likely: nil))]
        }
        return [future(year).map(finding)].compactMap(\.self)
    }

    private func future(_ founded: Int) -> Flaw? {
        founded > year ? .establishedInFuture(year: founded) : nil
    }
}

extension SchoolFacts {
    func finding(_ flaw: Flaw, _ field: Field, _ value: String? = nil) -> SchoolFinding {
        SchoolFinding(code: code, flaw: flaw, field: field, value: value)
    }
}
