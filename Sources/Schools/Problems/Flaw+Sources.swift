/// What can be wrong with how files came to the office.
extension Flaw {
    /// One of each, for the list of kinds.
    static let sources: [Flaw] = [
        .sourceTwice("students.csv"),
        .sourceOfOtherRound("students-2565-1.csv", AcademicPeriod(year: 2565, round: 1)),
        .correctionOfNothing("students-2565-1.csv"), .roundFrozen(by: "กลุ่มนโยบายและแผน"),
        .frozenFileChanged(frozenAt: "2022-07-01"),
        .roundMismatch(
            said: "2565/1", found: "2565/2",
            evidence: LocalizedText(thai: "ชื่อแฟ้ม", english: "its name")),
        .schoolCountedTwice(in: "students-2565-1.csv"),
        .formerSchoolInRegister(event: "closed", year: 2560),
    ]

    public static func sourceTwice(_ path: String) -> Flaw {
        Flaw(
            "source-twice", .warning, thai: "แฟ้มนี้เหมือน \(path) ทุกไบต์ ไม่ได้นำเข้าซ้ำ",
            english: "the same bytes as \(path); it was not imported again",
            tryThai: "ลบรายการซ้ำใน schoolmap.yaml",
            tryEnglish: "take one of the two out of schoolmap.yaml")
    }

    public static func sourceOfOtherRound(_ path: String, _ period: AcademicPeriod?) -> Flaw {
        let wording = period?.wording
        return Flaw(
            "source-of-other-round", .error,
            thai: "แฟ้มนี้เหมือน \(path) (\(wording?.thai ?? "ไม่ระบุรอบ")) ทุกไบต์ รอบนี้จึงไม่มีข้อมูล",
            english:
                "the same bytes as \(path) (\(wording?.english ?? "no round")), so nothing was "
                + "imported for this round",
            tryThai: "หาแฟ้มของรอบนี้มาแทน", tryEnglish: "put the file of this round in its place")
    }

    public static func correctionOfNothing(_ path: String) -> Flaw {
        Flaw(
            "correction-of-nothing", .warning,
            thai: "replaces: ระบุ \(path) ซึ่งไม่มีในชนิดและรอบเดียวกัน",
            english: "replaces: names \(path), and no source of this kind and round is called that",
            tryThai: "แก้ชื่อแฟ้มที่ replaces: ให้ตรง",
            tryEnglish: "write the path as the other source has it")
    }

    public static func roundFrozen(by name: String) -> Flaw {
        Flaw(
            "round-frozen", .error, thai: "รอบนี้ปิดแล้วโดย \(name) ไม่ได้นำเข้าแฟ้มนี้",
            english: "the round was frozen by \(name); the file was not imported",
            tryThai: "หากเป็นการแก้ไข ให้ระบุ replaces: และ reason:",
            tryEnglish: "if it is a correction, state replaces: and reason:")
    }

    public static func frozenFileChanged(frozenAt day: String) -> Flaw {
        Flaw(
            "frozen-file-changed", .warning,
            thai: "แฟ้มเปลี่ยนไปหลังปิดรอบเมื่อ \(day) ใช้ตัวเลขที่ปิดไว้",
            english: "the file has changed since the round was frozen on \(day); the frozen "
                + "numbers were used",
            tryThai: "หากเป็นการแก้ไข ให้เพิ่มเป็นแฟ้มใหม่ที่มี replaces: และ reason:",
            tryEnglish: "add a correction as a source of its own, with replaces: and reason:")
    }

    /// - Parameters:
    ///   - said: the round of the manifest, such as `2565/1`.
    ///   - found: the round that the file speaks of.
    ///   - evidence: where it does so.
    public static func roundMismatch(said: String, found: String, evidence: LocalizedText) -> Flaw {
        Flaw(
            "round-mismatch", .warning,
            thai:
                "schoolmap.yaml ว่ารอบ \(said) แต่แฟ้มว่า \(found) (\(evidence.thai)) ใช้ตาม schoolmap.yaml",
            english:
                "schoolmap.yaml says \(said), the file speaks of \(found) (\(evidence.english)); "
                + "schoolmap.yaml was followed",
            tryThai: "ตรวจว่าเป็นแฟ้มของรอบใด แล้วแก้ year: และ round:",
            tryEnglish: "find out which round it is and correct year: and round:")
    }

    public static func schoolCountedTwice(in path: String) -> Flaw {
        Flaw(
            "school-counted-twice", .error,
            thai: "โรงเรียนนี้มีข้อมูลของรอบเดียวกันใน \(path) แล้ว ใช้แฟ้มแรก",
            english: "\(path) already has the school in this round; the first was used",
            tryThai: "หากแฟ้มนี้แก้ไขแฟ้มแรก ให้ระบุ replaces: และ reason:",
            tryEnglish: "if this corrects the first, state replaces: and reason:")
    }

    /// - Parameter year: of the Buddhist era.
    public static func formerSchoolInRegister(event: String, year: Int) -> Flaw {
        let isMerged = event == "merged"
        return Flaw(
            "former-school-in-register", .warning,
            thai: "ประวัติว่าโรงเรียน\(isMerged ? "ยุบรวม" : "เลิก")ใน พ.ศ. \(year) แต่ยังอยู่ในทะเบียน",
            english: "the history says it was \(isMerged ? "merged" : "closed") in B.E. \(year), "
                + "yet the register has it",
            tryThai: "แก้ทะเบียนหรือแก้ประวัติ", tryEnglish: "correct the register or the history")
    }
}
