import Foundation
import Geo
import Maps
import SchoolStore
import Schools
import Support
import Testing

@testable import Planning
@testable import Workspace

/// Four schools on a line, one of them without a position, and one of the past.
private func office(extra: String = "", files: [String: String] = [:]) throws -> TestWorkspace {
    var all = [
        "schools.csv": """
        รหัสโรงเรียน 10 หลัก,รหัส SMIS,ชื่อโรงเรียน,ตำบล,ระดับที่เปิดสอน,ละติจูด,ลองจิจูด
        1099000001,99010001,วัดหนึ่ง,เหนือ,อนุบาล-ประถมศึกษา,8.00,100.00
        1099000002,99010002,วัดสอง,เหนือ,อนุบาล-ประถมศึกษา,8.03,100.00
        1099000003,99010003,วัดสาม,ใต้,อนุบาล-ประถมศึกษา,8.50,100.00
        1099000004,99010004,วัดสี่,ใต้,อนุบาล-ประถมศึกษา,,
        """,
        "history.csv": """
        รหัสโรงเรียน,เหตุการณ์,ปีการศึกษา,ชื่อเดิม,รหัสเดิม,ไปรวมกับ
        1099000009,ยุบรวม,2562,วัดเก้า,,1099000001
        """,
        "old.csv": """
        รหัสโรงเรียน 10 หลัก,รหัส SMIS,ชื่อโรงเรียน,ตำบล,ละติจูด,ลองจิจูด
        1099000009,99010009,วัดเก้า,เหนือ,8.01,100.00
        """,
        "students.csv": """
        รหัสโรงเรียน,ชั้น,ชาย,หญิง,ห้องเรียน
        1099000001,ป.1,6,5,1
        1099000001,ป.2,2,1,1
        1099000002,ป.1,60,50,3
        1099000003,ป.1,20,20,1
        1099000004,ป.1,9,9,1
        """,
        "buildings.csv": """
        รหัสโรงเรียน,ประเภท,สร้าง พ.ศ.,จำนวนห้อง,สภาพปัจจุบัน
        1099000001,อาคารเรียน,2530,4,ทรุดโทรม
        """,
        "equipment.csv": """
        รหัสโรงเรียน,รหัส,หมวด,รายการ,จำนวนที่ใช้ได้,จำนวนรอซ่อม,จำนวนรอจำหน่าย
        1099000001,22001,ครุภัณฑ์การศึกษา,โต๊ะเก้าอี้ประถม,14,1,0
        1099000001,22033,ครุภัณฑ์การศึกษา,คอมพิวเตอร์,3,0,0
        """,
    ]
    all.merge(files) { $1 }
    let own = try TestWorkspace(
        all,
        manifest: """
            \(extra)
            sources:
              - schools: schools.csv
              - schools: old.csv
                year: 2560
              - history: history.csv
              - students: students.csv
                year: 2566
                round: 1
              - buildings: buildings.csv
                year: 2566
              - equipment: equipment.csv
                year: 2566
            """)
    try own.build()
    return own
}

@Suite struct ClosingTests {
    private func source(_ own: TestWorkspace) throws -> PlanSource {
        try PlanSource(try own.workspace)
    }

    @Test func `mergers tell of every small school, and of the limits in force`() throws {
        let own = try office(
            extra: "limits: limits.csv\nexempt: exempt.csv",
            files: [
                "limits.csv": """
                version,limit,value
                เขตเรา 2567,small_school_pupils,50
                เขตเรา 2567,distance_km,4
                """,
                "exempt.csv": "code,reason\n99010003,เกาะ\n1099000099,เกาะ\n",
            ])
        let answer = try source(own).mergers(MergerRequest())
        let outcomes = answer.rows.map { row in [row.cells[0], row.cells[5]] }
        // The nearest has three rooms of 40 for its 110 pupils, and not for 14 more.
        let words = [
            ("1099000001", "ไม่มีที่รับได้"), ("1099000003", "ยกเว้น"), ("1099000004", "บอกไม่ได้"),
        ]
        #expect(outcomes.count == words.count)
        for (outcome, expected) in zip(outcomes, words) {
            #expect(outcome[0] == .text(expected.0))
            guard case .words(let text) = outcome[1] else {
                Issue.record("an outcome is in words")
                return
            }
            #expect(text.thai == expected.1)
        }
        #expect(
            answer.basis.tables.first { $0.name == "limits" }?.version.thai.hasPrefix("เขตเรา 2567")
                == true)
        #expect(answer.notes.contains { $0.thai.contains("1099000099") })
        #expect(
            answer.basis.tables.first { $0.name == "exempt" }?.version.thai
                == "exempt.csv (2 แห่ง)")
    }

    @Test func `the map of mergers shows who could take pupils, small or not`() throws {
        let own = try office(files: [
            "students.csv": """
            รหัสโรงเรียน,ชั้น,ชาย,หญิง,ห้องเรียน
            1099000001,ป.1,8,6,1
            1099000002,ป.1,60,50,4
            """
        ])
        let source = try source(own)
        let answer = try source.mergers(MergerRequest(maxPupils: 50))
        let map = AnswerMap(answer, from: source, in: .thai)
        let drawn = try map.content(MapSource(source.store, language: .thai)).schools
        let kinds = Dictionary(uniqueKeysWithValues: drawn.map { ($0.name, $0.figures.level) })
        #expect(kinds == ["วัดหนึ่ง": "รับได้", "วัดสอง": "แห่งอื่นที่อาจรับนักเรียน"])
    }

    @Test func `a closing counts pupils, buildings and equipment, and changes nothing`() throws {
        let own = try office()
        let before = own.folder.listing
        let result = try source(own).closure(
            ClosureRequest(code: "99010001", into: ["1099000002"]))
        #expect(result.closure.grades.map(\.pupils) == [11, 3])
        #expect(result.closure.receivers.map(\.pupilsAfter) == [124])
        #expect(result.estate.buildings.map(\.condition) == ["ทรุดโทรม"])
        #expect(result.estate.equipment.map(\.usable) == [17])
        #expect(own.folder.listing == before)
        let again = try source(own).closure(
            ClosureRequest(code: "99010001", into: ["1099000002"]))
        #expect(again.answer.jsonBytes == result.answer.jsonBytes)
    }

    @Test func `bad questions are answered in a sentence`() throws {
        let own = try office()
        let source = try source(own)
        #expect(throws: ClosureError.intoItself(name: "วัดหนึ่ง")) {
            try source.closure(ClosureRequest(code: "1099000001", into: ["99010001"]))
        }
        #expect(throws: PlanPlaceError.self) {
            try source.closure(ClosureRequest(code: "1099000001", into: ["1099000009"]))
        }
        #expect(throws: PlanPlaceError.self) { try source.closure(ClosureRequest(code: "77")) }
        #expect(throws: ClosureError.unplaced(name: "วัดสี่")) {
            try source.closure(ClosureRequest(code: "1099000004"))
        }
        let unplaced = try source.closure(
            ClosureRequest(code: "1099000004", into: ["1099000002"]))
        #expect(unplaced.closure.placed == 18 && unplaced.closure.pupilKilometres == nil)
        let nowhere = try source.closure(ClosureRequest(code: "1099000003"))
        #expect(nowhere.closure.unplaced == 40)
        #expect(nowhere.answer.sentence.english.hasPrefix("No school within 6 km"))
    }

    @Test func `the public sees no count from one to four`() throws {
        let own = try office()
        let request = ClosureRequest(code: "1099000001", into: ["1099000002"])
        let result = try source(own).closure(request, for: .public(threshold: 5))
        #expect(!result.counts.grades.contains(3) && result.counts.hides)
        let page = ReceiptText(
            result: result, sources: try ReceiptSources(try source(own), .thai), officeName: "เขต",
            period: nil, language: .thai
        ).content
        let grades = try #require(page.facts.first)
        #expect(!grades.text.contains("ป.2 3") && grades.text.contains("–"))
        #expect(page.unknown.contains { $0.contains("ปกปิด") })
        #expect(!page.purpose.contains("ใช้ภายใน"))
    }

    @Test func `the page for a hearing is written in each format, twice the same`() throws {
        let own = try office()
        let source = try source(own)
        let result = try source.closure(ClosureRequest(code: "1099000001", into: ["1099000002"]))
        // All that there is has room on it: one page.
        #expect(
            try source.writeReceipt(result, to: own.folder.path("one.svg"), language: .thai).paths
                .count == 1)
        for ending in PlanSource.receiptEndings {
            let paths = [1, 2].map { own.folder.path("page-\($0).\(ending)") }
            for path in paths { _ = try source.writeReceipt(result, to: path, language: .thai) }
            let bytes = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
            #expect(bytes[0] == bytes[1] && bytes[0].count > 1_000)
        }
        let svg = try String(contentsOfFile: own.folder.path("page-1.svg"), encoding: .utf8)
        for words in ["ข้อมูลประกอบการพิจารณา", "คัดค้าน", "students.csv", "ทรุดโทรม", "ลงชื่อ"] {
            #expect(svg.contains(words), "\(words) is missing")
        }
        #expect(!svg.contains("nan") && !svg.contains("inf"))
    }
}

extension ClosingTests {
    @Test func `what the page has no room for stands whole on pages behind it`() throws {
        let own = try office()
        let source = try source(own)
        var result = try source.closure(ClosureRequest(code: "1099000001", into: ["1099000002"]))
        let taker = try #require(result.closure.receivers.first?.school)
        let travel = try #require(result.closure.moves.compactMap(\.travel).first)
        result.closure.places = (1...90).map { number in
            Closure.PlaceChange(
                place: ClosurePlace(
                    name: "บ้านที่\(number)", coordinate: Coordinate(longitude: 100, latitude: 8)),
                receiver: taker, travel: travel)
        }
        let path = own.folder.path("page.svg")
        let written = try source.writeReceipt(result, to: path, language: .thai)
        let count = written.paths.count
        #expect(count > 2 && written.paths[1].hasSuffix("page-2.svg"))
        let pages = try written.paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
        let behind = pages.dropFirst().joined()
        for number in 1...90 { #expect(behind.contains("บ้านที่\(number)<")) }
        #expect(pages[0].contains("ดูหน้า 2") && pages[1].contains("หน้า 2/\(count)"))
        for match in behind.matches(of: /<text[^>]* y="([0-9.]+)"/) {
            #expect(Double(match.output.1) ?? .infinity < 842)
        }
    }
}

@Suite struct ScenarioTests {
    private func keep(_ own: TestWorkspace, _ name: String, into: [String], replacing: Bool = false)
        throws
    {
        let source = try PlanSource(try own.workspace)
        let request = ClosureRequest(code: "1099000001", into: into)
        _ = try source.keep(
            try source.closure(request), of: request, as: name, replacing: replacing)
    }

    @Test func `scenarios are kept, listed and compared`() throws {
        let own = try office()
        try keep(own, "ใกล้", into: ["1099000002"])
        try keep(own, "ไกล", into: ["1099000003"])
        let source = try PlanSource(try own.workspace)
        let list = try source.scenarioList()
        #expect(list.rows.map { $0.cells[0] } == [.text("ใกล้"), .text("ไกล")])
        #expect(list.rows.allSatisfy { $0.cells[7] == .flag(false) })
        let comparison = try source.compare(["ใกล้", "ไกล"])
        #expect(comparison.columns.count == 3)
        #expect(comparison.rows[2].cells[1] == .text("into 1099000002, growth 10"))
        #expect(comparison.basis.sources.contains { $0.thai == "students.csv" })
        #expect(comparison.sentence.thai.contains("น้อยที่สุดใน “ใกล้”"))
        // The same question gives the same file.
        let path = own.folder.path("scenarios/ใกล้.json")
        let bytes = try Data(contentsOf: URL(filePath: path))
        try keep(own, "ใกล้", into: ["1099000002"], replacing: true)
        #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    }

    @Test func `a scenario says that the data has changed since`() throws {
        let own = try office()
        try keep(own, "หนึ่ง", into: ["1099000002"])
        try own.folder.write(
            "รหัสโรงเรียน,ชั้น,ชาย,หญิง,ห้องเรียน\n1099000001,ป.1,6,5,1\n1099000002,ป.1,1,1,1\n",
            "students.csv")
        try own.build()
        let list = try PlanSource(try own.workspace).scenarioList()
        #expect(list.rows.first?.cells[7] == .flag(true))
        #expect(list.notes.first?.thai.contains("students.csv") == true)
    }

    @Test func `a scenario says that a table has changed though its version has not`() throws {
        let table = "version,limit,value\nเขตเรา 2567,transport_baht_per_pupil_km,"
        let own = try office(extra: "limits: limits.csv", files: ["limits.csv": table + "2\n"])
        try keep(own, "หนึ่ง", into: ["1099000002"])
        try own.folder.write(table + "9\n", "limits.csv")
        let list = try PlanSource(try own.workspace).scenarioList()
        #expect(list.rows.first?.cells[7] == .flag(true))
        #expect(list.notes.first?.thai.contains("limits") == true)
    }

    @Test func `what is kept is not written over, and bad names are refused`() throws {
        let own = try office()
        try keep(own, "หนึ่ง", into: ["1099000002"])
        #expect(throws: ScenarioError.exists("หนึ่ง")) {
            try keep(own, "หนึ่ง", into: ["1099000003"])
        }
        for name in ["", "a/b", "../x", ".x", "a\nb", " x", "1-1037-02071-81-1"] {
            #expect(throws: ScenarioError.nameUnusable(name)) {
                try keep(own, name, into: ["1099000002"])
            }
        }
        let source = try PlanSource(try own.workspace)
        #expect(throws: ScenarioError.self) { try source.compare(["หนึ่ง", "สอง"]) }
        try own.folder.write("{}", "scenarios/เสีย.json")
        #expect(throws: ScenarioError.self) { try source.scenarioList() }
    }
}
