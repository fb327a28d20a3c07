import Schools
import Testing

@Suite struct SchoolNamesTests {
    private let names = SchoolNames([
        (0, "บ้านควนโคกยา"), (1, "โรงเรียนวัดน้ำใส (ประชาสรรค์)"), (2, "บ้านหนองบัว"), (3, "บ้านหนองบัว"),
    ])

    @Test(arguments: [
        ("บ้านควนโคกยา", [0]), ("โรงเรียนบ้านควนโคกยา", [0]), ("ร.ร. บ้านควนโคกยา", [0]),
        ("บ้าน  ควนโคกยา", [0]), ("วัดน้ำใส(ประชาสรรค์)", [1]), ("วัดน้ําใส", [1]), ("บ้านหนองบัว", [2, 3]),
        ("บ้านควน", []), ("", []),
    ])
    func `a name finds the schools that it may mean`(_ name: String, _ schools: [Int]) {
        #expect(names.schools(named: name) == schools)
    }

    @Test func `a slip of the pen is guessed`() {
        #expect(names.nearest(to: "บ้านควนโคกหญ้า") == "บ้านควนโคกยา")
        #expect(names.nearest(to: "xyz") == nil)
    }

    @Test func `in a register of the whole country nothing is guessed`() {
        let many = SchoolNames((0..<1001).map { ($0, "บ้าน\($0)") })
        #expect(many.nearest(to: "บ้าน") == nil)
        #expect(many.schools.count == 1001)
    }
}
