import Schools
import Workspace

/// The words for what is wrong with a manifest.
extension Messages {
    func manifest(_ error: ManifestError) -> LocalizedText {
        switch error.code {
        case .missing(_, let nearest?):
            LocalizedText(
                thai: "พบ \(nearest) แต่ชื่อต้องเป็น schoolmap.yaml เปลี่ยนชื่อแฟ้ม",
                english: "found \(nearest), but the name must be schoolmap.yaml; rename the file")
        case .missing(let directory, nil):
            LocalizedText(
                thai: "ไม่พบ schoolmap.yaml ใน \(directory) หรือโฟลเดอร์เหนือขึ้นไป "
                    + "(ลอง schoolmap demo หรือระบุ --workspace)",
                english: "no schoolmap.yaml in \(directory) or above it "
                    + "(try schoolmap demo, or give --workspace)")
        case .unreadable: LocalizedText(thai: "อ่านแฟ้มไม่ได้", english: "the file cannot be read")
        case .notUTF8:
            LocalizedText(
                thai: "แฟ้มนี้ไม่ใช่ UTF-8 เปิดแล้วบันทึกใหม่โดยเลือกรหัสอักขระ UTF-8",
                english: "the file is not UTF-8; open it and save it with the encoding UTF-8")
        case .syntax(let reason):
            LocalizedText(thai: "ไม่ใช่ YAML ที่ถูกต้อง: \(reason)", english: "not valid YAML: \(reason)")
        case .unknownKey(let key, let nearest, let allowed):
            suggestion(
                LocalizedText(thai: "ไม่รู้จักคำว่า “\(key)”", english: "unknown key “\(key)”"),
                nearest, allowed)
        case .missingKey(let key, let owner):
            LocalizedText(
                thai: owner.isEmpty ? "ต้องมี “\(key)”" : "“\(owner)” ต้องมี “\(key)”",
                english: owner.isEmpty ? "“\(key)” is needed" : "“\(owner)” needs “\(key)”")
        case .wrongType(let key, let expected):
            LocalizedText(
                thai: "“\(key)” ต้องเป็น \(expected)", english: "“\(key)” must be \(expected)")
        case .badValue(let key, let value, let nearest, let allowed):
            suggestion(
                LocalizedText(
                    thai: "“\(key)” เป็น “\(value)” ไม่ได้", english: "“\(key)” cannot be “\(value)”"),
                nearest, allowed)
        case .notAFile(let file):
            LocalizedText(
                thai: "\(file) เป็นโฟลเดอร์ ระบุชื่อแฟ้มในโฟลเดอร์นั้น",
                english: "\(file) is a folder; name a file in it")
        case .fileUnreadable(let file, let reason):
            LocalizedText(
                thai: "อ่าน \(file) ไม่ได้ (\(reason)) ตรวจสิทธิ์ของแฟ้ม",
                english: "\(file) cannot be read (\(reason)); check its permissions")
        case .fileMissing(let file, let nearest):
            suggestion(
                LocalizedText(thai: "ไม่พบแฟ้ม \(file)", english: "there is no file \(file)"),
                nearest,
                [])
        }
    }
}
