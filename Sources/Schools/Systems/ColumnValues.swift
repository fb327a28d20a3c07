/// What the cells under a header say about what their columns hold.
struct ColumnValues {
    /// The share of cells, from 0 to 1, that hold what their columns should; 1 where all are empty.
    let share: Double
    /// Whether the codes of schools come more than once, so that a row is no school.
    let repeatsCodes: Bool
    private let codes: CodeColumn?

    init(rows: [[String]], _ layout: TableLayout) {
        func cells(_ column: Int) -> [String] {
            rows.compactMap { $0[safe: column] }.filter { !isNothing($0) }
        }
        let fields = layout.columns.sorted { $0.value < $1.value }
        var shares: [Double] = []
        for (field, column) in fields {
            let cells = cells(column)
            guard !cells.isEmpty, let test = Self.test(field) else { continue }
            shares.append(Double(cells.count(where: test)) / Double(cells.count))
        }
        for column in layout.wide.prefix(8) {
            let cells = cells(column.column)
            guard !cells.isEmpty else { continue }
            shares.append(Double(cells.count(where: Self.isCount)) / Double(cells.count))
        }
        share = shares.isEmpty ? 1 : shares.reduce(0, +) / Double(shares.count)
        let column = SchoolHeaders.anyCode.compactMap { layout.columns[$0] }.first
        let codes = column.map { CodeColumn(cells($0)) }
        repeatsCodes = codes?.repeats ?? false
        self.codes = codes
    }

    /// Whether the column of codes holds codes of schools; true where there is nothing to go by.
    var hasCodes: Bool {
        guard let codes, !codes.isEmpty else { return true }
        return codes.kind != .villages && codes.kind != .none
    }

    /// What the codes are, in words.
    var reasons: [LocalizedText] { codes?.kind.wording.map { [$0] } ?? [] }

    // MARK: Tests of cells

    private static func test(_ field: Field) -> ((String) -> Bool)? {
        switch field {
        case .grade: { Grade($0) != nil || SubtotalScope($0) != nil }
        case .male, .female, .total, .rooms, .roomsInUse, .pupils, .usable, .repair, .disposal:
            isCount
        // Latitudes too: the two are often exchanged.
        case .latitude, .longitude: { degrees($0).map { abs($0) <= 180 } ?? ($0.contains("°")) }
        case .sex: { PupilCount.Sex($0) != .unspecified }
        case .built, .year, .budgetYear, .established: { YearReading($0) != nil }
        case .name, .position, .type, .event, .indicator, .project: { !isCount($0) }
        default: nil
        }
    }

    private static func isCount(_ cell: String) -> Bool {
        guard let plain = withoutGrouping(ThaiText.arabicDigits(cell)),
            let number = plainNumber(plain)
        else { return false }
        return number.rounded() == number
    }

    private static func degrees(_ cell: String) -> Double? {
        plainNumber(ThaiText.arabicDigits(cell))
    }
}

/// The codes in a column.
struct CodeColumn {
    /// What kind of code most of the cells hold.
    enum Kind: Equatable {
        case ministry(affiliation: String)
        case smis, obec
        /// The 8 digits of province, amphoe, tambon and village.
        case villages
        /// Numbers of another length, which a register may have as its own.
        case own(length: Int)
        case none
    }

    let kind: Kind
    let isEmpty: Bool
    /// Whether fewer than nine cells in ten are the first with their code.
    let repeats: Bool

    init(_ cells: [String]) {
        isEmpty = cells.isEmpty
        let codes = cells.map { CodeReading($0, length: MinistryCode.length) }
            .filter { $0.isCode && !$0.isUnusable }.map(\.text)
        repeats = Set(codes).count * 10 < codes.count * 9
        guard codes.count * 2 >= cells.count, !codes.isEmpty else {
            kind = .none
            return
        }
        let lengths = Dictionary(grouping: codes, by: \.utf8.count)
        let common = lengths.max { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }
        kind = common.map { Self.kind(of: $0.value, length: $0.key) } ?? .none
    }

    private static func kind(of codes: [String], length: Int) -> Kind {
        switch length {
        case MinistryCode.length, MinistryCode.length - 1:
            let known = codes.filter { affiliations.contains(String($0.prefix(2))) }
            guard known.count * 2 >= codes.count, let first = known.first else {
                return .own(length: length)
            }
            return .ministry(affiliation: String(first.prefix(2)))
        case SMISCode.length: return isVillages(codes) ? .villages : .smis
        case OBECCode.length, OBECCode.length - 1: return .obec
        default: return .own(length: length)
        }
    }

    /// The first two digits of ministry codes (domain facts, 1.1).
    private static let affiliations: Set<String> = [
        "10", "11", "12", "13", "14", "15", "30", "31", "50", "55", "56", "57", "58", "60", "65",
        "70",
    ]

    /// Whether codes of eight digits are of villages: behind the amphoe come a tambon and a village,
    /// both from 01, where SMIS codes have a level, 0, 2 or 3, and a number up to 999
    /// (domain facts, 1.1 and 1.2).
    private static func isVillages(_ codes: [String]) -> Bool {
        let parts = codes.map { code in
            (Int(code.dropFirst(4).prefix(2)) ?? 0, Int(code.suffix(2)) ?? 0)
        }
        // No amphoe has 20 tambon, and few tambon have more than 30 villages.
        return codes.count > 5 && parts.allSatisfy { (1...20).contains($0.0) }
            && parts.count { (1...30).contains($0.1) } * 10 >= parts.count * 9
    }
}

extension CodeColumn.Kind {
    /// What the codes are; nil where they say nothing.
    fileprivate var wording: LocalizedText? {
        switch self {
        case .ministry(let affiliation):
            LocalizedText(
                thai: "รหัสเป็นรหัสกระทรวง 10 หลัก (สังกัด \(affiliation))",
                english: "its codes are the ministry's 10 digits (affiliation \(affiliation))")
        case .smis:
            LocalizedText(thai: "รหัสมี 8 หลักอย่าง SMIS", english: "its codes have 8 digits like SMIS")
        case .obec:
            LocalizedText(thai: "รหัสมี 6 หลักอย่าง OBEC", english: "its codes have 6 digits like OBEC")
        case .own(let length):
            LocalizedText(
                thai: "รหัสมี \(length) หลัก เป็นรหัสของแฟ้มเอง",
                english: "its codes have \(length) digits and are its own")
        case .villages, .none: nil
        }
    }
}
