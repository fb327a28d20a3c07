/// What can be wrong with the cells and rows of a table.
extension Flaw {
    /// One of each, for the list of kinds.
    static let tables: [Flaw] = [
        .cellMissing, .numberUnreadable, .numberNegative, .totalMismatch(parts: 18, total: 27),
        .subtotalMismatch(parts: 28, total: 30), .rowDuplicate(firstRow: 437), .gradeUnknown,
        .conditionUnknown, .yearImplausible(likely: 2531), .pupilsMissing, .staffMissing,
        .buildingMissing,
    ]

    public static var cellMissing: Flaw {
        Flaw(
            "cell-missing", .error, thai: "ช่องที่จำเป็นว่างอยู่", english: "a needed cell is empty",
            tryThai: "เติมช่องนี้ หรือลบแถว", tryEnglish: "fill it in, or delete the row")
    }

    public static var numberUnreadable: Flaw {
        Flaw(
            "number-unreadable", .error, thai: "อ่านเป็นจำนวนไม่ได้", english: "this is no number",
            tryThai: "พิมพ์เป็นตัวเลข", tryEnglish: "type a number")
    }

    public static var numberNegative: Flaw {
        Flaw(
            "number-negative", .error, thai: "จำนวนติดลบ", english: "the number is negative",
            tryThai: "แก้เป็นจำนวนที่ถูกต้อง", tryEnglish: "correct it")
    }

    public static func totalMismatch(parts: Int, total: Int) -> Flaw {
        Flaw(
            "total-mismatch", .warning,
            thai: "ชาย+หญิง = \(parts) แต่ช่องรวมว่า \(total) ใช้ \(parts)",
            english:
                "boys and girls add up to \(parts), the total says \(total); \(parts) was used",
            tryThai: "ตรวจจำนวนกับโรงเรียน", tryEnglish: "ask the school which is right")
    }

    public static func subtotalMismatch(parts: Int, total: Int) -> Flaw {
        Flaw(
            "subtotal-mismatch", .warning,
            thai: "ผลรวมรายชั้น = \(parts) แต่แถวรวมว่า \(total) ใช้รายชั้น",
            english: "the grades add up to \(parts), the subtotal says \(total); "
                + "the grades were used",
            tryThai: "ตรวจจำนวนกับโรงเรียน", tryEnglish: "ask the school which is right")
    }

    public static func rowDuplicate(firstRow: Int) -> Flaw {
        Flaw(
            "row-duplicate", .error, thai: "ข้อมูลซ้ำกับแถว \(firstRow) ใช้แถวแรก",
            english: "row \(firstRow) already gave this; the first was used",
            tryThai: "ลบแถวที่เกิน", tryEnglish: "delete the extra row")
    }

    public static var gradeUnknown: Flaw {
        Flaw(
            "grade-unknown", .error, thai: "ไม่รู้จักชั้นเรียนนี้", english: "unknown grade",
            tryThai: "ใช้ อ.1–อ.3 ป.1–ป.6 ม.1–ม.6 ปวช.1–ปวช.3",
            tryEnglish: "use อ.1–อ.3 ป.1–ป.6 ม.1–ม.6 ปวช.1–ปวช.3")
    }

    public static var conditionUnknown: Flaw {
        Flaw(
            "condition-unknown", .warning, thai: "ไม่รู้จักสภาพนี้", english: "unknown condition",
            tryThai: "ใช้ ดี พอใช้ หรือ ทรุดโทรม", tryEnglish: "use ดี, พอใช้ or ทรุดโทรม")
    }

    public static func yearImplausible(likely: Int?) -> Flaw {
        Flaw(
            "year-implausible", .warning,
            thai: likely.map { "ปีเป็น ค.ศ. อ่านเป็น พ.ศ. \($0)" } ?? "ปี พ.ศ. ไม่น่าเป็นไปได้",
            english: likely.map { "the year is of the common era; it was read as B.E. \($0)" }
                ?? "not a plausible year of the Buddhist era",
            tryThai: likely.map { "พิมพ์เป็น พ.ศ. \($0)" } ?? "ตรวจปี",
            tryEnglish: likely.map { "type the year of the Buddhist era, \($0)" }
                ?? "check the year")
    }

    public static var pupilsMissing: Flaw {
        Flaw(
            "pupils-missing", .warning, thai: "โรงเรียนไม่มีข้อมูลนักเรียนในแฟ้มนี้",
            english: "the school is not in this table of pupils",
            tryThai: "ขอข้อมูลจากโรงเรียน", tryEnglish: "ask the school for its numbers")
    }

    public static var staffMissing: Flaw {
        Flaw(
            "staff-missing", .warning, thai: "โรงเรียนไม่มีข้อมูลบุคลากร",
            english: "the school is not in the table of staff",
            tryThai: "ขอข้อมูลจากโรงเรียน", tryEnglish: "ask the school for its numbers")
    }

    public static var buildingMissing: Flaw {
        Flaw(
            "building-missing", .warning, thai: "โรงเรียนไม่มีข้อมูลอาคาร",
            english: "the school is not in the table of buildings",
            tryThai: "ขอข้อมูลจากโรงเรียน", tryEnglish: "ask the school for its buildings")
    }
}
