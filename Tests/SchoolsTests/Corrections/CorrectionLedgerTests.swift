import Geo
import Support
import Testing

@testable import Schools

@Suite struct CorrectionLedgerTests {
    /// A ledger as the program writes it.
    static let text = """
        เลขที่|สิ่งที่แก้|รหัสโรงเรียน|ค่าเดิม|ละติจูดใหม่|ลองจิจูดใหม่|ตำบลใหม่|ผู้แก้|เมื่อ|เหตุผล|ข้อเสนอ|ความเชื่อมั่น|ยกเลิกเลขที่
        C0001|พิกัด|1099097001|100.13, 7.45|7.45|100.13||สมศรี|2026-11-22T09:00:00Z|โทรถามแล้ว|coordinate-swapped|0.9995|
        C0002|ตำบล|097002|ลำปำ|||พญาขัน|สมศรี|2026-11-22T09:00:00Z|ดูแผนที่|||
        C0003|ยกเลิก|1099097001|||||สมชาย|2026-11-23T09:00:00Z|ผิดแห่ง|||C0001
        """

    @Test func `a ledger reads what it has written`() throws {
        let ledger = CorrectionLedger(text: Self.text)
        #expect(ledger.problems.isEmpty)
        #expect(ledger.corrections.map(\.id.text) == ["C0001", "C0002"])
        #expect(ledger.corrections.first == .moving())
        #expect(ledger.corrections.last?.value == .tambon("พญาขัน"))
        #expect(ledger.undone[CorrectionID(1)]?.signature == .somchai)
        #expect(([ledger.header] + ledger.cells) == cells(Self.text))
    }

    @Test func `records are added with the next number, and nothing is taken away`() {
        var ledger = CorrectionLedger(text: Self.text)
        let before = ledger.cells
        #expect(ledger.nextID.text == "C0004")
        ledger.append(.moving("1099097009", id: 4))
        ledger.undo(.moving("1099097009", id: 4), .somchai)
        #expect(Array(ledger.cells.prefix(3)) == before)
        #expect(ledger.cells.last?.first == "C0005" && ledger.cells.last?.last == "C0004")
        #expect(ledger.readAgain.cells == ledger.cells)
        #expect(ledger.readAgain.corrections == ledger.corrections)
    }

    @Test func `what a spreadsheet has changed is understood, and kept as it is`() {
        let ledger = CorrectionLedger(
            text: """
                บันทึกการแก้ไข
                ID|what|School Code|As Written|Latitude|Longitude|ใครโทร|by|at|why
                ๑|COORDINATES|1099097001.0|100.13, 7.45|๗.๔๕|100,13|ป้าแดง|สมศรี|22/11/2569|โทรถามแล้ว
                2|พิกัด|97002|0, 0|7°27'0"N|100.2||สมศรี|22/11/2569|
                """)
        #expect(ledger.problems.isEmpty)
        #expect(ledger.corrections.map(\.school) == ["1099097001", "97002"])
        #expect(
            ledger.corrections.map(\.value) == [
                .position(Coordinate(longitude: 100.13, latitude: 7.45)),
                .position(Coordinate(longitude: 100.2, latitude: 7.45)),
            ])
        #expect(ledger.header.last == "ใครโทร")
        #expect(ledger.cells.first?.last == "ป้าแดง" && ledger.cells.first?[8] == "22/11/2569")
        #expect(ledger.readAgain.corrections == ledger.corrections)
    }

    static let brokenRows = [
        "|พิกัด|1099097001||7.45|100.13||สมศรี|2569", "C0001|ที่ตั้ง|1099097001||7.45|100.13||สมศรี|2569",
        "C0001|พิกัด|||7.45|100.13||สมศรี|2569", "C0001|พิกัด|1.10E+09||7.45|100.13||สมศรี|2569",
        "C0001|พิกัด|1099097001||||||สมศรี|2569", "C0001|พิกัด|1099097001||ไม่รู้|100.13||สมศรี|2569",
        "C0001|พิกัด|1099097001||100.13|7.45||สมศรี|2569",
        "C0001|พิกัด|1099097001||48.1|11.5||สมศรี|2569",
        "C0001|ตำบล|1099097001||||  |สมศรี|2569", "C0001|พิกัด|1099097001||7.45|100.13|||2569",
        "C0001|พิกัด|1099097001||7.45|100.13||สมศรี|", "C0001|ยกเลิก|1099097001|||||สมศรี|2569",
        "C0001|ยกเลิก|1099097001|||||สมศรี|2569||||C0009",
    ]

    @Test(arguments: brokenRows)
    func `a row that cannot be used is a problem with its row, and stays`(_ row: String) throws {
        let header = try #require(Self.text.split(separator: "\n").first)
        let ledger = CorrectionLedger(text: "\(header)\n\(row)")
        let problem = try #require(ledger.problems.first)
        #expect(ledger.problems.count == 1 && ledger.corrections.isEmpty)
        #expect(problem.kind == "correction-unreadable" && problem.row == 2)
        #expect(problem.source == "corrections.csv")
        #expect(!problem.message.thai.contains("สมศรี"))
        let width = cells(row).first?.count ?? 0
        #expect(ledger.cells.first.map { Array($0.prefix(width)) } == cells(row).first)
    }

    @Test func `of two rows with one number the first counts`() {
        let again = "C0001|พิกัด|1099097007||7.5|100.2||สมศรี|2569"
        let ledger = CorrectionLedger(text: "\(Self.text)\n\(again)")
        #expect(ledger.problems.kinds == ["correction-conflict"])
        #expect(ledger.problems.first?.row == 5)
        #expect(ledger.corrections.map(\.school) == ["1099097001", "097002"])
    }

    @Test func `a file without the header is not taken for an empty ledger`() {
        let ledger = CorrectionLedger(text: "a|b\n1|2")
        #expect(!ledger.isReadable)
        #expect(ledger.problems.kinds == ["correction-unreadable"])
        #expect(CorrectionLedger(text: "").isReadable)
    }

    @Test func `citizen numbers that were typed in leave with no record`() {
        let number = CitizenNumber.completing([3, 1, 0, 0, 6, 0, 0, 4, 4, 5, 6, 3])
            .map(String.init).joined()
        let header = "id|what|school code|latitude|longitude|by|at|why"
        let ledger = CorrectionLedger(
            text: "\(header)\n1|พิกัด|1099097001|7.45|100.13|\(number)|2569|\(number)")
        let signature = ledger.corrections.first?.signature
        #expect(signature?.by == "(13-digit number)" && signature?.why == "(13-digit number)")
    }

    @Test(arguments: [(1, "C0001"), (9999, "C9999"), (12345, "C12345")])
    func `numbers are words that a spreadsheet leaves alone`(_ number: Int, _ text: String) {
        #expect(CorrectionID(number).text == text)
        #expect(CorrectionID(text) == CorrectionID(number))
        #expect(CorrectionID(" \(number) ") == CorrectionID(number))
    }

    @Test(arguments: ["", "C", "0", "-1", "C1.5", "1099097001", "เลข"])
    func `other words are no numbers`(_ text: String) {
        #expect(CorrectionID(text) == nil)
    }

    @Test(arguments: 0..<100)
    func `no row of any text stops the reading or is lost`(_ seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let words = ["", "C0001", "1", "พิกัด", "ยกเลิก", "1099097001", "7.45", "100.13", "x", "สมศรี"]
        let rows = (0..<20).map { number in
            Cells(
                (0..<13).map { _ in words.randomElement(using: &random) ?? "" },
                number: number + 2)
        }
        let header = Cells(CorrectionLedger(source: "").header)
        let ledger = CorrectionLedger([header] + rows, source: "corrections.csv")
        #expect(ledger.cells == rows.filter { !$0.isBlank }.map(\.texts))
        #expect(ledger.readAgain.cells == ledger.cells)
    }
}
