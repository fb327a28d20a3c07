/// What can be wrong with a school's code.
extension Flaw {
    /// One of each, for the list of kinds.
    static let codes: [Flaw] = [
        .codeMissing, .codeLength(actual: 9, expected: 10, likely: "1099097045"), .codeCharacters,
        .codeLeadingZeroLost(repaired: "097034"), .codeScientific,
        .codeDecimal(repaired: "1099097052"), .codeDuplicate(firstRow: 46),
        .codeConflict(obec: "097009", expected: "097001"), .codeUnknown,
        .codeScheme(length: 8, share: 97), .rowUnrecognised,
    ]

    public static var codeMissing: Flaw {
        Flaw(
            "code-missing", .error, thai: "ไม่มีรหัสโรงเรียน", english: "no school code",
            tryThai: "เติมรหัส 10 หลัก หรือรหัส SMIS หรือ OBEC",
            tryEnglish: "fill in the 10-digit code, or the SMIS or OBEC code")
    }

    public static func codeLength(actual: Int, expected: Int, likely: String?) -> Flaw {
        Flaw(
            "code-length", .warning,
            thai: "รหัสมี \(actual) หลัก ต้องมี \(expected) หลัก",
            english: "the code has \(actual) digits, it should have \(expected)",
            tryThai: likely.map { "น่าจะเป็น \($0)" } ?? "ตรวจรหัสกับทะเบียนโรงเรียน",
            tryEnglish: likely.map { "probably \($0)" } ?? "compare it with the register")
    }

    public static var codeCharacters: Flaw {
        Flaw(
            "code-characters", .warning, thai: "รหัสมีอักขระที่ไม่ใช่ตัวเลข",
            english: "the code has characters that are not digits",
            tryThai: "ตรวจรหัสกับทะเบียนโรงเรียน", tryEnglish: "compare it with the register")
    }

    public static func codeLeadingZeroLost(repaired: String) -> Flaw {
        Flaw(
            "code-leading-zero-lost", .warning, thai: "รหัสขาดเลข 0 ตัวหน้า ใช้ \(repaired)",
            english: "the code has lost its leading zero; \(repaired) was used",
            tryThai: "จัดรูปแบบคอลัมน์ใน Excel เป็นข้อความ แล้วพิมพ์ \(repaired)",
            tryEnglish: "format the column as text in Excel and type \(repaired)")
    }

    public static var codeScientific: Flaw {
        Flaw(
            "code-scientific", .error,
            thai: "รหัสถูก Excel เปลี่ยนเป็นรูปแบบ 1.01E+09 เลขท้ายหายไปแล้ว",
            english:
                "Excel has turned the code into a number like 1.01E+09; its digits are lost",
            tryThai: "ส่งออกใหม่โดยจัดคอลัมน์รหัสเป็นข้อความ",
            tryEnglish: "export again with the code column formatted as text")
    }

    public static func codeDecimal(repaired: String) -> Flaw {
        Flaw(
            "code-decimal", .warning, thai: "รหัสมี .0 ต่อท้าย ใช้ \(repaired)",
            english: "the code ends in .0; \(repaired) was used",
            tryThai: "จัดรูปแบบคอลัมน์เป็นข้อความ", tryEnglish: "format the column as text")
    }

    /// A code that only fits once its damage is mended.
    static func codeRepaired(_ damage: CodeDamage, to code: String) -> Flaw {
        damage == .leadingZeroLost
            ? .codeLeadingZeroLost(repaired: code) : .codeDecimal(repaired: code)
    }

    /// - Parameter path: the other file that has it; nil where it is the same file.
    public static func codeDuplicate(firstRow: Int, in path: String? = nil) -> Flaw {
        let other = path.map { LocalizedText(thai: "ใน \($0) ", english: " of \($0)") }
        return Flaw(
            "code-duplicate", .error,
            thai: "รหัสซ้ำกับแถว \(firstRow) \(other?.thai ?? "")ใช้แถวแรก",
            english: "the code is already in row \(firstRow)\(other?.english ?? ""); "
                + "the first row was used",
            tryThai: path == nil
                ? "แก้รหัสแถวใดแถวหนึ่ง หรือลบแถวที่เกิน"
                : "หากเป็นทะเบียนของปีอื่น ระบุ year: มิฉะนั้นใช้ทะเบียนเดียว",
            tryEnglish: path == nil
                ? "correct the code of one of them, or delete the extra row"
                : "if it is a register of another year, state year:; else use one register")
    }

    public static func codeConflict(obec: String, expected: String) -> Flaw {
        Flaw(
            "code-conflict", .warning, thai: "รหัส OBEC \(obec) ไม่ตรงกับรหัส 10 หลัก (\(expected))",
            english: "OBEC code \(obec) does not agree with the 10-digit code (\(expected))",
            tryThai: "ตรวจรหัสทั้งสองกับทะเบียน", tryEnglish: "compare both with the register")
    }

    public static var codeUnknown: Flaw {
        Flaw(
            "code-unknown", .error, thai: "ไม่มีโรงเรียนรหัสนี้ในทะเบียน",
            english: "no school in the register has this code",
            tryThai: "เพิ่มโรงเรียนในทะเบียน หรือแก้รหัส",
            tryEnglish: "add the school to the register, or correct the code")
    }

    public static func codeScheme(length: Int, share: Int) -> Flaw {
        Flaw(
            "code-scheme", .note,
            thai: "รหัสในแฟ้มนี้ \(share)% มี \(length) หลัก ไม่ใช่รหัสกระทรวง 10 หลัก ใช้เป็นรหัสของแฟ้มเอง",
            english: "\(share) % of the codes here have \(length) characters instead of the "
                + "ministry's 10 digits; they are used as the file's own codes",
            tryThai: "หากเป็นรหัส SMIS หรือ OBEC ให้ระบุใน columns: smis หรือ obec",
            tryEnglish: "if they are SMIS or OBEC codes, name the column as smis or obec")
    }

    public static var rowUnrecognised: Flaw {
        Flaw(
            "row-unrecognised", .note, thai: "แถวนี้ไม่มีรหัสโรงเรียน ไม่ได้นำเข้า",
            english: "the row has no school code and was left out",
            tryThai: "หากเป็นโรงเรียน เติมรหัส หากเป็นแถวรวมหรือหมายเหตุ ปล่อยไว้ได้",
            tryEnglish: "fill in the code if it is a school; a sum or a note may stay")
    }
}
