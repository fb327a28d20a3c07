public import Schools

/// The counts of persons in a closure as an audience may see them; nil where it may not.
///
/// For the public all that is shown of one school's pupils stands in one table, so that no sum
/// gives a small count away: the grades, who goes where, and the schools before and after.
public struct ClosureCounts: Sendable {
    public let total: Int?
    /// In the order of the closure's grades.
    public let grades: [Int?]
    /// In the order of the closure's moves.
    public let moves: [Int?]
    /// In the order of the closure's receivers.
    public let receivers: [Receiver]
    /// Whether something is hidden.
    public let hides: Bool
    /// Whether the counts of grades by school are shown at all.
    public let showsDetail: Bool

    public struct Receiver: Hashable, Sendable {
        public var before: Int?
        public var moved: Int?
        public var after: Int?
    }

    /// - Parameter hidden: Schools whose pupils are hidden from the audience wherever they stand,
    ///   by their number.
    public init(_ closure: Closure, for audience: Audience = .office, hidden: Set<Int> = []) {
        let cells = ClosureCells(closure)
        guard case .public(let threshold) = audience else {
            total = closure.pupils
            grades = closure.grades.map(\.pupils)
            moves = closure.moves.map(\.pupils)
            receivers = closure.receivers.map {
                Receiver(before: $0.school.pupils, moved: $0.moved, after: $0.pupilsAfter)
            }
            (hides, showsDetail) = (false, true)
            return
        }
        let shown = Suppression(threshold: threshold).apply(to: cells.table)
        let isHidden = hidden.contains(closure.question.closing.id)
        func count(_ cell: Int?) -> Int? { isHidden ? nil : cell.flatMap { shown[$0] } }
        total = count(cells.total)
        grades = cells.grades.map(count)
        moves = cells.moves.map(count)
        receivers = zip(closure.receivers, cells.receivers).map { receiver, own in
            let isOwnHidden = hidden.contains(receiver.school.id)
            let before = own.before.flatMap { shown[$0] }
            return Receiver(
                before: isOwnHidden ? nil : before, moved: count(own.moved),
                after: isOwnHidden ? nil : count(own.after))
        }
        showsDetail = false
        hides =
            total == nil || grades.contains(nil) || moves.contains(nil)
            || zip(receivers, closure.receivers).contains { own, receiver in
                own.moved == nil || (receiver.school.pupils != nil && own.after == nil)
            }
    }

    /// Whether sums over who goes where may be told: with ways of known length they would give a
    /// hidden count away.
    public var showsCost: Bool { total != nil && !moves.contains(nil) }
}

/// The counts of a closure with the sums among them.
private struct ClosureCells {
    var table = CountTable()
    let grades: [Int]
    let total: Int
    let moves: [Int]
    let receivers: [(before: Int?, moved: Int, after: Int?)]

    init(_ closure: Closure) {
        var table = CountTable()
        grades = closure.grades.map { table.add($0.pupils) }
        let total = table.addTotal(of: grades)
        let moves = closure.moves.map { table.add($0.pupils) }
        if !moves.isEmpty { table.relate(total, to: moves) }
        receivers = closure.receivers.map { receiver in
            let own = closure.moves.indices.filter {
                closure.moves[$0].receiver?.code == receiver.school.code
            }
            let moved = table.addTotal(of: own.map { moves[$0] })
            let before = receiver.school.pupils.map { table.add(max(0, $0)) }
            let after = before.map { table.addTotal(of: [$0, moved]) }
            return (before, moved, after)
        }
        self.total = total
        self.moves = moves
        self.table = table
    }
}
