import Schools
import Testing

@Suite struct HistoryReaderTests {
    private func read(_ rows: String) -> Readings<SchoolEvent> {
        table(
            columns: [
                .code, .event, .date, .year, .name, .formerName, .formerCode, .successor, .note,
            ], rows
        ).records(HistoryReader.self)
    }

    @Test func `a row is what happened to a school`() throws {
        let readings = read(
            "1099097001 | เปลี่ยนชื่อ | 10 มิ.ย. 2557 | | วัดน้ำใส | บ้านน้ำใส | | | ตามประกาศ สพฐ.")
        let event = try #require(readings.records.first)
        #expect(event.school == 0 && event.code == "1099097001" && event.schools == [0])
        #expect(event.kind == .renamed && event.date?.iso == "2014-06-10" && event.year == 2557)
        #expect(event.name == "วัดน้ำใส" && event.formerName == "บ้านน้ำใส")
        #expect(event.note == "ตามประกาศ สพฐ.")
        #expect(readings.problems.isEmpty)
    }

    @Test(arguments: [
        ("จัดตั้ง", SchoolEvent.Kind.opened), ("เปิด", .opened), ("เปิดสอน", .opened),
        ("เปลี่ยนชื่อ", .renamed), ("ยุบรวม", .merged), ("รวม", .merged), ("รวมสถานศึกษา", .merged),
        ("ย้าย", .moved), ("ย้ายที่ตั้ง", .moved), ("เลิก", .closed), ("ยุบเลิก", .closed),
        ("เลิกสถานศึกษา", .closed), ("ปิด", .closed), ("เปลี่ยนรหัส", .codeChanged),
        ("Renamed", .renamed),
        ("code-changed", .codeChanged), ("closed", .closed),
    ])
    func `events are known by the offices' words`(_ word: String, _ kind: SchoolEvent.Kind) {
        #expect(SchoolEvent.Kind(word) == kind)
    }

    @Test(arguments: ["เรียนรวม", "มาเรียนรวมกับ", "ฉลอง", ""])
    func `other words are no events`(_ word: String) {
        #expect(SchoolEvent.Kind(word) == nil)
    }

    @Test func `a school that the register no longer has is a former one, and nothing wrong`()
        throws
    {
        let readings = read(
            "1099097777 | เลิกสถานศึกษา | | 2551 | บ้านร้าง | | | |\n88010001 | ยุบรวม | | 2552 | | | | 1099097002 |"
        )
        #expect(readings.records.map(\.school) == [nil, nil])
        #expect(readings.records.map(\.code) == ["1099097777", "88010001"])
        #expect(readings.records.map(\.schools) == [[], []])
        #expect(readings.records.map(\.successor) == [nil, "1099097002"])
        #expect(readings.problems.isEmpty)
        #expect(readings.account.parts == [2, 0, 0])
    }

    @Test func `a former code finds the school where no other is given`() {
        let readings = read(" | เปลี่ยนรหัส | | 2551 | | | 97001 | |")
        #expect(readings.records.map(\.school) == [0])
        #expect(readings.problems.kinds == ["code-leading-zero-lost"])
    }

    @Test func `a year may stand where a day should, and has no day`() {
        let readings = read(
            "1099097001 | เปิด | พ.ศ. 2480 | | | | | |\n1099097001 | ย้าย | 1 ก.พ. 2550 | 2550 | | | | |"
        )
        #expect(readings.records.map(\.year) == [2480, 2550])
        #expect(readings.records.map { $0.date?.iso } == [nil, "2007-02-01"])
        #expect(readings.problems.isEmpty)
    }

    @Test func `a day in the spring is of the academic year before`() {
        #expect(read("1099097001 | ย้าย | 1 ก.พ. 2550 | | | | | |").records.map(\.year) == [2549])
    }

    @Test func `a doubtful day is said, and an event without time is kept`() {
        let readings = read(
            """
            1099097001 | เปิด | 10/06/2014 | | | | | |
            1099097001 | ย้าย | เมื่อวาน | | | | | |
            1099097002 | ปิด | | | | | | |
            """)
        #expect(readings.records.map(\.year) == [2557, nil, nil])
        #expect(
            readings.problems.kinds == [
                "date-common-era", "date-unreadable", "event-incomplete", "event-incomplete",
            ])
        #expect(readings.account.parts == [3, 0, 0])
    }

    @Test(arguments: [
        ("เปลี่ยนชื่อ", "former_name"), ("เปลี่ยนรหัส", "former_code"), ("ยุบรวม", "successor"),
    ])
    func `an event that lacks what it is about is reported and kept`(
        _ word: String, _ field: String
    ) {
        let readings = read("1099097001 | \(word) | | 2551 | | | | |")
        #expect(readings.records.count == 1)
        #expect(readings.problems.kinds == ["event-incomplete"])
        #expect(readings.problems.map(\.field) == [field])
    }

    @Test func `a row without a code or an event is rejected`() {
        let readings = read(
            """
             | ปิด | | 2551 | | | | |
            1099097001 | | | 2551 | | | | |
            1099097001 | ฉลอง | | 2551 | | | | |
            หมายเหตุ | ปิด | | 2551 | | | | |
            1.099E+09 | ปิด | | 2551 | | | | |
            """)
        #expect(readings.records.isEmpty)
        #expect(
            readings.problems.kinds == [
                "code-missing", "cell-missing", "event-unknown", "row-unrecognised",
                "code-scientific",
            ])
        #expect(readings.account.parts == [0, 0, 5])
    }
}
