import Foundation
import Geo
import Planning
import Schools
import Support
import Testing

@testable import Workspace

/// Three schools with staff, buildings, equipment and pupils of as many years as a test wants.
private func workspace(
    years: ClosedRange<Int> = 2563...2566, files: [String: String] = [:], manifest: String = ""
) throws -> TestWorkspace {
    var all = [
        "schools.csv": """
        รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน,ละติจูด,ลองจิจูด,อำเภอ
        1099000001,บ้านหนึ่ง,7.1,100.1,ป่าบอน
        1099000002,บ้านสอง,7.2,100.2,ป่าบอน
        1099000003,บ้านสาม,,,ปากพะยูน
        """,
        "staff.csv": """
        รหัสโรงเรียน,ตำแหน่ง,วิทยฐานะ,ชาย,หญิง,รวม
        1099000001,ผู้อำนวยการ,คศ3,1,0,1
        1099000001,ครู,คศ2,1,0,1
        1099000001,ลูกจ้างชั่วคราว,,1,0,1
        1099000002,ครู,คศ2,1,3,4
        1099000002,ครูอัตราจ้าง,,0,1,1
        """,
        "buildings.csv": """
        รหัสโรงเรียน,ประเภท,แบบ,จำนวนห้อง,สภาพปัจจุบัน
        1099000001,ส้วม 1,สปช.601/26,4,ดี
        1099000001,ห้องน้ำ,สปช.601/26,2,ทรุดโทรม
        1099000001,ส้วม 2,สปช.601/26,9,รื้อถอน
        1099000002,อาคารเรียน,สปช.105/29,4,ดี
        """,
        "equipment.csv": """
        รหัสโรงเรียน,รหัส,หมวด,รายการ,จำนวนที่ใช้ได้,จำนวนรอซ่อม,จำนวนรอจำหน่าย
        1099000001,22001,โต๊ะ,โต๊ะเก้าอี้นักเรียน ประถมศึกษา,30,10,5
        1099000002,21001,สำนักงาน,เครื่องถ่ายเอกสาร,1,0,0
        """,
    ]
    var sources = """
          - schools: schools.csv
          - staff: staff.csv
            year: 2566
          - buildings: buildings.csv
            year: 2566
          - equipment: equipment.csv
            year: 2566
        """
    for year in years {
        // Two years with the same bytes are taken for one file sent twice.
        all["pupils-\(year).csv"] = """
            รหัสโรงเรียน,ชั้น,ชาย,หญิง,รวม,ห้องเรียน
            1099000001,อ.2,5,5,10,1
            1099000001,ป.1,10,10,20,1
            1099000001,ป.2,10,10,20,1
            1099000002,ป.1,\(year - 2550),\(2590 - year),40,2
            """
        sources += "\n  - students: pupils-\(year).csv\n    year: \(year)\n    round: 1"
    }
    return try TestWorkspace(
        all.merging(files) { $1 }, manifest: "\(manifest)\nsources:\n\(sources)\n")
}

extension PlanAnswer {
    fileprivate func row(_ code: String) -> [String: Cell] {
        guard let row = rows.first(where: { $0.cells.first == .text(code) }) else { return [:] }
        return Dictionary(
            zip(columns.map(\.name), row.cells), uniquingKeysWith: { first, _ in first })
    }
}

@Suite struct StaffPlanningTests {
    @Test func `administrators and teachers are told apart by their positions`() throws {
        let own = try workspace()
        try own.build()
        let answer = try PlanSource(try own.workspace).staffPlan().answer(PlanBasis())
        let one = answer.row("1099000001")
        #expect(one["administrators_have"] == .integer(1))
        #expect(one["teachers_need"] == .integer(3))
        #expect(one["teachers_short"] == .integer(2))
        // Hired teachers count as on the maps.
        #expect(answer.row("1099000002")["teachers_over"] == .integer(3))
        #expect(answer.row("1099000003")["teachers_have"] == PlanAnswer.Cell.none)
        #expect(answer.notes.map(\.thai).contains { $0.contains("ไม่นับ: ลูกจ้างชั่วคราว") })
    }

    @Test func `the office's own norm is in force and on the answer`() throws {
        let own = try workspace(
            files: ["norm.csv": "version,from,through,administrators,teachers\nใหม่,1,,1,9\n"],
            manifest: "staffing_norm: norm.csv")
        try own.build()
        let answer = try PlanSource(try own.workspace).staffPlan().answer(PlanBasis())
        #expect(answer.row("1099000001")["teachers_short"] == .integer(8))
        #expect(answer.basis.tables.map(\.version.thai) == ["ใหม่"])
    }

    @Test func `usable rooms and equipment count, and pupils of the right stages`() throws {
        let own = try workspace()
        try own.build()
        let answer = try PlanSource(try own.workspace).facilityPlan().answer(PlanBasis())
        let one = answer.row("1099000001")
        #expect(one["toilets_have"] == .integer(6))
        #expect(one["desks_need"] == .integer(40))
        #expect(one["desks_have"] == .integer(30))
        #expect(one["classrooms_have"] == .integer(3))
        let two = answer.row("1099000002")
        #expect(two["toilets_have"] == .integer(0))
        #expect(two["desks_short"] == .integer(40))
        #expect(answer.row("1099000003")["toilets_have"] == PlanAnswer.Cell.none)
        let error = #expect(throws: MapChoiceError.self) {
            try PlanSource(try own.workspace).facilityPlan(items: ["toilet seats"])
        }
        #expect(error?.kind == .facility)
    }

    @Test func `teachers move among the schools of an amphoe alone`() throws {
        let own = try workspace()
        try own.build()
        let source = try PlanSource(try own.workspace)
        let inside = try source.schools(inAmphoe: ["อำเภอป่าบอน"])
        let plan = try TransferPlan(
            try source.staffPlan(), TransferPlan.Limits(aim: .leastTravel, schools: inside))
        #expect(plan.moved == 2)
        #expect(throws: MapChoiceError.self) { try source.schools(inAmphoe: ["ไม่มี"]) }
    }

    @Test func `pupils are foretold from the same round of three years at least`() throws {
        let own = try workspace()
        try own.build()
        let forecast = try PlanSource(try own.workspace).forecast(ahead: 2)
        #expect(forecast.years == [2563, 2564, 2565, 2566])
        #expect(forecast.schools.map(\.pupils) == [[50, 50], [40, 40]])
        #expect(forecast.unknown.map(\.code) == ["1099000003"])
        let short = try workspace(years: 2565...2566)
        try short.build()
        #expect(throws: Forecast.Refusal.tooFewYears([2565, 2566], round: 1)) {
            try PlanSource(try short.workspace).forecast(ahead: 1)
        }
        // As of a year of the past, only what was known then.
        #expect(throws: Forecast.Refusal.tooFewYears([2563, 2564], round: 1)) {
            try PlanSource(
                try own.workspace, asOf: AcademicPeriod(year: 2564)
            ).forecast(ahead: 1)
        }
    }
}

@Suite struct AnswerMapTests {
    @Test func `an answer is drawn with its title, its numbers and what it rests on`() throws {
        let own = try TestWorkspace(sample: ())
        try own.build()
        let source = try PlanSource(try own.workspace)
        let answer = try source.staffPlan().answer(try source.staffBasis())
        let (one, again) = (own.folder.path("one.svg"), own.folder.path("again.svg"))
        try AnswerFile.write(answer, from: source, to: one, in: .thai)
        try AnswerFile.write(answer, from: source, to: again, in: .thai)
        let svg = try String(contentsOfFile: one, encoding: .utf8)
        #expect(svg == (try String(contentsOfFile: again, encoding: .utf8)))
        #expect(svg.contains(answer.title.thai) && svg.contains("staff.csv"))
        #expect(svg.contains(answer.sentence.thai))
        let areas = try source.staffPlan().answer(
            by: try source.units(.amphoe), .amphoe, try source.staffBasis())
        try AnswerFile.write(areas, from: source, to: own.folder.path("areas.pdf"), in: .english)
        #expect(own.folder.names.contains("areas.pdf"))
    }

    @Test func `words are kinds, lines are ways, and rows without a place are no mistake`() throws {
        let own = try workspace()
        try own.build()
        let source = try PlanSource(try own.workspace)
        var answer = PlanAnswer(
            name: "kinds", title: LocalizedText(thai: "ชนิด", english: "Kinds"),
            columns: [
                PlanAnswer.Column("code", thai: "รหัส", english: "Code"),
                PlanAnswer.Column("kind", thai: "ชนิด", english: "Kind"),
            ],
            rows: try source.schools().map { school in
                PlanAnswer.Row(
                    [.text(school.code), .text("แบบ \(school.id)")],
                    geometry: school.coordinate.map { .point($0) })
            }, sentence: LocalizedText(thai: "สามแบบ", english: "Three kinds"), basis: PlanBasis())
        answer.picture = PlanPicture(
            .words("kind"), legend: LocalizedText(thai: "ชนิด", english: "Kind"))
        let path = own.folder.path("kinds.svg")
        try AnswerFile.write(answer, from: source, to: path, in: .thai)
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("แบบ 1"))
        answer.rows = []
        try AnswerFile.write(answer, from: source, to: path, in: .thai)
        answer.picture = nil
        try AnswerFile.write(answer, from: source, to: path, in: .thai)
    }
}
