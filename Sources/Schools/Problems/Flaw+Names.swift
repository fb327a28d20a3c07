/// What can be wrong with names, places and columns.
extension Flaw {
    /// One of each, for the list of kinds.
    static let names: [Flaw] = [
        .columnMissing(nearest: "ชื่อ รร", unknown: ["ชื่อ รร"]), .nameMissing, .personalNumber,
        .tambonUnknown(nearest: "โคกหมอกทอง"),
    ]

    public static func columnMissing(nearest: String?, unknown: [String]) -> Flaw {
        Flaw(
            "column-missing", .warning, thai: "ไม่พบคอลัมน์นี้ในหัวตาราง",
            english: "the header has no such column",
            tryThai: columnSuggestion(nearest, unknown).thai,
            tryEnglish: columnSuggestion(nearest, unknown).english)
    }

    public static var nameMissing: Flaw {
        Flaw(
            "name-missing", .warning, thai: "ไม่มีชื่อโรงเรียน", english: "the school has no name",
            tryThai: "เติมชื่อในทะเบียน", tryEnglish: "fill in the name in the register")
    }

    public static var personalNumber: Flaw {
        Flaw(
            "personal-number", .error,
            thai: "พบเลขประจำตัวประชาชน 13 หลัก ไม่ได้นำเข้าช่องนี้",
            english: "the cell holds a 13-digit citizen number; the cell was not imported",
            tryThai: "ลบเลขประจำตัวประชาชนออกจากแฟ้ม",
            tryEnglish: "remove citizen numbers from the file")
    }

    public static func tambonUnknown(nearest: String?) -> Flaw {
        Flaw(
            "tambon-unknown", .warning, thai: "ไม่มีตำบลชื่อนี้ในแนวเขต",
            english: "no boundary has this tambon's name",
            tryThai: nearest.map { "น่าจะเป็น \($0)" } ?? "ตรวจชื่อตำบลและอำเภอ",
            tryEnglish: nearest.map { "probably \($0)" } ?? "check the tambon and the amphoe")
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
