public import Schools

/// The counts of persons in a closure as an audience may see them; nil where it may not.
///
/// A school's closing may be thought through with other destinations, and the public may lay both
/// papers side by side. So that no two of them tell more than one:
///
/// - What was counted of the school, its grades and its total, is hidden by a table of its own,
///   into which no destination enters: every paper hides the same of it.
/// - Where a grade is hidden, no number by destination is told in any paper. Schools differ in what
///   they teach, so that who goes to one is a sum of grades, and two such sums differ by a grade.
///   Where no grade is hidden, every sum of grades follows from what is told anyway.
/// - Numbers by destination split those sums by the area of land, which says nothing of a pupil;
///   yet small ones look like persons. One small number hides all of them together, as many
///   numbers as one paper has: none is left to take another from. Which destinations there are and
///   from where is then told by land alone (`ClosurePlan.closureOfLand`): three pupils would else
///   make three rows.
/// - What is hidden of a receiving school depends on that school alone, and where its pupils before
///   are hidden so are those after.
public struct ClosureCounts: Sendable {
    public let total: Int?
    /// In the order of the closure's grades.
    public let grades: [Int?]
    /// In the order of the closure's moves.
    public let moves: [Int?]
    /// In the order of the closure's receivers.
    public let receivers: [Receiver]
    /// All for whom no school was found.
    public let unplaced: Int?
    /// Whether something is hidden.
    public let hides: Bool
    /// Whether the counts of grades by school are shown at all.
    public let showsDetail: Bool
    /// Whether numbers by destination are told.
    public let showsWays: Bool

    public struct Receiver: Hashable, Sendable {
        public var before: Int?
        public var moved: Int?
        public var after: Int?
    }

    /// - Parameter hidden: Schools whose pupils are hidden from the audience wherever they stand,
    ///   by their number.
    public init(_ closure: Closure, for audience: Audience = .office, hidden: Set<Int> = []) {
        switch audience {
        case .office: self.init(all: closure)
        case .public(let threshold): self.init(closure, below: threshold, hidden)
        }
    }

    private init(_ closure: Closure, below threshold: Int, _ hidden: Set<Int>) {
        let own = OwnCounts(
            closure, threshold, isHidden: hidden.contains(closure.question.closing.id))
        let showsWays =
            own.isWhole && !closure.isOfLand && !Self.hasSmall(closure, below: threshold)
        (total, grades) = (own.total, own.grades)
        moves = closure.moves.map { showsWays ? $0.pupils : nil }
        receivers = closure.receivers.map { receiver in
            let isHidden = hidden.contains(receiver.school.id)
            let before = receiver.school.pupils.flatMap {
                isHidden || Self.isSmall($0, threshold) ? nil : $0
            }
            return Receiver(
                before: before, moved: showsWays ? receiver.moved : nil,
                after: showsWays && before != nil ? receiver.pupilsAfter : nil)
        }
        unplaced = showsWays ? closure.unplaced : nil
        showsDetail = false
        self.showsWays = showsWays
        hides =
            !showsWays
            || zip(receivers, closure.receivers).contains { own, receiver in
                receiver.school.pupils != nil && own.after == nil
            }
    }

    private init(all closure: Closure) {
        total = closure.pupils
        grades = closure.grades.map(\.pupils)
        moves = closure.moves.map(\.pupils)
        receivers = closure.receivers.map {
            Receiver(before: $0.school.pupils, moved: $0.moved, after: $0.pupilsAfter)
        }
        unplaced = closure.unplaced
        (hides, showsDetail, showsWays) = (false, true, true)
    }

    private static func isSmall(_ count: Int, _ threshold: Int) -> Bool {
        count > 0 && count < threshold
    }

    /// Whether a number by destination is small: one way, all who come, or all who have no school.
    private static func hasSmall(_ closure: Closure, below threshold: Int) -> Bool {
        let all =
            closure.moves.map(\.pupils) + closure.receivers.map(\.moved) + [closure.unplaced]
        return all.contains { isSmall($0, threshold) }
    }

    /// Whether sums over who goes where may be told: with ways of known length they would give a
    /// hidden count away.
    public var showsCost: Bool { total != nil && !moves.contains(nil) }
}

/// What was counted of the school in question as the public may see it, whatever the destinations.
private struct OwnCounts {
    let total: Int?
    let grades: [Int?]

    init(_ closure: Closure, _ threshold: Int, isHidden: Bool) {
        var table = CountTable()
        let cells = closure.grades.map { table.add($0.pupils) }
        let sum = table.addTotal(of: cells)
        let shown = Suppression(threshold: threshold).apply(to: table)
        total = isHidden ? nil : shown[sum]
        grades = cells.map { isHidden ? nil : shown[$0] }
    }

    /// Whether nothing of it is hidden.
    var isWhole: Bool { total != nil && !grades.contains(nil) }
}
