/// What made-up files say of made-up persons: of it nothing may be seen anywhere.
///
/// Everything is unmistakable: names begin with `mark`, numbers with `numberStart`, and the rest
/// stands nowhere else.
public enum Secret {
    public static let mark = "ซ่อนลับ"
    public static let latinMark = "Sonlaphid"
    public static let given = mark + "ชื่อ"
    public static let surname = mark + "สกุล"
    public static let birthDate = "29/02/2543"
    public static let houseNumber = "779/4417"
    public static let phone = "089-779-4417"
    public static let income = "97531.25"

    /// A name as it can be told from other words: behind a title, or with a surname.
    public static let person = "นางสาว\(given) \(surname)"

    /// Names that no school and no place can have: whole ones, and those of children.
    public static let wholePersons = [
        "เด็กชาย\(given)", "เด็กหญิง \(given) \(surname)", "ด.ช.\(given)", "ด.ญ. \(given)",
        "นาย\(given) \(surname)", "นาง\(given) \(surname)", "น.ส.\(given) \(surname)",
        "ผู้รับผิดชอบ \(person)", "(\(person))", "ว่าที่ร้อยตรี \(given) \(surname)",
        "Mr. \(latinMark) Person",
    ]

    /// The ways in which offices write a name behind a title.
    public static let persons =
        wholePersons + ["นาย \(given)", "น.ส.\(given)", "Miss \(latinMark)"]

    // MARK: Citizen numbers

    public static let numberStart = "38291746"

    /// How many numbers there are.
    public static let numberCount = 64

    /// A citizen number with a right check digit, which belongs to nobody.
    public static func number(_ serial: Int) -> String {
        precondition((0..<numberCount).contains(serial), "no such number")
        let twelve = (numberStart + String(1000 + serial)).compactMap(\.wholeNumberValue)
        let sum = twelve.enumerated().reduce(0) { $0 + (13 - $1.offset) * $1.element }
        return (twelve + [(11 - sum % 11) % 10]).map(String.init).joined()
    }

    /// The number as offices write it, in turn: plain, with hyphens, in Thai digits, with spaces.
    public static func written(_ serial: Int) -> String {
        let plain = number(serial)
        return switch serial % 5 {
        case 0: plain
        case 1: grouped(plain, by: "-")
        case 2: thai(plain)
        case 3: thai(grouped(plain, by: "-"))
        default: grouped(plain, by: " ")
        }
    }

    /// x-xxxx-xxxxx-xx-x.
    private static func grouped(_ text: String, by mark: String) -> String {
        let digits = Array(text)
        let groups = [digits[0..<1], digits[1..<5], digits[5..<10], digits[10..<12], digits[12...]]
        return groups.map { String($0) }.joined(separator: mark)
    }

    private static func thai(_ text: String) -> String {
        let digits = Array("๐๑๒๓๔๕๖๗๘๙")
        return String(text.map { $0.wholeNumberValue.map { digits[$0] } ?? $0 })
    }
}
