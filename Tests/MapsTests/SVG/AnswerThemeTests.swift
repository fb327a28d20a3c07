import Geo
import Schools
import Support
import Testing

@testable import Maps

@Suite struct AnswerThemeTests {
    private func look(_ kind: AnswerLook.Kind = .classes) -> AnswerLook {
        let words = LocalizedText(thai: "ระยะ (กม.)", english: "Distance (km)")
        return AnswerLook(name: "test", title: words, legend: words, kind: kind, sentence: words)
    }

    private func svg(_ look: AnswerLook, _ content: MapContent) -> String {
        drawMap(.answer(look), content, options: MapOptions(), measure: PlainMeasure()).svg
    }

    @Test func `areas that show the same number are of one class`() {
        var content = District().content
        for place in content.tambon.indices {
            content.tambon[place].value = place.isMultiple(of: 2) ? 3.79 : 3.84
        }
        let svg = svg(look(), content)
        // Coordinates have such digits too: what is read is between brackets.
        #expect(!svg.contains(">3.79") && !svg.contains(">3.84") && !svg.contains("–3.84"))
        #expect(svg.contains(">3.8<"))
    }

    @Test func `classes have the decimals that the answer shows`() {
        var content = District().content
        for place in content.tambon.indices {
            content.tambon[place].value = place.isMultiple(of: 2) ? 3.494 : 4.1208
        }
        var look = look()
        look.decimals = 2
        let exact = svg(look, content)
        #expect(exact.contains(">3.49<") && exact.contains(">4.12<"))
        look.decimals = 0
        let whole = svg(look, content)
        #expect(whole.contains(">3<") && whole.contains(">4<") && !whole.contains(">3.49<"))
    }

    @Test func `what is asked about is marked apart, ways and warnings are told`() {
        var content = District().content
        for place in content.tambon.indices { content.tambon[place].value = nil }
        for place in content.schools.indices {
            content.schools[place].figures.indicator = place == 0 ? nil : Double(place)
            content.schools[place].figures.level = place == 0 ? "ที่ถามถึง" : nil
        }
        content.warnings = ["ชั้นข้อมูลอยู่ไกล"]
        content.points = LocalizedText(thai: "สถานที่", english: "places")
        let places = content.schools.compactMap(\.place)
        var look = look()
        look.marks = [LocalizedText(thai: "ที่ถามถึง", english: "Asked about")]
        look.ways = [
            MapWays(
                LocalizedText(thai: "เส้นตรง", english: "Straight"), [Array(places.prefix(2))],
                isStraight: true)
        ]
        let svg = svg(look, content)
        for words in ["ที่ถามถึง", "เส้นตรง", "stroke-dasharray", "ชั้นข้อมูลอยู่ไกล", "id=\"mark-1\""] {
            #expect(svg.contains(words), "\(words) is missing")
        }
        #expect(svg.contains("สถานที่") && !svg.contains("nan"))
    }
}
