import Maps
import SchoolStore
import Schools
import Support
import Testing

@testable import Workspace

/// Two schools that were counted in several rounds, and what tables say of them.
private func office() throws -> TestWorkspace {
    let counts: [(year: Int, round: Int, pupils: Int)] = [
        (2563, 1, 200), (2564, 1, 150), (2564, 2, 145), (2565, 1, 110), (2565, 2, 105),
    ]
    var files = [
        "schools.csv": """
        รหัสโรงเรียน 10 หลัก,ชื่อโรงเรียน,ระดับที่เปิดสอน,เครือข่าย,ละติจูด,ลองจิจูด
        1099000001,บ้านหนึ่ง,อนุบาล-ประถมศึกษา,เครือข่ายเหนือ,7.1,100.1
        1099000002,บ้านสอง,ประถมศึกษา,เครือข่ายใต้,7.2,100.2
        """,
        "equipment.csv": """
        รหัสโรงเรียน 10 หลัก,รหัส,หมวด,รายการ,จำนวนที่ใช้ได้,จำนวนรอซ่อม,จำนวนรอจำหน่าย
        1099000001,22033,ครุภัณฑ์การศึกษา,เครื่องไมโครคอมพิวเตอร์,12,0,0
        1099000001,22041,ครุภัณฑ์การศึกษา,คอมพิวเตอร์พกพา (Tablet),3,0,0
        1099000002,22001,โต๊ะเก้าอี้,โต๊ะเก้าอี้นักเรียน ประถมศึกษา,40,0,0
        1099000001,22001,โต๊ะเก้าอี้,โต๊ะเก้าอี้นักเรียน ประถมศึกษา,90,0,0
        """,
        "indicators.csv": """
        รหัสโรงเรียน 10 หลัก,ตัวชี้วัด,ปีการศึกษา,ค่า,หน่วย
        1099000001,อ่านออกเขียนได้,2565,81.5,คะแนน
        1099000002,มาเรียน,2565,97,ร้อยละ
        """,
        "projects.csv": """
        รหัสโครงการ,ชื่อโครงการ,ปีงบประมาณ,โรงเรียนที่เข้าร่วม
        65-01,ห้องเรียนริมเล,2565,1099000001
        65-02,โรงเรียนปลอดขยะ,2565,"1099000001, 1099000002"
        """,
    ]
    var sources = "sources:\n  - schools: schools.csv\n"
    for count in counts {
        let name = "\(count.year)-\(count.round).csv"
        files[name] = "รหัสโรงเรียน,ชั้น,ชาย,หญิง\n1099000001,ป.1,\(count.pupils),0\n"
        sources += "  - students: \(name)\n    year: \(count.year)\n    round: \(count.round)\n"
    }
    // The second school was counted long ago only.
    files["2563-1.csv", default: ""] += "1099000002,ป.1,50,0\n"
    for kind in ["equipment", "indicators", "projects"] { sources += "  - \(kind): \(kind).csv\n" }
    let own = try TestWorkspace(files, manifest: sources)
    try own.build()
    return own
}

@Suite struct FigureSourceTests {
    private let own: TestWorkspace

    init() throws { own = try office() }

    private func source(
        _ needs: Set<MapTheme.Need>, _ choices: MapChoices = MapChoices(),
        asOf period: AcademicPeriod? = nil
    ) throws -> FigureSource {
        try FigureSource(
            try own.workspace.store(asOf: period), needs: needs, choices: choices, norm: .shipped)
    }

    private func figures(_ source: FigureSource, pupils: Int? = nil) -> [SchoolFigures] {
        [1, 2].map { school in
            var figures = SchoolFigures()
            figures.pupils = pupils
            source.fill(&figures, school: school)
            return figures
        }
    }

    @Test func `change is against the same round of the year before`() throws {
        let source = try source([.pupils, .earlierPupils])
        #expect(source.earlierPeriod == AcademicPeriod(year: 2564, round: 2))
        #expect(figures(source).map(\.earlierPupils) == [145, nil])
        // A number of an older round is no number of this one.
        #expect(figures(source, pupils: 50).map(\.pupils) == [105, nil])
    }

    @Test func `any earlier round may be asked for, a year alone means the same round`() throws {
        func earlier(_ year: Int, _ round: Int? = nil) throws -> String? {
            let choices = MapChoices(since: AcademicPeriod(year: year, round: round))
            return try source([.earlierPupils], choices).earlierPeriod?.shortWord
        }
        #expect(try earlier(2564) == "2564/2")
        #expect(try earlier(2564, 1) == "2564/1")
        #expect(try earlier(2563) == "2563/1")
        let unknown = #expect(throws: MapChoiceError.self) { try earlier(2560) }
        #expect(
            unknown?.code
                == .unknown(
                    nearest: [], available: ["2563/1", "2564/1", "2564/2", "2565/1", "2565/2"]))
        let same = #expect(throws: MapChoiceError.self) { try earlier(2565, 2) }
        #expect(same?.code == .notEarlier(shown: AcademicPeriod(year: 2565, round: 2)))
    }

    @Test func `a year without the round is compared with the newest before`() throws {
        let rounds = ComparedRounds(
            counted: [(2560, 3), (2562, 1), (2563, 1)].map { AcademicPeriod(year: $0, round: $1) },
            shown: AcademicPeriod(year: 2563, round: 2))
        #expect(try rounds.earlier(nil)?.shortWord == "2563/1")
        let first = ComparedRounds(counted: [], shown: AcademicPeriod(year: 2563, round: 2))
        #expect(try first.earlier(nil) == nil)
    }

    @Test func `a series has the same round of each year, and twelve years at most`() throws {
        let source = try source([.series], asOf: AcademicPeriod(year: 2565, round: 1))
        #expect(source.seriesPeriods.map(\.shortWord) == ["2563/1", "2564/1", "2565/1"])
        #expect(figures(source).map(\.series) == [[200, 150, 110], [50, nil, nil]])
        let years = (2540...2566).map { AcademicPeriod(year: $0, round: 1) }
        let long = ComparedRounds(counted: years, shown: AcademicPeriod(year: 2566, round: 1))
        #expect(long.series == years.suffix(12))
    }

    @Test func `equipment is chosen by code, by the beginning of codes or by words`() throws {
        func usable(_ item: String?) throws -> ([Int?], String?) {
            let source = try source([.equipment], MapChoices(item: item))
            return (figures(source).map(\.equipment), source.subject?.thai)
        }
        #expect(try usable("22033") == ([12, 0], "เครื่องไมโครคอมพิวเตอร์ (22033)"))
        #expect(try usable("220") == ([105, 40], "ครุภัณฑ์การศึกษา"))
        #expect(try usable("๒๒๐๔") == ([3, 0], "ครุภัณฑ์การศึกษา (2204…)"))
        #expect(try usable("คอมพิวเตอร์") == ([15, 0], "คอมพิวเตอร์"))
        #expect(try usable(nil) == ([90, 40], "โต๊ะเก้าอี้นักเรียน ประถมศึกษา (22001)"))
        let error = #expect(throws: MapChoiceError.self) { try usable("99999") }
        #expect(error?.kind == .item)
    }

    @Test func `the first indicator is shown where none is named, and the others are told`() throws
    {
        let first = try source([.indicator])
        #expect(first.chosen?.name == "มาเรียน" && first.chosen?.others == ["อ่านออกเขียนได้"])
        #expect(figures(first).map(\.indicator) == [nil, 97])
        let named = try source([.indicator], MapChoices(indicator: "อ่านออก"))
        #expect(named.chosen == nil)
        #expect(named.subject?.thai == "อ่านออกเขียนได้ (คะแนน)")
        let error = #expect(throws: MapChoiceError.self) {
            try source([.indicator], MapChoices(indicator: "อ่านออกเขีนได้"))
        }
        #expect(
            error?.code
                == .unknown(nearest: ["อ่านออกเขียนได้"], available: ["มาเรียน", "อ่านออกเขียนได้"]))
    }

    @Test func `projects are all of them, or those with the words`() throws {
        #expect(
            figures(try source([.projects])).map(\.projects)
                == [["ห้องเรียนริมเล", "โรงเรียนปลอดขยะ"], ["โรงเรียนปลอดขยะ"]])
        let one = try source([.projects], MapChoices(project: "65-01"))
        #expect(figures(one).map(\.projects) == [["ห้องเรียนริมเล"], []])
        #expect(one.subject?.thai == "ห้องเรียนริมเล")
    }

    @Test func `a school above the norm's last step has none`() throws {
        let source = try source([.staffingNorm])
        #expect(figures(source, pupils: 41).map(\.teachersByNorm) == [3, 3])
        #expect(figures(source, pupils: 121).map(\.teachersByNorm) == [nil, nil])
        #expect(figures(source).map(\.teachersByNorm) == [nil, nil])
    }
}
