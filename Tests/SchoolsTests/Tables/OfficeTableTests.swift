import Testing

@testable import Schools

/// The rows of a table that begins in row 1.
private func table(_ rows: [[String]]) -> [any TableCells] {
    rows.enumerated().map { Cells($1, number: $0 + 1) }
}

@Suite struct StaffingNormTests {
    @Test func `the shipped norm gives a teacher for each 20 pupils begun, up to 120`() {
        let norm = StaffingNorm.shipped
        for pupils in 1...120 {
            #expect(norm.row(pupils: pupils)?.teachers == (pupils + 19) / 20)
            #expect(norm.row(pupils: pupils)?.administrators == 1)
        }
        #expect(norm.row(pupils: 0) == nil)
        #expect(norm.row(pupils: 121) == nil)
    }

    @Test func `what is written is read back`() throws {
        let cells = StaffingNorm.shipped.cells
        let rows = [cells.header] + cells.rows.map { $0.map { $0 ?? "" } }
        let norm = try StaffingNorm(rows: table(rows), path: "norm.csv")
        #expect(norm.rows == StaffingNorm.shipped.rows)
        #expect(norm.version.thai == StaffingNorm.shipped.version.thai)
    }

    @Test func `an office's table has Thai headings, a title, Thai digits and an open end`() throws
    {
        let norm = try StaffingNorm(
            rows: table([
                ["เกณฑ์ของเขต"], ["เกณฑ์", "นักเรียนตั้งแต่", "ถึง", "ครู"], ["ว 23/2563", "๑", "๑๒๐", "6"],
                ["", "121", "-", "๑,๐๐๐"],
            ]), path: "norm.csv")
        #expect(norm.version.thai == "ว 23/2563")
        #expect(norm.row(pupils: 5_000)?.teachers == 1_000)
        #expect(norm.row(pupils: 120)?.administrators == 0)
    }

    private static let header = ["version", "from", "through", "administrators", "teachers"]
    /// Rows below the header, the row that is wrong and what is wrong with it.
    static let mistakes: [(rows: [[String]], row: Int?, code: OfficeTableError.Code)] = [
        ([], nil, .withoutRows),
        ([["a", "1", "20", "1", ""]], 2, .cellMissing(column: heading("ครู", "teachers"))),
        ([["", "1", "20", "1", "1"]], 2, .cellMissing(column: heading("เกณฑ์", "version"))),
        (
            [["a", "1", "20", "1", "1.5"]], 2,
            .numberUnreadable(column: heading("ครู", "teachers"), value: "1.5")
        ),
        ([["a", "20", "1", "1", "1"]], 2, .limitsReversed),
        ([["a", "1", "20", "1", "1"], ["a", "20", "", "1", "2"]], 3, .overlap(row: 2)),
        (
            [["a", "1", "20", "1", "1"], ["b", "21", "", "1", "2"]], 3,
            .versionsDiffer(first: "a", other: "b")
        ),
    ]

    private static func heading(_ thai: String, _ english: String) -> LocalizedText {
        LocalizedText(thai: thai, english: english)
    }

    @Test(arguments: mistakes)
    func `a mistake names the file and the row`(
        rows: [[String]], row: Int?, code: OfficeTableError.Code
    ) {
        let error = #expect(throws: OfficeTableError.self) {
            try StaffingNorm(rows: table([Self.header] + rows), path: "norm.csv")
        }
        #expect(error == OfficeTableError(code: code, path: "norm.csv", row: row))
    }
}

@Suite struct ClassTableFileTests {
    @Test func `what is written is read back`() throws {
        let cells = ClassTable.cells(of: ClassTable.shipped)
        let rows = [cells.header] + cells.rows.map { $0.map { $0 ?? "" } }
        let tables = try ClassTable.all(in: table(rows), path: "classes.csv")
        #expect(tables.map(\.name) == ClassTable.shipped.map(\.name))
        #expect(tables.map(\.rows) == ClassTable.shipped.map(\.rows))
    }

    @Test func `rows need no order, and one without a scheme belongs to that above`() throws {
        let tables = try ClassTable.all(
            in: table([
                ["ชุด", "ตั้งแต่", "ถึง", "ชื่อชั้น"], ["ก", "11", "", "มาก"], ["", "0", "10", ""],
                ["ข", "1", "2", "-"],
            ]), path: "classes.csv")
        #expect(tables.map(\.name) == ["ก", "ข"])
        #expect(tables[0].rows.map(\.from) == [0, 11])
        #expect(tables[0].rows.map { $0.name?.english } == [nil, "มาก"])
        #expect(tables[0].title.thai == "ก")
    }

    @Test func `classes that overlap or leave a gap are refused`() {
        let header = ["scheme", "from", "through"]
        let overlap = #expect(throws: OfficeTableError.self) {
            try ClassTable.all(
                in: table([header, ["a", "1", "20"], ["a", "20", "40"]]), path: "c.csv")
        }
        #expect(overlap == OfficeTableError(code: .overlap(row: 2), path: "c.csv", row: 3))
        let gap = #expect(throws: OfficeTableError.self) {
            try ClassTable.all(
                in: table([header, ["a", "1", "20"], ["a", "40", "60"]]), path: "c.csv")
        }
        guard case .classesFlawed(scheme: "a", _)? = gap?.code else {
            Issue.record("expected a gap, got \(String(describing: gap))")
            return
        }
    }

    @Test func `a table of something else names the columns that are needed`() {
        let error = #expect(throws: OfficeTableError.self) {
            try ClassTable.all(in: table([["รหัส", "ชื่อ"], ["1", "ก"]]), path: "c.csv")
        }
        guard case .headerMissing(let needed)? = error?.code else {
            Issue.record("expected a missing header, got \(String(describing: error))")
            return
        }
        #expect(needed.map(\.english) == ["scheme", "from", "through"])
    }
}
