import Support
import Testing

@testable import Schools

@Suite struct SuppressionTests {
    @Test func `small counts are hidden, zeros and the rest are not`() {
        var table = CountTable()
        let counts = [0, 1, 4, 5, 20].map { table.add($0) }
        let published = Suppression().apply(to: table)
        #expect(counts.map { published[$0] } == [0, nil, nil, 5, 20])
        #expect(published.suppressed == [1, 2])
    }

    @Test func `one small count among published totals takes the smallest neighbour with it`() {
        var table = CountTable()
        let schools = [3, 50, 12, 90].map { table.add($0) }
        let total = table.addTotal(of: schools)
        let published = Suppression().apply(to: table)
        #expect(schools.map { published[$0] } == [nil, 50, nil, 90])
        #expect(published[total] == 155)
    }

    @Test func `a neighbour that leaves too few values is no cover`() {
        var table = CountTable()
        let schools = [1, 1, 60].map { table.add($0) }
        _ = table.addTotal(of: schools)
        // Two ones that are 2 together and not 0 are one each.
        #expect(Suppression().apply(to: table).suppressed == [0, 1, 2])
    }

    @Test func `a lone school takes its tambon's total with it, and that another tambon's`() {
        var table = CountTable()
        let lone = table.add(2)
        let tambon = table.addTotal(of: [lone])
        let others = [30, 40].map { table.add($0) }
        let other = table.addTotal(of: others)
        let amphoe = table.addTotal(of: [tambon, other])
        let published = Suppression().apply(to: table)
        #expect(published[tambon] == nil)
        #expect(published[amphoe] == nil || published[other] == nil)
        #expect(published[others[1]] == 40)
    }

    @Test func `nothing small, nothing hidden; with a limit of one, nothing at all`() {
        let table = RandomTable.cross.table(seed: 1)
        #expect(Suppression(threshold: 1).apply(to: table).suppressed.isEmpty)
        var large = CountTable()
        _ = large.addTotal(of: [5, 0, 7].map { large.add($0) })
        #expect(Suppression().apply(to: large).suppressed.isEmpty)
    }
}

@Suite struct AttackTests {
    @Test(arguments: RandomTable.allCases, 0..<12)
    func `no suppressed count can be worked out, nor narrowed down below the spread`(
        kind: RandomTable, seed: Int
    ) {
        let table = kind.table(seed: UInt64(seed))
        for suppression in [
            Suppression(), Suppression(threshold: 5, spread: 1), Suppression(threshold: 10),
        ] {
            let published = suppression.apply(to: table)
            let hidden = published.suppressed
            for (cell, count) in table.counts.enumerated() {
                if count > 0, count < suppression.threshold { #expect(published[cell] == nil) }
                if count == 0 { #expect(published[cell] == 0) }
            }
            let attacker = Attacker(table, suppressed: hidden)
            for cell in hidden {
                let range = attacker.range(of: cell)
                #expect(range.contains(table.counts[cell]))
                #expect(range.upperBound - range.lowerBound >= suppression.spread)
            }
        }
    }

    @Test func `the attacker works out what only small counts hide`() {
        var table = CountTable()
        let schools = [3, 50].map { table.add($0) }
        _ = table.addTotal(of: schools)
        #expect(Attacker(table, suppressed: [0]).range(of: 0) == 3...3)
        #expect(Attacker(table, suppressed: [0, 1]).range(of: 0) == 1...52)
    }

    /// The bridge between two cycles: two in each row and column is not enough.
    @Test func `the attacker works out a cell that two in each row and column do not protect`() {
        var table = CountTable()
        let rows = (0..<6).map { _ in (0..<6).map { _ in table.add(20) } }
        for row in rows { _ = table.addTotal(of: row) }
        for column in 0..<6 { _ = table.addTotal(of: rows.map { $0[column] }) }
        let hidden = [
            (0, 0), (0, 1), (1, 0), (1, 1), (1, 2), (2, 2), (2, 3), (3, 2), (3, 3),
        ].map { rows[$0.0][$0.1] }
        #expect(Attacker(table, suppressed: hidden).range(of: rows[1][2]) == 20...20)
    }
}

@Suite struct WasteTests {
    /// The least weight that protects the small counts, by trying every set of others.
    private func optimum(_ table: CountTable, _ suppression: Suppression) -> Int? {
        let search = ProtectionSearch(table, spread: suppression.spread)
        let small = table.counts.indices.filter {
            (1..<suppression.threshold).contains(table.counts[$0])
        }
        let others = table.counts.indices.filter { table.counts[$0] >= suppression.threshold }
        guard others.count <= 12 else { return nil }
        let sets = (0..<1 << others.count).map { bits in
            others.indices.filter { bits >> $0 & 1 == 1 }.map { others[$0] }
        }
        let weighed = sets.map { (weight: $0.reduce(0) { $0 + search.weight(of: $1) }, cells: $0) }
        return weighed.sorted { $0.weight < $1.weight }.first { candidate in
            let hidden = small + candidate.cells
            return Attacker(table, suppressed: hidden)
                .isPuzzled(by: hidden, spread: suppression.spread)
        }?.weight
    }

    @Test(arguments: RandomTable.allCases)
    func `little more is hidden than the least that protects`(kind: RandomTable) {
        var own = 0
        var least = 0
        for seed in 0..<40 {
            let table = kind.table(seed: UInt64(seed), isTiny: true)
            let suppression = Suppression()
            guard let optimum = optimum(table, suppression) else { continue }
            let search = ProtectionSearch(table, spread: suppression.spread)
            let weight = suppression.apply(to: table).suppressed
                .filter { table.counts[$0] >= suppression.threshold }
                .reduce(0) { $0 + search.weight(of: $1) }
            #expect(weight >= optimum, "seed \(seed) is not protected")
            own += weight
            least += optimum
        }
        #expect(least > 0)
        #expect(Double(own) <= 1.05 * Double(least), "\(kind): \(own) for \(least)")
    }
}
