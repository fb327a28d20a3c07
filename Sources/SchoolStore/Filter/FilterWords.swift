/// What the readers of filters expected and found, in Thai.
enum FilterWords {
    /// The phrase in Thai; symbols and keywords of CQL2 stay as they are.
    static func thai(_ phrase: String) -> String {
        if let known = phrases[phrase] { return known }
        for (ending, thai) in endings where phrase.hasSuffix(ending) {
            return phrase.dropLast(ending.count) + thai
        }
        return phrase
    }

    private static let phrases = [
        "the end": "ท้ายข้อความ", "a value": "ค่า", "a condition": "เงื่อนไข",
        "a value or an operator": "ค่าหรือตัวดำเนินการ", "AND, OR or the end": "AND, OR หรือท้ายข้อความ",
        "LIKE, BETWEEN or IN": "LIKE, BETWEEN หรือ IN",
        "POINT, LINESTRING or POLYGON": "POINT, LINESTRING หรือ POLYGON",
        "a JSON value": "ค่าของ JSON",
        "a character": "ตัวอักษร", "a digit": "ตัวเลขหนึ่งหลัก", "a number": "ตัวเลข",
        "a space": "ช่องว่าง", "an escape such as \\n": "รหัสอักขระ เช่น \\n",
        "four hexadecimal digits": "เลขฐานสิบหกสี่หลัก",
        "a date, a time or \"..\"": "วันที่ เวลา หรือ \"..\"",
        "the other half of a character": "อีกครึ่งหนึ่งของอักขระ", "a string": "ข้อความ",
        "an array": "รายการ", "two numbers": "ตัวเลขสองตัว",
        "an object with op and args, or with property": "ออบเจ็กต์ที่มี op กับ args หรือมี property",
        "a geometry of its own": "รูปทรงเดี่ยว", "a geometry": "รูปทรง",
        "a type of GeoJSON": "ชนิดรูปทรงของ GeoJSON",
        "a box has four or six numbers": "กรอบต้องมีตัวเลขสี่หรือหกตัว",
        "a geometry has a point or more": "รูปทรงต้องมีอย่างน้อยหนึ่งจุด",
        "a line has two points or more": "เส้นต้องมีอย่างน้อยสองจุด",
        "a polygon has a ring": "รูปหลายเหลี่ยมต้องมีวงรอบ",
        "a ring has four points or more and ends where it begins":
            "วงรอบต้องมีอย่างน้อยสี่จุดและจบที่จุดเริ่ม",
        "a text has the character U+0000": "มีอักขระ U+0000 ในข้อความ",
        "the south of a box is above its north": "ขอบใต้ของกรอบอยู่เหนือขอบเหนือ",
    ]

    private static let endings = [
        (" is no date such as 2026-05-16", " ไม่ใช่วันที่ เช่น 2026-05-16"),
        (" is no time such as 2026-05-16T08:30:00Z", " ไม่ใช่เวลา เช่น 2026-05-16T08:30:00Z"),
        (" is too large for a number", " ใหญ่เกินกว่าจะเป็นตัวเลข"),
    ]
}
