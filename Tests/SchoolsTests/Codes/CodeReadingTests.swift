import Schools
import Testing

@Suite struct CodeReadingTests {
    @Test(arguments: [
        "1099097001", "๑๐๙๙๐๙๗๐๐๑", "1099-097001", "10-99-097001", " 1099097001 ", "10 99 097001",
        "1099\u{A0}097001", "1099097001\u{200B}", "'1099097001",
    ])
    func `spaces, hyphens, Thai digits and Excel's quote are read over`(_ cell: String) {
        let reading = CodeReading(cell, length: 10)
        #expect(reading.text == "1099097001")
        #expect(reading.damage == nil)
    }

    @Test(arguments: ["1.01E+09", "1.01E9", "1.099097e+09", "1.01E+9", "1E+09", "๑.๐๑E+๐๙"])
    func `a number in powers of ten has lost its digits`(_ cell: String) {
        let reading = CodeReading(cell, length: 10)
        #expect(reading.damage == .scientificNotation)
        #expect(reading.isUnusable)
    }

    @Test(arguments: ["1099097001.0", "1099097001.00", "๑๐๙๙๐๙๗๐๐๑.๐"])
    func `a decimal point with zeros behind it is taken off`(_ cell: String) {
        let reading = CodeReading(cell, length: 10)
        #expect(reading.text == "1099097001")
        #expect(reading.damage == .decimalPoint)
    }

    @Test(arguments: [
        ("109997045", 10, "109997045", 9), ("97034", 6, "97034", 5), ("97034.0", 6, "97034", 5),
        ("10990970011", 10, "10990970011", 11), ("99010001", 10, "99010001", 8), ("0", 6, "0", 1),
    ])
    func `a wrong number of digits is counted`(
        _ cell: String, _ length: Int, _ text: String, _ actual: Int
    ) {
        let reading = CodeReading(cell, length: length)
        #expect(reading.text == text)
        #expect(reading.damage == .wrongLength(actual))
        #expect(!reading.isUnusable)
    }

    @Test(arguments: [
        "10990970O1", "1099.097001", "1099097001.5", "ไม่ทราบ", "1099/097001", "B.E5", "E+5", "1E5",
        "1.2.0", "#REF!",
    ])
    func `letters and marks are no digits`(_ cell: String) {
        #expect(CodeReading(cell, length: 10).damage == .notDigits)
    }

    @Test(arguments: ["", " ", "-", "--", "\u{A0}", "'"])
    func `an empty cell has no damage and no use`(_ cell: String) {
        let reading = CodeReading(cell, length: 10)
        #expect(reading.text.isEmpty && reading.damage == nil && reading.isUnusable)
    }

    @Test(arguments: [
        ("1099097001", true), ("10990970O1", true), ("P0000001", true), ("99-010-001", true),
        ("1.01E+09", true), ("", false), ("ไม่ทราบ", false), ("รวม 114", false), ("นาย ก", false),
    ])
    func `most of a code is digits`(_ cell: String, _ isCode: Bool) {
        #expect(CodeReading(cell, length: 10).isCode == isCode)
    }
}
