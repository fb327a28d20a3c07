import GRDB
public import Schools

/// Everything the store knows about one school.
public struct SchoolProfile: Sendable {
    public var school: StoredSchool
    public var details: [Field: String]
    /// The source and row of its register entry.
    public var registerPath: String
    public var registerRow: Int
    public var enrolments: [EnrolmentFact]
    /// Pupils by grade of the newest period, in the order of grades.
    public var grades: [GradeFact]
    public var staff: [StaffFact]
    public var buildings: [BuildingFact]
    public var equipment: [EquipmentFact]
    public var problems: [Problem]

    /// All pupils and rooms of a period.
    public struct EnrolmentFact: Hashable, Sendable {
        public var period: AcademicPeriod
        public var pupils: Int
        public var rooms: Int
        public var path: String
    }

    public struct GradeFact: Hashable, Sendable {
        public var grade: String
        public var male: Int
        public var female: Int
        public var unspecified: Int
        public var total: Int { male + female + unspecified }
    }

    public struct StaffFact: Hashable, Sendable {
        public var position: String
        public var standing: String?
        public var total: Int
        public var path: String
    }

    public struct BuildingFact: Hashable, Sendable {
        public var type: String
        public var design: String?
        public var built: Int?
        public var rooms: Int?
        public var condition: String?
        public var path: String
        public var row: Int
    }

    public struct EquipmentFact: Hashable, Sendable {
        public var item: String?
        public var description: String?
        public var usable: Int
        public var repair: Int
        public var disposal: Int
        public var path: String
        public var row: Int
    }
}

extension SchoolStore {
    /// The profile of the school with any of the three codes; nil where no school has it.
    public func profile(code: String) throws -> SchoolProfile? {
        var profile = try queue.read { database -> SchoolProfile? in
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT \(StoredSchool.columns), s.local_government, s.distance_to_area,
                        s.distance_to_amphoe, s.established, s.postcode, s.source_row, o.path
                    FROM \(StoredSchool.tables) JOIN source o ON o.id = s.source_id
                    WHERE s.code = ?1 OR s.smis = ?1 OR s.obec = ?1 ORDER BY s.code = ?1 DESC
                    """, arguments: [code])
            guard let row else { return nil }
            return try SchoolProfile(row: row, database)
        }
        if let own = profile?.school.code { profile?.problems = try problems(ofSchool: own) }
        return profile
    }
}

extension SchoolProfile {
    fileprivate init(row: Row, _ database: Database) throws {
        let school = StoredSchool(row: row)
        let id: Int = row["id"]
        self.school = school
        details = Dictionary(
            uniqueKeysWithValues: SchoolReader.details.compactMap { field in
                (row[field.rawValue] as String?).map { (field, $0) }
            })
        registerPath = row["path"]
        registerRow = row["source_row"]
        enrolments = try Self.enrolments(id, database)
        grades = try enrolments.last.map { try Self.grades(id, $0.period, database) } ?? []
        staff = try Self.staff(id, database)
        buildings = try Self.buildings(id, database)
        equipment = try Self.equipment(id, database)
        problems = []
    }

    private static func rows(
        _ table: String, _ school: Int, order: String, _ database: Database
    ) throws -> [Row] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT t.*, o.path FROM \(table) t JOIN source o ON o.id = t.source_id
                WHERE t.school_id = ? ORDER BY \(order)
                """, arguments: [school])
    }

    private static func enrolments(_ id: Int, _ database: Database) throws -> [EnrolmentFact] {
        try rows("enrolment", id, order: "t.year, t.round", database).map {
            EnrolmentFact(
                period: AcademicPeriod(year: $0["year"], round: $0["round"]), pupils: $0["pupils"],
                rooms: $0["rooms"], path: $0["path"])
        }
    }

    private static func grades(
        _ id: Int, _ period: AcademicPeriod, _ database: Database
    ) throws -> [GradeFact] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT COALESCE(grade, '') AS grade, sex, count FROM pupil
                WHERE school_id = ? AND year = ? AND round IS ? ORDER BY rowid
                """, arguments: [id, period.year, period.round])
        var facts: [GradeFact] = []
        for row in rows {
            let grade: String = row["grade"]
            if facts.last?.grade != grade {
                facts.append(GradeFact(grade: grade, male: 0, female: 0, unspecified: 0))
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

    private static func staff(_ id: Int, _ database: Database) throws -> [StaffFact] {
        try rows("staff", id, order: "t.source_id, t.source_row", database)
            .filter { $0["total"] > 0 }
            .map {
                StaffFact(
                    position: $0["position"], standing: $0["standing"], total: $0["total"],
                    path: $0["path"])
            }
    }

    private static func buildings(_ id: Int, _ database: Database) throws -> [BuildingFact] {
        try rows("building", id, order: "t.source_id, t.source_row", database).map {
            BuildingFact(
                type: $0["type"], design: $0["design"], built: $0["built"], rooms: $0["rooms"],
                condition: $0["condition"], path: $0["path"], row: $0["source_row"])
        }
    }

    private static func equipment(_ id: Int, _ database: Database) throws -> [EquipmentFact] {
        try rows("equipment", id, order: "t.item, t.source_row", database).map {
            EquipmentFact(
                item: $0["item"], description: $0["description"], usable: $0["usable"],
                repair: $0["repair"], disposal: $0["disposal"], path: $0["path"],
                row: $0["source_row"])
        }
    }
}
