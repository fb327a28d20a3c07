import Schools

/// Words of the site that are not in the data.
enum SiteWords {
    /// What happened to a school.
    static func event(_ kind: String) -> LocalizedText {
        switch SchoolEvent.Kind(rawValue: kind) {
        case .opened: LocalizedText(thai: "จัดตั้ง", english: "opened")
        case .renamed: LocalizedText(thai: "เปลี่ยนชื่อ", english: "renamed")
        case .merged: LocalizedText(thai: "ยุบรวม", english: "merged")
        case .moved: LocalizedText(thai: "ย้ายที่ตั้ง", english: "moved")
        case .closed: LocalizedText(thai: "เลิกสถานศึกษา", english: "closed")
        case .codeChanged, nil: LocalizedText(thai: "เปลี่ยนรหัส", english: "code changed")
        }
    }
}
