import Schools
import Support
import Testing

@Suite struct PublicCountsTests {
    private func school(
        _ count: Int?, tambon: String? = "930201", amphoe: String? = "9302", grades: [Int] = []
    ) -> PublicCounts.School {
        PublicCounts.School(tambon: tambon, amphoe: amphoe, count: count, grades: grades)
    }

    @Test func `the public sees totals and sizes, but not of a tiny school nor of its cover`() {
        let counts = PublicCounts([
            school(3), school(150), school(40), school(0), school(nil),
            school(700, tambon: "930601", amphoe: "9306"),
        ])
        #expect(
            counts.schools == [
                .suppressed, .shown(150), .suppressed, .shown(0), nil, .shown(700),
            ])
        #expect(counts.schools.map { $0?.sizeClass } == [nil, .medium, nil, nil, nil, .large])
        #expect(counts.tambon == ["930201": .shown(193), "930601": .shown(700)])
        #expect(counts.amphoe == ["9302": .shown(193), "9306": .shown(700)])
        #expect(counts.total == .shown(893))
    }

    @Test func `a tiny school alone in its tambon hides the tambon's total`() {
        let counts = PublicCounts([
            school(2, tambon: "930205"), school(60), school(80), school(90, tambon: "930202"),
        ])
        #expect(counts.schools[0] == .suppressed)
        #expect(counts.tambon["930205"] == .suppressed)
        #expect(counts.amphoe["9302"] == .shown(232))
    }

    @Test func `grades hide each other below a published total`() {
        let counts = PublicCounts([school(36, grades: [3, 12, 21]), school(50, grades: [25, 25])])
        #expect(
            counts.grades == [[.suppressed, .suppressed, .shown(21)], [.shown(25), .shown(25)]])
        #expect(counts.schools == [.shown(36), .shown(50)])
    }

    @Test func `pupils without a grade can be worked out, and so they need cover`() {
        let counts = PublicCounts([school(22, grades: [20])])
        #expect(counts.grades == [[.suppressed]])
        let contradicting = PublicCounts([school(22, grades: [20, 3])])
        #expect(contradicting.grades == [[.shown(20), .suppressed]])
        #expect(contradicting.schools == [.shown(22)])
    }

    @Test func `a school outside every area counts in the total only`() {
        let counts = PublicCounts([school(3, tambon: nil, amphoe: nil), school(60), school(80)])
        #expect(counts.schools[0] == .suppressed)
        #expect(
            counts.schools.count { $0 == .suppressed } + (counts.total == .suppressed ? 1 : 0) > 1)
    }

    @Test func `no schools make empty tables`() {
        let counts = PublicCounts([])
        #expect(counts.schools.isEmpty && counts.tambon.isEmpty && counts.total == .shown(0))
    }

    /// An area office's worth of schools with grades, where every fifth school has a few pupils.
    @Test func `most of an office stays visible`() {
        var generator = SplitMix64(seed: 7)
        let schools = (0..<114).map { number in
            let most = number % 5 == 0 ? 6 : 40
            let grades = (0..<9).map { _ in Int.random(in: 0...most, using: &generator) }
            return school(
                grades.reduce(0, +), tambon: "9302\(10 + number % 26)",
                amphoe: "93\(10 + number % 26 % 6)", grades: grades)
        }
        let counts = PublicCounts(schools)
        #expect(counts == PublicCounts(schools))
        let shown = counts.schools.count { $0?.value != nil }
        #expect(shown > 100, "\(shown) of 114 schools")
        let grades = counts.grades.joined().count { $0.value != nil }
        let large = schools.flatMap(\.grades).count { $0 == 0 || $0 > 4 }
        #expect(Double(grades) > 0.85 * Double(large), "\(grades) of \(large) grades")
    }
}
