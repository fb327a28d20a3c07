import GRDB
import Geo
public import Schools

/// Puts records into a new store, in any order; made by `StoreFile.write`.
///
/// Not Sendable: it lives inside the write block of one connection.
public final class StoreWriter {
    private let database: Database
    private let schoolInsert: BulkInsert
    private let problemInsert: BulkInsert
    private let pupilInsert: BulkInsert
    private let roomInsert: BulkInsert
    private let enrolmentInsert: BulkInsert
    private let staffInsert: BulkInsert
    private let buildingInsert: BulkInsert
    private let equipmentInsert: BulkInsert
    private var schoolTable: SpatialTable
    private var boundaryTables:
        [BoundaryLevel: (table: SpatialTable, insert: BulkInsert, rows: Int)] =
            [:]
    private var sourceCount = 0
    private var schoolCount = 0

    init(_ database: Database) throws {
        self.database = database
        try database.execute(sql: Schema.tables)
        schoolTable = try SpatialTable(database, table: "school", type: "POINT")
        func insert(_ table: String, columns: Int) throws -> BulkInsert {
            let marks = Array(repeating: "?", count: columns).joined(separator: ",")
            return try BulkInsert(database, "INSERT INTO \(table) VALUES (\(marks))")
        }
        let marks = Array(repeating: "?", count: 27).joined(separator: ",")
        schoolInsert = try BulkInsert(
            database, "INSERT INTO school VALUES (\(marks), MakePoint(?,?,4326))")
        problemInsert = try insert("problem", columns: 12)
        pupilInsert = try insert("pupil", columns: 7)
        roomInsert = try insert("room", columns: 6)
        enrolmentInsert = try insert("enrolment", columns: 6)
        staffInsert = try insert("staff", columns: 11)
        buildingInsert = try insert("building", columns: 9)
        equipmentInsert = try insert("equipment", columns: 10)
    }

    /// Sets a fact about the whole store, such as the office's name.
    public func set(_ key: MetaKey, _ value: String) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO meta VALUES (?, ?)", arguments: [key.rawValue, value])
    }

    /// Numbers a source, so that records can point to it before its account is closed.
    public func openSource() -> Int {
        sourceCount += 1
        return sourceCount
    }

    /// Writes a source down once all of it has been read.
    public func closeSource(_ id: Int, _ source: SourceRecord) throws {
        let account = source.account
        try database.execute(
            sql: """
                INSERT INTO source VALUES
                (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
                """,
            arguments: [
                id, source.kind.rawValue, source.path, source.layer, source.level?.rawValue,
                source.period?.year, source.period?.round, source.sha256, source.bytes,
                source.modifiedAt, source.importedAt, source.driver,
                source.encoding?.value, source.encoding?.source, source.encoding?.evidence,
                source.crs?.value, source.crs?.source, source.crs?.evidence, source.operation,
                account.read, account.matched, account.unmatched, account.rejected,
                source.ignoredColumns.isEmpty ? nil : source.ignoredColumns.joined(separator: ", "),
            ])
    }

    /// Writes a boundary; its polygons must be valid.
    public func add(_ boundary: Boundary, source: Int, row: Int) throws {
        var own = try boundaryTable(boundary.level)
        own.rows += 1
        let geometry = Geometry.multiPolygon(boundary.polygons)
        try own.insert.run(
            .integer(own.rows), .text(boundary.code), .text(boundary.name),
            BulkValue(boundary.parentCode), BulkValue(boundary.parentName),
            BulkValue(boundary.province), .integer(source), .integer(row), .blob(geometry.wkb))
        if let envelope = geometry.envelope { own.table.note(row: own.rows, envelope) }
        boundaryTables[boundary.level] = own
    }

    private func boundaryTable(
        _ level: BoundaryLevel
    ) throws -> (table: SpatialTable, insert: BulkInsert, rows: Int) {
        // Taken out while it is worked on, so that the index in it is not copied.
        if let own = boundaryTables.removeValue(forKey: level) { return own }
        let name = level.rawValue
        try database.execute(sql: Schema.boundaryTable(level))
        return (
            try SpatialTable(database, table: name, type: "MULTIPOLYGON"),
            try BulkInsert(
                database, "INSERT INTO \(name) VALUES (?,?,?,?,?,?,?,?,GeomFromWKB(?,4326))"),
            0
        )
    }

    /// Writes a school and returns its number, from 0 in the order of writing.
    public func add(
        _ school: SchoolRecord, position: SchoolPosition, areas: SchoolAreas, source: Int
    ) throws -> Int {
        let number = schoolCount
        schoolCount += 1
        func detail(_ field: Field) -> BulkValue? { BulkValue(school.details[field]) }
        try schoolInsert.run(
            .integer(number + 1), .text(school.code), BulkValue(school.smis),
            BulkValue(school.obec),
            BulkValue(school.name), BulkValue(school.tambon), BulkValue(school.amphoe),
            BulkValue(school.province), detail(.level), detail(.network), detail(.localGovernment),
            detail(.distanceToArea), detail(.distanceToAmphoe), detail(.established),
            detail(.postcode), BulkValue(school.pupils), BulkValue(areas.tambon),
            BulkValue(areas.amphoe), BulkValue(areas.area), BulkValue(position.coordinate?.x),
            BulkValue(position.coordinate?.y), BulkValue(position.origin?.rawValue),
            .text(position.quality.rawValue), BulkValue(school.pointAsWritten),
            .text(SearchKey.of(school)), .integer(source), .integer(school.row),
            BulkValue(position.coordinate?.x), BulkValue(position.coordinate?.y))
        if let envelope = position.coordinate.flatMap({ Envelope(CollectionOfOne($0)) }) {
            schoolTable.note(row: number + 1, envelope)
        }
        return number
    }

    /// Marks positions that turned out doubtful once all schools were known.
    public func markDoubtful(_ schools: some Sequence<Int>) throws {
        let update = try BulkInsert(
            database, "UPDATE school SET position_quality = 'doubtful' WHERE id = ?")
        for school in schools { try update.run(.integer(school + 1)) }
    }

    public func add(_ enrolment: Enrolment, period: AcademicPeriod, source: Int) throws {
        let year = BulkValue.integer(period.year)
        let round = BulkValue(period.round)
        for total in enrolment.totals {
            try enrolmentInsert.run(
                .integer(total.school + 1), year, round, .integer(total.pupils),
                .integer(total.rooms), .integer(source))
        }
        for pupil in enrolment.pupils {
            try pupilInsert.run(
                .integer(pupil.school + 1), year, round, BulkValue(pupil.grade?.label),
                .text(pupil.sex.rawValue), .integer(pupil.count), .integer(source))
        }
        for room in enrolment.rooms {
            try roomInsert.run(
                .integer(room.school + 1), year, round, BulkValue(room.grade?.label),
                .integer(room.rooms), .integer(source))
        }
    }

    public func add(_ staff: StaffCount, period: AcademicPeriod?, source: Int, row: Int) throws {
        try staffInsert.run(
            .integer(staff.school + 1), BulkValue(period?.year), BulkValue(period?.round),
            .text(staff.position), BulkValue(staff.standing), BulkValue(staff.male),
            BulkValue(staff.female), .integer(staff.total), .integer(staff.isTeacher ? 1 : 0),
            .integer(source), .integer(row))
    }

    public func add(_ building: Building, period: AcademicPeriod?, source: Int, row: Int) throws {
        try buildingInsert.run(
            .integer(building.school + 1), BulkValue(period?.year), .text(building.type),
            BulkValue(building.design), BulkValue(building.built), BulkValue(building.rooms),
            BulkValue(building.condition), .integer(source), .integer(row))
    }

    public func add(
        _ equipment: EquipmentCount, period: AcademicPeriod?, source: Int, row: Int
    ) throws {
        try equipmentInsert.run(
            .integer(equipment.school + 1), BulkValue(period?.year), BulkValue(equipment.item),
            BulkValue(equipment.category), BulkValue(equipment.description),
            .integer(equipment.usable), .integer(equipment.repair), .integer(equipment.disposal),
            .integer(source), .integer(row))
    }

    public func add(_ problem: Problem) throws {
        try problemInsert.run(
            nil, .text(problem.kind), .text(problem.severity.rawValue), .text(problem.source),
            BulkValue(problem.row), BulkValue(problem.school), BulkValue(problem.field),
            BulkValue(problem.value), .text(problem.message.thai), .text(problem.message.english),
            .text(problem.suggestion.thai), .text(problem.suggestion.english))
    }

    /// Builds what is derived from the rows: summaries and indexes.
    func finish() throws {
        try Finishing(database).run()
        try schoolTable.finish(database)
        for level in BoundaryLevel.allCases { try boundaryTables[level]?.table.finish(database) }
    }
}

/// The codes of the boundaries that a school lies in.
public struct SchoolAreas: Hashable, Sendable {
    public var tambon: String?
    public var amphoe: String?
    public var area: String?

    public init(tambon: String? = nil, amphoe: String? = nil, area: String? = nil) {
        self.tambon = tambon
        self.amphoe = amphoe
        self.area = area
    }
}

/// Facts about the whole store.
public enum MetaKey: String, Sendable {
    case officeCode = "office_code"
    case officeName = "office_name"
    /// A digest of everything that the store was built from.
    case fingerprint
    case builtAt = "built_at"
}
