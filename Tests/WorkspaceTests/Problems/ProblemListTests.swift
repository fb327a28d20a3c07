import Foundation
import GeoSource
import SchoolStore
import Schools
import Support
import Testing
import Workspace

@Suite struct ProblemListTests {
    /// A school without a position, one with, and a problem of no school.
    private static let problems = [
        Problem(
            .coordinateMissing, source: "schools.csv", row: 3, school: "1099097002",
            field: "coordinates"),
        Problem(
            .tambonUnknown(nearest: nil), source: "schools.csv", row: 2, school: "097001",
            value: "=ลำปำ"),
        Problem(.columnMissing(nearest: nil, unknown: []), source: "staff.csv", field: "position"),
    ]

    private static func workspace() throws -> TestWorkspace {
        let test = try TestWorkspace(
            [
                "schools.csv": """
                รหัสโรงเรียน,OBEC,ชื่อโรงเรียน,ละติจูด,ลองจิจูด,ตำบล,อำเภอ,เครือข่าย,โทรศัพท์
                1099097001,097001,บ้านโคก,7.45,100.13,ลำปำ,เมือง,เครือข่ายหนึ่ง,074-600001
                1099097002,097002,บ้านนา,,,ลำปำ,เมือง,,074-600002
                """
            ], manifest: "sources:\n  - schools: schools.csv\n")
        try test.build()
        return test
    }

    private func rows(_ path: String) throws -> [[String]] {
        var rows: [[String]] = []
        try TableSource(path: path).forEachRow { rows.append($0.texts) }
        return rows
    }

    @Test(arguments: ["csv", "xlsx"])
    func `a table has what a clerk needs to ring the schools`(_ ending: String) throws {
        let test = try Self.workspace()
        let path = test.folder.path("list.\(ending)")
        try test.workspace.write(Self.problems, to: path, language: .english)
        let rows = try rows(path)
        #expect(
            rows.first == [
                "school code", "school", "tambon", "amphoe", "phone", "network", "severity", "kind",
                "value", "problem", "suggestion", "file", "row", "result", "by", "date",
            ])
        #expect(
            rows[1].prefix(8) == [
                "1099097002", "บ้านนา", "ลำปำ", "เมือง", "074-600002", "", "error",
                "coordinate-missing",
            ])
        #expect(rows[1][11...12] == ["schools.csv", "3"])
        #expect(
            rows[2].prefix(6) == ["097001", "บ้านโคก", "ลำปำ", "เมือง", "074-600001", "เครือข่ายหนึ่ง"])
        #expect(FormulaGuard.unprotected(rows[2][8]) == "=ลำปำ")
        #expect(rows[3].prefix(8) == ["", "", "", "", "", "", "warning", "column-missing"])
        #expect(rows.count == 4)
    }

    @Test func `the headings are Thai for those who read Thai`() throws {
        let test = try Self.workspace()
        let path = test.folder.path("list.csv")
        try test.workspace.write(Self.problems, to: path, language: .thai)
        let header = try rows(path).first
        #expect(header?.first == "รหัสโรงเรียน")
        #expect(header?.suffix(3) == ["ผลการติดต่อ", "ผู้ตรวจ", "วันที่"])
    }

    @Test func `on the map a school without a position has no geometry`() throws {
        let test = try Self.workspace()
        let path = test.folder.path("list.geojson")
        try test.workspace.write(Self.problems, to: path, language: .english)
        let data = try Data(contentsOf: URL(filePath: path))
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let features = try #require(json["features"] as? [[String: Any]])
        #expect(features.map { $0["geometry"] is NSNull } == [true, false, true])
        let point = try #require(features[1]["geometry"] as? [String: Any])
        #expect(point["coordinates"] as? [Double] == [100.13, 7.45])
        #expect(json["bbox"] as? [Double] == [100.13, 7.45, 100.13, 7.45])
        let properties = try #require(features[2]["properties"] as? [String: Any])
        #expect(
            Set(properties.keys) == [
                "kind", "severity", "source", "row", "school", "field", "value", "message",
                "suggestion",
            ])
        #expect(properties["school"] is NSNull && properties["field"] as? String == "position")
    }

    @Test(.enabled(if: Program.isInstalled("/usr/bin/ogrinfo")))
    func `ogrinfo reads every problem of the sample`() throws {
        let test = try TestWorkspace(sample: ())
        try test.build()
        let path = test.folder.path("problems.geojson")
        let problems = try test.workspace.store().problems()
        try test.workspace.write(problems, to: path, language: .thai)
        let run = try Program("/usr/bin/ogrinfo", ["-ro", "-so", "-al", path])
        #expect(run.output.contains("Feature Count: \(problems.count)"))
    }

    @Test(arguments: ["csv", "xlsx", "geojson"])
    func `the same problems are the same bytes`(_ ending: String) throws {
        let test = try Self.workspace()
        let paths = ["a.\(ending)", "b.\(ending)"].map(test.folder.path)
        for path in paths {
            try test.workspace.write(Self.problems, to: path, language: .thai)
        }
        let files = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
        #expect(files[0] == files[1])
    }

    @Test(arguments: [
        "schools.csv", "./schools.csv", "link.csv", "schoolmap.yaml", "corrections.csv",
    ])
    func `no file of the workspace is written over`(_ name: String) throws {
        let test = try Self.workspace()
        try FileManager.default.createSymbolicLink(
            atPath: test.folder.path("link.csv"),
            withDestinationPath: test.folder.path("schools.csv"))
        let before = test.folder.listing
        #expect(throws: WriteRefusal.self) {
            try test.workspace.write(
                Self.problems, to: "\(test.folder.path)/\(name)", language: .thai)
        }
        #expect(test.folder.listing == before)
    }
}
