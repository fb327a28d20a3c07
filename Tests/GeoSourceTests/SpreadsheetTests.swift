import GeoSource
import Support
import Testing

@Suite struct SpreadsheetTests {
    private func rows(_ path: String, sheet: String? = nil) throws -> [Int: [String]] {
        var rows: [Int: [String]] = [:]
        try TableSource(path: path, sheet: sheet).forEachRow { row in
            if !row.isEmpty { rows[row.number] = row.texts }
        }
        return rows
    }

    @Test(arguments: [1, 2, 5])
    func `rows keep the numbers that the spreadsheet shows`(_ first: Int) throws {
        let folder = try TemporaryFolder()
        let sheet = [
            first: ["วันและเวลาที่สร้างรายงาน"], first + 2: ["รหัส", "ชื่อ", "จำนวน"],
            first + 3: ["1034012601", "ก", "7.45"], first + 9: ["1034012602", "ข", "", "x"],
        ]
        let path = try folder.write(ZipBuilder.workbook([("Sheet1", sheet)]), "t.xlsx")
        #expect(try rows(path) == sheet)
    }

    @Test func `several sheets ask for a choice`() throws {
        let folder = try TemporaryFolder()
        let workbook = ZipBuilder.workbook([("ป.1", [1: ["a"]]), ("ป.2", [1: ["b"]])])
        let path = try folder.write(workbook, "t.xlsx")
        let error = #expect(throws: GeoSourceError.self) { try TableSource(path: path) }
        #expect(error?.code == .choiceNeeded(available: ["ป.1", "ป.2"]))
        #expect(try rows(path, sheet: "ป.2") == [1: ["b"]])
        let missing = #expect(throws: GeoSourceError.self) {
            try TableSource(path: path, sheet: "ป.3")
        }
        #expect(missing?.code == .layerMissing(available: ["ป.1", "ป.2"]))
    }

    @Test func `a workbook within a zip is read from memory`() throws {
        let folder = try TemporaryFolder()
        let workbook = ZipBuilder.workbook([("Sheet1", [1: ["a"], 2: ["7"]])])
        let path = try folder.write(ZipBuilder.zip([("in/t.xlsx", workbook)]), "t.zip")
        let before = folder.listing
        #expect(try rows(path) == [1: ["a"], 2: ["7"]])
        #expect(folder.listing == before)
        let compound = CompoundFileBuilder.file(["Workbook"])
        let old = try folder.write(ZipBuilder.zip([("t.xls", compound)]), "old.zip")
        let error = #expect(throws: GeoSourceError.self) { try TableSource(path: old) }
        #expect(error?.tableFault == .xlsInZip)
    }

    @Test func `a damaged workbook is an error`() throws {
        let folder = try TemporaryFolder()
        let workbook = ZipBuilder.workbook([("Sheet1", [1: ["a"]])])
        let path = try folder.write(Array(workbook.prefix(workbook.count / 2)), "t.xlsx")
        #expect(throws: GeoSourceError.self) { try TableSource(path: path) }
    }
}
