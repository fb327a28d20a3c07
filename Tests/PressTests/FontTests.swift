import Foundation
import Maps
import Press
import Support
import Testing

@Suite struct FontTests {
    private let measure = PangoTextMeasure()

    /// Every character that the sources of a target mention: words, names, units, signs.
    private static func characters(of target: String) -> Set<Character> {
        let folder = repository.appending(path: "Sources/\(target)").resolvingSymlinksInPath()
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let texts = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
            .compactMap { try? String(contentsOf: $0, encoding: .utf8) }
        return Set(texts.joined().filter { !$0.isWhitespace })
    }

    /// All of Thai that is assigned: U+0E01 to U+0E3A and U+0E3F to U+0E5B.
    private static let thai = ((0xE01...0xE3A).map { $0 } + (0xE3F...0xE5B).map { $0 })
        .compactMap(Unicode.Scalar.init).map(Character.init)

    @Test func `every character of the maps' words and of the sample's names has a shape`() {
        var all = Self.characters(of: "Maps").union(Self.characters(of: "SampleDistrict"))
        all.formUnion(Self.thai)
        all.formUnion("0123456789๐๑๒๓๔๕๖๗๘๙")
        #expect(all.count > 200)
        let text = String(all.sorted())
        #expect(measure.missingCharacters(in: text, family: mapFontFamily) == [])
    }

    @Test func `what no font has is named once, in the order of the text`() {
        let text = "ก\u{F8FF}ข \u{10FFFD}\u{F8FF} ค"
        #expect(
            measure.missingCharacters(in: text, family: mapFontFamily)
                == ["\u{F8FF}", "\u{10FFFD}"])
        #expect(measure.missingCharacters(in: "", family: mapFontFamily) == [])
    }

    @Test(arguments: ["😀", "م", "漢", "ß", "Ω", "é", "\u{E000}"])
    func `an unusual character is drawn by some font, or named`(text: String) throws {
        let isNamed = measure.missingCharacters(in: text, family: mapFontFamily) == Array(text)
        #expect(try isNamed == looksLikeBox(text))
    }

    @Test func `no Thai letter and no digit is drawn as the box for missing shapes`() throws {
        for character in Self.thai + "0123456789" {
            #expect(try !looksLikeBox(String(character)), "\(character)")
        }
    }

    /// Whether the picture of a text has the very outline of the box that stands for a character
    /// without a shape; its digits differ, its frame does not.
    private func looksLikeBox(_ text: String) throws -> Bool {
        try Self.boxes.contains(Self.ink(text))
    }

    /// The boxes for characters of four and of six hexadecimal digits.
    private static let boxes = ["\u{F8FE}", "\u{10FFFD}"].map { try? ink($0) }

    private static func ink(_ text: String) throws -> Pixels.Rectangle? {
        let picture = try renderPNG(
            svg: """
                <svg xmlns="http://www.w3.org/2000/svg" width="60pt" height="60pt"
                  viewBox="0 0 60 60" font-family="\(mapFontFamily)">
                <text x="20" y="40" font-size="20">\(text)</text></svg>
                """, dotsPerInch: 72)
        return try Pixels(png: picture).ink
    }
}
