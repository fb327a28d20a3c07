/// What can be wrong with years, days and counts in the tables of an office.
extension Flaw {
    /// One of each, for the list of kinds.
    static let readers: [Flaw] = [
        .yearTwoDigits(used: 2556), .dateUnreadable, .dateCommonEra(used: "10 มิถุนายน 2557"),
        .dateTwoDigitYear(used: "10 มิถุนายน 2557"), .dateMonthFirst(used: "10 มิถุนายน 2557"),
        .dateSpreadsheetEra(used: "10 มิถุนายน 2557"), .equipmentCodeUnknown, .positionUnknown,
        .standingUnknown, .staffTotalMismatch(parts: 11, total: 12),
    ]

    // MARK: Years and days

    public static func yearTwoDigits(used year: Int) -> Flaw {
        Flaw(
            "year-two-digits", .warning, thai: "ปีเขียนสองหลัก อ่านเป็น พ.ศ. \(year)",
            english: "the year has two digits; it was read as B.E. \(year)",
            tryThai: "พิมพ์ปี พ.ศ. ให้ครบสี่หลัก", tryEnglish: "type all four digits of the year")
    }

    public static var dateUnreadable: Flaw {
        Flaw(
            "date-unreadable", .error, thai: "อ่านเป็นวันที่ไม่ได้", english: "this is no date",
            tryThai: "พิมพ์แบบ 10/06/2557 หรือ 10 มิถุนายน 2557",
            tryEnglish: "type it as 10/06/2557 or 10 มิถุนายน 2557")
    }

    /// What is doubtful about a day that was read.
    static func dateDoubtful(_ doubt: ThaiDateReading.Doubt, used date: ThaiDate) -> Flaw {
        switch doubt {
        case .commonEra: .dateCommonEra(used: date.longThai)
        case .twoDigitYear: .dateTwoDigitYear(used: date.longThai)
        case .monthFirst: .dateMonthFirst(used: date.longThai)
        case .eraOfSpreadsheet: .dateSpreadsheetEra(used: date.longThai)
        }
    }

    static func dateCommonEra(used date: String) -> Flaw {
        Flaw(
            "date-common-era", .warning, thai: "ปีในวันที่เป็น ค.ศ. อ่านเป็นวันที่ \(date)",
            english: "the year of the date is of the common era; it was read as \(date)",
            tryThai: "พิมพ์ปีเป็น พ.ศ.", tryEnglish: "type the year of the Buddhist era")
    }

    static func dateTwoDigitYear(used date: String) -> Flaw {
        Flaw(
            "date-two-digit-year", .warning, thai: "ปีในวันที่เขียนสองหลัก อ่านเป็นวันที่ \(date)",
            english: "the year of the date has two digits; it was read as \(date)",
            tryThai: "พิมพ์ปี พ.ศ. ให้ครบสี่หลัก", tryEnglish: "type all four digits of the year")
    }

    static func dateMonthFirst(used date: String) -> Flaw {
        Flaw(
            "date-month-first", .warning, thai: "วันที่เขียนเดือนนำหน้าวัน อ่านเป็นวันที่ \(date)",
            english: "the month stands before the day; it was read as \(date)",
            tryThai: "พิมพ์แบบ วัน/เดือน/ปี พ.ศ.", tryEnglish: "type day/month/year")
    }

    static func dateSpreadsheetEra(used date: String) -> Flaw {
        Flaw(
            "date-spreadsheet-era", .warning,
            thai: "Excel เก็บปี พ.ศ. ไว้เป็น ค.ศ. อ่านเป็นวันที่ \(date)",
            english: "Excel keeps the year of the Buddhist era as one of the common era; "
                + "it was read as \(date)",
            tryThai: "จัดรูปแบบช่องเป็นข้อความแล้วพิมพ์วันที่ใหม่",
            tryEnglish: "format the cell as text and type the date again")
    }

    // MARK: Staff and equipment

    public static var equipmentCodeUnknown: Flaw {
        Flaw(
            "equipment-code-unknown", .note, thai: "รหัสครุภัณฑ์ไม่อยู่ในหมวดใดของ M-OBEC",
            english: "no family of M-OBEC has this item code",
            tryThai: "ตรวจรหัส 5 หลักกับบัญชีครุภัณฑ์ของ M-OBEC",
            tryEnglish: "compare the five digits with M-OBEC's list")
    }

    public static var positionUnknown: Flaw {
        Flaw(
            "position-unknown", .warning, thai: "ไม่รู้จักตำแหน่งในแถวนี้ นับรวมไว้ใน “อื่น ๆ”",
            english: "the position in this row is not known; the person was counted as “other”",
            tryThai: "ใช้ชื่อตำแหน่งตามทะเบียน เช่น ครู ครูผู้ช่วย พนักงานราชการ",
            tryEnglish: "use the names of the register, such as ครู, ครูผู้ช่วย, พนักงานราชการ")
    }

    public static var standingUnknown: Flaw {
        Flaw(
            "standing-unknown", .note, thai: "ไม่รู้จักวิทยฐานะในแถวนี้ นับโดยไม่ระบุวิทยฐานะ",
            english: "the standing in this row is not known; the person was counted without one",
            tryThai: "ใช้ ชำนาญการ ชำนาญการพิเศษ เชี่ยวชาญ หรือ เชี่ยวชาญพิเศษ",
            tryEnglish: "use ชำนาญการ, ชำนาญการพิเศษ, เชี่ยวชาญ or เชี่ยวชาญพิเศษ")
    }

    public static func staffTotalMismatch(parts: Int, total: Int) -> Flaw {
        Flaw(
            "staff-total-mismatch", .warning,
            thai: "บุคลากรรายตำแหน่งรวม \(parts) คน แต่แถวรวมว่า \(total) คน ใช้รายตำแหน่ง",
            english: "the positions add up to \(parts), the sum of staff says \(total); "
                + "the positions were used",
            tryThai: "ตรวจจำนวนบุคลากรกับโรงเรียน",
            tryEnglish: "ask the school how many staff it has")
    }
}
