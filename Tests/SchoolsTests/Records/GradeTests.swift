import Testing

@testable import Schools

@Suite struct GradeTests {
    @Test(arguments: [
        "อ.1", "อบ.1", "อ 1", "อบ1", "อนุบาล 1", "อนุบาล1", "อนุบาลปีที่ 1", "อนุบาลศึกษาปีที่ 1", "อ.๑",
        "อนุบาลศึกษาปีที่ ๑", " อ. 1 ",
    ])
    func `every spelling of the first kindergarten year is อ.1`(_ text: String) {
        #expect(Grade(text) == Grade(.kindergarten, 1))
        #expect(Grade(text)?.label == "อ.1")
    }

    @Test(arguments: [
        "ป.4", "ป 4", "ป4", "ประถม 4", "ประถมศึกษาปีที่ 4", "ประถมปีที่ 4", "ป.๔", "ประถมศึกษาปีที่๔",
    ])
    func `every spelling of the fourth primary year is ป.4`(_ text: String) {
        #expect(Grade(text) == Grade(.primary, 4))
        #expect(Grade(text)?.label == "ป.4")
    }

    @Test(arguments: ["ม.6", "ม6", "มัธยม 6", "มัธยมศึกษาปีที่ 6", "มัธยมศึกษาปีที่ ๖"])
    func `every spelling of the sixth secondary year is ม.6`(_ text: String) {
        #expect(Grade(text) == Grade(.secondary, 6))
        #expect(Grade(text)?.label == "ม.6")
    }

    @Test(arguments: ["ปวช.2", "ปวช. 2", "ปวช2", "ปวช.๒"])
    func `the vocational certificate is ปวช`(_ text: String) {
        #expect(Grade(text) == Grade(.vocational, 2))
        #expect(Grade(text)?.label == "ปวช.2")
    }

    @Test(arguments: [
        ("อนุบาล ๒", "อ.2"), ("อบ.2", "อ.2"), ("อบ2", "อ.2"), ("อนุบาลปีที่ 2", "อ.2"), ("K2", "อ.2"),
        ("k.2", "อ.2"), ("KG 2", "อ.2"), ("Kindergarten 2", "อ.2"), ("Anuban 2", "อ.2"),
        ("ชั้นอนุบาลปีที่ 2", "อ.2"), ("ป. 1", "ป.1"), ("ป.๑", "ป.1"), ("ชั้น ป.1", "ป.1"),
        ("ชั้นประถมศึกษาปีที่ ๑", "ป.1"), ("P1", "ป.1"), ("P.1", "ป.1"), ("Prathom 1", "ป.1"),
        ("Pratom1", "ป.1"), ("Primary 1", "ป.1"), ("M1", "ม.1"), ("M.1", "ม.1"),
        ("Mathayom 1", "ม.1"), ("Matthayom 1", "ม.1"), ("Secondary 1", "ม.1"),
        ("ชั้น ม.1", "ม.1"), ("ปวช.ปีที่ 1", "ปวช.1"), ("ประกาศนียบัตรวิชาชีพปีที่ 1", "ปวช.1"),
    ])
    func `the spellings of every table, in English too, are one`(_ text: String, _ label: String) {
        #expect(Grade(text)?.label == label)
    }

    @Test(arguments: ["อ.3 ขวบ", "อ. 3ขวบ", "อนุบาล 3 ขวบ"])
    func `a class of three-year-olds is apart from อ.1 and อ.2`(_ text: String) {
        #expect(Grade(text) == Grade(.kindergarten, 3))
    }

    @Test(arguments: [
        "", "ป", "ป.", "อนุบาล", "1", "ป.0", "ป.7", "ป.11", "ป.1/2", "ม.7", "อ.4", "ปวช.4", "ปวส.1",
        "ปี 1",
        "รวม ป.1", "ช", "เตรียมอนุบาล 1", "อาคาร 1", "อายุ 3", "มกราคม 1", "อำเภอ 1", "สมชาย",
        "ม.ปลาย 3",
        "ป.3 ขวบ", "K4", "P7", "M7", "P", "page 1", "map 1", "G1", "ชั้น", "ชั้น 1",
    ])
    func `what is no grade is nil`(_ text: String) {
        #expect(Grade(text) == nil)
    }

    @Test func `grades sort from kindergarten to the certificate`() {
        let labels = ["อ.1", "อ.2", "อ.3", "ป.1", "ป.6", "ม.1", "ม.3", "ม.6", "ปวช.1", "ปวช.3"]
        let grades = labels.compactMap { Grade($0) }
        #expect(grades.reversed().sorted().map(\.label) == labels)
        let withNone: [Grade?] = [nil] + grades
        #expect(withNone.map(\.rank) == withNone.map(\.rank).sorted())
    }
}

@Suite struct SubtotalScopeTests {
    @Test(arguments: [
        ("รวม อบ.", SubtotalScope.kindergarten), ("รวม อ.", .kindergarten),
        ("รวมอนุบาล", .kindergarten),
        ("รวมก่อนประถม", .kindergarten), ("รวมก่อนประถมศึกษา", .kindergarten),
        ("รวมประถม", .primary), ("รวม ป.", .primary), ("รวมประถมศึกษา", .primary),
        ("รวมมัธยม", .secondary), ("รวม ม.", .secondary),
        ("รวมมัธยมต้น", .lowerSecondary), ("รวม ม.ต้น", .lowerSecondary),
        ("รวมมัธยมศึกษาตอนต้น", .lowerSecondary), ("รวมมัธยมปลายและเทียบเท่า", .upperSecondary),
        ("รวมมัธยมปลาย", .upperSecondary), ("รวม ม.ปลาย", .upperSecondary),
        ("รวม", .all), ("รวมทั้งหมด", .all), ("รวมทั้งสิ้น", .all), ("รวมทุกชั้น", .all),
        ("รวมนักเรียน", .all), ("ยอดรวม", .all), ("รวม สพป.", .all), ("รวมอำเภอกงหรา", .all),
        ("total", .all), ("Total", .all),
    ])
    func `the spellings of the offices are understood`(_ text: String, _ scope: SubtotalScope) {
        #expect(SubtotalScope(text) == scope)
    }

    @Test(arguments: ["", "ป.1", "ประถม", "บ้านรวมไทย", "รวมไทยพัฒนา", "รวมมิตรวิทยา", "รวมน้ำใจ", "ครู"])
    func `a name that begins like a subtotal is none`(_ text: String) {
        #expect(SubtotalScope(text) == nil)
    }

    @Test(arguments: [
        (SubtotalScope.all, "อ.1 อ.3 ป.1 ป.6 ม.1 ม.3 ม.4 ม.6 ปวช.1"),
        (.kindergarten, "อ.1 อ.3"), (.primary, "ป.1 ป.6"), (.secondary, "ม.1 ม.3 ม.4 ม.6"),
        (.lowerSecondary, "ม.1 ม.3"), (.upperSecondary, "ม.4 ม.6 ปวช.1"),
    ])
    func `a subtotal adds up its own grades`(_ scope: SubtotalScope, _ labels: String) {
        let all = "อ.1 อ.3 ป.1 ป.6 ม.1 ม.3 ม.4 ม.6 ปวช.1".split(separator: " ").map(String.init)
        let own = all.filter { label in Grade(label).map(scope.contains) ?? false }
        #expect(own.joined(separator: " ") == labels)
    }
}
