import GRDB
import Geo
import Schools

extension SchoolStore {
    /// The profile of the school with any of the three codes, or a code that it had.
    ///
    /// Nil where no school has it. Schools of the past are found too.
    public func profile(code: String) throws -> SchoolProfile? {
        var profile = try queue.read { database in
            try ProfileReading(database, asOf: asOf).profile(code: code)
        }
        if let own = profile?.school.code { profile?.problems = try problems(ofSchool: own) }
        return profile
    }
}

/// Reads the facts about one school.
private struct ProfileReading {
    private let database: Database
    /// The key of the last period that is to be told of; see `SummarySQL.key`.
    private let limit: Int
    /// Nil for now; of the past only what has a year can be told apart.
    private let asOf: AcademicPeriod?

    init(_ database: Database, asOf: AcademicPeriod?) {
        self.database = database
        self.asOf = asOf
        limit = asOf.map(SummarySQL.key(of:)) ?? .max
    }

    func profile(code: String) throws -> SchoolProfile? {
        // What it is as of the period, or else what it was: plain `school` hides former schools.
        let row =
            try school("school", code) ?? school("main.school", code)
            ?? formerCode(code).flatMap { try school("main.school", $0) }
        guard let row else { return nil }
        let id: Int = row["id"]
        let enrolments = try enrolments(id)
        return SchoolProfile(
            school: StoredSchool(row: row), details: details(row), register: origin(row),
            formerNames: try formerNames(id), events: try events(id), enrolments: enrolments,
            superseded: try superseded(id),
            grades: try enrolments.last.map { try grades(id, $0.period) } ?? [],
            staff: try staff(id), buildings: try buildings(id), equipment: try equipment(id),
            indicators: try indicators(id), projects: try projects(id), budgets: try budgets(id),
            links: try links(id), verdict: try verdict(id), corrections: try corrections(id),
            problems: [])
    }

    private func school(_ table: String, _ code: String) throws -> Row? {
        let details = SchoolReader.details.filter { $0 != .level && $0 != .network }
            .map { "s.\($0.rawValue)" }
        return try Row.fetchOne(
            database,
            sql: """
                SELECT \(StoredSchool.columns), \(details.joined(separator: ", ")),
                    s.source_row, o.path, COALESCE(o.received, substr(o.modified_at, 1, 10)) AS day
                FROM \(table) s LEFT JOIN school_summary u ON u.school_id = s.id
                LEFT JOIN source o ON o.id = s.source_id
                WHERE s.code = ?1 OR s.smis = ?1 OR s.obec = ?1 ORDER BY s.code = ?1 DESC
                """, arguments: [code])
    }

    private func formerCode(_ code: String) throws -> String? {
        try String.fetchOne(
            database,
            sql: """
                SELECT s.code FROM school_event e JOIN main.school s ON s.id = e.school_id
                WHERE e.former_code = ?
                """, arguments: [code])
    }

    private func details(_ row: Row) -> [Field: String] {
        Dictionary(
            uniqueKeysWithValues: SchoolReader.details.compactMap { field in
                (row[field.rawValue] as String?).map { (field, $0) }
            })
    }

    private func origin(_ row: Row) -> SchoolProfile.Origin {
        SchoolProfile.Origin(path: row["path"] ?? "", row: row["source_row"], date: row["day"])
    }

    /// The rows of a table about a school, with where they are from.
    private func rows(_ table: String, _ school: Int, order: String) throws -> [Row] {
        let dated = try database.columns(in: table).map(\.name)
        let key = dated.contains("round") ? SummarySQL.key("t") : "t.year * 10"
        let condition =
            asOf != nil && dated.contains("year") ? "AND \(key) <= ?2" : ""
        return try Row.fetchAll(
            database,
            sql: """
                SELECT t.*, o.path, COALESCE(o.received, substr(o.modified_at, 1, 10)) AS day
                FROM \(table) t LEFT JOIN source o ON o.id = t.source_id
                WHERE t.school_id = ?1 \(condition) ORDER BY \(order)
                """, arguments: asOf == nil || condition.isEmpty ? [school] : [school, limit])
    }

    private func period(_ row: Row) -> AcademicPeriod {
        AcademicPeriod(year: row["year"], round: row["round"])
    }

    private func formerNames(_ id: Int) throws -> [SchoolProfile.FormerName] {
        try Row.fetchAll(
            database,
            sql: "SELECT name, until FROM former_name WHERE school_id = ? ORDER BY until, name",
            arguments: [id]
        ).map { SchoolProfile.FormerName(name: $0["name"], until: $0["until"]) }
    }

    private func events(_ id: Int) throws -> [SchoolProfile.Event] {
        try rows("school_event", id, order: "t.year, t.date, t.source_row").map {
            SchoolProfile.Event(
                kind: $0["kind"], date: $0["date"], year: $0["year"],
                formerName: $0["former_name"], formerCode: $0["former_code"],
                successor: $0["successor"], note: $0["note"], origin: origin($0))
        }
    }

    private func enrolments(_ id: Int) throws -> [SchoolProfile.EnrolmentFact] {
        try rows("enrolment", id, order: "t.year, t.round").map {
            SchoolProfile.EnrolmentFact(
                period: period($0), pupils: $0["pupils"], rooms: $0["rooms"], origin: origin($0))
        }
    }

    private func superseded(_ id: Int) throws -> [SchoolProfile.SupersededFact] {
        let rows = try rows("superseded", id, order: "t.year, t.round")
        return try rows.map { row in
            let by = try Row.fetchOne(
                database, sql: "SELECT path, reason FROM source WHERE id = ?",
                arguments: [row["replaced_by"] as Int])
            return SchoolProfile.SupersededFact(
                kind: row["kind"], year: row["year"], round: row["round"], total: row["total"],
                origin: origin(row),
                replacedBy: by?["path"] ?? "", reason: by?["reason"])
        }
    }

    private func grades(
        _ id: Int, _ period: AcademicPeriod
    ) throws -> [SchoolProfile.GradeFact] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT COALESCE(grade, '') AS grade, sex, count FROM pupil
                WHERE school_id = ? AND year = ? AND round IS ? ORDER BY rowid
                """, arguments: [id, period.year, period.round])
        var facts: [SchoolProfile.GradeFact] = []
        for row in rows {
            let grade: String = row["grade"]
            if facts.last?.grade != grade {
                facts.append(.init(grade: grade, male: 0, female: 0, unspecified: 0))
            }
            let count: Int = row["count"]
            switch PupilCount.Sex(rawValue: row["sex"]) {
            case .male: facts[facts.count - 1].male += count
            case .female: facts[facts.count - 1].female += count
            case .unspecified, nil: facts[facts.count - 1].unspecified += count
            }
        }
        return facts
    }

    private func staff(_ id: Int) throws -> [SchoolProfile.StaffFact] {
        try rows("staff", id, order: "t.source_id, t.source_row, t.rowid")
            .filter { $0["total"] > 0 }
            .map {
                SchoolProfile.StaffFact(
                    position: $0["position"], standing: $0["standing"], total: $0["total"],
                    origin: origin($0))
            }
    }

    private func buildings(_ id: Int) throws -> [SchoolProfile.BuildingFact] {
        try rows("building", id, order: "t.source_id, t.source_row").map {
            SchoolProfile.BuildingFact(
                type: $0["type"], design: $0["design"], built: $0["built"], rooms: $0["rooms"],
                condition: $0["condition"], origin: origin($0))
        }
    }

    private func equipment(_ id: Int) throws -> [SchoolProfile.EquipmentFact] {
        try rows("equipment", id, order: "t.item, t.source_row").map {
            SchoolProfile.EquipmentFact(
                item: $0["item"], description: $0["description"], usable: $0["usable"],
                repair: $0["repair"], disposal: $0["disposal"], origin: origin($0))
        }
    }

    private func indicators(_ id: Int) throws -> [SchoolProfile.IndicatorFact] {
        try rows("indicator", id, order: "t.name, t.year").map {
            SchoolProfile.IndicatorFact(
                name: $0["name"], year: $0["year"], value: $0["value"], unit: $0["unit"],
                origin: origin($0))
        }
    }

    private func projects(_ id: Int) throws -> [SchoolProfile.ProjectFact] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT p.*, o.path, COALESCE(o.received, substr(o.modified_at, 1, 10)) AS day
                FROM project_school x JOIN project p ON p.id = x.project_id
                LEFT JOIN source o ON o.id = p.source_id
                WHERE x.school_id = ?1 AND (p.year IS NULL OR p.year * 10 <= ?2)
                ORDER BY p.year, p.code, p.id
                """, arguments: [id, limit]
        ).map {
            SchoolProfile.ProjectFact(
                code: $0["code"], name: $0["name"], year: $0["year"], status: $0["status"],
                report: $0["report"], satang: $0["budget"], origin: origin($0))
        }
    }

    private func budgets(_ id: Int) throws -> [SchoolProfile.BudgetFact] {
        try rows("budget", id, order: "t.year, t.source_row").map {
            SchoolProfile.BudgetFact(
                year: $0["year"], category: $0["category"], description: $0["description"],
                satang: $0["satang"], origin: origin($0))
        }
    }

    private func links(_ id: Int) throws -> [SchoolProfile.LinkFact] {
        try rows("link", id, order: "t.kind, t.url").map {
            SchoolProfile.LinkFact(kind: $0["kind"], url: $0["url"])
        }
    }

    private func verdict(_ id: Int) throws -> StoredVerdict? {
        try Row.fetchOne(
            database, sql: "SELECT * FROM verdict WHERE school_id = ?", arguments: [id]
        ).map(StoredVerdict.init(row:))
    }

    private func corrections(_ id: Int) throws -> [SchoolProfile.CorrectionFact] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM correction WHERE school_id = ? ORDER BY corrected_at, rowid",
            arguments: [id]
        ).map {
            SchoolProfile.CorrectionFact(
                id: $0["id"], field: $0["field"], was: $0["was"], became: $0["became"],
                by: $0["corrected_by"], at: $0["corrected_at"], reason: $0["reason"])
        }
    }
}

extension StoredVerdict {
    init(row: Row) {
        self.init(
            kind: row["kind"], certainty: row["certainty"], confidence: row["confidence"],
            sentence: LocalizedText(thai: row["sentence_th"], english: row["sentence_en"]))
    }
}
