/// The families of equipment of M-OBEC, told by the first two digits of an item's code.
///
/// The category in words is not to be trusted: offices write it in several ways (domain facts,
/// 3.3).
public enum EquipmentFamily: String, CaseIterable, Sendable {
    case kindergarten = "11"
    case office = "21"
    case teaching = "22"
    case electrical = "23"
    case household = "24"
    case vehicles = "25"

    /// The family of a five-digit code, or nil where it is none or no known family has it.
    public init?(item: String) {
        guard item.utf8.count == 5, item.utf8.allSatisfy(isASCIIDigit) else { return nil }
        self.init(rawValue: String(item.prefix(2)))
    }

    public var wording: LocalizedText {
        switch self {
        case .kindergarten:
            LocalizedText(thai: "ครุภัณฑ์ก่อนประถมศึกษา", english: "kindergarten equipment")
        case .office: LocalizedText(thai: "ครุภัณฑ์สำนักงาน", english: "office equipment")
        case .teaching: LocalizedText(thai: "ครุภัณฑ์การศึกษา", english: "teaching equipment")
        case .electrical: LocalizedText(thai: "ครุภัณฑ์ไฟฟ้าและวิทยุ", english: "electrical equipment")
        case .household: LocalizedText(thai: "ครุภัณฑ์งานบ้านงานครัว", english: "household equipment")
        case .vehicles: LocalizedText(thai: "ครุภัณฑ์ยานพาหนะ", english: "vehicles")
        }
    }
}
