import Support
import Testing

@testable import Schools

@Suite struct RecognitionTests {
    @Test(arguments: Exports.all.indices)
    func `the exports of every system are recognised`(_ index: Int) {
        let export = Exports.all[index]
        let recognition = recognise(rows: export.rows, fileName: "Book1.xlsx")
        #expect(recognition.system?.id == export.system)
        #expect(recognition.confidence > 0.5 && recognition.confidence <= 1)
        #expect(recognition.runnerUp == nil)
        #expect((recognition.layout == nil) == recognition.isRefused)
    }

    @Test func `there is an export of every system`() {
        #expect(Set(Exports.all.map(\.system)) == Set(SystemProfile.all.map(\.id)))
    }

    @Test(arguments: 0..<60)
    func `the order of columns and rows above the header change nothing`(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let index = Int(seed) % Exports.all.count
        let export = Exports.all[index]
        guard export.system != "smis-pupils-wide" else { return }
        let width = export.rows.map(\.count).max() ?? 0
        let order = Array(0..<width).shuffled(using: &generator)
        let shuffled = export.rows.map { row in order.map { $0 < row.count ? row[$0] : "" } }
        let blank = Array(repeating: Array(repeating: "", count: width), count: Int(seed % 3))
        let recognition = recognise(rows: blank + shuffled, fileName: "1.csv")
        #expect(recognition.system?.id == export.system)
    }

    @Test(arguments: Exports.all.indices)
    func `the reasons show headers and never what a row says`(_ index: Int) {
        let rows = Exports.all[index].rows
        let recognition = recognise(rows: rows, fileName: "x.csv")
        let reasons = recognition.reasons.flatMap { [$0.thai, $0.english] }.joined(separator: "\n")
        for secret in ["ลับ", "นาม", DMC.citizenNumber, "25000", "074-000000", "13/05/2555"]
        where !SystemProfile.all.contains(where: { $0.signature.contains(secret) }) {
            #expect(!reasons.contains(secret) || secret == "นาม", "\(reasons)")
        }
    }

    @Test func `a refused export says why and what to do instead`() throws {
        let export = try #require(Exports.all.first { $0.system == "e-money-salaries" })
        let recognition = recognise(rows: export.rows, fileName: "เงินเดือน.xlsx")
        #expect(recognition.isRefused)
        #expect(recognition.reasons.last == recognition.system?.refusal)
    }

    @Test(arguments: [
        [], [[]], [["", ""]], [["a"]], [["บันทึกข้อความ"], ["เรียน ผู้อำนวยการ"]],
        [["x", "y"], ["1", "2"], ["3", "4"]],
        [["รหัสหมู่บ้าน", "ชื่อหมู่บ้าน"], ["93010101", "บ้านหนึ่ง"], ["93010102", "บ้านสอง"]],
    ])
    func `what is no export is none`(_ rows: [[String]]) {
        let recognition = recognise(rows: rows, fileName: "x.csv")
        #expect(recognition.system == nil && recognition.layout == nil)
        #expect(recognition.confidence == 0 && recognition.reasons.count == 1)
    }

    @Test func `a table of villages under a header of schools is none of schools`() {
        let villages = (1...12).map { ["930101" + ($0 < 10 ? "0" : "") + String($0), "บ้าน \($0)"] }
        let recognition = recognise(
            rows: [["รหัสโรงเรียน", "ชื่อ"]] + villages, fileName: "x.csv")
        #expect(recognition.system == nil)
        let schools = (1...12).map { ["930100" + ($0 < 10 ? "0" : "") + String($0), "วัด \($0)"] }
        let other = recognise(rows: [["รหัสโรงเรียน", "ชื่อ"]] + schools, fileName: "x.csv")
        #expect(other.system?.id == "office-register")
    }

    @Test(arguments: [
        ("7.45", "100.13", [Field.latitude, .longitude]),
        ("624694.14", "823654.74", [.easting, .northing]),
        ("1521044.2", "672978.17", [.northing, .easting]),
    ])
    func `positions under unknown headers are told by their values, and named`(
        _ first: String, _ second: String, _ fields: [Field]
    ) {
        let rows = (1...9).map {
            ["109909700\($0)", "วัด \($0)", "\(first)\($0)21", "\(second)\($0)3"]
        }
        let recognition = recognise(
            rows: [["รหัสโรงเรียน", "ชื่อโรงเรียน", "จุด ก", "จุด ข"]] + rows, fileName: "x.csv")
        #expect(recognition.system?.kind == .schools)
        #expect(recognition.columns == [fields[0]: "จุด ก", fields[1]: "จุด ข"])
        #expect(recognition.layout?.columns[fields[1]] == 3)
    }

    @Test func `columns of the same header cannot be named`() {
        let rows = (1...9).map { ["109909700\($0)", "วัด \($0)", "7.45\($0)21", "100.13\($0)3"] }
        let recognition = recognise(
            rows: [["รหัสโรงเรียน", "ชื่อโรงเรียน", "จุด", "จุด"]] + rows, fileName: "x.csv")
        #expect(recognition.system?.kind == .schools && recognition.columns.isEmpty)
    }

    @Test(arguments: [
        ("รหัส | ประเภท | สร้าง พ.ศ. | สภาพ", "อาคารเรียน | 2531 | ดี", "b-obec-buildings"),
        ("รหัส | ชื่อโรงเรียน | ตำบล", "วัดน้ำใส | ลำปำ", "office-register"),
        ("รร. | ชั้น | ชาย | หญิง", "ป.1 | 3 | 4", "dmc-pupil-table"),
    ])
    func `codes under a header that does not say so are told by their values, and named`(
        _ header: String, _ row: String, _ system: String
    ) {
        let rows = (1...9).map { "109909700\($0) | \(row)" }.joined(separator: "\n")
        let recognition = recognise(rows: cells(header + "\n" + rows), fileName: "x.csv")
        #expect(recognition.system?.id == system)
        #expect(recognition.columns == [.code: cells(header)[0][0]])
        #expect(recognition.layout?.columns[.code] == 0)
    }

    @Test func `what a school takes in and spends is no salary`() {
        let rows = cells(
            "รหัสโรงเรียน | รายรับ | รายจ่าย | ค่าตอบแทน | คงเหลือสุทธิ\n1099097001 | 1 | 2 | 3 | 4")
        #expect(!recognise(rows: rows, fileName: "x.csv").isRefused)
    }
}
