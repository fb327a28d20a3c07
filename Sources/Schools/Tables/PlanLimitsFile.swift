/// The columns of an office's table of limits; one row a limit.
private enum LimitColumn: CaseIterable {
    case version, limit, value, note

    var heading: LocalizedText {
        switch self {
        case .version: LocalizedText(thai: "เกณฑ์", english: "version")
        case .limit: LocalizedText(thai: "รายการ", english: "limit")
        case .value: LocalizedText(thai: "ค่า", english: "value")
        case .note: LocalizedText(thai: "หมายเหตุ", english: "note")
        }
    }
}

extension PlanLimits {
    /// Reads the limits in a table; its version stands in the first row at least.
    ///
    /// A limit that is not in the table stays as shipped, and the version says that there are such.
    public init(rows: [any TableCells], path: String) throws(OfficeTableError) {
        let table = try OfficeTable(
            rows, path: path, columns: LimitColumn.allCases.map { ($0, $0.heading) },
            needing: [.version, .limit, .value])
        self = .shipped
        var version: String?
        var seen: Set<PlanLimit> = []
        for cells in table.rows {
            version = try table.version(.version, cells, after: version)
            let (limit, value) = try Self.row(cells, table)
            let isNew = seen.insert(limit).inserted
            if !isNew, limit != .smallSchool {
                throw table.error(.nameTwice(limit.rawValue), cells)
            }
            set(limit, value, isFirst: isNew)
        }
        tiers = Set(tiers).sorted(by: >)
        let words = version ?? ""
        let isWhole = seen.count == PlanLimit.allCases.count
        self.version = LocalizedText(
            thai: words + (isWhole ? "" : " (ค่าที่ไม่มีในตารางใช้ที่มากับโปรแกรม)"),
            english: words + (isWhole ? "" : " (shipped where the table has none)"))
    }

    private static func row(
        _ cells: any TableCells, _ table: OfficeTable<LimitColumn>
    ) throws(OfficeTableError) -> (PlanLimit, Double) {
        guard let word = table.text(.limit, cells) else { throw table.missing(.limit, cells) }
        guard let limit = PlanLimit(rawValue: word.lowercased()) else {
            let allowed = PlanLimit.allCases.map(\.rawValue)
            throw table.error(.limitUnknown(word, allowed: allowed), cells)
        }
        guard let value = try table.number(.value, cells) else {
            throw table.missing(.value, cells)
        }
        guard limit.range.contains(value), !limit.isWhole || value == value.rounded() else {
            throw table.error(
                .limitOutOfRange(
                    limit.rawValue, from: limit.range.lowerBound, through: limit.range.upperBound),
                cells)
        }
        return (limit, value)
    }

    private mutating func set(_ limit: PlanLimit, _ value: Double, isFirst: Bool) {
        switch limit {
        case .smallSchool: tiers = (isFirst ? [] : tiers) + [Int(value)]
        case .kilometres: kilometres = value
        case .minutes: minutes = value
        case .pupilsPerRoom: pupilsPerRoom = Int(value)
        case .bahtPerPupilKilometre: bahtPerPupilKilometre = value
        case .schoolDays: schoolDays = Int(value)
        case .detour: detour = value
        }
    }

    /// The values of a limit: one, or one a tier.
    public func values(of limit: PlanLimit) -> [Double] {
        switch limit {
        case .smallSchool: tiers.map(Double.init)
        case .kilometres: [kilometres]
        case .minutes: [minutes]
        case .pupilsPerRoom: [Double(pupilsPerRoom)]
        case .bahtPerPupilKilometre: [bahtPerPupilKilometre]
        case .schoolDays: [Double(schoolDays)]
        case .detour: [detour]
        }
    }

    /// The header and the cells of a table that `init(rows:path:)` reads back.
    public var cells: (header: [String], rows: [[String?]]) {
        let cells = PlanLimit.allCases.flatMap { limit in
            values(of: limit).map { value -> [String?] in
                [version.thai, limit.rawValue, ReadableNumber.plain(value), limit.wording.thai]
            }
        }
        return (LimitColumn.allCases.map(\.heading.english), cells)
    }
}
