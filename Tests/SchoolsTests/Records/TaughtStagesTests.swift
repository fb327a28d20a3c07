import Schools
import Testing

struct TaughtStagesTests {
    static let words: [(String, TaughtStages)] = [
        ("อนุบาล-ประถมศึกษา", [.kindergarten, .primary]),
        ("อนุบาล-มัธยมศึกษาตอนต้น", [.kindergarten, .primary, .lowerSecondary]),
        ("ปฐมวัย-ประถม-ม.ต้น", [.kindergarten, .primary, .lowerSecondary]),
        ("อ.1–ป.6", [.kindergarten, .primary]),
        ("อนุบาล–ม.6", [.kindergarten, .primary, .lowerSecondary, .upperSecondary]),
        ("ประถมศึกษา-มัธยมศึกษาตอนปลาย", [.primary, .lowerSecondary, .upperSecondary]),
        ("มัธยมศึกษาตอนต้น, ปวช.", [.lowerSecondary, .vocational]),
        ("ประถมศึกษา", [.primary]),
    ]

    @Test(arguments: words)
    func `a register's words name the stages, and those between them`(
        _ text: String, _ stages: TaughtStages
    ) {
        #expect(TaughtStages(written: text) == stages)
    }

    @Test func `no words name nothing, other words no stage`() {
        #expect(TaughtStages(written: nil) == nil)
        #expect(TaughtStages(written: "  ") == nil)
        #expect(TaughtStages(written: "ไม่ระบุ") == [])
    }
}
