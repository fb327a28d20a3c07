import Schools
import Testing

@Suite struct ThaiTextTests {
    @Test(arguments: [
        ("a decomposed sara am", "ท\u{E4D}\u{E32}นบ", "ท\u{E33}นบ"),
        ("tone, then decomposed sara am", "น\u{E49}\u{E4D}\u{E32}ใส", "น\u{E49}\u{E33}ใส"),
        ("decomposed sara am around its tone", "น\u{E4D}\u{E49}\u{E32}ใส", "น\u{E49}\u{E33}ใส"),
        ("two sara e for sara ae", "เเม่ขรี", "แม่ขรี"),
        ("tone before an upper vowel", "ก\u{E48}\u{E34}ง", "ก\u{E34}\u{E48}ง"),
        ("tone before mai han-akat", "บ\u{E49}\u{E31}น", "บ\u{E31}\u{E49}น"),
        ("tone before a lower vowel", "ป\u{E48}\u{E39}", "ป\u{E39}\u{E48}"),
        ("tone behind sara am", "น\u{E33}\u{E49}ใส", "น\u{E49}\u{E33}ใส"),
        ("nikhahit behind sara aa", "น\u{E49}\u{E32}\u{E4D}ใส", "น\u{E49}\u{E33}ใส"),
        ("thanthakhat before its vowel", "สิทธ\u{E4C}\u{E34}", "สิทธ\u{E34}\u{E4C}"),
        ("a tone typed twice", "บ\u{E49}\u{E49}าน", "บ\u{E49}าน"),
        ("a vowel typed twice", "ด\u{E35}\u{E35}", "ด\u{E35}"),
        ("Thai digits", "บ้านหนองบัว ๑๒", "บ้านหนองบัว 12"),
        ("a zero-width space", "บ้าน\u{200B}หนองบัว", "บ้านหนองบัว"),
        ("a no-break space", "บ้าน\u{A0}หนองบัว", "บ้าน หนองบัว"),
        ("double spaces", "บ้าน  หนองบัว", "บ้านหนองบัว"),
        ("a bracket without its space", "วัดโคก(มิตรภาพ 5)", "วัดโคก (มิตรภาพ 5)"),
        ("Latin case and underscores", "School_ID", "SCHOOL id"),
    ])
    func `a clerk would call them the same`(_ why: String, _ a: String, _ b: String) {
        #expect(ThaiText.key(a) == ThaiText.key(b), "\(why)")
    }

    @Test(arguments: [
        ("ปา", "ป่า"), ("ป่า", "ป้า"), ("วงก", "วงก์"), ("เกาะหมาก", "เกาะหมาก 2"),
        ("หนองบัว", "หนองบัวๆ"), ("แม่", "เม่"),
    ])
    func `names that differ in a mark or a digit stay apart`(_ a: String, _ b: String) {
        #expect(ThaiText.key(a) != ThaiText.key(b))
    }

    @Test(arguments: ["", " ", "()", "-", "\u{200B}\u{A0}"])
    func `text without letters has no key`(_ text: String) {
        #expect(ThaiText.key(text).isEmpty)
    }

    @Test func `a key is its own key`() {
        for name in [
            "น\u{E49}\u{E4D}\u{E32}ใส ๒", "โรงเรียนวัดเขาวงก์", "School 12", "เเม่ก\u{E48}\u{E34}ง",
        ] {
            #expect(ThaiText.key(ThaiText.key(name)) == ThaiText.key(name))
        }
    }

    @Test func `only the digits become Arabic`() {
        #expect(ThaiText.arabicDigits("หมู่ ๐๑๒๓๔๕๖๗๘๙ (เดิม ๑)") == "หมู่ 0123456789 (เดิม 1)")
        #expect(ThaiText.arabicDigits("0123 abc") == "0123 abc")
    }

    @Test(arguments: [
        "โรงเรียนวัดน้ำใส", "โรงเรียน วัดน้ำใส", "ร.ร.วัดน้ำใส", "ร.ร. วัดน้ำใส", "รร.วัดน้ำใส", "รรวัดน้ำใส",
        "โรงเรียนวัดน\u{E49}\u{E4D}\u{E32}ใส", "วัดน้ำใส",
    ])
    func `a school's name is the same with and without the word for school`(_ name: String) {
        #expect(ThaiText.schoolNameKey(name) == ThaiText.key("วัดน้ำใส"))
    }

    @Test func `the word for school alone is a name`() {
        #expect(ThaiText.schoolNameKey("โรงเรียน") == "โรงเรียน")
    }

    @Test(arguments: [
        ("ตำบลชะรัด", "ชะรัด"), ("ต.ชะรัด", "ชะรัด"), ("ต. ชะรัด", "ชะรัด"),
        ("ต\u{E4D}\u{E32}บลชะรัด", "ชะรัด"), ("แขวงศิริราช", "ศิริราช"), ("เขตบางกอกน้อย", "บางกอกน้อย"),
        ("อำเภอกงหรา", "กงหรา"), ("อ.กงหรา", "กงหรา"), ("กิ่งอำเภอกงหรา", "กงหรา"),
        ("จังหวัดพัทลุง", "พัทลุง"), ("จ.พัทลุง", "พัทลุง"), ("Tambon Charat", "tamboncharat"),
    ])
    func `a place's name is the same with and without its level`(_ name: String, _ key: String) {
        #expect(ThaiText.placeNameKey(name) == key)
    }

    @Test(arguments: ["ตะโหมด", "ตำนาน", "อ่างทอง", "จองถนน", "เขาย่า", "ข่อย", "ตำบล"])
    func `a first letter without its point is part of the name`(_ name: String) {
        #expect(ThaiText.placeNameKey(name) == ThaiText.key(name))
    }
}
