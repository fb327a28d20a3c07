import Foundation
import GeoSource
import Support
import Testing

@Suite struct FindingExampleTests {
    @Test func `every kind that the sources name has one example`() throws {
        let kinds = Finding.examples.map(\.kind)
        #expect(Set(kinds).count == kinds.count)
        #expect(Set(kinds) == (try Self.namedKinds()))
    }

    /// The kinds that `kind: "…"` names in the sources of the module.
    private static func namedKinds() throws -> Set<String> {
        let folder = repository.appending(path: "Sources/GeoSource")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let sources = (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
        return try sources.reduce(into: []) { kinds, file in
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /\bkind: "([a-z0-9-]+)"/) {
                kinds.insert(String(match.1))
            }
        }
    }

    @Test(arguments: Finding.examples)
    func `an example has words in both languages`(_ finding: Finding) {
        for text in [finding.messageThai, finding.suggestionThai] {
            #expect(text.unicodeScalars.contains { (0xE01...0xE5B).contains($0.value) })
        }
        for text in [finding.message, finding.suggestion] {
            #expect(text.contains { $0.isASCII && $0.isLetter })
        }
    }
}
