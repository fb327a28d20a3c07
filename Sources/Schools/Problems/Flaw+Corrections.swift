/// What can be wrong with the corrections that an office keeps.
extension Flaw {
    /// One of each, for the list of kinds.
    static let corrections: [Flaw] = [
        .correctionUnreadable(
            LocalizedText(thai: "ไม่มีเลขที่ เช่น C0001", english: "it has no id such as C0001")),
        .correctionConflict(firstRow: 12), .correctionSchoolUnknown,
        .correctionStale(asWritten: "8.490230, 0", now: "8.490230, 100.75"),
    ]

    /// A row that cannot be used, with the reason.
    public static func correctionUnreadable(_ reason: LocalizedText) -> Flaw {
        Flaw(
            "correction-unreadable", .error, thai: "ใช้การแก้ไขแถวนี้ไม่ได้: \(reason.thai)",
            english: "the correction cannot be used: \(reason.english)",
            tryThai: "แก้แถวนี้ในแฟ้ม แล้วสั่งใหม่", tryEnglish: "correct the row in the file and try again"
        )
    }

    public static func correctionConflict(firstRow: Int) -> Flaw {
        Flaw(
            "correction-conflict", .error, thai: "เลขที่การแก้ไขซ้ำกับแถว \(firstRow) ใช้แถวแรก",
            english: "row \(firstRow) has the same id; the first row was used",
            tryThai: "ให้เลขที่ใหม่แก่แถวที่เพิ่มภายหลัง", tryEnglish: "give the later row an id of its own")
    }

    public static var correctionSchoolUnknown: Flaw {
        Flaw(
            "correction-school-unknown", .warning,
            thai: "มีการแก้ไขของโรงเรียนที่ไม่มีในทะเบียน ไม่ได้ใช้",
            english: "no school in the register has the code of this correction; it was not used",
            tryThai: "ตรวจรหัส หรือยกเลิกด้วย schoolmap fix --undo",
            tryEnglish: "check the code, or take it back with schoolmap fix --undo")
    }

    /// The original has changed since the correction was made.
    public static func correctionStale(asWritten: String?, now: String?) -> Flaw {
        let then = asWritten.map { "“\(PersonalText.covered($0))”" }
        let now = now.map { "“\(PersonalText.covered($0))”" }
        return Flaw(
            "correction-stale", .warning,
            thai: "ต้นฉบับเปลี่ยนจาก \(then ?? "ช่องว่าง") เป็น \(now ?? "ช่องว่าง") "
                + "หลังการแก้ไข จึงไม่ใช้การแก้ไขนี้",
            english: "the original has changed from \(then ?? "empty") to \(now ?? "empty") since; "
                + "the correction was not used",
            tryThai: "ตรวจค่าใหม่ แล้วแก้ด้วย schoolmap fix อีกครั้ง หรือยกเลิกด้วย --undo",
            tryEnglish: "check the new value and correct it again with schoolmap fix, or take the "
                + "correction back with --undo")
    }
}
