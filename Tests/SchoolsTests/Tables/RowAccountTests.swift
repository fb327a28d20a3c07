import Support
import Testing

@testable import Schools

/// Random tables with everything that goes wrong in offices.
private struct DamagedTable {
    private var generator: SplitMix64

    private static let codes = [
        "1099097001", "1099097002", "1099197003", "99010001", "99010002", "097001", "97001",
        "97001.0",
        "1099097001.0", "๑๐๙๙๐๙๗๐๐๑", "1.099E+09", "1099097999", "", "-", "รวม", "รวมทั้งหมด",
        "ไม่ทราบ",
        DMC.citizenNumber, "3-1006-00445-63-5", "1099-097002",
    ]
    private static let numbers = [
        "0", "1", "12", "๑๒", "1,234", "12.0", "", "-", "-3", "x", "8.5", "1,5", "999999999", "1e9",
        "nan",
        "9223372036854775807", "-9223372036854775808", DMC.citizenNumber, "12 คน",
    ]
    private static let kinds = [
        "ป.1", "ป.2", "อบ.3", "อนุบาลศึกษาปีที่ 2", "ม.6", "ปวช.1", "รวม อบ.", "รวมประถม", "รวมทั้งหมด",
        "รวมครู", "ป.9", "",
        "-", "ครู", "ผู้อำนวยการ", "อาคารเรียน", "22001", "พ.ศ. 2531", "1988", "ดี", "ช", "ญ",
        DMC.citizenNumber,
    ]

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    /// Rows under a header, of which numbers and kinds stand under the right columns mostly.
    mutating func rows(_ header: [String], count: Int) -> [[String]] {
        [header] + (0..<count).map { _ in row(header) }
    }

    private mutating func row(_ header: [String]) -> [String] {
        var row = header.indices.map { column in
            if column == 0 { return generator.pick(Self.codes) }
            let isNumber = ["ชาย", "หญิง", "รวม", "ห้อง", "ใช้ได้", "รอซ่อม", "จำนวนห้อง"]
                .contains { header[column].hasSuffix($0) }
            return generator.pick(isNumber ? Self.numbers : Self.kinds)
        }
        if Int.random(in: 0..<10, using: &generator) == 0 { row.shuffle(using: &generator) }
        if Int.random(in: 0..<10, using: &generator) == 0 {
            row = Array(row.prefix(Int.random(in: 1...row.count, using: &generator)))
        }
        return row
    }
}

@Suite struct RowAccountTests {
    private static let count = 100

    private func expectAccounted(
        _ account: RowAccount, _ rows: Int, _ seen: String,
        at location: SourceLocation = #_sourceLocation
    ) {
        #expect(account.read == rows, sourceLocation: location)
        #expect(
            account.matched + account.unmatched + account.rejected == rows,
            sourceLocation: location)
        #expect(!seen.contains(DMC.citizenNumber), sourceLocation: location)
        #expect(!seen.contains("3-1006-00445-63-5"), sourceLocation: location)
    }

    private func damaged(_ profile: TableProfile, _ header: String, seed: UInt64) throws -> Table {
        var tables = DamagedTable(seed: seed)
        let rows = tables.rows(cells(header)[0], count: Self.count)
        // The header is given alone, so that no damaged row is taken for it.
        let layout = try profile.layout(of: [rows[0]])
        let data = rows.dropFirst().enumerated().map { Cells($1, number: $0 + 2) }
        return Table(layout: layout, rows: data)
    }

    @Test(
        arguments: [
            "รหัสโรงเรียน | ชั้น | ชาย | หญิง | รวม | ห้อง", "SMIS | ชั้น | เพศ", "SMIS | ชั้น | เพศ | รวม",
            "SMIS | ชื่อ | ป.1 ชาย | ป.1 หญิง | ป.1 รวม | ป.1 ห้อง | รวม ชาย | รวม หญิง | รวม รวม",
            "OBEC | ชาย | หญิง | รวม",
        ], 0..<10)
    func `every row of pupils is matched, unmatched or rejected`(
        header: String, seed: UInt64
    ) throws {
        let readings = try damaged(.students, header, seed: seed).pupils()
        expectAccounted(readings.account, Self.count, "\(readings)")
        let unmatched = readings.problems.kinds.count { $0 == "code-unknown" }
        #expect(readings.account.unmatched == unmatched)
        let sum = readings.enrolment.pupils.reduce(0) { $0 + $1.count }
        #expect(sum == readings.enrolment.totals.reduce(0) { $0 + $1.pupils })
        #expect(readings.enrolment.pupils.allSatisfy { $0.count > 0 })
    }

    @Test(arguments: 0..<10)
    func `every row of the other tables is matched, unmatched or rejected`(seed: UInt64) throws {
        func check<Reader: RecordReader>(
            _ type: Reader.Type, _ profile: TableProfile, _ header: String
        ) throws {
            let readings = try damaged(profile, header, seed: seed).records(type)
            expectAccounted(readings.account, Self.count, "\(readings)")
            #expect(readings.records.count <= readings.account.matched)
        }
        try check(StaffReader.self, .staff, "รหัสโรงเรียน | ตำแหน่ง | วิทยฐานะ | ชาย | หญิง | รวม")
        try check(BuildingReader.self, .buildings, "SMIS | ประเภท | แบบ | ปีที่สร้าง | จำนวนห้อง | สภาพ")
        try check(EquipmentReader.self, .equipment, "OBEC | รหัส | หมวด | รายการ | ใช้ได้ | รอซ่อม")
    }

    @Test(arguments: 0..<10)
    func `every rejected or unmatched row says why`(seed: UInt64) throws {
        let table = try damaged(
            .staff, "รหัสโรงเรียน | ตำแหน่ง | วิทยฐานะ | ชาย | หญิง | รวม", seed: seed)
        var reader = StaffReader(layout: table.layout, source: "staff.csv", crosswalk: .three)
        for row in table.rows {
            let before = reader.account.matched
            let reading = reader.read(row)
            #expect(reader.account.matched > before || !reading.problems.isEmpty)
            #expect(reading.problems.allSatisfy { $0.row == row.number })
        }
    }

    @Test(arguments: 0..<10)
    func `a register's row is a school or says why not`(seed: UInt64) throws {
        let table = try damaged(
            .schools, "รหัสโรงเรียน | SMIS | OBEC | ชื่อ | lat | lon | รวม", seed: seed)
        let reader = SchoolReader(layout: table.layout, source: "schools.csv", scheme: .ministry)
        for row in table.rows {
            let reading = reader.read(row)
            #expect(reading.record != nil || !reading.problems.isEmpty)
            #expect(reading.record?.code.isEmpty != true)
            #expect(!"\(reading)".contains(DMC.citizenNumber))
        }
    }

    @Test func `the same rows give the same enrolment in the same order`() throws {
        let table = try damaged(.students, "รหัสโรงเรียน | ชั้น | ชาย | หญิง | รวม | ห้อง", seed: 1)
        let (first, second) = (table.pupils(), table.pupils())
        #expect(first.enrolment.pupils == second.enrolment.pupils)
        #expect(first.enrolment.rooms == second.enrolment.rooms)
        #expect(first.problems == second.problems)
    }
}
