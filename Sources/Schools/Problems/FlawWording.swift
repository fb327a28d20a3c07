extension Flaw {
    /// The one place where flaws become words.
    var wording: FlawWording {
        codeWording ?? placeWording ?? coordinateWording ?? tableWording ?? boundaryWording
    }

    private var codeWording: FlawWording? {
        switch self {
        case .codeMissing:
            FlawWording(
                "code-missing", .error, thai: "ไม่มีรหัสโรงเรียน", english: "no school code",
                tryThai: "เติมรหัส 10 หลัก หรือรหัส SMIS หรือ OBEC",
                tryEnglish: "fill in the 10-digit code, or the SMIS or OBEC code")
        case .codeLength(let actual, let expected, let likely):
            FlawWording(
                "code-length", .warning,
                thai: "รหัสมี \(actual) หลัก ต้องมี \(expected) หลัก",
                english: "the code has \(actual) digits, it should have \(expected)",
                tryThai: likely.map { "น่าจะเป็น \($0)" } ?? "ตรวจรหัสกับทะเบียนโรงเรียน",
                tryEnglish: likely.map { "probably \($0)" } ?? "compare it with the register")
        case .codeCharacters:
            FlawWording(
                "code-characters", .warning, thai: "รหัสมีอักขระที่ไม่ใช่ตัวเลข",
                english: "the code has characters that are not digits",
                tryThai: "ตรวจรหัสกับทะเบียนโรงเรียน", tryEnglish: "compare it with the register")
        case .codeLeadingZeroLost(let repaired):
            FlawWording(
                "code-leading-zero-lost", .warning, thai: "รหัสขาดเลข 0 ตัวหน้า ใช้ \(repaired)",
                english: "the code has lost its leading zero; \(repaired) was used",
                tryThai: "จัดรูปแบบคอลัมน์ใน Excel เป็นข้อความ แล้วพิมพ์ \(repaired)",
                tryEnglish: "format the column as text in Excel and type \(repaired)")
        case .codeScientific:
            FlawWording(
                "code-scientific", .error,
                thai: "รหัสถูก Excel เปลี่ยนเป็นรูปแบบ 1.01E+09 เลขท้ายหายไปแล้ว",
                english:
                    "Excel has turned the code into a number like 1.01E+09; its digits are lost",
                tryThai: "ส่งออกใหม่โดยจัดคอลัมน์รหัสเป็นข้อความ",
                tryEnglish: "export again with the code column formatted as text")
        case .codeDecimal(let repaired):
            FlawWording(
                "code-decimal", .warning, thai: "รหัสมี .0 ต่อท้าย ใช้ \(repaired)",
                english: "the code ends in .0; \(repaired) was used",
                tryThai: "จัดรูปแบบคอลัมน์เป็นข้อความ", tryEnglish: "format the column as text")
        case .codeDuplicate(let firstRow):
            FlawWording(
                "code-duplicate", .error, thai: "รหัสซ้ำกับแถว \(firstRow) ใช้แถวแรก",
                english: "the code is already in row \(firstRow); the first row was used",
                tryThai: "แก้รหัสแถวใดแถวหนึ่ง หรือลบแถวที่เกิน",
                tryEnglish: "correct the code of one of them, or delete the extra row")
        case .codeConflict(let obec, let expected):
            FlawWording(
                "code-conflict", .warning, thai: "รหัส OBEC \(obec) ไม่ตรงกับรหัส 10 หลัก (\(expected))",
                english: "OBEC code \(obec) does not agree with the 10-digit code (\(expected))",
                tryThai: "ตรวจรหัสทั้งสองกับทะเบียน", tryEnglish: "compare both with the register")
        case .codeUnknown:
            FlawWording(
                "code-unknown", .error, thai: "ไม่มีโรงเรียนรหัสนี้ในทะเบียน",
                english: "no school in the register has this code",
                tryThai: "เพิ่มโรงเรียนในทะเบียน หรือแก้รหัส",
                tryEnglish: "add the school to the register, or correct the code")
        case .codeScheme(let length, let share):
            FlawWording(
                "code-scheme", .note,
                thai: "รหัสในแฟ้มนี้ \(share)% มี \(length) หลัก ไม่ใช่รหัสกระทรวง 10 หลัก ใช้เป็นรหัสของแฟ้มเอง",
                english: "\(share) % of the codes here have \(length) characters instead of the "
                    + "ministry's 10 digits; they are used as the file's own codes",
                tryThai: "หากเป็นรหัส SMIS หรือ OBEC ให้ระบุใน columns: smis หรือ obec",
                tryEnglish: "if they are SMIS or OBEC codes, name the column as smis or obec")
        case .rowUnrecognised:
            FlawWording(
                "row-unrecognised", .note, thai: "แถวนี้ไม่มีรหัสโรงเรียน ไม่ได้นำเข้า",
                english: "the row has no school code and was left out",
                tryThai: "หากเป็นโรงเรียน เติมรหัส หากเป็นแถวรวมหรือหมายเหตุ ปล่อยไว้ได้",
                tryEnglish: "fill in the code if it is a school; a sum or a note may stay")
        default: nil
        }
    }

    private var placeWording: FlawWording? {
        switch self {
        case .columnMissing(let nearest, let unknown):
            FlawWording(
                "column-missing", .warning, thai: "ไม่พบคอลัมน์นี้ในหัวตาราง",
                english: "the header has no such column",
                tryThai: columnSuggestion(nearest, unknown).thai,
                tryEnglish: columnSuggestion(nearest, unknown).english)
        case .nameMissing:
            FlawWording(
                "name-missing", .warning, thai: "ไม่มีชื่อโรงเรียน", english: "the school has no name",
                tryThai: "เติมชื่อในทะเบียน", tryEnglish: "fill in the name in the register")
        case .personalNumber:
            FlawWording(
                "personal-number", .error,
                thai: "พบเลขประจำตัวประชาชน 13 หลัก ไม่ได้นำเข้าช่องนี้",
                english: "the cell holds a 13-digit citizen number; the cell was not imported",
                tryThai: "ลบเลขประจำตัวประชาชนออกจากแฟ้ม",
                tryEnglish: "remove citizen numbers from the file")
        case .tambonUnknown(let nearest):
            FlawWording(
                "tambon-unknown", .warning, thai: "ไม่มีตำบลชื่อนี้ในแนวเขต",
                english: "no boundary has this tambon's name",
                tryThai: nearest.map { "น่าจะเป็น \($0)" } ?? "ตรวจชื่อตำบลและอำเภอ",
                tryEnglish: nearest.map { "probably \($0)" } ?? "check the tambon and the amphoe")
        default: nil
        }
    }

    private var coordinateWording: FlawWording? {
        switch self {
        case .coordinateMissing:
            FlawWording(
                "coordinate-missing", .error, thai: "ไม่มีพิกัด", english: "no coordinates",
                tryThai: "เก็บพิกัดที่โรงเรียนด้วยโทรศัพท์",
                tryEnglish: "take them at the school with a phone")
        case .coordinateUnreadable:
            FlawWording(
                "coordinate-unreadable", .error, thai: "อ่านพิกัดไม่ได้",
                english: "the coordinates cannot be read",
                tryThai: "พิมพ์เป็นองศาทศนิยม เช่น 7.450000, 100.130000",
                tryEnglish: "type decimal degrees such as 7.450000, 100.130000")
        case .coordinateZero:
            FlawWording(
                "coordinate-zero", .error, thai: "พิกัดเป็น 0, 0", english: "the coordinates are 0, 0",
                tryThai: "เก็บพิกัดที่โรงเรียนด้วยโทรศัพท์",
                tryEnglish: "take them at the school with a phone")
        case .coordinateOneZero:
            FlawWording(
                "coordinate-one-zero", .error, thai: "ละติจูดหรือลองจิจูดเป็น 0",
                english: "one of latitude and longitude is 0",
                tryThai: "เติมค่าที่ขาด", tryEnglish: "fill in the one that is missing")
        case .coordinateOutOfRange:
            FlawWording(
                "coordinate-out-of-range", .error, thai: "พิกัดเกินช่วงที่เป็นไปได้",
                english: "the coordinates are beyond any latitude and longitude",
                tryThai: "ตรวจจุดทศนิยมและจำนวนหลัก",
                tryEnglish: "check the decimal point and the number of digits")
        case .coordinateSwapped:
            FlawWording(
                "coordinate-swapped", .warning, thai: "ละติจูดกับลองจิจูดสลับกัน ใช้ค่าที่สลับกลับแล้ว",
                english: "latitude and longitude are exchanged; they were exchanged back",
                tryThai: "สลับค่าสองช่องในแฟ้มต้นฉบับ",
                tryEnglish: "exchange the two cells in the original")
        case .coordinateShared(let others):
            FlawWording(
                "coordinate-shared", .warning,
                thai: "พิกัดเดียวกับโรงเรียน \(others.joined(separator: ", "))",
                english: "the same coordinates as \(others.joined(separator: ", "))",
                tryThai: "เก็บพิกัดใหม่ของโรงเรียนที่ผิด",
                tryEnglish: "take those of the school that is wrong again")
        case .coordinateOutsideArea(let metres):
            FlawWording(
                "coordinate-outside-area", .warning,
                thai: "พิกัดอยู่นอกแนวเขตทั้งหมด" + (metres.map { " ห่าง \(distance($0).thai)" } ?? ""),
                english: "the point is outside every boundary"
                    + (metres.map { ", by \(distance($0).english)" } ?? ""),
                tryThai: "ตรวจพิกัดกับแผนที่", tryEnglish: "compare the point with a map")
        case .coordinateOutsideTambon(let declared, let found, let metres):
            FlawWording(
                // Borders are generalised and phones are off by some metres.
                "coordinate-outside-tambon", metres > 50 ? .warning : .note,
                thai: "พิกัดอยู่ในตำบล\(found) แต่ทะเบียนว่าตำบล\(declared) (ห่าง \(distance(metres).thai))",
                english: "the point is in tambon \(found), but the register says \(declared) "
                    + "(\(distance(metres).english) away)",
                tryThai: "แก้พิกัดหรือแก้ชื่อตำบล", tryEnglish: "correct the point or the tambon")
        case .coordinateDatumUnknown(let zone):
            FlawWording(
                "coordinate-datum-unknown", .warning,
                thai:
                    "พิกัด UTM ไม่บอกพื้นหลักฐาน อ่านเป็น WGS 84 โซน \(zone) (หากเป็น Indian 1975 จะคลาดราว 448 ม.)",
                english: "UTM numbers do not tell their datum; read as WGS 84 zone \(zone) "
                    + "(about 448 m off if they are Indian 1975)",
                tryThai: "ระบุ crs: EPSG:24047 หรือ EPSG:32647 ในแฟ้ม schoolmap.yaml",
                tryEnglish: "state crs: EPSG:24047 or EPSG:32647 in schoolmap.yaml")
        default: nil
        }
    }

    private var tableWording: FlawWording? {
        switch self {
        case .cellMissing:
            FlawWording(
                "cell-missing", .error, thai: "ช่องที่จำเป็นว่างอยู่", english: "a needed cell is empty",
                tryThai: "เติมช่องนี้ หรือลบแถว", tryEnglish: "fill it in, or delete the row")
        case .numberUnreadable:
            FlawWording(
                "number-unreadable", .error, thai: "อ่านเป็นจำนวนไม่ได้", english: "this is no number",
                tryThai: "พิมพ์เป็นตัวเลข", tryEnglish: "type a number")
        case .numberNegative:
            FlawWording(
                "number-negative", .error, thai: "จำนวนติดลบ", english: "the number is negative",
                tryThai: "แก้เป็นจำนวนที่ถูกต้อง", tryEnglish: "correct it")
        case .totalMismatch(let parts, let total):
            FlawWording(
                "total-mismatch", .warning,
                thai: "ชาย+หญิง = \(parts) แต่ช่องรวมว่า \(total) ใช้ \(parts)",
                english:
                    "boys and girls add up to \(parts), the total says \(total); \(parts) was used",
                tryThai: "ตรวจจำนวนกับโรงเรียน", tryEnglish: "ask the school which is right")
        case .subtotalMismatch(let parts, let total):
            FlawWording(
                "subtotal-mismatch", .warning,
                thai: "ผลรวมรายชั้น = \(parts) แต่แถวรวมว่า \(total) ใช้รายชั้น",
                english: "the grades add up to \(parts), the subtotal says \(total); "
                    + "the grades were used",
                tryThai: "ตรวจจำนวนกับโรงเรียน", tryEnglish: "ask the school which is right")
        case .rowDuplicate(let firstRow):
            FlawWording(
                "row-duplicate", .error, thai: "ข้อมูลซ้ำกับแถว \(firstRow) ใช้แถวแรก",
                english: "row \(firstRow) already gave this; the first was used",
                tryThai: "ลบแถวที่เกิน", tryEnglish: "delete the extra row")
        case .gradeUnknown:
            FlawWording(
                "grade-unknown", .error, thai: "ไม่รู้จักชั้นเรียนนี้", english: "unknown grade",
                tryThai: "ใช้ อ.1–อ.3 ป.1–ป.6 ม.1–ม.6 ปวช.1–ปวช.3",
                tryEnglish: "use อ.1–อ.3 ป.1–ป.6 ม.1–ม.6 ปวช.1–ปวช.3")
        case .conditionUnknown:
            FlawWording(
                "condition-unknown", .warning, thai: "ไม่รู้จักสภาพนี้", english: "unknown condition",
                tryThai: "ใช้ ดี พอใช้ หรือ ทรุดโทรม", tryEnglish: "use ดี, พอใช้ or ทรุดโทรม")
        case .yearImplausible(let likely):
            FlawWording(
                "year-implausible", .warning, thai: "ปี พ.ศ. ไม่น่าเป็นไปได้",
                english: "not a plausible year of the Buddhist era",
                tryThai: likely.map { "น่าจะเป็น พ.ศ. \($0)" } ?? "ตรวจปีที่สร้าง",
                tryEnglish: likely.map { "probably B.E. \($0)" } ?? "check the year")
        case .pupilsMissing:
            FlawWording(
                "pupils-missing", .warning, thai: "โรงเรียนไม่มีข้อมูลนักเรียนในแฟ้มนี้",
                english: "the school is not in this table of pupils",
                tryThai: "ขอข้อมูลจากโรงเรียน", tryEnglish: "ask the school for its numbers")
        case .staffMissing:
            FlawWording(
                "staff-missing", .warning, thai: "โรงเรียนไม่มีข้อมูลบุคลากร",
                english: "the school is not in the table of staff",
                tryThai: "ขอข้อมูลจากโรงเรียน", tryEnglish: "ask the school for its numbers")
        case .buildingMissing:
            FlawWording(
                "building-missing", .warning, thai: "โรงเรียนไม่มีข้อมูลอาคาร",
                english: "the school is not in the table of buildings",
                tryThai: "ขอข้อมูลจากโรงเรียน", tryEnglish: "ask the school for its buildings")
        default: nil
        }
    }

    private var boundaryWording: FlawWording {
        switch self {
        case .boundaryCodeDuplicate(let firstRow):
            FlawWording(
                "boundary-code-duplicate", .warning, thai: "รหัสแนวเขตซ้ำกับรายการ \(firstRow)",
                english: "record \(firstRow) has the same boundary code",
                tryThai: "แก้รหัสหรือรวมรูปปิด", tryEnglish: "correct the code or merge the shapes")
        default:
            FlawWording(
                "boundary-code-missing", .warning, thai: "แนวเขตไม่มีรหัส",
                english: "the boundary has no code",
                tryThai: "เติมรหัสในตาราง", tryEnglish: "fill in the code")
        }
    }
}

/// Where a missing column may be.
private func columnSuggestion(_ nearest: String?, _ unknown: [String]) -> LocalizedText {
    if let nearest {
        return LocalizedText(
            thai: "หมายถึงคอลัมน์ “\(nearest)” หรือไม่ ระบุด้วย columns: ใน schoolmap.yaml",
            english: "is it “\(nearest)”? name it with columns: in schoolmap.yaml")
    }
    let list = unknown.prefix(8).joined(separator: ", ")
    return LocalizedText(
        thai: "ระบุด้วย columns: ใน schoolmap.yaml" + (list.isEmpty ? "" : " (ไม่รู้จัก: \(list))"),
        english: "name it with columns: in schoolmap.yaml"
            + (list.isEmpty ? "" : " (not understood: \(list))"))
}

/// Metres in words: whole metres below a kilometre, then kilometres with one decimal.
private func distance(_ metres: Int) -> LocalizedText {
    guard metres >= 1000 else {
        return LocalizedText(thai: "\(metres) ม.", english: "\(metres) m")
    }
    let tenths = (metres + 50) / 100
    let kilometres = "\(tenths / 10).\(tenths % 10)"
    return LocalizedText(thai: "\(kilometres) กม.", english: "\(kilometres) km")
}
