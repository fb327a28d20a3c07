import Foundation
import GeoSource
import SchoolStore
import Schools
import Support
import Testing
import Workspace

/// Files with persons in every cell where they may stray: nothing of them comes through a build.
@Suite struct PlantedFileTests {
    private static let search = LeakSearch()

    /// The register and one file, so that a leak is known by its file.
    @Test(arguments: PlantedOffice.files.map(\.name))
    func `nothing planted in a file reaches store, report or list of problems`(
        _ name: String
    ) throws {
        let file = try #require(PlantedOffice.files.first { $0.name == name })
        let folder = try TemporaryFolder()
        let others = PlantedOffice.files.filter {
            ["schools.csv", "centres.csv", "tambon.geojson"].contains($0.name)
                && $0.name != file.name
        }
        for file in others + [file] { try folder.write(file.bytes, file.name) }
        try folder.write(PlantedOffice.manifest(of: others + [file]), Manifest.fileName)
        let workspace = try Workspace(at: folder.path)
        let report = try workspace.build()
        let store = try workspace.store()
        let said = "\(report)\n\(try store.problems())\n\(try store.schools())"
        #expect(Self.search.leaks(in: Array(said.utf8), "answers") == [])
        let own = try store.problems().filter { $0.source == name }
        try expectPlaces(own, name)
        for source in report.sources {
            let account = source.account
            #expect(account.read == account.matched + account.unmatched + account.rejected)
        }
        let inputs = Set((others + [file]).map(\.name))
        let leaks = try Self.search.leaks(below: folder.path, except: inputs)
        #expect(leaks == [])
    }

    /// That persons are reported by row and field, where they stood in cells that are read.
    private func expectPlaces(_ problems: [Problem], _ name: String) throws {
        let told = problems.filter { ["personal-name", "personal-number"].contains($0.kind) }
        #expect(told.allSatisfy { $0.row != nil && $0.field != nil && $0.value == nil })
        // Of rows of persons hardly a cell is read; the boundaries of tambon have nobody in them.
        let isList = name.hasPrefix("students-36") || name.hasPrefix("students-91")
        let expected: Set =
            switch name {
            case "tambon.geojson": Set<String>()
            case "amphoe.geojson": ["personal-name"]
            case "network.geojson", "staff-list.xlsx": ["personal-number"]
            case _ where isList: ["personal-number"]
            default: ["personal-name", "personal-number"]
            }
        #expect(Set(told.map(\.kind)) == expected)
    }
}
