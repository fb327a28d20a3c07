/// Why a report is not taken.
public enum FeedbackFault: Error, Hashable, Sendable {
    case textMissing, textTooLong, contactTooLong
    case kindUnknown, schoolUnknown
    case pinIncomplete, pinOutside
    case personalNumber
    /// Too many reports of one sender, or of all; to be tried again after so many seconds.
    case tooMany(retryAfter: Int)

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .textMissing: "text-missing"
        case .textTooLong: "text-too-long"
        case .contactTooLong: "contact-too-long"
        case .kindUnknown: "kind-unknown"
        case .schoolUnknown: "school-unknown"
        case .pinIncomplete: "pin-incomplete"
        case .pinOutside: "pin-outside"
        case .personalNumber: "personal-number"
        case .tooMany: "too-many"
        }
    }

    /// What is wrong, and what to try.
    public var words: LocalizedText {
        switch self {
        case .textMissing:
            LocalizedText(
                thai: "ยังไม่ได้เขียนข้อความ โปรดบอกว่าสิ่งใดไม่ถูกต้อง",
                english: "there is no text; please say what is wrong")
        case .textTooLong: tooLong("ข้อความ", "the text", FeedbackLimits.characters)
        case .contactTooLong:
            tooLong("ช่องติดต่อกลับ", "the contact", FeedbackLimits.contactCharacters)
        case .kindUnknown:
            LocalizedText(
                thai: "ไม่รู้จักเรื่องที่แจ้ง ใช้ได้: \(Self.kinds)",
                english: "the kind is not known; there is: \(Self.kinds)")
        case .schoolUnknown:
            LocalizedText(
                thai: "ไม่มีโรงเรียนรหัสนี้ ตรวจรหัส หรือเว้นว่างไว้",
                english: "no school has this code; check it, or leave it out")
        case .pinIncomplete:
            LocalizedText(
                thai: "หมุดต้องมีทั้งลองจิจูดและละติจูด",
                english: "a pin needs both a longitude and a latitude")
        case .pinOutside:
            LocalizedText(
                thai: "หมุดอยู่นอกประเทศไทย โปรดเลื่อนแผนที่แล้วปักหมุดใหม่",
                english: "the pin is outside Thailand; please move the map and set it again")
        case .personalNumber:
            LocalizedText(
                thai: "มีเลข 13 หลักคล้ายเลขประจำตัวประชาชน โปรดลบออก ระบบไม่รับเก็บ",
                english: "there is a 13-digit number like a citizen number; please take it out, "
                    + "it is not kept here")
        case .tooMany:
            LocalizedText(
                thai: "แจ้งเข้ามามากเกินไปในเวลาสั้น โปรดรอสักครู่แล้วส่งใหม่",
                english: "too many reports in a short time; please wait and send it again")
        }
    }

    private static let kinds = FeedbackKind.allCases.map(\.rawValue).joined(separator: ", ")

    private func tooLong(_ thai: String, _ english: String, _ limit: Int) -> LocalizedText {
        LocalizedText(
            thai: "\(thai)ยาวเกิน \(limit) ตัวอักษร โปรดย่อให้สั้นลง",
            english: "\(english) is longer than \(limit) characters; please shorten it")
    }
}
