import Schools
import Support
import Testing

@testable import Maps

private let methods: [ClassificationMethod] = [
    .automatic, .naturalBreaks, .quantiles, .equalIntervals, .nice, .headTail, .standardDeviation,
]

@Suite struct ClassificationTests {
    /// Numbers of all kinds: few and many, whole and broken, equal and endless, heavy-tailed.
    static func values(seed: UInt64) -> [Double] {
        var random = SplitMix64(seed: seed)
        let scale: Double =
            [.leastNormalMagnitude / 64, 1e-3, 1, 40, 3_000, 1e12, 1e300].randomElement(
                using: &random) ?? 1
        let power = Int.random(in: 1...8, using: &random)
        let isWhole = Bool.random(using: &random), isSigned = Bool.random(using: &random)
        return (0..<Int.random(in: 1...120, using: &random)).map { _ in
            let unit = Double.random(in: isSigned ? -1...1 : 0...1, using: &random)
            let value = (1..<power).reduce(unit) { product, _ in product * unit } * scale
            return isWhole ? value.rounded() : value
        }
    }

    @Test(arguments: UInt64(1)...100)
    func `every value falls into exactly one class`(seed: UInt64) {
        let values = Self.values(seed: seed)
        for method in methods {
            for count in [nil, 1, 2, 5, 7, 90, -3] {
                let classes = Classification(values, method: method, count: count)
                let found = values.map(classes.index(of:))
                #expect(found.allSatisfy { $0 != nil }, "\(method) \(values)")
                #expect((1...7).contains(classes.ranges.count))
                let held = values.map { value in classes.classes.count { $0.holds(value) } }
                #expect(held.allSatisfy { $0 == 1 })
                let ends = classes.ranges.flatMap { [$0.lower, $0.upper] }
                #expect(ends == ends.sorted() && ends.allSatisfy(\.isFinite))
                let texts = classes.ranges.indices.map { classes.text(of: $0) }
                #expect(Set(texts).count == texts.count, "\(method) \(texts)")
            }
        }
    }

    @Test(arguments: UInt64(1)...100)
    func `classes around a centre are symmetric and none straddles it`(seed: UInt64) {
        let values = Self.values(seed: seed)
        for centre in [0.0, 20, -0.5] {
            for method in methods {
                let classes = Classification(values, method: method, centre: centre)
                #expect(classes.ranges.count <= 7 && classes.isDiverging)
                for value in values {
                    let index = classes.index(of: value)
                    let side = index.map { classes.classes[$0].step.signum() }
                    #expect(side == (value > centre ? 1 : value < centre ? -1 : 0))
                }
                let byStep = Dictionary(
                    classes.classes.map { ($0.step, $0.lower...$0.upper) },
                    uniquingKeysWith: { $1 })
                for (step, range) in byStep { #expect(byStep[-step] ?? range == range) }
                let texts = classes.ranges.indices.map { classes.text(of: $0) }
                #expect(Set(texts).count == texts.count, "\(method) \(texts)")
            }
        }
    }

    @Test(arguments: UInt64(1)...100)
    func `a class is what its words say`(seed: UInt64) {
        let values = Self.values(seed: seed).map { ($0.magnitude < 1e14 ? $0 : 0).rounded() }
        for method in methods {
            let classes = Classification(values, method: method)
            for value in values {
                let text = classes.index(of: value).map { classes.text(of: $0, in: .english) } ?? ""
                let ends = Self.ends(text)
                #expect(ends.first ?? .nan <= value && value <= ends.last ?? .nan, "\(text)")
            }
        }
    }

    private static func ends(_ text: String) -> [Double] {
        text.replacing(" to ", with: "–").split(separator: "–").compactMap {
            Double($0.filter { $0 != "," && $0 != "+" }.map { $0 == "−" ? "-" : "\($0)" }.joined())
        }
    }

    @Test func `what is no number is left out, and nothing gives no class`() {
        #expect(Classification([.nan, .infinity, -.infinity]).ranges.isEmpty)
        #expect(Classification([], centre: 0).ranges.isEmpty)
        let classes = Classification([.nan, 3, .infinity, 8])
        #expect(classes.ranges.count == 2)
        #expect(classes.index(of: .nan) == nil && classes.index(of: .infinity) == nil)
        #expect(Classification([]).fills(ink: .colour).isEmpty)
    }

    @Test(arguments: methods)
    func `equal values are one class`(method: ClassificationMethod) {
        for value in [7.0, 0, -1e12, 3.14159, .leastNonzeroMagnitude] {
            let classes = Classification(Array(repeating: value, count: 9), method: method)
            #expect(classes.ranges.count == 1 && classes.index(of: value) == 0)
        }
        #expect(Classification([7, 7, 7], method: method).text(of: 0) == "7")
    }
}

extension ClassificationTests {
    private func texts(
        _ values: [Double], _ method: ClassificationMethod, _ count: Int? = nil,
        centre: Double? = nil
    ) -> [String] {
        let classes = Classification(values, method: method, count: count, centre: centre)
        return classes.ranges.indices.map { classes.text(of: $0) }
    }

    @Test func `quantiles hold as many values each and part no equal ones`() {
        let seventeens = (1...100).map { Double($0 * 17) }
        #expect(
            texts(seventeens, .quantiles, 4) == ["17–439", "440–859", "860–1,279", "1,280–1,700"])
        #expect(texts([1, 1, 1, 1, 1, 1, 2, 9], .quantiles, 4) == ["1", "2–9"])
    }

    @Test func `equal intervals are equal and nice ones are round`() {
        let values = [0.0, 3, 8, 47, 100]
        #expect(
            texts(values, .equalIntervals, 5) == ["0–19", "20–39", "40–59", "60–79", "80–100"])
        #expect(
            texts([13, 27, 88, 96], .nice, 5) == ["0–19", "20–39", "40–59", "60–79", "80–100"])
        #expect(
            texts([0.13, 0.27, 0.4333], .nice, 4) == [
                "0.1–<0.2", "0.2–<0.3", "0.3–<0.4", "0.4–0.5",
            ])
    }

    @Test func `head and tail part at the mean, again and again`() {
        // Zipf's law: the mean is 74.8, above which lie 133 of 1,000.
        let values = (1...1_000).map { (10_000 / Double($0)).rounded() }
        let classes = Classification(values, method: .headTail)
        #expect(classes.ranges.count >= 4)
        #expect(classes.text(of: 0) == "10–74")
        #expect(Classification(values).name == ClassificationMethod.headTail.wording)
    }

    @Test func `deviations lie around the mean and diverge`() {
        let values = (0...100).map(Double.init)
        let classes = Classification(values, method: .standardDeviation)
        // Mean 50, deviation 29.15: limits at 6.3, 35.4, 64.6 and 93.7.
        #expect(texts(values, .standardDeviation) == ["0–6", "7–35", "36–64", "65–93", "94–100"])
        #expect(classes.isDiverging && classes.classes.map(\.step) == [-2, -1, 0, 1, 2])
    }

    @Test func `few values are a class each`() {
        #expect(texts([3, 1, 2, 1, 3], .automatic) == ["1", "2", "3"])
        #expect(texts([1.0 / 3, 0.5, 2.0 / 3], .automatic) == ["0.33", "0.5", "0.67"])
        #expect(texts([1.0 / 3, 0.33, 1], .automatic) == ["0.33", "0.333", "1"])
    }

    @Test func `decimals that all values have are written out`() {
        let values = stride(from: 8.0, through: 20, by: 0.5).map { $0 }
        #expect(texts(values, .nice, 3) == ["5.0–9.9", "10.0–14.9", "15.0–20.0"])
    }

    @Test func `changes carry their sign, and none is a class of its own`() {
        let values: [Double] = [-40, -12, -9, -3, -1, 0, 0, 2, 4, 6, 11, 30]
        let classes = Classification(values, centre: 0)
        #expect(
            texts(values, .automatic, centre: 0) == [
                "−40 ถึง −20", "−19 ถึง −1", "0", "+1 ถึง +19", "+20 ถึง +40",
            ])
        #expect(classes.text(of: 3, in: .english) == "+1 to +19")
        #expect(texts([-8, -3, -2], .automatic, centre: 0) == ["−8", "−3", "−2"])
        #expect(texts([0, 0], .automatic, centre: 0) == ["0"])
    }

    @Test func `the office's table decides, and no value is lost`() {
        let classes = Classification(
            [0, 1, 120, 121, 600.5, 1_501, 9_999], method: .table(.sizes4))
        let texts = classes.ranges.indices.map { classes.text(of: $0) }
        #expect(
            texts == ["0", "เล็ก 1–120", "กลาง 121–600", "ใหญ่ 601–1,500", "ใหญ่พิเศษ 1,501 ขึ้นไป"])
        #expect(
            [0, 1, 120, 121, 600.5, 1_501, 1e9].map(classes.index(of:)) == [0, 1, 1, 2, 2, 4, 4])
        #expect(classes.name == ClassTable.sizes4.title)
        #expect(classes.text(of: 1, in: .english) == "Small 1–120")
        let bands = Classification([5, 130], method: .table(.bands20))
        #expect(
            bands.ranges.count == 8 && bands.text(of: 7) == "121 ขึ้นไป" && bands.text(of: 0) == "0")
    }

    @Test func `tables with gaps and mistakes still hold every value`() {
        let rows = [
            ClassTable.Row(from: 50, through: 60), ClassTable.Row(from: 1, through: 20),
            ClassTable.Row(from: .nan, through: 3), ClassTable.Row(from: 90, through: 70),
        ]
        let table = ClassTable(
            name: "t", title: LocalizedText(thai: "ก", english: "a"), rows: rows)
        let values: [Double] = [-4, 1, 25, 30, 55, 90, 1_000]
        let classes = Classification(values, method: .table(table))
        #expect(values.allSatisfy { classes.index(of: $0) != nil })
        #expect(classes.text(of: 2) == "25–30")
        #expect(Classification(values, method: .table(table), centre: 20).isDiverging)
    }
}
