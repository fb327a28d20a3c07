import GRDB
public import Schools

extension StoreWriter {
    /// Writes what a table of pupils says of a period.
    public func add(_ enrolment: Enrolment, period: AcademicPeriod, source: Int) throws {
        let year = BulkValue.integer(period.year)
        let round = BulkValue(period.round)
        for total in enrolment.totals {
            try inserts[.enrolment].run(
                .integer(total.school + 1), year, round, .integer(total.pupils),
                .integer(total.rooms), .integer(source),
                BulkValue(enrolment.firstRows[total.school]))
        }
        for pupil in enrolment.pupils {
            try inserts[.pupil].run(
                .integer(pupil.school + 1), year, round, BulkValue(pupil.grade?.label),
                .text(pupil.sex.rawValue), .integer(pupil.count), .integer(source))
        }
        for room in enrolment.rooms {
            try inserts[.room].run(
                .integer(room.school + 1), year, round, BulkValue(room.grade?.label),
                .integer(room.rooms), .integer(source))
        }
    }

    public func add(_ staff: StaffCount, period: AcademicPeriod?, source: Int, row: Int?) throws {
        try inserts[.staff].run(
            .integer(staff.school + 1), BulkValue(period?.year), BulkValue(period?.round),
            .text(staff.position), BulkValue(staff.standing), BulkValue(staff.male),
            BulkValue(staff.female), .integer(staff.total), .integer(staff.isTeacher ? 1 : 0),
            .integer(source), BulkValue(row))
    }

    public func add(_ building: Building, period: AcademicPeriod?, source: Int, row: Int) throws {
        try inserts[.building].run(
            .integer(building.school + 1), BulkValue(period?.year), .text(building.type),
            BulkValue(building.design), BulkValue(building.built), BulkValue(building.rooms),
            BulkValue(building.roomsInUse), BulkValue(building.condition),
            BulkValue(building.budget?.satang), .integer(source), .integer(row))
    }

    public func add(
        _ equipment: EquipmentCount, period: AcademicPeriod?, source: Int, row: Int
    ) throws {
        try inserts[.equipment].run(
            .integer(equipment.school + 1), BulkValue(period?.year), BulkValue(equipment.item),
            BulkValue(equipment.category), BulkValue(equipment.description),
            .integer(equipment.usable), .integer(equipment.repair), .integer(equipment.disposal),
            .integer(source), .integer(row))
    }
}
