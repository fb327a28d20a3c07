import Schools
import Testing

@Suite struct CrosswalkTests {
    @Test(arguments: ["1099097002", "99010002", "097002", "๐๙๗๐๐๒", "1099-097002", "9901 0002"])
    func `any of the three codes finds the school`(_ cell: String) {
        #expect(Crosswalk.three.match(cell) == .exact(1))
    }

    @Test func `a school is known by its first code`() {
        #expect(Crosswalk.three.code(of: 1) == "1099097002")
        #expect(Crosswalk.three.school(code: "97002") == nil)
        #expect(Crosswalk.three.school(code: "097002") == 1)
    }

    @Test(arguments: [
        ("97001", 0, CodeDamage.leadingZeroLost, "097001"),
        ("97001.0", 0, .leadingZeroLost, "097001"),
        ("๙๗๐๐๒", 1, .leadingZeroLost, "097002"),
        ("1099097001.0", 0, .decimalPoint, "1099097001"),
        ("99010003.00", 2, .decimalPoint, "99010003"),
        ("097001.0", 0, .decimalPoint, "097001"),
    ])
    func `damage is mended where a school has the mended code`(
        _ cell: String, _ school: Int, _ damage: CodeDamage, _ code: String
    ) {
        #expect(Crosswalk.three.match(cell) == .repaired(school, damage, code))
    }

    @Test(arguments: [
        ("97003", "97003"), ("197004", "197004"), ("9010001", "9010001"),
        ("099097001", "099097001"), ("1099197004.0", "1099197004"), ("10990970O1", "10990970O1"),
    ])
    func `no zero is added where no school has the code with it`(_ cell: String, _ text: String) {
        #expect(Crosswalk.three.match(cell) == .unknown(text))
    }

    @Test func `lost digits and empty cells match nothing`() {
        #expect(Crosswalk.three.match("1.099097E+09") == .unusable(.scientificNotation))
        #expect(Crosswalk.three.match("") == .unusable(nil))
        #expect(Crosswalk.three.match(" - ") == .unusable(nil))
    }

    @Test func `the first school keeps a code that two have`() {
        var crosswalk = Crosswalk()
        #expect(crosswalk.add(code: "1099097001", others: nil, "097001") == 0)
        #expect(crosswalk.add(code: "1098097001", others: nil, "097001") == 1)
        #expect(crosswalk.match("097001") == .exact(0))
        #expect(crosswalk.match("1098097001") == .exact(1))
    }

    @Test func `a register's own codes match as they are written`() {
        var crosswalk = Crosswalk()
        crosswalk.add(code: "A12", others: "P-7")
        #expect(crosswalk.match("A12") == .exact(0))
        #expect(crosswalk.match("P-7") == .exact(0))
        #expect(crosswalk.match("A-12") == .exact(0))
    }
}
