@testable import Schools

/// What came of reading a whole table with one record a row.
struct Readings<Record> {
    var records: [Record] = []
    var problems: [Problem] = []
    var account = RowAccount()
}

/// What came of reading a whole table of pupils.
struct PupilReadings {
    var enrolment: Enrolment
    var problems: [Problem]
    var account: RowAccount

    /// The counts in one line each, such as `0 ป.1 male 8`.
    var pupils: [String] {
        enrolment.pupils.map {
            "\($0.school) \($0.grade?.label ?? "-") \($0.sex.rawValue) \($0.count)"
        }
    }

    var rooms: [String] {
        enrolment.rooms.map { "\($0.school) \($0.grade?.label ?? "-") \($0.rooms)" }
    }

    /// All pupils by school, such as `0: 15`.
    var totals: [String] { enrolment.totals.map { "\($0.school): \($0.pupils)" } }
}

extension Table {
    /// Reads every row as the register of schools.
    func schools(scheme: CodeScheme = .ministry) -> Readings<SchoolRecord> {
        let reader = SchoolReader(layout: layout, source: "schools.csv", scheme: scheme)
        var result = Readings<SchoolRecord>()
        for row in rows {
            let reading = reader.read(row)
            result.problems += reading.problems
            if let record = reading.record { result.records.append(record) }
        }
        return result
    }

    /// Reads every row with a reader of records and closes the table.
    func records<Reader: RecordReader>(
        _ type: Reader.Type, crosswalk: Crosswalk = .three, setUp: (inout Reader) -> Void = { _ in }
    ) -> Readings<Reader.Record> {
        var reader = Reader(layout: layout, source: "table.csv", crosswalk: crosswalk)
        setUp(&reader)
        var result = Readings<Reader.Record>()
        for row in rows {
            let reading = reader.read(row)
            result.problems += reading.problems
            if let record = reading.record { result.records.append(record) }
        }
        let ending = reader.finish()
        result.records += ending.records.map(\.record)
        result.problems += ending.problems
        result.account = reader.account
        return result
    }

    /// Reads every row as pupils and closes the table.
    func pupils(
        crosswalk: Crosswalk = .three, ledger: PupilLedger? = nil
    ) -> PupilReadings {
        var reader = PupilReader(
            layout: layout, source: "students.csv", crosswalk: crosswalk, ledger: ledger)
        var problems: [Problem] = []
        for row in rows { problems += reader.read(row) }
        let (enrolment, late) = reader.finish()
        return PupilReadings(
            enrolment: enrolment, problems: problems + late, account: reader.account)
    }
}

extension Crosswalk {
    /// A register of three made-up schools of province 99.
    static var three: Crosswalk {
        var crosswalk = Crosswalk()
        crosswalk.add(code: "1099097001", others: "99010001", "097001")
        crosswalk.add(code: "1099097002", others: "99010002", "097002")
        crosswalk.add(code: "1099197003", others: "99010003", "197003")
        return crosswalk
    }
}

extension RowAccount {
    /// Matched, unmatched and rejected, for comparing in one line.
    var parts: [Int] { [matched, unmatched, rejected] }
}
