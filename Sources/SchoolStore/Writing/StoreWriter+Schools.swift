import GRDB
import Geo
public import Schools

extension StoreWriter {
    /// Writes a school and returns its number, from 0 in the order of writing.
    ///
    /// A school that is not current is known from the past only: an older register or an event.
    public func add(
        _ school: SchoolRecord, position: SchoolPosition, areas: SchoolAreas, source: Int,
        isCurrent: Bool = true
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
            detail(.postcode), detail(.address), detail(.phone), detail(.serviceArea),
            BulkValue(school.pupils), BulkValue(areas.tambon),
            BulkValue(areas.amphoe), BulkValue(areas.area), BulkValue(position.coordinate?.x),
            BulkValue(position.coordinate?.y), BulkValue(position.origin?.rawValue),
            .text(position.quality.rawValue), BulkValue(school.pointAsWritten),
            .integer(source), .integer(school.row), .integer(isCurrent ? 1 : 0),
            BulkValue(position.coordinate?.x), BulkValue(position.coordinate?.y))
        if let envelope = position.coordinate.flatMap({ Envelope(CollectionOfOne($0)) }) {
            schoolTable.note(row: number + 1, envelope)
        }
        return number
    }

    /// Writes what a register of a period says of a school.
    public func add(
        version school: SchoolRecord, of number: Int, period: AcademicPeriod,
        position: SchoolPosition, areas: SchoolAreas, source: Int
    ) throws {
        try inserts[.schoolVersion].run(
            .integer(number + 1), .integer(period.year), BulkValue(period.round),
            BulkValue(school.name), BulkValue(school.tambon), BulkValue(school.amphoe),
            BulkValue(school.province), BulkValue(school.details[.level]),
            BulkValue(school.details[.network]), BulkValue(areas.tambon), BulkValue(areas.amphoe),
            BulkValue(position.coordinate?.x), BulkValue(position.coordinate?.y),
            .text(position.quality.rawValue), BulkValue(school.pointAsWritten),
            BulkValue(school.pupils), .integer(source), .integer(school.row))
    }

    /// Puts schools elsewhere than they were written, once all schools are known.
    public func move(
        _ school: Int, to position: SchoolPosition, areas: SchoolAreas
    ) throws {
        let point = position.coordinate
        try database.execute(
            sql: """
                UPDATE school SET longitude = ?1, latitude = ?2, position_origin = ?3,
                    position_quality = ?4, tambon_code = ?5, amphoe_code = ?6, area_code = ?7,
                    geometry = MakePoint(?1, ?2, 4326) WHERE id = ?8
                """,
            arguments: [
                point?.x, point?.y, position.origin?.rawValue, position.quality.rawValue,
                areas.tambon, areas.amphoe, areas.area, school + 1,
            ])
        schoolTable.move(
            row: school + 1, to: point.flatMap { Envelope(CollectionOfOne($0)) })
    }

    /// Marks positions that turned out doubtful once all schools were known.
    public func markDoubtful(_ schools: some Sequence<Int>) throws {
        let update = try BulkInsert(
            database, "UPDATE school SET position_quality = 'doubtful' WHERE id = ?")
        for school in schools { try update.run(.integer(school + 1)) }
    }

    /// The coordinate cells of a school as the register has them.
    public func positionAsWritten(of school: Int) -> String? {
        try? String.fetchOne(
            database, sql: "SELECT position_as_written FROM school WHERE id = ?",
            arguments: [school + 1])
    }

    /// Writes down what the court found of a school's position.
    public func add(_ verdict: Verdict, of school: Int) throws {
        try inserts[.verdict].run(
            .integer(school + 1), .text(verdict.hypothesis.rawValue),
            .text(verdict.certainty.rawValue), .real(verdict.confidence),
            BulkValue(verdict.given?.x), BulkValue(verdict.given?.y),
            BulkValue(verdict.proposed?.x), BulkValue(verdict.proposed?.y),
            .text(verdict.sentence.thai), .text(verdict.sentence.english))
    }

    /// Marks a school as one of the past.
    public func markFormer(_ school: Int) throws {
        try database.execute(
            sql: "UPDATE school SET is_current = 0 WHERE id = ?", arguments: [school + 1])
    }

    /// Writes a name that a school had, until a year of the Buddhist era where that is known.
    public func add(formerName name: String, of school: Int, until year: Int?) throws {
        try inserts[.formerName].run(.integer(school + 1), .text(name), BulkValue(year))
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
