/// How well a table fits a system.
struct SystemMatch {
    let system: SystemProfile
    let layout: TableLayout
    /// What `columns` in the manifest must say for it.
    private(set) var columns: [Field: String] = [:]
    /// Weight of what speaks for it: two for a header that only this system has, one for a field,
    /// half for a known column of persons, a quarter off for an unknown header.
    let points: Double
    /// From 0 to 1, see `Recognition.confidence`.
    let confidence: Double
    let reasons: [LocalizedText]

    /// The match, or nil where the table cannot be of the system.
    ///
    /// The layout is that of the system's kind, which is what a build reads the table by.
    init?(
        _ system: SystemProfile, rows: [[String]], layout: TableLayout?,
        columns given: [Field: String] = [:]
    ) {
        guard system.refusal == nil else {
            self.init(refused: system, rows: rows)
            return
        }
        guard var layout, system.row.fits(layout) else { return nil }
        var columns = given.filter { layout.columns[$0.key] != nil }
        if system.row == .school {
            let point = UnnamedPoint(layout: layout, rows: rows).columns
            columns.merge(point) { named, _ in named }
            layout = (try? TableProfile.schools.layout(of: rows, given: columns)) ?? layout
        }
        let named = Set(columns.keys.compactMap { layout.columns[$0] })
        let headers = HeaderCount(system, layout: layout, named: named)
        let values = ColumnValues(rows: Array(rows.dropFirst(layout.firstDataRow)), layout)
        guard system.kind == .projects || values.hasCodes else { return nil }
        let points =
            headers.points + Double(min(layout.wide.count, 12)) / 2
            - (system.row == .school && values.repeatsCodes ? 6 : 0)
        let confidence = headers.share * values.share
        // One known header may be chance, and with more than two in three unknown so may be two.
        guard headers.read.count >= 2, confidence >= 0.3 else { return nil }
        self.init(
            system: system, layout: layout, columns: columns, points: points,
            confidence: confidence,
            reasons: headers.reasons(system) + values.reasons + Self.personal(layout))
    }

    init(
        system: SystemProfile, layout: TableLayout, columns: [Field: String], points: Double,
        confidence: Double, reasons: [LocalizedText]
    ) {
        (self.system, self.layout, self.columns) = (system, layout, columns)
        (self.points, self.confidence, self.reasons) = (points, confidence, reasons)
    }

    /// A refused system is known by two of its own headers in one row, beside one of persons.
    private init?(refused system: SystemProfile, rows: [[String]]) {
        let counts = rows.map { HeaderCount(system, headers: $0) }
        guard let best = counts.max(by: { $0.points < $1.points }), best.signature.count >= 2,
            best.personal > 0, let refusal = system.refusal
        else { return nil }
        self.init(
            system: system, layout: TableLayout(firstDataRow: 0, columns: [:], headers: []),
            columns: [:], points: best.points, confidence: best.share,
            reasons: best.reasons(system) + [refusal])
    }

    private static func personal(_ layout: TableLayout) -> [LocalizedText] {
        let count = layout.personal.count
        guard count > 0 else { return [] }
        return [
            LocalizedText(
                thai: "มีข้อมูลส่วนบุคคล \(count) คอลัมน์ ซึ่งจะไม่อ่าน",
                english: "\(count) of its columns are about persons and will not be read")
        ]
    }
}

extension SystemProfile.RowMeaning {
    /// Whether a table with these columns can have such rows.
    fileprivate func fits(_ layout: TableLayout) -> Bool {
        func has(_ fields: Field...) -> Bool { fields.contains { layout.columns[$0] != nil } }
        switch self {
        case .school:
            return has(.name, .coordinates, .latitude, .easting) || has(.tambon) && has(.amphoe)
        case .pupil: return layout.listsPersons && has(.sex) && has(.grade)
        case .schoolGrade: return layout.wide.isEmpty && has(.male, .female, .total) && has(.grade)
        case .schoolWide: return !layout.wide.isEmpty
        case .staffMember: return layout.listsPersons && !layout.personal.isEmpty
        case .staffPosition: return has(.male, .female, .total)
        case .building: return has(.built, .condition, .design)
        case .equipmentItem: return has(.usable, .repair, .disposal)
        case .indicator, .budgetLine, .costCentre, .links, .event: return true
        case .project: return has(.budget, .budgetYear, .owner, .schools, .status)
        }
    }
}

/// Which headers of a row a system knows.
private struct HeaderCount {
    /// The headers of its allow-list, as written.
    private(set) var read: [String] = []
    private(set) var signature: [String] = []
    private(set) var personal = 0
    private var neutral = 0
    private var unknown = 0

    /// The headers of a layout; `named` are the columns that values told.
    init(_ system: SystemProfile, layout: TableLayout, named: Set<Int>) {
        let told = named.union(layout.wide.map(\.column))
        self.init(system, headers: layout.headers, told: told)
        // Over grades side by side the other cells of the header are empty or part of a group.
        if !layout.wide.isEmpty { unknown = 0 }
    }

    init(_ system: SystemProfile, headers: [String], told: Set<Int> = []) {
        let keys = KnownKeys(system)
        for (column, header) in headers.enumerated() where !header.isEmpty {
            let key = TableProfile.key(header)
            if keys.signature.contains(key) { signature.append(header) }
            if keys.read.contains(key) || told.contains(column) {
                read.append(header)
            } else if keys.personal.contains(key) {
                personal += 1
            } else if KnownKeys.everywhere.contains(key) {
                neutral += 1
            } else if !keys.signature.contains(key) {
                unknown += 1
            }
        }
    }

    var points: Double {
        Double(signature.count) * 2 + Double(min(read.count, 20)) + Double(personal) / 2
            - Double(unknown) / 4
    }

    /// The share of the headers that the system knows; a table may have some of its own.
    var share: Double {
        let known = Double(max(read.count, signature.count) + personal) + Double(neutral) / 2
        guard known > 0 else { return 0 }
        return known / (known + Double(unknown) / 2 + Double(neutral) / 2)
    }

    /// The known headers in words; they are words of the system, never of a row.
    func reasons(_ system: SystemProfile) -> [LocalizedText] {
        var shown: [String] = []
        for header in signature + read where !shown.contains(header) { shown.append(header) }
        let list = shown.prefix(5).joined(separator: ", ") + (shown.count > 5 ? " …" : "")
        return [
            LocalizedText(
                thai: "หัวตารางเหมือน\(system.title.thai): \(list)",
                english: "its header is like that of \(system.title.english): \(list)")
        ]
    }
}

/// The keys of a system's headers.
private struct KnownKeys {
    let read: Set<String>
    let signature: Set<String>
    let personal: Set<String>
    static let everywhere = Set(SchoolHeaders.everywhere.map(ThaiText.key))

    init(_ system: SystemProfile) {
        read = Set(
            system.columns.filter { $0.field != .pupilNumber }.flatMap(\.headers).map(ThaiText.key))
        signature = Set(system.signature.map(ThaiText.key))
        personal = Set(system.personal.map(ThaiText.key)).subtracting(read)
    }
}
