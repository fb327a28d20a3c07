import SchoolStore
import Schools

/// The words of a profile that are not in the data.
enum ProfileWords {
    static func label(_ field: Field) -> String {
        switch field {
        case .level: "ระดับที่เปิดสอน"
        case .network: "เครือข่าย"
        case .localGovernment: "อปท."
        case .distanceToArea: "ระยะทางถึงเขตพื้นที่"
        case .distanceToAmphoe: "ระยะทางถึงอำเภอ"
        case .established: "วันก่อตั้ง"
        case .postcode: "รหัสไปรษณีย์"
        case .address: "ที่อยู่"
        case .phone: "โทรศัพท์"
        case .serviceArea: "เขตพื้นที่บริการ"
        default: field.rawValue
        }
    }

    static func quality(_ quality: SchoolPosition.Quality) -> LocalizedText {
        switch quality {
        case .good: LocalizedText(thai: "ใช้ได้", english: "good")
        case .doubtful: LocalizedText(thai: "น่าสงสัย", english: "doubtful")
        case .missing: LocalizedText(thai: "ไม่มีตำแหน่ง", english: "missing")
        }
    }

    static func event(_ kind: String) -> LocalizedText {
        switch kind {
        case "opened": LocalizedText(thai: "จัดตั้ง", english: "opened")
        case "renamed": LocalizedText(thai: "เปลี่ยนชื่อ", english: "renamed")
        case "merged": LocalizedText(thai: "ยุบรวม", english: "merged")
        case "moved": LocalizedText(thai: "ย้ายที่ตั้ง", english: "moved")
        case "closed": LocalizedText(thai: "เลิกสถานศึกษา", english: "closed")
        default: LocalizedText(thai: "เปลี่ยนรหัส", english: "code changed")
        }
    }

    /// A number without needless decimals.
    static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
    }

    /// Hundredths of a baht as baht with grouped thousands.
    static func baht(_ satang: Int) -> String {
        let whole = String(abs(satang) / 100)
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { grouped += "," }
            grouped.append(digit)
        }
        let rest = abs(satang) % 100
        let decimals = rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return (satang < 0 ? "−" : "") + grouped + decimals
    }
}
