/// Which cells are to be suppressed, and why none of them can be worked out.
struct SuppressionPlan {
    private let search: ProtectionSearch
    private let small: [Int]
    private(set) var suppressed: Set<Int>
    /// Sets of cells that can all be changed together without changing a published one.
    private var shifts: [[Int]] = []
    /// The shift that proves a cell.
    private var proof: [Int: Int] = [:]
    /// The shifts that a cell takes part in.
    private var shiftsOfCell: [Int: [Int]] = [:]

    /// Protects the small counts, in an order.
    init(_ search: ProtectionSearch, small: [Int]) {
        self.search = search
        self.small = small
        suppressed = Set(small)
        protect()
        release()
    }

    /// What the suppressed cells cost.
    var weight: Int { suppressed.reduce(0) { $0 + search.weight(of: $1) } }

    /// Suppresses what it takes for each small count to have a proof.
    private mutating func protect() {
        for cell in small where proof[cell] == nil {
            let shift = search.shift(of: cell, suppressed: suppressed) ?? search.component(of: cell)
            suppressed.formUnion(shift)
            note(shift)
        }
    }

    /// Publishes again what later shifts have made superfluous, the dearest first.
    private mutating func release() {
        let others = suppressed.subtracting(small).sorted {
            (-search.weight(of: $0), $0) < (-search.weight(of: $1), $1)
        }
        for cell in others { release(cell) }
    }

    /// Publishes a cell, if all that its shifts are the proof of have another proof.
    private mutating func release(_ cell: Int) {
        suppressed.remove(cell)
        var others: [[Int]] = []
        for other in dependents(on: cell) where !others.contains(where: { $0.contains(other) }) {
            guard let shift = search.shift(of: other, suppressed: suppressed, isExtending: false)
            else {
                suppressed.insert(cell)
                return
            }
            others.append(shift)
        }
        proof[cell] = nil
        for shift in others { note(shift) }
    }

    /// The other cells that are proved by a shift of this cell.
    private func dependents(on cell: Int) -> [Int] {
        (shiftsOfCell[cell] ?? []).flatMap { shift in
            shifts[shift].filter { proof[$0] == shift && $0 != cell }
        }
    }

    /// Takes a shift for the proof of its cells, in the place of any they had.
    private mutating func note(_ shift: [Int]) {
        for cell in shift {
            shiftsOfCell[cell, default: []].append(shifts.count)
            proof[cell] = shifts.count
        }
        shifts.append(shift)
    }
}
