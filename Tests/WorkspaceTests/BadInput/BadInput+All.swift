import Support

extension BadInput {
    static let all = sheets + dates + years + grades + rounds + cells + emptiness

    private static let header = ["รหัสโรงเรียน", "ชั้น", "ชาย", "หญิง", "รวม"]

    private static func counts(_ schools: ClosedRange<Int>) -> [[String]] {
        schools.map { ["109900000\($0)", "ป.1", "3", "4", "7"] }
    }

    private static let table = [header] + counts(1...6)

    private static func book(_ sheets: PlainWorkbook.Sheet...) -> [UInt8] {
        PlainWorkbook(sheets).bytes
    }

    // MARK: Sheets, titles, columns

    private static let notes = PlainWorkbook.Sheet("คำอธิบาย", texts: [["วิธีกรอก"], ["กรอกทุกช่อง"]])

    private static let sheets = [
        BadInput(
            "an empty sheet before the table's", "a.xlsx",
            book(.init("Sheet1", texts: []), .init("ข้อมูล", texts: table)), account: [6, 6, 0, 0]),
        BadInput(
            "the sheets in the wrong order, the right one named", "a.xlsx",
            book(notes, .init("ข้อมูล", texts: table)),
            keys: ["year: 2565", "round: 1", "layer: ข้อมูล"], account: [6, 6, 0, 0]),
        BadInput(
            "merged titles above the header", "a.xlsx",
            book(
                .init(
                    "Sheet1",
                    ([["จำนวนนักเรียน"], ["สำนักงานเขตพื้นที่"], []] + table).map { row in
                        row.map { .text($0) }
                    },
                    ending:
                        "<mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"A2:E2\"/></mergeCells>"
                )), account: [6, 6, 0, 0]),
        BadInput(
            "a header of merged cells in two rows", "a.xlsx",
            book(
                .init(
                    "Sheet1",
                    ([["รหัสโรงเรียน", "ชั้น", "นักเรียน", "", ""], ["", "", "ชาย", "หญิง", "รวม"]]
                        + counts(1...6)).map { row in row.map { .text($0) } },
                    ending: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/>"
                        + "<mergeCell ref=\"C1:E1\"/></mergeCells>")), account: [6, 6, 0, 0]),
        BadInput(
            "a hidden first column", "a.xlsx",
            book(
                .init(
                    "Sheet1", table.map { row in [.text("ลำดับที่ซ่อน")] + row.map { .text($0) } },
                    columns: "<cols><col min=\"1\" max=\"1\" width=\"0\" hidden=\"1\"/></cols>")),
            account: [6, 6, 0, 0]),
    ]

    // MARK: Days and years

    private static let events = ["รหัสโรงเรียน", "เหตุการณ์", "วันที่", "ชื่อเดิม"]

    private static func event(_ day: PlainWorkbook.Cell) -> [PlainWorkbook.Cell] {
        ["1099000001", "เปลี่ยนชื่อ", day, "บ้านเก่า"]
    }

    /// The tenth of June 2557 in every way, and days that are doubtful or none.
    private static let days: [PlainWorkbook.Cell] = [
        .number("41800", style: 1), .number("41800"), "10 มิถุนายน 2557", "10/06/2557",
        "๑๐ มิ.ย. ๒๕๕๗", .number("240127", style: 1), "10/6/57", "2014-06-10", "10/06/2014",
        .number("240127"), "06/22/2557", "เดือนหน้า",
    ]

    private static let dates = [
        BadInput(
            "days as Excel's numbers and as texts of the Buddhist era", "h.xlsx",
            book(.init("Sheet1", [events.map { .text($0) }] + days.map(event))), kind: "history",
            problems: [
                "date-two-digit-year 8 date", "date-common-era 10 date",
                "date-spreadsheet-era 11 date", "date-month-first 12 date",
                "date-unreadable 13 date", "event-incomplete 13 date",
            ], account: [12, 12, 0, 0],
            words: ["พิมพ์ปีเป็น พ.ศ.", "10 มิถุนายน 2557", "type day/month/year"])
    ]

    private static let buildings = ["รหัสโรงเรียน", "ประเภท", "แบบ", "สร้าง พ.ศ.", "สภาพปัจจุบัน"]

    private static func built(_ years: [String]) -> [[String]] {
        [buildings] + years.map { ["1099000001", "อาคารเรียน", "สปช.105/29", $0, "ดี"] }
    }

    private static let years = [
        BadInput(
            "years of two digits", "b.csv", built(["2531", "31", "๓๑"]), kind: "buildings",
            problems: ["year-two-digits 3 built", "year-two-digits 4 built"],
            account: [3, 3, 0, 0],
            words: ["อ่านเป็น พ.ศ. 2531", "พิมพ์ปี พ.ศ. ให้ครบสี่หลัก", "type all four digits"]),
        BadInput(
            "a year of the common era where the Buddhist one is meant", "b.csv",
            built(["1988", "2531", "2531 (1988)", "12531"]), kind: "buildings",
            problems: ["year-implausible 2 built", "year-implausible 5 built"],
            account: [4, 4, 0, 0],
            words: ["ปีเป็น ค.ศ. อ่านเป็น พ.ศ. 2531", "read as B.E. 2531"]),
    ]

    // MARK: Grades and rounds

    private static let grades = [
        BadInput(
            "a grade in six spellings", "a.csv",
            [header]
                + zip(1...6, ["ป.1", "ป 1", "ป.๑", "ประถมศึกษาปีที่ 1", "ประถม 1", "P1"]).map {
                    ["109900000\($0)", $1, "3", "4", "7"]
                }, account: [6, 6, 0, 0]),
        BadInput(
            "a grade that there is not", "a.csv",
            table + [
                ["1099000001", "ป.7", "1", "1", "2"], ["1099000002", "ห้องคิง", "1", "1", "2"],
            ],
            problems: ["grade-unknown 8 grade", "grade-unknown 9 grade"], account: [8, 6, 0, 2],
            words: ["ใช้ อ.1–อ.3 ป.1–ป.6", "use อ.1–อ.3"]),
    ]

    private static let rounds = [
        BadInput(
            "a file whose name is of another round", "นักเรียน 2565 รอบ 2.csv", table,
            problems: ["round-mismatch"], account: [6, 6, 0, 0],
            words: ["2565/2", "แก้ year: และ round:", "correct year: and round:"]),
        BadInput(
            "a file whose title is of another year", "a.csv",
            [["ข้อมูลนักเรียน ปีการศึกษา 2564 รอบที่ 1"]] + table, problems: ["round-mismatch"],
            account: [6, 6, 0, 0], words: ["2564/1"]),
    ]

    // MARK: Cells

    private static let cells = [
        BadInput(
            "formulas, with a value and without, and an error", "a.xlsx",
            book(
                .init(
                    "Sheet1",
                    [
                        header.map { .text($0) },
                        ["1099000001", "ป.1", "3", "4", .formula("C2+D2", value: "7")],
                        ["1099000002", "ป.1", .formula("1+2", value: nil), "4", "4"],
                    ])), problems: ["formula-without-value 3 C"], account: [2, 2, 0, 0],
            words: ["เปิดแฟ้มใน Excel แล้วบันทึก", "Open the file in Excel and save it"]),
        BadInput(
            "no number, a number below none, a sum that is none, a school twice and one unknown",
            "a.csv",
            table + [
                ["1099000001", "ป.2", "สาม", "4", "7"], ["1099000001", "ป.3", "-3", "4", "4"],
                ["1099000001", "ป.4", "3", "4", "8"], ["1099000001", "ป.1", "3", "4", "7"],
                ["1099000009", "ป.1", "3", "4", "7"], ["", "ป.1", "3", "4", "7"],
                ["ผู้รายงาน", "", "", "", ""],
            ],
            problems: [
                "number-unreadable 8 male", "number-negative 9 male", "total-mismatch 10 total",
                "row-duplicate 11 grade", "code-unknown 12 code", "code-missing 13 code",
                "row-unrecognised 14 code",
            ], account: [13, 9, 1, 3], words: ["พิมพ์เป็นตัวเลข", "type a number", "ลบแถวที่เกิน"]),
    ]

    // MARK: Emptiness

    private static let blank = String(repeating: ",,,,\n", count: 300_000)
    /// A sheet whose rows have a format and nothing else.
    private static let formatted = (8..<300_008).map { "<row r=\"\($0)\" s=\"1\"/>" }.joined()

    private static let emptiness = [
        BadInput(
            "a header and nothing under it", "a.csv", [header], problems: ["table-without-rows"],
            account: [0, 0, 0, 0], words: ["แฟ้มมีแต่หัวตาราง", "export it again"]),
        BadInput(
            "300,000 empty rows and one more school", "a.csv",
            Array(
                (table.csv + blank + [["1099000001", "ป.9", "3", "4", "7"]].csv).utf8),
            problems: ["grade-unknown 300008 grade"], account: [7, 6, 0, 1]),
        BadInput(
            "300,000 rows of a workbook with a format and no cell", "a.xlsx",
            book(
                .init(
                    "Sheet1", table.map { row in row.map { .text($0) } },
                    trailingRows: formatted
                        + "<row r=\"300008\"><c r=\"A300008\"><v>1099000001</v></c></row>")),
            problems: ["grade-unknown 300008 grade"], account: [7, 6, 0, 1]),
    ]
}
