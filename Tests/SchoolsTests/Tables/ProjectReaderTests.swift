import Schools
import Testing

@Suite struct ProjectReaderTests {
    private func read(
        _ rows: String,
        columns: [Field] = [
            .code, .project, .budgetYear, .budget, .owner, .schools, .status, .report,
        ]
    ) -> Readings<Project> {
        table(columns: columns, rows).records(ProjectReader.self) { reader in
            reader.names = SchoolNames([
                (0, "วัดน้ำใส"), (1, "บ้านหนองบัว"), (2, "บ้านหนองบัว (สาขา)"), (2, "เกาะและเล"),
            ])
        }
    }

    @Test func `a row is a project with its schools`() throws {
        let readings = read(
            "P01 | อ่านออกเขียนได้ | 2557 | 150,000.50 | กลุ่มนิเทศ | 1099097001, 99010002 | เสร็จ | "
                + "https://www.school.ac.th/p01.pdf")
        let project = try #require(readings.records.first)
        #expect(project.code == "P01" && project.name == "อ่านออกเขียนได้")
        #expect(project.budgetYear == 2557 && project.budget?.satang == 15_000_050)
        #expect(project.owner == "กลุ่มนิเทศ" && project.status == "เสร็จ")
        #expect(project.report == "https://www.school.ac.th/p01.pdf")
        #expect(project.schools == [0, 1] && !project.isForAllSchools)
        #expect(readings.problems.isEmpty)
        #expect(readings.account.parts == [1, 0, 0])
    }

    @Test(arguments: [
        ("1099097001", [0]), ("1099097001;1099097002", [0, 1]), ("โรงเรียนวัดน้ำใส", [0]),
        ("วัดน้ำใสและบ้านหนองบัว", [0, 1]), ("เกาะและเล", [2]), ("วัดน้ำใส, เกาะและเล", [0, 2]),
        ("1. วัดน้ำใส\r\n๒) 97002", [0, 1]), ("วัดน้ำใส,วัดน้ำใส,99010001", [0]), ("-", []), ("", []),
    ])
    func `schools are named by codes or names, one or many`(_ cell: String, _ schools: [Int]) {
        let layout = table(columns: [.project, .schools], "").layout
        let table = Table(layout: layout, rows: [Cells(["โครงการ", cell], number: 2)])
        let readings = table.records(ProjectReader.self) { reader in
            reader.names = SchoolNames([(0, "วัดน้ำใส"), (1, "บ้านหนองบัว"), (2, "เกาะและเล")])
        }
        #expect(readings.records.map(\.schools) == [schools])
        #expect(readings.problems.isEmpty)
    }

    @Test(arguments: ["ทุกโรงเรียน", "โรงเรียนในสังกัดทุกโรงเรียน", "ทุกโรง"])
    func `all schools are all that have a name`(_ cell: String) {
        let readings = read("P01 | ก | 2557 | | | \(cell) | |")
        #expect(readings.records.map(\.isForAllSchools) == [true])
        #expect(readings.records.map(\.schools) == [[0, 1, 2]])
        #expect(readings.problems.isEmpty)
    }

    @Test func `rows of one project are one record, also where merged cells leave it out`() {
        let readings = read(
            """
            P01 | ก | 2557 | 100 | | 1099097001 | |
             | | | | | 1099097002 | |
            P02 | ข | 2557 | | | | |
            P01 | ก | 2557 | | กลุ่มแผน | 1099197003 | |
            P01 | ก | 2558 | 300 | | | |
            """)
        #expect(readings.records.map(\.name) == ["ก", "ข", "ก"])
        #expect(readings.records.map(\.schools) == [[0, 1, 2], [], []])
        #expect(readings.records.map(\.owner) == ["กลุ่มแผน", nil, nil])
        #expect(readings.problems.isEmpty)
        #expect(readings.account.parts == [5, 0, 0])
    }

    @Test func `rows that say otherwise of a project are reported, and the first is kept`() {
        let readings = read(
            "P01 | ก | 2557 | 100 | | | |\nP01 | ข | 2557 | 200 | | | |")
        #expect(readings.records.map(\.name) == ["ก"])
        #expect(readings.records.map(\.budget?.satang) == [10_000])
        #expect(readings.problems.kinds == ["project-conflict", "project-conflict"])
        #expect(readings.problems.map(\.field) == ["project", "budget"])
    }

    @Test func `a school that cannot be told is reported, the others are kept`() {
        let readings = read(
            """
            P01 | ก | 2557 | | | วัดน้ำใสย, วัดน้ำใส | |
            P02 | ข | 2557 | | | 1099097999 | |
            """)
        #expect(readings.records.map(\.schools) == [[0], []])
        #expect(readings.problems.kinds == ["school-name-unknown", "code-unknown"])
        #expect(readings.problems.map(\.value) == ["วัดน้ำใสย", "1099097999"])
        #expect(readings.problems.first?.suggestion.thai.contains("วัดน้ำใส") == true)
        #expect(readings.account.parts == [1, 1, 0])
    }

    @Test func `a name that several schools have is reported with their codes`() {
        let readings = table(columns: [.project, .schools], "ก | บ้านหนองบัว")
            .records(ProjectReader.self) { reader in
                reader.names = SchoolNames([(1, "บ้านหนองบัว"), (2, "บ้านหนองบัว")])
            }
        #expect(readings.problems.kinds == ["school-name-ambiguous"])
        #expect(readings.problems.first?.message.thai.contains("1099097002, 1099197003") == true)
        #expect(readings.records.map(\.schools) == [[]])
    }

    @Test(arguments: [
        ("javascript:alert(1)", nil, "link-scheme"), ("ห้อง 3", nil, "link-unreadable"),
        ("www.school.ac.th/p", "http://www.school.ac.th/p", "link-completed"),
    ])
    func `a report is an address of a page`(_ cell: String, _ report: String?, _ kind: String) {
        let readings = read("P01 | ก | 2557 | | | | | \(cell)")
        #expect(readings.records.map(\.report) == [report])
        #expect(readings.problems.kinds == [kind])
    }

    @Test func `sums are no projects, and a project has a name`() {
        let readings = read(
            "| รวมทั้งสิ้น | | 900 | | | |\nP01 | | 2557 | | | | |\n | | | | | 1099097001 | |")
        #expect(readings.records.isEmpty)
        #expect(readings.problems.kinds == ["cell-missing", "cell-missing"])
        #expect(readings.account.parts == [1, 0, 2])
    }
}
