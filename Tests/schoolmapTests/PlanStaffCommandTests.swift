import Foundation
import Support
import Testing

@Suite struct PlanStaffCommandTests {
    private func plan(_ arguments: String...) throws -> Program {
        try Program(SchoolMap.path, ["plan"] + arguments + ["--workspace", Demo.folder])
    }

    @Test(arguments: ["staff", "rooms", "transfers"])
    func `an answer names its round, its table's version and what it is for, twice the same`(
        question: String
    ) throws {
        let run = try plan(question)
        #expect(run.status == 0)
        #expect(run.output.contains("ข้อมูล: ปีการศึกษา 2566 รอบที่ 3"))
        #expect(run.output.contains("ตารางเกณฑ์ "))
        #expect(run.output.hasSuffix("ข้อมูลประกอบการพิจารณา\n"))
        #expect(!run.output.contains("ควรยุบ"))
        #expect(try plan(question).output == run.output)
        let json = try plan(question, "--json")
        let answer = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        #expect((answer as? [String: Any])?["rows"] is [Any])
    }

    @Test func `too few years are refused with the years that there are`() throws {
        let run = try plan("forecast")
        #expect(run.status == 1)
        #expect(run.messages.contains("ติดต่อกันอย่างน้อย 3 ปี มีเพียง 2565, 2566"))
        #expect(try plan("forecast", "--language", "en").messages.contains("only 2565, 2566"))
    }

    @Test func `what cannot be meant is wrong usage or a sentence`() throws {
        #expect(try plan("forecast", "--years", "6").status == 64)
        #expect(try plan("transfers", "--within", "0").status == 64)
        #expect(try plan("staff", "--output", "x.docx").status == 64)
        let item = try plan("rooms", "--item", "toilet")
        #expect(item.status == 0)
        let unknown = try plan("rooms", "--item", "swimming pools")
        #expect(unknown.status == 1 && unknown.messages.contains("swimming pools"))
        let amphoe = try plan("transfers", "--between", "บางกอก")
        #expect(amphoe.status == 1 && amphoe.messages.contains("บางกอก"))
    }
}
