import Foundation
import Support
import Testing

@testable import Schools

@Suite struct SystemProfileTests {
    @Test func `every system has a name of its own in kebab-case, and words`() {
        let ids = SystemProfile.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(
            ids.allSatisfy { id in
                id.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
            })
        #expect(Set(SystemProfile.all.map(\.title)).count == ids.count)
        #expect(SystemProfile.all.allSatisfy { SystemProfile.named($0.id)?.id == $0.id })
        #expect(SystemProfile.named("no-such-system") == nil)
    }

    @Test func `every table kind has a system, and every meaning of a row`() {
        let kinds = SourceKind.allCases.filter { TableProfile.of($0) != nil }
        #expect(kinds.allSatisfy { !SystemProfile.systems(of: $0).isEmpty })
        #expect(
            Set(SystemProfile.all.map(\.row)) == Set(SystemProfile.RowMeaning.allCases))
    }

    @Test(arguments: SystemProfile.all.map(\.id))
    func `what a system reads is never what it calls personal`(_ id: String) throws {
        let system = try #require(SystemProfile.named(id))
        let read = system.columns.filter { $0.field != .pupilNumber }.flatMap(\.headers)
        let both = Set(read.map(ThaiText.key)).intersection(system.personal.map(ThaiText.key))
        #expect(both.isEmpty)
        #expect(system.row.isPerson == (!system.personal.isEmpty && system.kind != .schools))
    }

    @Test(arguments: SystemProfile.all.map(\.id))
    func `of rows of persons nothing is read but what is counted`(_ id: String) throws {
        let system = try #require(SystemProfile.named(id))
        guard system.row.isPerson else { return }
        let counted: Set<Field> = [
            .code, .smis, .obec, .grade, .sex, .rooms, .pupilNumber, .position, .standing,
        ]
        #expect(Set(system.columns.map(\.field)).isSubset(of: counted))
    }

    @Test func `salaries and personnel files are refused, with what to do instead`() {
        let refused = SystemProfile.all.filter { $0.refusal != nil }
        #expect(refused.map(\.id) == ["e-money-salaries", "kp7-personnel-files"])
        #expect(refused.allSatisfy { $0.columns.isEmpty })
        #expect(
            refused.allSatisfy {
                $0.refusal?.thai.contains("ลิงก์") == true
                    && $0.refusal?.english.contains("link") == true
            })
    }

    @Test func `each system is a file of its own`() throws {
        let folder = repository.appendingPathComponent("Sources/Schools/Systems")
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        let counts = try files.map { file in
            try String(contentsOf: file, encoding: .utf8)
                .components(separatedBy: "= SystemProfile(\n").count - 1
        }
        #expect(counts.reduce(0, +) == SystemProfile.all.count)
        #expect(counts.allSatisfy { $0 <= 1 })
    }
}
