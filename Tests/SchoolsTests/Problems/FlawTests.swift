import Foundation
import Support
import Testing

@testable import Schools

@Suite struct FlawTests {
    @Test(arguments: Flaw.examples)
    func `a flaw has a kind in kebab-case`(_ flaw: Flaw) {
        let words = flaw.kind.split(separator: "-", omittingEmptySubsequences: false)
        #expect(words.count >= 2)
        #expect(words.first?.allSatisfy { ("a"..."z").contains($0) } == true)
        #expect(
            words.allSatisfy { word in
                !word.isEmpty
                    && word.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) }
            })
    }

    @Test(arguments: Flaw.examples)
    func `a flaw has words in both languages`(_ flaw: Flaw) {
        for text in [flaw.message, flaw.suggestion] {
            #expect(text.thai.unicodeScalars.contains { (0xE01...0xE5B).contains($0.value) })
            #expect(text.english.contains { $0.isASCII && $0.isLetter })
            #expect(text[.thai] == text.thai && text[.english] == text.english)
        }
    }

    @Test func `every kind that the sources name has an example`() throws {
        let named = try Self.namedKinds()
        #expect(named.count > 30)
        #expect(named == Set(Flaw.examples.map(\.kind)))
    }

    /// The kinds that `Flaw("…"` names in the sources of the module.
    private static func namedKinds() throws -> Set<String> {
        let folder = repository.appendingPathComponent("Sources/Schools")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let sources = (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
        return try sources.reduce(into: []) { kinds, file in
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /\bFlaw\(\s*"([a-z0-9-]+)"/) {
                kinds.insert(String(match.1))
            }
        }
    }

    @Test func `no two flaws share a kind or a message`() {
        #expect(Set(Flaw.examples.map(\.kind)).count == Flaw.examples.count)
        #expect(Set(Flaw.examples.map(\.message)).count == Flaw.examples.count)
    }

    @Test func `there is a flaw of every weight, and errors come first`() {
        #expect(Set(Flaw.examples.map(\.severity)) == [.error, .warning, .note])
        #expect(Severity.allCases.shuffled().sorted() == [.error, .warning, .note])
    }

    @Test(arguments: [
        (
            Flaw.codeLength(actual: 9, expected: 10, likely: "1099097045"), ["9", "10"],
            "1099097045"
        ),
        (.codeLeadingZeroLost(repaired: "097034"), ["097034"], "097034"),
        (.codeConflict(obec: "097009", expected: "097001"), ["097009", "097001"], ""),
        (.codeDuplicate(firstRow: 46), ["46"], ""),
        (.tambonUnknown(nearest: "โคกหมอกทอง"), [], "โคกหมอกทอง"),
        (.coordinateShared(with: ["1", "2"]), ["1, 2"], ""),
        (
            .coordinateOutsideTambon(declared: "ลำปำ", found: "พญาขัน", metres: 840),
            ["ลำปำ", "พญาขัน", "840"], ""
        ),
        (.totalMismatch(parts: 18, total: 27), ["18", "27"], ""),
        (.subtotalMismatch(parts: 28, total: 30), ["28", "30"], ""),
        (.yearImplausible(likely: 2531), [], "2531"),
        (.coordinateDatumUnknown(zone: 48), ["48"], "EPSG"),
    ])
    func `the words hold the facts`(_ flaw: Flaw, _ facts: [String], _ suggestion: String) {
        for text in [flaw.message.thai, flaw.message.english] {
            #expect(facts.allSatisfy { text.contains($0) }, "\(text)")
        }
        for text in [flaw.suggestion.thai, flaw.suggestion.english] {
            #expect(suggestion.isEmpty || text.contains(suggestion), "\(text)")
        }
    }

    @Test func `what is not known is left out of the words`() {
        for flaw in [
            Flaw.codeLength(actual: 9, expected: 10, likely: nil), .tambonUnknown(nearest: nil),
            .yearImplausible(likely: nil), .coordinateOutsideArea(metres: nil),
        ] {
            for text in [flaw.message, flaw.suggestion] {
                #expect(!text.english.contains("nil") && !text.thai.contains("nil"))
                #expect(!text.english.isEmpty && !text.thai.isEmpty)
            }
        }
    }

    @Test(arguments: [
        (0, "0 m", "0 ม."), (999, "999 m", "999 ม."), (1000, "1.0 km", "1.0 กม."),
        (1049, "1.0 km", "1.0 กม."), (1050, "1.1 km", "1.1 กม."),
        (110_578, "110.6 km", "110.6 กม."),
    ])
    func `distances are in metres, then in kilometres`(
        _ metres: Int, _ english: String, _ thai: String
    ) {
        let message = Flaw.coordinateOutsideArea(metres: metres).message
        #expect(message.english.hasSuffix(english))
        #expect(message.thai.hasSuffix(thai))
    }

    @Test(arguments: [(50, Severity.note), (51, .warning)])
    func `a point within the error of a phone is only a note`(_ metres: Int, _ severity: Severity) {
        let flaw = Flaw.coordinateOutsideTambon(declared: "ก", found: "ข", metres: metres)
        #expect(flaw.severity == severity)
    }
}
