import Geo
import Schools
import Support
import Testing

@testable import Maps

@Suite struct LetterTests {
    private static func letter(
        schools count: Int, subject: String = "ขอเชิญประชุม", mark: String? = nil,
        facts: [LetterFact] = []
    ) -> Letter {
        let map = District().content
        let schools = (0..<count).map { index in
            var school = LetterSchool(
                code: "109909\(7000 + index)", name: "บ้านทุ่งยาวมากเหลือเกินที่ \(index)",
                tambon: "ควนขนุน", amphoe: "ควนขนุน", network: index == 0 ? nil : "เครือข่ายที่ 1",
                isPlaced: !index.isMultiple(of: 7))
            school.facts = facts.map { "\($0.title) \(index)" }
            return school
        }
        var content = LetterContent(
            subject: subject, reference: "ที่ ศธ 1 · 1 ตุลาคม 2569", theme: .location, map: map,
            heading: "โรงเรียนที่เกี่ยวข้อง \(count) แห่ง", schools: schools)
        content.mark = mark
        content.facts = facts
        return Letter(
            content, options: MapOptions(orientation: .portrait), measure: PlainMeasure())
    }

    @Test func `what only the office may see says so at the foot of each page`() {
        let letter = Self.letter(schools: 114, mark: "ใช้ภายใน")
        #expect(letter.countOfPages > 1)
        for index in 0..<letter.countOfPages {
            #expect(letter.page(index).svg.contains("ใช้ภายใน"), "page \(index + 1)")
        }
        #expect(!Self.letter(schools: 1).page(0).svg.contains("ใช้ภายใน"))
    }

    @Test func `what it says of each school stands in place of amphoe and network`() {
        let facts = [LetterFact("จำนวน", isNumber: true, width: 60), LetterFact("ไปที่", width: 200)]
        let svg = Self.letter(schools: 3, facts: facts).page(0).svg
        for text in ["จำนวน", "ไปที่", "จำนวน 0", "ไปที่ 2"] { #expect(svg.contains(">\(text)<")) }
        #expect(!svg.contains("เครือข่ายที่ 1"))
    }

    @Test(arguments: [0, 1, 17, 114])
    func `every school has a row, and no row leaves its page`(count: Int) {
        let letter = Self.letter(schools: count)
        var codes: [String] = []
        for index in 0..<letter.countOfPages {
            let svg = letter.page(index).svg
            codes += svg.matches(of: />(109909\d{4})</).map { String($0.output.1) }
            for match in svg.matches(of: /<text[^>]* y="([0-9.]+)"/) {
                let y = Double(match.output.1) ?? .infinity
                #expect(y <= 842, "page \(index + 1)")
            }
        }
        let isWhole = codes == (0..<count).map { "109909\(7000 + $0)" }
        #expect(isWhole, "\(codes.count) rows")
    }

    @Test func `the first page says what it is about, from whom and of which day`() {
        let svg = Self.letter(schools: 3).page(0).svg
        for text in ["ขอเชิญประชุม", "1 ตุลาคม 2569", "โรงเรียนที่เกี่ยวข้อง 3 แห่ง"] {
            #expect(svg.contains(text))
        }
    }

    @Test func `a subject longer than the page is wide is broken or cut`() {
        let long = String(repeating: "ขอเชิญประชุมผู้บริหารสถานศึกษา ", count: 30)
        let letter = Self.letter(schools: 5, subject: long)
        #expect(letter.page(0).svg.contains("…"))
    }

    @Test func `the classes of a theme are those of its legend, and hold every school once`() {
        let content = District().content
        let groups = schoolGroups(
            of: .size, content, options: MapOptions(), measure: PlainMeasure())
        let all = groups.flatMap(\.schools)
        #expect(groups.count > 1)
        #expect(Set(all).count == all.count)
        #expect(all.count == content.schools.count)
        #expect(
            schoolGroups(of: .location, content, options: MapOptions(), measure: PlainMeasure())
                .isEmpty)
    }
}
