import SchoolStore
import Schools

/// The profile of a school as JSON.
struct ProfileAnswer: Encodable {
    struct Period: Encodable {
        let year: Int
        let round: Int?
        let pupils: Int
        let rooms: Int
        let source: String
        let row: Int?
        let date: String?
    }
    struct Superseded: Encodable {
        let kind: String
        let year: Int?
        let round: Int?
        let total: Int
        let source: String
        let row: Int?
        let replaced_by: String
        let reason: String?
    }
    struct GradeCount: Encodable {
        let grade: String
        let male: Int
        let female: Int
        let unspecified: Int
    }
    struct Staff: Encodable {
        let position: String
        let standing: String?
        let total: Int
        let source: String
        let row: Int?
        let date: String?
    }
    struct Building: Encodable {
        let type: String
        let design: String?
        let built: Int?
        let rooms: Int?
        let condition: String?
        let source: String
        let row: Int?
        let date: String?
    }
    struct Equipment: Encodable {
        let item: String?
        let description: String?
        let usable: Int
        let repair: Int
        let disposal: Int
        let source: String
        let row: Int?
        let date: String?
    }
    struct Event: Encodable {
        let kind: String
        let date: String?
        let year: Int?
        let former_name: String?
        let former_code: String?
        let successor: String?
        let note: String?
        let source: String
        let row: Int?
    }
    struct FormerName: Encodable {
        let name: String
        let until: Int?
    }
    struct Indicator: Encodable {
        let name: String
        let year: Int?
        let value: Double
        let unit: String?
        let source: String
        let row: Int?
    }
    struct Project: Encodable {
        let code: String?
        let name: String
        let budget_year: Int?
        let status: String?
        let report: String?
        let baht: Double?
        let source: String
        let row: Int?
    }
    struct Budget: Encodable {
        let budget_year: Int?
        let category: String?
        let description: String?
        let baht: Double
        let source: String
        let row: Int?
    }
    struct Link: Encodable {
        let kind: String
        let url: String
    }
    struct Verdict: Encodable {
        let kind: String
        let certainty: String
        let confidence: Double
        let sentence: String
    }
    struct Correction: Encodable {
        let id: String
        let field: String
        let was: String?
        let became: String
        let by: String
        let at: String
        let reason: String?
    }

    let school: SchoolAnswer
    let details: [String: String]
    let position_as_written: String?
    let source: String
    let row: Int?
    let date: String?
    let former_names: [FormerName]
    let events: [Event]
    let enrolments: [Period]
    let superseded: [Superseded]
    let grades: [GradeCount]
    let staff: [Staff]
    let buildings: [Building]
    let equipment: [Equipment]
    let indicators: [Indicator]
    let projects: [Project]
    let budgets: [Budget]
    let links: [Link]
    let verdict: Verdict?
    let corrections: [Correction]
    let problems: [ProblemAnswer]
}

extension ProfileAnswer {
    init(_ profile: SchoolProfile, _ language: Language) {
        school = SchoolAnswer(profile.school)
        details = Dictionary(
            uniqueKeysWithValues: profile.details.map { ($0.key.rawValue, $0.value) })
        position_as_written = profile.school.positionAsWritten
        source = profile.register.path
        row = profile.register.row
        date = profile.register.date
        former_names = profile.formerNames.map { FormerName(name: $0.name, until: $0.until) }
        events = profile.events.map(Event.init)
        enrolments = profile.enrolments.map(Period.init)
        superseded = profile.superseded.map(Superseded.init)
        grades = profile.grades.map {
            GradeCount(
                grade: $0.grade, male: $0.male, female: $0.female, unspecified: $0.unspecified)
        }
        staff = profile.staff.map(Staff.init)
        buildings = profile.buildings.map(Building.init)
        equipment = profile.equipment.map(Equipment.init)
        indicators = profile.indicators.map(Indicator.init)
        projects = profile.projects.map(Project.init)
        budgets = profile.budgets.map(Budget.init)
        links = profile.links.map { Link(kind: $0.kind, url: $0.url) }
        verdict = profile.verdict.map {
            Verdict(
                kind: $0.kind, certainty: $0.certainty, confidence: $0.confidence,
                sentence: $0.sentence[language])
        }
        corrections = profile.corrections.map {
            Correction(
                id: $0.id, field: $0.field, was: $0.was, became: $0.became, by: $0.by, at: $0.at,
                reason: $0.reason)
        }
        problems = profile.problems.map { ProblemAnswer($0, language) }
    }
}

extension ProfileAnswer.Event {
    fileprivate init(_ event: SchoolProfile.Event) {
        self.init(
            kind: event.kind, date: event.date, year: event.year, former_name: event.formerName,
            former_code: event.formerCode, successor: event.successor, note: event.note,
            source: event.origin.path, row: event.origin.row)
    }
}

extension ProfileAnswer.Period {
    fileprivate init(_ fact: SchoolProfile.EnrolmentFact) {
        self.init(
            year: fact.period.year, round: fact.period.round, pupils: fact.pupils,
            rooms: fact.rooms, source: fact.origin.path, row: fact.origin.row,
            date: fact.origin.date)
    }
}

extension ProfileAnswer.Superseded {
    fileprivate init(_ fact: SchoolProfile.SupersededFact) {
        self.init(
            kind: fact.kind, year: fact.year, round: fact.round, total: fact.total,
            source: fact.origin.path, row: fact.origin.row, replaced_by: fact.replacedBy,
            reason: fact.reason)
    }
}

extension ProfileAnswer.Staff {
    fileprivate init(_ fact: SchoolProfile.StaffFact) {
        self.init(
            position: fact.position, standing: fact.standing, total: fact.total,
            source: fact.origin.path, row: fact.origin.row, date: fact.origin.date)
    }
}

extension ProfileAnswer.Building {
    fileprivate init(_ fact: SchoolProfile.BuildingFact) {
        self.init(
            type: fact.type, design: fact.design, built: fact.built, rooms: fact.rooms,
            condition: fact.condition, source: fact.origin.path, row: fact.origin.row,
            date: fact.origin.date)
    }
}

extension ProfileAnswer.Equipment {
    fileprivate init(_ fact: SchoolProfile.EquipmentFact) {
        self.init(
            item: fact.item, description: fact.description, usable: fact.usable,
            repair: fact.repair, disposal: fact.disposal, source: fact.origin.path,
            row: fact.origin.row, date: fact.origin.date)
    }
}

extension ProfileAnswer.Indicator {
    fileprivate init(_ fact: SchoolProfile.IndicatorFact) {
        self.init(
            name: fact.name, year: fact.year, value: fact.value, unit: fact.unit,
            source: fact.origin.path, row: fact.origin.row)
    }
}

extension ProfileAnswer.Project {
    fileprivate init(_ fact: SchoolProfile.ProjectFact) {
        self.init(
            code: fact.code, name: fact.name, budget_year: fact.year, status: fact.status,
            report: fact.report, baht: fact.satang.map { Double($0) / 100 },
            source: fact.origin.path, row: fact.origin.row)
    }
}

extension ProfileAnswer.Budget {
    fileprivate init(_ fact: SchoolProfile.BudgetFact) {
        self.init(
            budget_year: fact.year, category: fact.category, description: fact.description,
            baht: Double(fact.satang) / 100, source: fact.origin.path, row: fact.origin.row)
    }
}
