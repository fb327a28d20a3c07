import Foundation
import Planning
import SampleDistrict
import SchoolStore
import Schools
import Support
import Testing
import Workspace

@Suite struct SampleTests {
    @Test func `check finds exactly the mistakes that the sample's README lists`() throws {
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        #expect(try sample.problems() == plantedFlaws())
    }

    @Test func `every row is matched, unmatched or rejected, as planted`() throws {
        let report = try TestWorkspace(sample: ()).build()
        #expect(report.account("tambon.shp") == [35, 35, 0, 0])
        #expect(report.account("amphoe.shp") == [6, 6, 0, 0])
        #expect(report.account("schools.csv") == [115, 114, 0, 1])
        #expect(report.account("students-2565-1.csv") == [1417, 1416, 1, 0])
        #expect(report.account("equipment.csv") == [1270, 1269, 0, 1])
        #expect(report.account("places.shp") == [71, 71, 0, 0])
        #expect(report.account("schools-2560.csv") == [116, 116, 0, 0])
        #expect(report.account("history.csv") == [12, 11, 0, 1])
        #expect(report.account("indicators.csv") == [183, 182, 1, 0])
        #expect(report.account("budget.csv") == [131, 130, 1, 0])
        for source in report.sources {
            let account = source.account
            #expect(account.read == account.matched + account.unmatched + account.rejected)
        }
    }

    @Test func `the roads are one network, the islands' apart, with all that was digitised badly`()
        throws
    {
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        let network = try #require(try PlanSource(sample.workspace).roads())
        #expect(network.componentCount == 5)
        #expect((network.componentMetres.first ?? 0) > 0.95 * network.account.metres)
        let account = network.account
        #expect(account.duplicates == 1 && account.zeroLength == 1 && account.broken == 0)
        #expect((1...2).contains(account.snapped) && account.crossings == 1)
    }

    @Test func `the layer without .prj is decided by the one it overlaps`() throws {
        let report = try TestWorkspace(sample: ()).build()
        let amphoe = try #require(report.sources.first { $0.path == "amphoe.shp" })
        #expect(amphoe.crs?.value == "EPSG:24047")
        #expect(amphoe.crs?.source == "detected")
        #expect(amphoe.crs?.evidence.contains("tambon.shp") == true)
        #expect(amphoe.operation?.contains("Royal Thai Survey Department") == true)
    }

    @Test func `pupils of a wide and a long table of the same school agree with its profile`()
        throws
    {
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        let profile = try #require(try sample.workspace.store().profile(code: "1099097001"))
        #expect(profile.enrolments.count == 6)
        for enrolment in profile.enrolments { #expect(enrolment.pupils > 0) }
        let newest = profile.grades.reduce(0) { $0 + $1.total }
        #expect(newest == profile.enrolments.last?.pupils)
        #expect(newest == profile.school.pupils)
    }

    @Test func `schools of the past are found, and not among those of today`() throws {
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        let store = try sample.workspace.store()
        #expect(try store.schools().count == 114)
        let merged = try #require(try store.profile(code: "1099097115"))
        #expect(!merged.school.isCurrent && merged.events.map(\.successor) == ["1099097021"])
        #expect(try store.profile(code: "1099097301")?.school.code == "1099097088")
        let then = try sample.workspace.store(asOf: AcademicPeriod(year: 2560)).schools()
        #expect(then.count == 116)
        #expect(then.first { $0.code == "1099097006" }?.name == "บ้านปากคลองเทียนเงา")
    }

    @Test func `a school was late, and another's numbers were corrected with their reason`() throws
    {
        let sample = try TestWorkspace(sample: ())
        try sample.build()
        let first = AcademicPeriod(year: 2566, round: 1)
        let status = try sample.workspace.roundStatus(of: first)
        let round = try #require(status.first { $0.round.period == first })
        let pupils = try #require(round.datasets.first)
        #expect(pupils.schools.filter { $0.state == .late }.map(\.code) == ["1099097049"])
        #expect(pupils.count(.onTime) == 113)
        let profile = try #require(try sample.workspace.store().profile(code: "1099097054"))
        #expect(profile.superseded.map(\.replacedBy) == ["students-2566-2-correction.csv"])
        #expect(profile.superseded.allSatisfy { $0.reason?.isEmpty == false })
    }

    @Test func `no number of a citizen is anywhere in the store`() throws {
        let sample = try TestWorkspace(sample: ())
        let number = try #require(try plantedNumber())
        try sample.build()
        let bytes = try Data(contentsOf: URL(filePath: sample.folder.path("schoolmap.sqlite")))
        #expect(bytes.range(of: Data(number.utf8)) == nil)
    }

    @Test func `a second build does nothing, a changed byte builds anew`() throws {
        let sample = try TestWorkspace(sample: ())
        #expect(try !sample.build().isUnchanged)
        let again = try sample.build()
        #expect(again.isUnchanged)
        #expect(again.schoolCount == 114)
        try sample.folder.write(
            try String(contentsOfFile: sample.folder.path("schoolmap.yaml"), encoding: .utf8)
                + "\n", "schoolmap.yaml")
        #expect(try !sample.build().isUnchanged)
    }

    @Test func `a build writes nothing but the store beside its sources`() throws {
        let sample = try TestWorkspace(sample: ())
        let before = sample.folder.names
        try sample.build()
        #expect(sample.folder.names == (before + ["schoolmap.sqlite"]).sorted())
    }

    /// The rows of the README's table, as `problems()` words them.
    private func plantedFlaws() throws -> [String] {
        let readme = try #require(try sampleFiles.get().first { $0.name == "README.md" })
        let rows = String(decoding: readme.bytes, as: UTF8.self).split(separator: "\n")
            .filter { $0.hasPrefix("| ") && $0.contains("-") && !$0.contains("`") }
            .map { $0.split(separator: "|", omittingEmptySubsequences: false).map(trimmed) }
            .filter { $0.count == 7 && $0[1] != "kind" && !$0[1].hasPrefix("---") }
        #expect(rows.count >= 40)
        return rows.map { $0[1...4].joined(separator: " ") }.sorted()
    }

    private func trimmed(_ text: Substring) -> String {
        text.trimmingCharacters(in: .whitespaces)
    }

    /// The 13 digits that the sample's equipment has in a description.
    private func plantedNumber() throws -> String? {
        let file = try #require(try sampleFiles.get().first { $0.name == "equipment.csv" })
        let digits = Set(UInt8(ascii: "0")...UInt8(ascii: "9"))
        return file.bytes.split { !digits.contains($0) }
            .map { String(decoding: $0, as: UTF8.self) }
            .first { $0.utf8.count == 13 }
    }
}
