import Schools
import Support
import Testing

@testable import Maps

/// The sentences that describe maps: recomputed from the data, they are true.
@Suite struct ThemeSentencesTests {
    private func sentence(
        _ theme: MapTheme, _ content: MapContent, _ language: Language = .thai
    ) -> String {
        theme.plan(ThemeInput(content, MapOptions(language: language))).sentence
    }

    /// A district whose amphoe have so many small schools; all others are medium.
    private func content(small: [Int]) -> MapContent {
        var content = District(columns: 4, rows: 4, schools: 40).figured
        content.schools = content.schools.enumerated().map { index, school in
            var school = school
            let amphoe = content.amphoe[index % 4]
            school.amphoeCode = amphoe.code
            school.pupils = index / 4 < small[index % 4] ? 60 : 200
            return school
        }
        for index in content.amphoe.indices {
            content.amphoe[index].name = ["กงหรา", "ตะโหมด", "ปากพะยูน", "ป่าบอน"][index]
        }
        return content
    }

    @Test func `the amphoe with the most small schools is named with their number`() {
        let content = content(small: [2, 3, 9, 1])
        let thai = sentence(.smallSchools, content)
        #expect(thai.contains("อำเภอปากพะยูนมีโรงเรียนขนาดเล็กมากที่สุด 9 แห่ง"))
        #expect(thai.contains("เป็นโรงเรียนขนาดเล็ก 15 แห่ง"))
        #expect(thai.contains("ข้อมูลประกอบการพิจารณา"))
        let english = sentence(.smallSchools, content, .english)
        #expect(english.contains("ปากพะยูน has the most small schools: 9."))
    }

    @Test func `ties are told as ties`() {
        let two = sentence(.smallSchools, content(small: [9, 3, 9, 1]))
        #expect(
            two.contains("อำเภอกงหรา และอำเภอปากพะยูน มีโรงเรียนขนาดเล็กมากที่สุดเท่ากัน 9 แห่ง"))
        let all = sentence(.smallSchools, content(small: [4, 4, 4, 4]))
        #expect(all.contains("ทั้ง 4 อำเภอ มีโรงเรียนขนาดเล็กเท่ากัน 4 แห่ง"))
        let none = sentence(.smallSchools, content(small: [0, 0, 0, 0]))
        #expect(!none.contains("มากที่สุด"))
    }

    @Test(arguments: UInt64(1)...10)
    func `sentences about pupils hold against the schools`(seed: UInt64) throws {
        let content = District(schools: 45, seed: seed).figured
        let pupils = content.schools.compactMap(\.pupils).filter { $0 > 0 }
        let most = try #require(pupils.max())
        let words = sentence(.enrolment, content, .english)
        #expect(words.contains("\(ReadableNumber.grouped(pupils.reduce(0, +))) pupils"))
        #expect(words.contains("in \(pupils.count) schools"))
        let names = content.schools.filter { $0.pupils == most }.map(\.name)
        #expect(names.allSatisfy(words.contains))
        #expect(words.contains(ReadableNumber.grouped(most)))
    }

    @Test(arguments: UInt64(1)...10)
    func `sentences about change count what rose and what fell`(seed: UInt64) {
        let content = District(schools: 45, seed: seed).figured
        let changes = content.schools.compactMap { school in
            school.pupils.flatMap { now in school.figures.earlierPupils.map { now - $0 } }
        }
        let words = sentence(.change, content)
        #expect(words.contains("เพิ่มขึ้น \(changes.count { $0 > 0 }) แห่ง"))
        #expect(words.contains("ลดลง \(changes.count { $0 < 0 }) แห่ง"))
        #expect(words.contains("เท่าเดิม \(changes.count { $0 == 0 }) แห่ง"))
    }

    @Test func `schools without a value are told`() {
        var content = District(schools: 10).figured
        for index in content.schools.indices { content.schools[index].figures.teachers = nil }
        #expect(sentence(.pupilsPerTeacher, content).contains("ไม่มีข้อมูล"))
        #expect(sentence(.pupilsPerTeacher, content, .english).contains("no data"))
    }

    @Test func `no sentence says that a school should be closed`() {
        for theme in MapTheme.all {
            let content = District(schools: 30).figured
            let words = sentence(theme, content) + sentence(theme, content, .english)
            for word in ["ยุบ", "ควบรวม", "close", "merge"] {
                #expect(!words.lowercased().contains(word))
            }
        }
    }
}
