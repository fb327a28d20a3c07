import Schools
import Support
import Testing

@testable import SchoolStore

/// The optimal string alignment distance by the book, to compare with.
private func distance(_ a: [UInt8], _ b: [UInt8], toPart: Bool) -> Int {
    var rows = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { rows[i][0] = i }
    for j in 0...b.count { rows[0][j] = toPart ? 0 : j }
    for i in a.indices {
        for j in b.indices {
            var best = min(
                rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, rows[i + 1][j] + 1)
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                best = min(best, rows[i - 1][j - 1] + 1)
            }
            rows[i + 1][j + 1] = best
        }
    }
    return toPart ? rows[a.count].min() ?? 0 : rows[a.count][b.count]
}

@Suite struct SpellingPatternTests {
    @Test(arguments: 0..<300)
    func `the bits count the letters that the book counts`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        func word(_ length: ClosedRange<Int>) -> [UInt8] {
            (0..<Int.random(in: length, using: &generator)).map { _ in
                UInt8.random(in: 0xA1...0xA4, using: &generator)
            }
        }
        let pattern = word(1...(seed % 10 == 0 ? 64 : 12))
        let text = word(0...40)
        let counted = SpellingPattern(pattern)
        #expect(counted.distance(to: text.span) == distance(pattern, text, toPart: false))
        #expect(counted.distance(toPartOf: text.span) == distance(pattern, text, toPart: true))
    }

    @Test(arguments: 0..<100)
    func `letters that are missing are never more than letters that are off`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        func word(_ length: ClosedRange<Int>) -> [UInt8] {
            (0..<Int.random(in: length, using: &generator)).map { _ in
                UInt8.random(in: 0x20...0xFF, using: &generator)
            }
        }
        let pattern = word(1...10)
        let text = word(0...20) + pattern.shuffled(using: &generator) + word(0...20)
        let missing = LetterSet(pattern.span).missing(in: LetterSet(text.span))
        #expect(missing <= distance(pattern, text, toPart: true))
    }
}

@Suite struct NearestTests {
    private static let schools: [(name: String, tambon: String)] = [
        ("บ้านหนองบัว", "ดอนทราย"), ("บ้านหนองบก", "ดอนทราย"), ("วัดควนโคกยา", "เขาชัยสน"),
        ("ปากพะยูนพิทยาคาร", "ปากพะยูน"), ("บ้านควน", "ฝาละมี"),
    ]

    private func answer(_ text: String) throws -> SearchAnswer {
        let directory = try TemporaryFolder()
        try makeStore(at: directory.store) { writer in
            for (number, school) in Self.schools.enumerated() {
                try writer.addSchool(
                    "109934000\(number)", name: school.name, tambon: school.tambon)
            }
        }
        return try SchoolStore(path: directory.store).search(text)
    }

    @Test(arguments: [
        ("บ้านหนองบว", "บ้านหนองบัว"), ("หนงอบัว", "บ้านหนองบัว"), ("ควนโคดยา", "วัดควนโคกยา"),
        ("ควนโคยา", "วัดควนโคกยา"), ("ปากพยูน", "ปากพะยูนพิทยาคาร"), ("ฝาระมี", "บ้านควน"),
        ("เขาชัยสณ ควนโคกยา", "วัดควนโคกยา"), ("1099340902", "วัดควนโคกยา"),
        ("ควน โคกย่า", "วัดควนโคกยา"), ("วัด เขาชัยสณ", "วัดควนโคกยา"),
    ])
    func `a slip finds the school that was meant, and says so`(
        text: String, expected: String
    ) throws {
        let found = try answer(text)
        #expect(found.hits.first?.school.name == expected)
        #expect(found.isApproximate)
    }

    @Test(arguments: ["ฎฆ", "ไม่มีที่ไหนแน่นอน", "xyzxyz", "9876543210", "10994", "คงน"])
    func `what is like nothing finds nothing`(text: String) throws {
        let found = try answer(text)
        #expect(found.hits.isEmpty)
        #expect(!found.isApproximate)
    }

    @Test func `what is found as typed is not mixed with what is only like it`() throws {
        let found = try answer("หนองบัว")
        #expect(found.hits.map(\.school.name) == ["บ้านหนองบัว"])
        #expect(!found.isApproximate)
    }
}
