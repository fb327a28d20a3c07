/// Looks for cells that can be changed together so that all sums still hold.
///
/// A small count is raised; that unbalances its sums, and another cell of such a sum is raised or
/// lowered to balance it, until all are balanced: the cheapest way first, as in Dijkstra's search.
/// In tables of rows and columns that is a shortest cycle. The change may be made as often as no
/// lowered cell falls below 1, and likewise the other way round: together that is the spread.
struct ProtectionSearch {
    private let table: CountTable
    private let spread: Int
    /// The cells of each sum: parts count +1, the total −1.
    private let members: [[Member]]
    /// The sums of each cell, as members by the number of the sum.
    private let sumsOfCell: [[Member]]

    private struct Member {
        var number: Int
        var factor: Int
    }

    /// So many steps are tried: a cycle in a table of a hundred rows takes some hundred; beyond
    /// them all that is connected is suppressed, which is always safe.
    private static let steps = 20_000

    init(_ table: CountTable, spread: Int) {
        self.table = table
        self.spread = spread
        members = table.sums.map { sum in
            sum.parts.map { Member(number: $0, factor: 1) } + [
                Member(number: sum.total, factor: -1)
            ]
        }
        var sumsOfCell = [[Member]](repeating: [], count: table.counts.count)
        for (sum, members) in members.enumerated() {
            for member in members {
                sumsOfCell[member.number].append(Member(number: sum, factor: member.factor))
            }
        }
        self.sumsOfCell = sumsOfCell
    }

    /// What it costs to suppress a cell: totals tell more than what they are made of, and of
    /// equals the smallest count is missed least.
    func weight(of cell: Int) -> Int {
        (1 + table.heights[cell]) * 4096 + min(table.counts[cell], 2047)
    }

    /// The cells to change together with one, itself included; nil where none are found.
    ///
    /// Unless it is extending, only cells that are suppressed already.
    func shift(of cell: Int, suppressed: Set<Int>, isExtending: Bool = true) -> [Int]? {
        var frontier = Frontier()
        frontier.push(step(from: nil, cell, by: 1, cost: 0))
        var seen: Set<[Int]> = []
        var steps = 0
        while let (number, step) = frontier.pop(), steps < Self.steps {
            guard let sum = tightest(step.unbalanced) else { return frontier.cells(of: number) }
            guard seen.insert(step.key).inserted else { continue }
            steps += 1
            let used = frontier.cells(of: number)
            for member in members[sum.number] where !used.contains(member.number) {
                let change = sum.factor > 0 ? -member.factor : member.factor
                let isSuppressed = suppressed.contains(member.number)
                // A zero is published.
                guard isSuppressed || isExtending, table.counts[member.number] > 0 else { continue }
                // What is suppressed is free, but a long way round is no better than a short one.
                let cost = step.cost + (isSuppressed ? 8 : weight(of: member.number))
                let next = self.step(from: (number, step), member.number, by: change, cost: cost)
                if next.times.raising + next.times.lowering >= spread { frontier.push(next) }
            }
        }
        return nil
    }

    /// All counts but zeros that are connected with a cell through sums.
    ///
    /// Doubled, they are another table with the same zeros, so that none can be worked out.
    func component(of cell: Int) -> [Int] {
        var found: Set<Int> = [cell]
        var waiting = [cell]
        while let next = waiting.popLast() {
            for sum in sumsOfCell[next] {
                for member in members[sum.number]
                where table.counts[member.number] > 0 && found.insert(member.number).inserted {
                    waiting.append(member.number)
                }
            }
        }
        return found.sorted()
    }

    /// Of the sums that are off, that with the fewest cells, with what it is off by.
    private func tightest(_ unbalanced: [Member]) -> Member? {
        unbalanced.min { members[$0.number].count < members[$1.number].count }
    }

    private func step(
        from before: (number: Int, step: Frontier.Step)?, _ cell: Int, by change: Int, cost: Int
    ) -> Frontier.Step {
        var unbalanced = before?.step.unbalanced ?? []
        for sum in sumsOfCell[cell] {
            let off = sum.factor * change
            if let place = unbalanced.firstIndex(where: { $0.number == sum.number }) {
                unbalanced[place].factor += off
                if unbalanced[place].factor == 0 { unbalanced.remove(at: place) }
            } else {
                let place = unbalanced.firstIndex { $0.number > sum.number } ?? unbalanced.endIndex
                unbalanced.insert(Member(number: sum.number, factor: off), at: place)
            }
        }
        var times = before?.step.times ?? (raising: spread, lowering: spread)
        // Raising it makes it no smaller, but undoing that does.
        let room = table.counts[cell] - 1
        if change > 0 {
            times.lowering = min(times.lowering, room)
        } else {
            times.raising = min(times.raising, room)
        }
        return Frontier.Step(
            cell: cell, before: before?.number, cost: cost, unbalanced: unbalanced, times: times)
    }

    /// The ways that have been begun.
    private struct Frontier {
        struct Step {
            var cell: Int
            var before: Int?
            var cost: Int
            /// The sums that do not hold and what they are off by, in their order.
            var unbalanced: [Member]

            /// How often the change may be made, and how often undone, up to the spread.
            var times: (raising: Int, lowering: Int)

            /// Two ways that leave the same undone are equals: the cheaper is enough.
            var key: [Int] {
                [times.raising, times.lowering] + unbalanced.flatMap { [$0.number, $0.factor] }
            }
        }

        private var steps: [Step] = []
        private var heap = Heap()

        mutating func push(_ step: Step) {
            heap.push((step.cost, steps.count))
            steps.append(step)
        }

        mutating func pop() -> (number: Int, step: Step)? {
            heap.pop().map { ($0.number, steps[$0.number]) }
        }

        /// The cells of the way that ends in a step.
        func cells(of number: Int) -> [Int] {
            var cells: [Int] = []
            var next: Int? = number
            while let number = next {
                cells.append(steps[number].cell)
                next = steps[number].before
            }
            return cells
        }
    }
}
