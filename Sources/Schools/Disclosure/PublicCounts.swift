/// A count as the public may see it.
public enum PublicCount: Hashable, Sendable {
    case shown(Int)
    /// Small, or such that it would give a small one away; not told which.
    case suppressed

    /// The count; nil where it is suppressed.
    public var value: Int? {
        switch self {
        case .shown(let count): count
        case .suppressed: nil
        }
    }

    /// The size of a school by its pupils; nil where they are suppressed.
    ///
    /// A size class is a range of counts: beside a suppressed count it would narrow it down.
    public var sizeClass: SizeClass? { value.flatMap(SizeClass.init(pupils:)) }
}

/// What the public may see of the pupils, or of the teachers, of schools.
///
/// The total of a school, of each tambon, each amphoe and of all, and where asked for the school's
/// pupils by grade; never by sex: "grade×sex in a 30-pupil school is identifying – public map
/// shows only total and size class" (domain facts, 8, rule 3). All of it is hidden together, so
/// that it may be published together, and nothing else of the same round beside it: totals of
/// grades over schools are not among what is guarded.
public struct PublicCounts: Hashable, Sendable {
    /// In the order of the schools given; nil where a school has no count.
    public let schools: [PublicCount?]
    /// By grade for each school, in the order given; empty where grades were not given.
    public let grades: [[PublicCount]]
    /// By the code of the tambon.
    public let tambon: [String: PublicCount]
    /// By the code of the amphoe.
    public let amphoe: [String: PublicCount]
    public let total: PublicCount

    /// A school's count with where the school is.
    public struct School: Hashable, Sendable {
        /// The codes of its tambon and amphoe, under which it is published; nil where it is in none.
        public var tambon: String?
        public var amphoe: String?
        /// Nil where it is not known.
        public var count: Int?
        /// The pupils of each grade.
        public var grades: [Int]

        public init(tambon: String?, amphoe: String?, count: Int?, grades: [Int] = []) {
            self.tambon = tambon
            self.amphoe = amphoe
            self.count = count
            self.grades = grades
        }
    }

    /// Hides what may not be published of the schools' counts and their totals.
    public init(_ schools: [School], _ suppression: Suppression = Suppression()) {
        let table = PublicTable(schools)
        let published = suppression.apply(to: table.table)
        func count(_ cell: Int) -> PublicCount {
            published[cell].map(PublicCount.shown) ?? .suppressed
        }
        self.schools = table.schools.map { $0.map(count) }
        grades = table.grades.map { $0.map(count) }
        tambon = table.tambon.mapValues(count)
        amphoe = table.amphoe.mapValues(count)
        total = count(table.total)
    }
}

/// The cells of what is published of schools.
private struct PublicTable {
    var table = CountTable()
    var schools: [Int?] = []
    var grades: [[Int]] = []
    var tambon: [String: Int] = [:]
    var amphoe: [String: Int] = [:]
    var total = 0

    init(_ schools: [PublicCounts.School]) {
        for school in schools { add(school) }
        tambon = addTotals(schools.map(\.tambon))
        amphoe = addTotals(schools.map(\.amphoe))
        let lone = schools.indices.filter { schools[$0].amphoe == nil }.compactMap {
            self.schools[$0]
        }
        total = table.addTotal(of: lone + amphoe.values.sorted())
    }

    private mutating func add(_ school: PublicCounts.School) {
        let grades = school.grades.map { table.add($0) }
        self.grades.append(grades)
        guard let count = school.count else { return schools.append(nil) }
        let rest = count - school.grades.reduce(0, +)
        // Pupils without a grade can be worked out too; grades that are more than all cannot be
        // the same pupils, and no sum relates them.
        if grades.isEmpty || rest < 0 {
            schools.append(table.add(count))
        } else {
            schools.append(table.addTotal(of: rest > 0 ? grades + [table.add(rest)] : grades))
        }
    }

    /// Adds the total of each area, in the order of their codes.
    private mutating func addTotals(_ codes: [String?]) -> [String: Int] {
        var parts: [String: [Int]] = [:]
        for (code, school) in zip(codes, schools) {
            if let code, let school { parts[code, default: []].append(school) }
        }
        var totals: [String: Int] = [:]
        for (code, cells) in parts.sorted(by: { $0.key < $1.key }) {
            totals[code] = table.addTotal(of: cells)
        }
        return totals
    }
}
