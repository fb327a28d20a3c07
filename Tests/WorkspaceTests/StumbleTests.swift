import Foundation
import GeoSource
import SchoolStore
import Schools
import Support
import Testing
import Workspace

/// What people do to their files, and what must not come of it.
@Suite struct StumbleTests {
    private let header = "รหัสโรงเรียน,ชื่อ,ละติจูด,ลองจิจูด\n"

    /// A citizen number that passes its check, and belongs to nobody.
    private let citizen = "1101700230708"

    private func workspace(schools: String, students: String? = nil) throws -> TestWorkspace {
        var files = ["schools.csv": schools]
        var manifest = "sources:\n  - schools: schools.csv\n"
        if let students {
            files["students.csv"] = students
            manifest += "  - students: students.csv\n    year: 2565\n    round: 1\n"
        }
        return try TestWorkspace(files, manifest: manifest)
    }

    @Test func `rows under the table are no schools, and their text is not kept`() throws {
        let workspace = try workspace(
            schools: header + "1099000001,บ้านหนึ่ง,7.5,100.1\nรวม,1 โรงเรียน,,\nผู้จัดทำ นายสมชาย,,,\n")
        let report = try workspace.build()
        #expect(report.account("schools.csv") == [3, 1, 0, 2])
        #expect(try workspace.problemCounts() == ["row-unrecognised": 2])
        try expectNowhere("สมชาย", in: workspace)
    }

    @Test func `a register whose name column is not understood says which it may be`() throws {
        let workspace = try workspace(
            schools: "รหัสโรงเรียน,ชื่อสถานศึกษาา,ละติจูด,ลองจิจูด\n1099000001,บ้านหนึ่ง,7.5,100.1\n")
        try workspace.build()
        let problem = try #require(try workspace.workspace.store().problems().first)
        #expect(problem.kind == "column-missing")
        #expect(problem.suggestion.english.contains("ชื่อสถานศึกษาา"))
    }

    @Test func `a register without positions says so once, not once a school`() throws {
        let rows = (1...9).map { "109900000\($0),โรงเรียนที่ \($0)\n" }.joined()
        let workspace = try workspace(schools: "รหัสโรงเรียน,ชื่อ\n" + rows)
        try workspace.build()
        #expect(try workspace.problemCounts() == ["column-missing": 1])
    }

    @Test func `a citizen number among the counts is refused and nowhere shown`() throws {
        let workspace = try workspace(
            schools: header + "1099000001,บ้านหนึ่ง,7.5,100.1\n",
            students: "รหัสโรงเรียน,ชั้น,ชาย,หญิง,รวม\n1099000001,ป.1,\(citizen),3,6\n")
        try workspace.build()
        #expect(try workspace.problemCounts()["personal-number"] == 1)
        try expectNowhere(citizen, in: workspace)
    }

    @Test func `pupils without a header are not shown in the message`() throws {
        let workspace = try workspace(
            schools: header + "1099000001,บ้านหนึ่ง,7.5,100.1\n",
            students: "1099000001,\(citizen),สมชาย,ลับมาก,ป.1,ช\n1099000001,2,สมหญิง,ลับมาก,ป.1,ญ\n")
        let error = #expect(throws: ImportError.self) { try workspace.build() }
        let words = "\(error.map { "\($0.underlying)" } ?? "")"
        #expect(words.contains("headerNotFound"))
        for secret in [citizen, "สมชาย", "ลับมาก"] { #expect(!words.contains(secret)) }
        let fields = try inspect(workspace.folder.path("students.csv")).layers[0].fields
        #expect(fields.map(\.name) == (1...6).map { "column \($0)" })
    }

    @Test func `a manifest with a byte-order mark is read`() throws {
        let workspace = try workspace(schools: header + "1099000001,บ้านหนึ่ง,7.5,100.1\n")
        let text = try String(
            contentsOfFile: workspace.folder.path("schoolmap.yaml"), encoding: .utf8)
        try workspace.folder.write("\u{FEFF}" + text, "schoolmap.yaml")
        #expect(try workspace.build().schoolCount == 1)
    }

    @Test func `a manifest under Windows' idea of its name is pointed out`() throws {
        let folder = try TemporaryFolder()
        try folder.write("sources: []\n", "schoolmap.yaml.txt")
        let error = #expect(throws: ManifestError.self) { try Workspace(at: folder.path) }
        #expect(
            error?.code == .missing(directory: folder.path, nearest: "schoolmap.yaml.txt"))
    }

    @Test func `a folder where a file should be is said`() throws {
        let workspace = try TestWorkspace(manifest: "sources:\n  - schools: .\n")
        let error = #expect(throws: ManifestError.self) { try workspace.build() }
        #expect(error?.code == .notAFile("."))
    }

    /// Neither the store nor a message holds the text.
    private func expectNowhere(_ secret: String, in workspace: TestWorkspace) throws {
        let store = workspace.folder.path("schoolmap.sqlite")
        let bytes = try Data(contentsOf: URL(filePath: store))
        #expect(bytes.range(of: Data(secret.utf8)) == nil)
    }
}
