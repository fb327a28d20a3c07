import Schools
import Testing

@Suite struct ClassTableTests {
    @Test(arguments: ClassTable.shipped)
    func `the shipped tables are without flaws`(table: ClassTable) {
        #expect(ClassTable.flaws(in: table.rows).isEmpty)
        #expect(table.rows.last?.through == nil)
        #expect(ClassTable.shipped.count { $0.name == table.name } == 1)
    }

    @Test func `the four sizes are those of the size class`() {
        for pupils in Array(1...1_600) + [Int(Int32.max)] {
            let row = ClassTable.sizes4.rows.first {
                $0.from <= Double(pupils) && Double(pupils) <= $0.through ?? .infinity
            }
            #expect(row?.name == SizeClass(pupils: pupils)?.wording)
        }
    }

    @Test func `the tables hold what offices publish`() {
        #expect(ClassTable.sizes7.rows.map(\.from) == [1, 121, 201, 301, 500, 1_500, 2_500])
        #expect(ClassTable.sizes7.rows[3].through == 499)
        #expect(ClassTable.secondary.rows.map(\.through) == [499, 1_499, 2_499, nil])
        #expect(ClassTable.bands20.rows.map(\.through) == [0, 20, 40, 60, 80, 100, 120, nil])
    }

    @Test(
        arguments: [
            ([], "ไม่มีแถว"), ([(1, 20), (30, 40)], "ช่องว่างจาก 20 ถึง 30"),
            ([(1, 20), (20, 40)], "ซ้อนกันที่ค่า 20"), ([(1, 30), (20, 40)], "ซ้อนกันที่ค่า 20–30"),
            ([(21, 40), (1, 20)], "เรียงจากน้อยไปมาก"), ([(20, 1)], "มากกว่าค่าสิ้นสุด"),
            ([(1, nil), (2, 3)], "เว้นได้เฉพาะแถวสุดท้าย"), ([(.nan, 3)], "ไม่ใช่ตัวเลข"),
            ([(0, 0.5), (0.6, 1), (1.2, 2)], "ช่องว่างจาก 1 ถึง 1.2"),
        ] as [([(Double, Double?)], String)])
    func `a flaw is told in a sentence`(rows: [(Double, Double?)], words: String) {
        let flaws = ClassTable.flaws(in: rows.map { ClassTable.Row(from: $0.0, through: $0.1) })
        #expect(flaws.count == 1 && flaws.first?.thai.contains(words) ?? false, "\(flaws)")
        #expect(flaws.allSatisfy { !$0.english.isEmpty })
    }

    @Test func `more rows than colours are too many`() {
        let rows = (0..<12).map { ClassTable.Row(from: Double($0), through: Double($0)) }
        #expect(ClassTable.flaws(in: rows).map(\.thai.isEmpty) == [false])
    }

    @Test func `decimals may follow each other without a gap`() {
        let rows = [(0, 9.99), (10, 19.99), (20, nil)] as [(Double, Double?)]
        #expect(ClassTable.flaws(in: rows.map { .init(from: $0.0, through: $0.1) }).isEmpty)
    }
}
