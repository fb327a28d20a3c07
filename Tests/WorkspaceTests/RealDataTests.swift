import Foundation
import Geo
import SchoolStore
import Schools
import Support
import Testing
import Workspace

/// The trials of real data; skipped where the development data is not beside the repository.
@Suite(.enabled(if: SharedData.isPresent)) struct RealDataTests {
    private func source(_ path: String, _ more: String...) -> String {
        let lines = ["  - \(path)"] + more.map { "    \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }

    private func boundaries(_ path: String, level: String = "tambon", _ more: String...) -> String {
        let lines = [
            "  - boundaries: \(SharedData.path(path))", "    level: \(level)",
        ]
        return (lines + more.map { "    \($0)" }).joined(separator: "\n") + "\n"
    }

    private func tambon(_ manifest: String) throws -> [Boundary] {
        let workspace = try TestWorkspace(manifest: "sources:\n" + manifest)
        try workspace.build()
        return try workspace.workspace.store().boundaries(.tambon)
    }

    /// The greatest distance in metres between vertices of the same place in both.
    private func greatestDistance(_ a: [Boundary], _ b: [Boundary]) -> Double {
        var greatest = 0.0
        for (one, other) in zip(a, b) {
            let metres = LocalMetres(latitude: one.polygons.first?.exterior.first?.y ?? 0)
            let pairs = zip(
                one.polygons.flatMap(\.rings).flatMap { $0 },
                other.polygons.flatMap(\.rings).flatMap { $0 })
            for (p, q) in pairs { greatest = max(greatest, metres.distance(p, q)) }
        }
        return greatest
    }

    @Test func `the legacy layer with its CRS given lies within a metre of the real one`() throws {
        let legacy = try tambon(
            boundaries("phatthalung/legacy/tambon.shp", level: "tambon", "crs: EPSG:24047"))
        let real = try tambon(boundaries("phatthalung/tambon/Phatthalung.shp"))
        #expect(legacy.count == 65)
        #expect(legacy.map(\.name) == real.map(\.name))
        #expect(greatestDistance(legacy, real) < 1)
    }

    @Test func `without a CRS it says what it cannot know, and leaves the layer out`() throws {
        let workspace = try TestWorkspace(
            manifest: "sources:\n" + boundaries("phatthalung/legacy/tambon.shp"))
        let report = try workspace.build()
        #expect(report.account("tambon.shp") == [65, 0, 0, 65])
        let problem = try #require(try workspace.workspace.store().problems().first)
        #expect(problem.kind == "crs-undetermined")
        #expect(problem.message.english.contains("448 m"))
    }

    @Test func `beside the amphoe it decides for Indian 1975 by itself and shows why`() throws {
        let workspace = try TestWorkspace(
            manifest: "sources:\n" + boundaries("phatthalung/legacy/tambon.shp")
                + boundaries("phatthalung/amphoe/Phatthalung.shp", level: "amphoe"))
        let report = try workspace.build()
        let layer = try #require(report.sources.first { $0.path.hasSuffix("legacy/tambon.shp") })
        #expect(layer.crs?.value == "EPSG:24047")
        #expect(layer.crs?.evidence.contains("median") == true)
        #expect(report.problemCount == 0)
    }

    @Test func `both national layers have every name right and lie together`() throws {
        let utf8 = try tambon(boundaries("thailand/tambon/tha_admbnda_adm3_rtsd_20220121.shp"))
        let cp874 = try tambon(boundaries("thailand/tambon_cp874_indian1975/tambon.shp"))
        #expect(utf8.count == 7425)
        #expect(utf8.map(\.code) == cp874.map(\.code))
        // The UTF-8 names are cut at 16 characters by their column.
        let cut = cp874.map { String($0.name.unicodeScalars.prefix(16)) }
        #expect(utf8.map(\.name) == cut)
        #expect(greatestDistance(utf8, cp874) < 1.5)
    }

    @Test func `Bangkok's five tables lose nothing and show what is wrong`() throws {
        let folder = SharedData.path("bangkok")
        let workspace = try TestWorkspace(
            manifest: "sources:\n" + boundaries("bangkok/bkk_subdistrict.shp")
                + source("schools: \(folder)/schools.csv")
                + source("students: \(folder)/students.csv", "year: 2565", "round: 1")
                + source("staff: \(folder)/staff.csv")
                + source("buildings: \(folder)/buildings.csv")
                + source("equipment: \(folder)/equipment.csv"))
        let report = try workspace.build()
        #expect(report.account("schools.csv") == [51, 51, 0, 0])
        #expect(report.account("students.csv") == [918, 918, 0, 0])
        #expect(report.account("buildings.csv") == [403, 403, 0, 0])
        #expect(report.account("equipment.csv") == [1720, 1720, 0, 0])
        let schools = try workspace.workspace.store().schools()
        #expect(schools.reduce(0) { $0 + ($1.pupils ?? 0) } == 41381)
        let problems = try workspace.problemCounts()
        #expect(problems["coordinate-outside-area"] == 2)
        // Three more declare names that the city's layer does not have (ป้อมปราบ, บวรนิเวศ twice).
        #expect(problems["coordinate-outside-tambon"] == 5)
        #expect(problems["tambon-unknown"] == 3)
        #expect(problems["code-length"] == 2)
        #expect(problems["building-missing"] == 3)
        #expect(problems["total-mismatch"] == nil)
    }

    @Test func `on the national layer six of Bangkok's schools lie in another tambon`() throws {
        let workspace = try TestWorkspace(
            manifest: "sources:\n" + boundaries("thailand/tambon_cp874_indian1975/tambon.shp")
                + source("schools: \(SharedData.path("bangkok/schools.csv"))"))
        try workspace.build()
        #expect(try workspace.problemCounts()["coordinate-outside-tambon"] == 6)
    }

    @Test func `of 215,372 Indonesian schools all rows and all mistakes are accounted for`() throws
    {
        let columns =
            "columns: {code: npsn, name: sekolah, tambon: kecamatan, latitude: lintang, "
            + "longitude: bujur}"
        let workspace = try TestWorkspace(
            manifest: "sources:\n"
                + source("schools: \(SharedData.path("indonesia/schools.csv"))", columns))
        let report = try workspace.build()
        #expect(report.account("schools.csv") == [215_372, 215_371, 0, 1])
        let problems = try workspace.problemCounts()
        #expect(problems["coordinate-missing"] == 1150)
        #expect(problems["coordinate-zero"] == 184)
        #expect(problems["coordinate-one-zero"] == 472)
        #expect(problems["coordinate-out-of-range"] == 8)
        #expect(problems["coordinate-swapped"] == 2)
        #expect(problems["code-duplicate"] == 1)
        // That the codes are not the ministry's is one finding about the file.
        #expect(problems["code-scheme"] == 1)
        #expect(problems["code-length"] == nil)
    }

    @Test func `the register of Phatthalung 2 keeps its codes apart from its area`() throws {
        let workspace = try TestWorkspace(
            manifest: "sources:\n" + boundaries("phatthalung/tambon/Phatthalung.shp")
                + source("schools: \(SharedData.path("phatthalung/schools_9302.csv"))"))
        let report = try workspace.build()
        #expect(report.account("schools_9302.csv") == [114, 114, 0, 0])
        let schools = try workspace.workspace.store().schools()
        #expect(schools.allSatisfy { $0.smis?.hasPrefix("9301") == true })
        // It has no columns for positions: said once.
        #expect(try workspace.problemCounts() == ["column-missing": 1])
    }

    @Test func `34,000 points in 7,425 tambon each lie where their row says`() throws {
        let workspace = try TestWorkspace(
            manifest: "sources:\n"
                + boundaries("thailand/tambon/tha_admbnda_adm3_rtsd_20220121.shp")
                + source("schools: \(SharedData.path("thailand/schools_synthetic.csv"))"))
        let report = try workspace.build()
        #expect(report.placedCount == 33_998)
        #expect(report.problemCount == 0)
    }
}
