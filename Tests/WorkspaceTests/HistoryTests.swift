import Geo
import SchoolStore
import Schools
import Support
import Testing

@testable import Workspace

/// Registers of 2560 and of now, and the history between them.
private func office() throws -> TestWorkspace {
    try TestWorkspace(
        [
            "now.csv": """
            รหัสโรงเรียน 10 หลัก,รหัส SMIS,ชื่อโรงเรียน,ตำบล,ละติจูด,ลองจิจูด
            1099000001,99010001,อนุบาลเมืองใหม่,หนึ่ง,7.1,100.1
            1099000003,99010003,บ้านสาม,หนึ่ง,7.3,100.3
            """,
            "old.csv": """
            รหัสโรงเรียน 10 หลัก,รหัส SMIS,ชื่อโรงเรียน,ตำบล,ละติจูด,ลองจิจูด
            1099000001,99010001,บ้านเมืองเก่า,หนึ่ง,7.11,100.11
            1099000002,99010002,บ้านสอง,สอง,7.2,100.2
            """,
            "history.csv": """
            รหัสโรงเรียน,เหตุการณ์,ปีการศึกษา,ชื่อเดิม,รหัสเดิม,ไปรวมกับ
            1099000001,เปลี่ยนชื่อ,2563,บ้านเมืองเก่า,,
            1099000002,ยุบรวม,2562,,,1099000003
            1099000003,เปลี่ยนรหัส,2561,,1088000003,
            1099000003,จัดตั้ง,2561,,,
            """,
            "2560.csv": "รหัสโรงเรียน,ชั้น,ชาย,หญิง\n1099000001,ป.1,10,0\n1099000002,ป.1,3,0\n",
            "2565.csv": "รหัสโรงเรียน,ชั้น,ชาย,หญิง\n1099000001,ป.1,20,0\n1088000003,ป.1,6,0\n",
        ],
        manifest: """
            sources:
              - schools: now.csv
              - schools: old.csv
                year: 2560
              - history: history.csv
              - students: 2560.csv
                year: 2560
                round: 1
              - students: 2565.csv
                year: 2565
                round: 1
            """)
}

@Suite struct HistoryTests {
    private func schools(_ own: TestWorkspace, _ year: Int?) throws -> [String] {
        let period = year.map { AcademicPeriod(year: $0, round: 1) }
        return try own.workspace.store(asOf: period).schools().map { school in
            "\(school.code) \(school.name ?? "–") \(school.pupils.map(String.init) ?? "–")"
        }
    }

    @Test func `now only schools of the register in force are there`() throws {
        let own = try office()
        let report = try own.build()
        #expect(report.schoolCount == 2)
        #expect(try schools(own, nil) == ["1099000001 อนุบาลเมืองใหม่ 20", "1099000003 บ้านสาม 6"])
    }

    @Test func `as of a year of the past, schools have the names and numbers of then`() throws {
        let own = try office()
        try own.build()
        #expect(try schools(own, 2560) == ["1099000001 บ้านเมืองเก่า 10", "1099000002 บ้านสอง 3"])
    }

    @Test func `a position is that of the register of the time`() throws {
        let own = try office()
        try own.build()
        let old = try own.workspace.store(asOf: AcademicPeriod(year: 2560)).schools()
        #expect(old.first?.coordinate?.y == 7.11)
        #expect(try own.workspace.store().schools().first?.coordinate?.y == 7.1)
    }

    @Test func `a period of which nothing is known is an error that lists what is`() throws {
        let own = try office()
        try own.build()
        #expect {
            _ = try own.workspace.store(asOf: AcademicPeriod(year: 2550))
        } throws: { error in
            guard case .periodUnknown(_, let known)? = (error as? StoreError)?.code else {
                return false
            }
            return known.map(\.year) == [2560, 2560, 2565]
        }
    }

    @Test func `former names and former schools are found`() throws {
        let own = try office()
        try own.build()
        let store = try own.workspace.store()
        let byName = try #require(try store.search("เมืองเก่า").hits.first)
        #expect(byName.school.code == "1099000001")
        #expect(byName.match == .formerName("บ้านเมืองเก่า"))
        #expect(try store.search("บ้านสอง").hits.map(\.school.code) == ["1099000002"])
        #expect(try store.search("บ้านสอง").hits.map(\.school.isCurrent) == [false])
    }

    @Test func `a profile tells names, events and the successor, and knows former codes`() throws {
        let own = try office()
        try own.build()
        let store = try own.workspace.store()
        let first = try #require(try store.profile(code: "1099000001"))
        #expect(first.formerNames.map(\.name) == ["บ้านเมืองเก่า"])
        #expect(first.events.map(\.kind) == ["renamed"])
        #expect(first.enrolments.map(\.pupils) == [10, 20])
        #expect(first.enrolments.map(\.origin.row) == [2, 2])
        let merged = try #require(try store.profile(code: "1099000002"))
        #expect(!merged.school.isCurrent && merged.events.first?.successor == "1099000003")
        #expect(try store.profile(code: "1088000003")?.school.code == "1099000003")
    }

    @Test func `a table with a code that a school used to have is joined`() throws {
        let own = try office()
        try own.build()
        #expect(try own.problemCounts()["code-unknown"] == nil)
    }

    @Test func `a school that closed and is in the register all the same is reported`() throws {
        let own = try office()
        try own.folder.write(
            "รหัสโรงเรียน,เหตุการณ์,ปีการศึกษา\n1099000001,เลิกสถานศึกษา,2564\n", "history.csv")
        try own.build()
        #expect(try own.problems().contains("former-school-in-register history.csv 2 1099000001"))
    }

    @Test func `a second register of no other year is told to say its year`() throws {
        let own = try TestWorkspace(
            [
                "a.csv": "รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน\n1099000001,ก\n",
                "b.csv": "รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน\n1099000001,ก\n",
            ], manifest: "sources: [{schools: a.csv}, {schools: b.csv, encoding: utf-8}]")
        try own.build()
        let problem = try #require(
            try own.workspace.store().problems().first { $0.kind == "code-duplicate" })
        #expect(problem.source == "b.csv" && problem.message.english.contains("row 2 of a.csv"))
        #expect(problem.suggestion.thai.contains("year:"))
    }

    @Test func `numbers of an earlier round are told apart`() throws {
        let own = try office()
        try own.folder.write("รหัสโรงเรียน,ชั้น,ชาย,หญิง\n1099000001,ป.1,20,0\n", "2565.csv")
        try own.folder.write(
            "รหัสโรงเรียน,ชั้น,ชาย,หญิง\n1099000001,ป.1,10,0\n1099000003,ป.1,3,0\n", "2560.csv")
        try own.build()
        #expect(try own.workspace.store().countOfEarlierEnrolments() == 1)
        let then = try own.workspace.store(asOf: AcademicPeriod(year: 2565, round: 1))
        #expect(try then.countOfEarlierEnrolments() == 0)
        #expect(try then.schools().map(\.pupils) == [20, nil])
    }

    @Test func `one code twice in one register is still an error`() throws {
        let own = try office()
        try own.folder.write(
            "รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน\n1099000001,ก\n1099000001,ข\n", "old.csv")
        try own.build()
        #expect(try own.problemCounts()["code-duplicate"] == 1)
    }
}
