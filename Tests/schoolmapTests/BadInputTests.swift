import Foundation
import Support
import Testing

/// Files that cannot be built at all: the clerk is told where, what and what to do.
@Suite struct BadInputTests {
    /// A file, and words of the message in Thai and in English.
    struct Input: Sendable {
        let title: String
        let name: String
        let bytes: [UInt8]
        let keys: [String]
        let thai: [String]
        let english: [String]

        init(
            _ title: String, _ name: String, _ bytes: [UInt8], _ keys: [String] = [],
            thai: [String], english: [String]
        ) {
            (self.title, self.name, self.bytes, self.keys) = (title, name, bytes, keys)
            (self.thai, self.english) = (thai, english)
        }
    }

    private static let header = ["รหัสโรงเรียน", "ชั้น", "ชาย", "หญิง"]
    private static let table = [header, ["1099000001", "ป.1", "3", "4"]]
    private static let period = ["year: 2565", "round: 1"]

    static let inputs = [
        Input(
            "an empty file", "a.csv", [], period, thai: ["a.csv ว่างเปล่า"],
            english: ["a.csv is empty"]),
        Input(
            "a workbook without a cell", "a.xlsx", PlainWorkbook([.init(texts: [])]).bytes, period,
            thai: ["ตารางว่าง"], english: ["the table is empty"]),
        Input(
            "a workbook with a password", "a.xlsx", ProtectedWorkbook.bytes, period,
            thai: ["แฟ้มมีรหัสผ่าน", "เอารหัสผ่านออก", "บันทึกใหม่"],
            english: ["protected by a password", "take the password off"]),
        Input(
            "a workbook that breaks off", "a.xlsx", Array(table.xlsx.dropLast(300)), period,
            thai: ["เสียหาย", "คัดลอกหรือดาวน์โหลดใหม่"],
            english: ["breaks off", "copy or download it again"]),
        Input(
            "a workbook with other bytes in it", "a.xlsx",
            table.xlsx.enumerated().map { (40..<400).contains($0.offset) ? 0xAA : $0.element },
            period,
            thai: ["Excel"], english: ["Excel"]),
        Input(
            "two sheets and none chosen", "a.xlsx",
            PlainWorkbook([.init("คำอธิบาย", texts: [["วิธีกรอก"]]), .init("ข้อมูล", texts: table)])
                .bytes,
            period, thai: ["เลือกด้วย layer:", "คำอธิบาย, ข้อมูล"],
            english: ["choose with layer:", "คำอธิบาย, ข้อมูล"]),
        Input(
            "a sheet that is not there", "a.xlsx", table.xlsx, period + ["layer: ข้อมูล"],
            thai: ["ไม่มีชั้นข้อมูลนี้ มี: Sheet1"], english: ["no such layer; there is: Sheet1"]),
        Input(
            "no header", "a.csv", Array([table[1], ["1099000002", "ป.1", "5", "6"]].csv.utf8),
            period,
            thai: ["ไม่พบหัวตาราง", "เพิ่มแถวหัวตาราง"], english: ["put a header row above it"]),
        Input(
            "a header that does not say what is needed", "a.csv",
            Array([["รหัสโรงเรียน", "ชั้น", "ผู้ชาย", "ผู้หญิง"], table[1]].csv.utf8), period,
            thai: ["ขาด", "ผู้ชาย, ผู้หญิง", "columns:"], english: ["missing", "columns:"]),
        Input(
            "a year of the common era in the manifest", "a.csv", Array(table.csv.utf8),
            ["year: 2022", "round: 1"], thai: ["“year” เป็น “2022” ไม่ได้", "“2565”"],
            english: ["“year” cannot be “2022”", "did you mean “2565”"]),
        Input(
            "pupils of no year", "a.csv", Array(table.csv.utf8), [], thai: ["ต้องมี “year”"],
            english: ["needs “year”"]),
        Input(
            "a web page under the name of a workbook", "a.xls",
            Array("<html><table><tr><td>1</td></tr></table></html>".utf8), period,
            thai: ["หน้าเว็บ", "บันทึกเป็น .xlsx"], english: ["a web page", "save it as .xlsx"]),
    ]

    @Test(arguments: inputs.map(\.title))
    func `the message says where, what and what to do, and nothing is left behind`(
        _ title: String
    ) throws {
        let input = try #require(Self.inputs.first { $0.title == title })
        let folder = try TemporaryFolder()
        try folder.write("รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน\n1099000001,บ้านหนึ่ง\n", "schools.csv")
        try folder.write(input.bytes, input.name)
        let keys = input.keys.map { "\n    \($0)" }.joined()
        try folder.write(
            "sources:\n  - schools: schools.csv\n  - students: \(input.name)\(keys)\n",
            "schoolmap.yaml")
        for (language, words) in [("th", input.thai), ("en", input.english)] {
            let run = try SchoolMap.run(
                "build", "--workspace", folder.path, "--language", language)
            #expect(run.status == 1)
            #expect(run.messages.contains("schoolmap.yaml:"), "\(run.messages)")
            for word in words { #expect(run.messages.contains(word), "\(run.messages)") }
        }
        #expect(folder.names == [input.name, "schoolmap.yaml", "schools.csv"].sorted())
    }
}
