import Foundation
import Schools
import Support
import Testing

@Suite struct ThaiCollationTests {
    /// The order on which ICU's `th` and glibc's `th_TH.UTF-8` agree.
    static let names = [
        "กงหรา", "เกาะนางคำ", "เกาะหมาก", "เขาชัยสน", "ควนขนุน", "โคกม่วง", "ตะโหมด", "บางแก้ว",
        "ปากพะยูน",
        "ป่าบอน", "ป่าพะยอม", "เมืองพัทลุง", "แม่ขรี", "ศรีนครินทร์", "ศรีบรรพต", "ใสยวน", "ไสนายขัน", "อ่างทอง",
    ]

    @Test(arguments: 0..<20)
    func `names sort as in the Thai dictionary, however they come`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        #expect(Self.names.shuffled(using: &generator).sortedInThai { $0 } == Self.names)
    }

    @Test(arguments: [
        ("ปา", "ป่า"), ("ป่า", "ป้า"), ("ป้า", "ป๊า"), ("ป๊า", "ป๋า"), ("ป็า", "ป่า"), ("ป์า", "ป็า"),
        ("ป่า", "ป่าน"), ("ป้า", "ปาน"), ("ปาป้า", "ป้าปา"), ("บ้านสวน 2", "บ้านสวน ๓"),
    ])
    func `marks decide only where the letters are the same`(_ a: String, _ b: String) {
        #expect(ThaiCollationKey(a) < ThaiCollationKey(b))
        #expect(!(ThaiCollationKey(b) < ThaiCollationKey(a)))
    }

    @Test(arguments: [
        ("วัด เขา", "วัดเขา"), ("รร.เขา", "รรเขา"), ("เขา (บน)", "เขาบน"), ("ABC", "abc"),
    ])
    func `spaces, points, brackets and case decide nothing`(_ a: String, _ b: String) {
        #expect(ThaiCollationKey(a) == ThaiCollationKey(b))
    }

    @Test func `equal names keep their order`() {
        let schools = [("ข", 1), ("ก ก", 2), ("กก", 3), ("ก  ก", 4)]
        #expect(schools.sortedInThai { $0.0 }.map(\.1) == [2, 3, 4, 1])
    }

    /// The other opinion is ICU's, through Foundation.
    @Test(arguments: 0..<20)
    func `made-up names sort as ICU sorts them`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let syllables = [
            "บ้าน", "ป่า", "ปา", "เก่า", "เกา", "ควน", "โคก", "แม่", "ใส", "ไทร", "น้ำ", "นา", "วงก์",
            "เล็ก", "ศรี",
        ]
        let names = (0..<30).map { _ in
            (0..<3).map { _ in generator.pick(syllables) }.joined()
        }
        let thai = Locale(identifier: "th")
        let expected = names.sorted { $0.compare($1, locale: thai) == .orderedAscending }
        #expect(names.sortedInThai { $0 } == expected)
    }
}
