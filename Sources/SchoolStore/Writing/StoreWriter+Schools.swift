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

    /// Marks positions that turned out doubtful once all schools were known.
    public func markDoubtful(_ schools: some Sequence<Int>) throws {
        let update = try BulkInsert(
            database, "UPDATE school SET position_quality = 'doubtful' WHERE id = ?")
        for school in schools { try update.run(.integer(school + 1)) }
    }

    /// The coordinate cells of a school as the register has them.
    public func positionAsWritten(of school: Int) throws -> String? {
        try String.fetchOne(
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
