import Schools
import Support
import Testing

/// Lists of staff with one row a person, as made from P-OBEC.
@Suite struct StaffListTests {
    private func read(
        _ rows: String, columns: [Field] = [.code, .position, .standing, .sex]
    ) -> Readings<StaffCount> {
        table(columns: columns, rows).records(StaffReader.self)
    }

    @Test func `persons are counted by position, standing and sex`() {
        let readings = read(
            """
            1099097001 | ผู้อำนวยการโรงเรียน | ชำนาญการพิเศษ | ชาย
            1099097001 | ครู | คศ.2 ชำนาญการ | ญ
            1099097002 | ครู | ชำนาญการ | ช
            1099097001 | ครู | ชำนาญการ | ช
            1099097001 | ครูผู้ช่วย | - | หญิง
            """)
        let lines = readings.records.map {
            "\($0.school) \($0.position) \($0.standing ?? "-") \($0.male ?? -1) "
                + "\($0.female ?? -1) \($0.total)"
        }
        #expect(
            lines == [
                "0 ผู้อำนวยการโรงเรียน ชำนาญการพิเศษ 1 0 1", "0 ครู ชำนาญการ 1 1 2",
                "1 ครู ชำนาญการ 1 0 1", "0 ครูผู้ช่วย - 0 1 1",
            ])
        #expect(readings.problems.isEmpty)
        #expect(readings.account.parts == [5, 0, 0])
    }

    @Test func `each count comes with the first row of its persons`() {
        let table = table(
            columns: [.code, .position],
            "1099097002 | ครู\n1099097001 | ครู\n1099097002 | ครู\n1099097002 | ครูผู้ช่วย")
        var reader = StaffReader(layout: table.layout, source: "staff.csv", crosswalk: .three)
        for row in table.rows { #expect(reader.read(row).record == nil) }
        #expect(reader.finish().records.map(\.row) == [2, 3, 5])
    }

    @Test func `without a column of sexes none is known`() {
        let readings = read(
            "1099097001 | ครู\n1099097001 | ครู", columns: [.code, .position])
        #expect(readings.records.map(\.male) == [nil] && readings.records.map(\.female) == [nil])
        #expect(readings.records.map(\.total) == [2])
    }

    @Test(arguments: [
        ("ครูชำนาญการพิเศษ", "ครู", "ชำนาญการพิเศษ"), ("ครู คศ.1", "ครู", "คศ.1"),
        ("ผอ.", "ผู้อำนวยการโรงเรียน", nil),
        ("รอง ผอ.", "รองผู้อำนวยการโรงเรียน", nil), ("ครูอัตราจ้าง", "ครูอัตราจ้าง", nil),
        ("ธุรการ", "เจ้าหน้าที่ธุรการ", nil),
        ("ครูพี่เลี้ยง", "พี่เลี้ยงเด็ก", nil), ("ครู ผู้ช่วย", "ครูผู้ช่วย", nil),
    ])
    func `positions in many spellings are those of the list`(
        _ cell: String, _ position: String, _ standing: String?
    ) {
        let readings = read("1099097001 | \(cell) | | ")
        #expect(readings.records.map(\.position) == [position])
        #expect(readings.records.map(\.standing) == [standing])
        #expect(readings.problems.isEmpty)
    }

    @Test func `an unknown position is counted among the others, and an unknown standing as none`()
    {
        let readings = read(
            "1099097001 | นักบินอวกาศ | ลับเฉพาะ | ช\n1099097001 | ครู | ลับเฉพาะ | ช")
        #expect(readings.records.map(\.position) == ["อื่น ๆ", "ครู"])
        #expect(readings.records.map(\.standing) == [nil, nil])
        #expect(
            readings.problems.kinds == ["position-unknown", "standing-unknown", "standing-unknown"])
        #expect(readings.problems.map(\.row) == [2, 2, 3])
        #expect(readings.account.parts == [2, 0, 0])
    }

    @Test(arguments: 0..<50)
    func `nothing of a person is seen, wherever its cells have slipped to`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let secrets = [
            "นายลับเฉพาะ นามลับเฉพาะ", "ครูลับเฉพาะ", "1/1/2510", "ลับเฉพาะ", DMC.citizenNumber,
        ]
        let rows = (0..<20).map { _ -> String in
            var cells = ["1099097001", "ครู", "ชำนาญการ", "ช"] + secrets
            cells.shuffle(using: &random)
            return cells.joined(separator: " | ")
        }
        let readings = read(rows.joined(separator: "\n"))
        let seen = "\(readings)"
        for secret in ["ลับเฉพาะ", "2510", DMC.citizenNumber] { #expect(!seen.contains(secret)) }
        #expect(readings.problems.allSatisfy { $0.value == nil && $0.row != nil })
        #expect(readings.account.read == 20)
        #expect(readings.records.reduce(0) { $0 + $1.total } <= readings.account.matched)
    }

    @Test func `a row without a position or with an unknown code is not counted`() {
        let readings = read("1099097001 | | | ช\n1099097999 | ครู | | ช\n | ครู | | ช")
        #expect(readings.records.isEmpty)
        #expect(readings.problems.kinds == ["cell-missing", "code-unknown", "code-missing"])
        #expect(readings.account.parts == [0, 1, 2])
    }
}
