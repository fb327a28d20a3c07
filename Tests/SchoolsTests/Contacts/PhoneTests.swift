import Schools
import Support
import Testing

@Suite struct PhoneTests {
    @Test(arguments: [
        ("081-234-5678", "0812345678", "+66812345678", true),
        ("081 234 5678", "0812345678", "+66812345678", true),
        ("+66 81 234 5678", "0812345678", "+66812345678", true),
        ("+66 (0) 81 234 5678", "0812345678", "+66812345678", true),
        ("66812345678", "0812345678", "+66812345678", true),
        ("๐๘๑๒๓๔๕๖๗๘", "0812345678", "+66812345678", true),
        ("0-7461-2345", "074612345", "+6674612345", false),
        ("โทร. 0 7461 2345", "074612345", "+6674612345", false),
        ("02 123 4567", "021234567", "+6621234567", false),
    ])
    func `a number is read however it is written`(
        text: String, national: String, e164: String, isMobile: Bool
    ) throws {
        let number = try PhoneNumber(text)
        #expect(number.national == national)
        #expect(number.e164 == e164)
        #expect(number.isMobile == isMobile)
    }

    @Test(arguments: [
        ("", PhoneFault.noDigits), ("ไม่มี", .noDigits), ("812345678", .noLeadingZero),
        ("08123456", .digits(count: 8, expected: 10)),
        ("07461234567", .digits(count: 11, expected: 9)), ("0112345678", .notThai),
        ("1669", .noLeadingZero),
    ])
    func `what is no number says why`(text: String, fault: PhoneFault) {
        #expect(throws: fault) { try PhoneNumber(text) }
        #expect(!fault.words.thai.isEmpty && !fault.words.english.isEmpty)
    }

    @Test(arguments: [
        ("0812345678, 074612345", ["0812345678", "074612345"]),
        ("0812345678/074612345 ต่อ 12", ["0812345678", "074612345"]),
        ("0812345678 0898765432", ["0812345678", "0898765432"]),
        ("โทร 081-234-5678 และ 0898765432", ["0812345678", "0898765432"]),
        ("0-7461-2345-6", ["074612345", "074612346"]),
        ("074612399-401", ["074612399", "074612400", "074612401"]),
        ("0812345678\n0812345678", ["0812345678"]),
        ("0746-12345 ext. 5", ["074612345"]),
    ])
    func `a cell may have several numbers`(cell: String, numbers: [String]) {
        let read = PhoneCell(cell)
        #expect(read.numbers.map(\.national) == numbers)
        #expect(read.faults.isEmpty)
    }

    @Test func `the good ones of a cell are kept beside the bad`() {
        let cell = PhoneCell("0812345678, 08123, 074612345-1")
        #expect(cell.numbers.map(\.national) == ["0812345678"])
        #expect(
            cell.faults == [
                .init(text: "08123", reason: .digits(count: 5, expected: 10)),
                .init(text: "074612345-1", reason: .rangeUnclear),
            ])
    }

    @Test func `whatever stands in a cell, nothing traps and every number is one of Thailand`() {
        var random = SplitMix64(seed: 9)
        let letters = Array("0123456789066+-–/,; ต่อ()#\n๑๙x")
        for _ in 0..<2000 {
            let cell = String((0..<24).compactMap { _ in letters.randomElement(using: &random) })
            for number in PhoneCell(cell).numbers {
                #expect([9, 10].contains(number.national.utf8.count))
                #expect((try? PhoneNumber(number.e164)) == number)
            }
        }
    }
}

@Suite struct ShortMessageTests {
    @Test(arguments: [
        ("", "gsm-7", 0, 0),
        (String(repeating: "a", count: 160), "gsm-7", 160, 1),
        (String(repeating: "a", count: 161), "gsm-7", 161, 2),
        (String(repeating: "a", count: 306), "gsm-7", 306, 2),
        (String(repeating: "a", count: 307), "gsm-7", 307, 3),
        (String(repeating: "€", count: 80), "gsm-7", 160, 1),
        (String(repeating: "€", count: 81), "gsm-7", 162, 2),
        (String(repeating: "ก", count: 70), "ucs-2", 70, 1),
        (String(repeating: "ก", count: 71), "ucs-2", 71, 2),
        (String(repeating: "ก", count: 134), "ucs-2", 134, 2),
        (String(repeating: "ก", count: 135), "ucs-2", 135, 3),
        ("ที่", "ucs-2", 3, 1), ("hello ก", "ucs-2", 7, 1),
        (String(repeating: "😀", count: 35), "ucs-2", 70, 1),
        (String(repeating: "😀", count: 36), "ucs-2", 72, 2),
        ("`", "ucs-2", 1, 1), ("Ω[]{}", "gsm-7", 9, 1),
    ])
    func `it is counted as networks count`(text: String, alphabet: String, units: Int, parts: Int) {
        let message = ShortMessage(text)
        #expect(message.alphabet.rawValue == alphabet)
        #expect(message.units == units)
        #expect(message.parts == parts)
    }

    @Test func `a pair or an extension character is not cut between two parts`() {
        // 66 letters, then pairs: the pair at 67 goes to the next part whole.
        let text = String(repeating: "ก", count: 66) + String(repeating: "😀", count: 34)
        #expect(ShortMessage(text).units == 134)
        #expect(ShortMessage(text).parts == 3)
        let western = String(repeating: "a", count: 152) + String(repeating: "€", count: 77)
        #expect(ShortMessage(western).units == 306)
        #expect(ShortMessage(western).parts == 3)
    }

    @Test func `the room that is left is told`() {
        #expect(ShortMessage("กขค").room == 67)
        #expect(ShortMessage(String(repeating: "ก", count: 71)).room == 63)
    }
}
