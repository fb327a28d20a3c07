import Foundation
import Support
import Testing

@testable import Maps

/// What registers write for the levels that a school teaches.
@Suite struct ThemeLevelTests {
    @Test(arguments: [
        ("อนุบาล-ประถมศึกษา", TaughtLevel.kindergartenToPrimary),
        ("อนุบาล–ประถมศึกษา", .kindergartenToPrimary),
        ("เตรียมอนุบาล–ประถมศึกษา", .kindergartenToPrimary),
        ("ปฐมวัย - ประถมศึกษา", .kindergartenToPrimary), ("อ.1–ป.6", .kindergartenToPrimary),
        ("อนุบาล-ประถม", .kindergartenToPrimary), ("12|อนุบาล–ประถมศึก", .kindergartenToPrimary),
        ("ประถมศึกษา", .primary), ("ประถม", .primary), ("ประถมศึกษาตอนปลาย", .primary),
        ("อนุบาล-มัธยมศึกษาตอนต้น", .expanded), ("อนุบาล-ม.ต้น", .expanded),
        ("ปฐมวัย-ประถม-ม.ต้น", .expanded), ("อนุบาล-มัทยมศึกษาตอนต้น", .expanded),
        ("อนุบาล/ประถมศึกษา/มัธยมศึกษาตอนต้น", .expanded), ("ป.1-ม.3", .expanded),
        ("ประถมศึกษา-มัธยมศึกษาตอนปลาย", .whole), ("อนุบาล–มัธยมศึกษา", .whole),
        ("มัธยมศึกษา", .secondary), ("มัธยมศึกษาตอนต้น", .secondary),
        ("มัธยมศึกษาตอนต้น-ตอนปลาย", .secondary), ("ม.1-ม.6", .secondary),
        ("มัธยมศึกษาตอนต้น-มัธยมศึกษาตอนปลาย", .secondary), ("อนุบาล", .kindergarten),
        ("เตรียมอนุบาล-อนุบาล", .kindergarten), ("ปวช. ปวส.", .vocational),
        ("เตรียมความพร้อม", .other), ("", .unknown), ("undefined", .unknown), ("-", .unknown),
    ])
    func `the wording of registers tells the level`(text: String, level: TaughtLevel) {
        #expect(TaughtLevel(written: text) == level)
    }

    @Test func `a wording that is no level stands in the legend as it is written`() {
        var content = District(schools: 3).figured
        content.schools[0].figures.level = "ศูนย์การเรียน"
        let plan = MapTheme.level.plan(ThemeInput(content))
        #expect(plan.legend[0].rows.contains { $0.text == "ศูนย์การเรียน" && $0.count == "1" })
    }

    /// The counts that the ministry's pages had in September 2022: 98, 14 and 2 schools.
    @Test(.enabled(if: SharedData.isPresent))
    func `the registers of a real area give its known counts`() throws {
        let text = try String(
            contentsOfFile: SharedData.path("phatthalung/schools_9302.csv"), encoding: .utf8)
        let levels = text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            TaughtLevel(
                written: String(line.split(separator: ",", omittingEmptySubsequences: false)[5]))
        }
        #expect(levels.count { $0 == .kindergartenToPrimary } == 98)
        #expect(levels.count { $0 == .expanded } == 14)
        #expect(levels.count { $0 == .primary } == 2)
    }
}
