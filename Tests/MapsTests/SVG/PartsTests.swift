import Geo
import Schools
import Testing

@testable import Maps

@Suite struct PartsTests {
    @Test(arguments: [
        (0.0, "0"), (1, "1"), (-0.004, "0"), (0.005, "0.01"), (12.3, "12.3"), (-0.25, "-0.25"),
        (1234.5678, "1234.57"),
    ])
    func `numbers have at most two decimals and no needless digits`(value: Double, text: String) {
        #expect(NumberText.rounded(value) == text)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (-1_234_567, "−1,234,567")])
    func `thousands are grouped`(value: Int, text: String) {
        #expect(ReadableNumber.grouped(value) == text)
    }

    @Test func `names break at blanks and before parentheses only`() {
        #expect(LineBreaking.pieces(of: "วัดควนโก (ไพศาล) ") == ["วัดควนโก", "(ไพศาล)"])
        #expect(LineBreaking.pieces(of: "บ้าน(ก)") == ["บ้าน", "(ก)"])
        let style = TextStyle(family: "", sizeInPoints: 10)
        #expect(
            LineBreaking.halves(of: "บ้านควนโคกยา", style: style, measure: PlainMeasure()) == nil)
        #expect(
            LineBreaking.halves(of: "ก ข ค ง", style: style, measure: PlainMeasure())
                == ["ก ข", "ค ง"])
    }

    @Test(arguments: [
        ("ไทยรัฐวิทยา 23 (วัดโคกโหนด)", ["ไทยรัฐวิทยา 23", "(วัดโคกโหนด)"]),
        ("บ้านห้วยทราย (มิตรภาพที่ ๑๕๐)", ["บ้านห้วยทราย", "(มิตรภาพที่ ๑๕๐)"]),
        ("วัดก(ข)ในพระราชูปถัมภ์ ฯ", ["วัดก", "(ข)", "ในพระราชูปถัมภ์ ฯ"]),
        ("ดี ๆ งาม", ["ดี ๆ", "งาม"]),
    ])
    func `numbers and signs stay with what they follow`(name: String, pieces: [String]) {
        #expect(LineBreaking.pieces(of: name) == pieces)
    }

    @Test func `text that is too wide is cut between characters`() {
        let style = TextStyle(family: "", sizeInPoints: 10)
        let cut = LineBreaking.shortened(
            "ปั้นน้ำเป็นตัว", width: 28, style: style, measure: PlainMeasure())
        #expect(cut == "ปั้นน้ำ…")
    }

    @Test(arguments: ["โรงเรียนบ้านพน", "โรงเรียน บ้านพน", "ร.ร.บ้านพน", "รร.บ้านพน", "บ้านพน"])
    func `the word school goes from a name`(name: String) {
        #expect(nameOnMap(name) == "บ้านพน")
    }

    @Test func `the word school stays where it is the name`() {
        #expect(nameOnMap("โรงเรียน") == "โรงเรียน")
    }

    @Test func `the legend's circles are round numbers that can be told apart`() {
        let content = District(schools: 60).content
        let input = ThemeInput(
            content: content, options: MapOptions(), schools: Array(content.schools.indices),
            units: [],
            pen: Pen(options: MapOptions(), measure: PlainMeasure()), room: 300_000)
        let pupils = content.schools.compactMap { $0.pupils.map(Double.init) }.filter { $0 > 0 }
        let values = CircleScale(pupils, input).legendValues()
        #expect(values == values.sorted(by: >))
        #expect(values.count >= 2)
        #expect(values.allSatisfy { NiceNumber.atMost($0) == $0 })
    }

    @Test func `leaders are clipped by rectangles as geometry has it`() {
        let box = PageBox(minX: 0, minY: 0, maxX: 10, maxY: 10)
        func crosses(_ a: (Double, Double), _ b: (Double, Double)) -> Bool {
            Segment(start: Coordinate(x: a.0, y: a.1), end: Coordinate(x: b.0, y: b.1)).crosses(box)
        }
        #expect(crosses((-5, 5), (15, 5)))
        #expect(crosses((2, 2), (3, 3)))
        #expect(!crosses((-5, 5), (-1, 5)))
        #expect(!crosses((-5, 8), (4, 20)))
    }
}
