/// The columns of an office's table of facilities; one row a thing.
private enum FacilityColumn: CaseIterable {
    case version, item, name, nameEnglish, pupils, counted, which, stages

    var heading: LocalizedText {
        switch self {
        case .version: LocalizedText(thai: "เกณฑ์", english: "version")
        case .item: LocalizedText(thai: "รายการ", english: "item")
        case .name: LocalizedText(thai: "ชื่อ", english: "name")
        case .nameEnglish: LocalizedText(thai: "ชื่อภาษาอังกฤษ", english: "name_en")
        case .pupils: LocalizedText(thai: "นักเรียนต่อหนึ่ง", english: "pupils_per_one")
        case .counted: LocalizedText(thai: "นับจาก", english: "counted")
        case .which: LocalizedText(thai: "ประเภทหรือรหัส", english: "which")
        case .stages: LocalizedText(thai: "ระดับ", english: "stages")
        }
    }
}

extension FacilityNorm {
    /// Reads the table; its version stands in the first row at least.
    ///
    /// `counted` is classes, buildings or equipment; `which` has the beginnings of the buildings'
    /// types or of the equipment's codes, and `stages` the stages whose pupils count, each with
    /// spaces or commas between them.
    public init(rows: [any TableCells], path: String) throws(OfficeTableError) {
        let table = try OfficeTable(
            rows, path: path, columns: FacilityColumn.allCases.map { ($0, $0.heading) },
            needing: [.version, .item, .pupils, .counted])
        var version: String?
        var items: [Item] = []
        for cells in table.rows {
            version = try table.version(.version, cells, after: version)
            let item = try Item(cells, table)
            guard !items.contains(where: { $0.name == item.name }) else {
                throw table.error(.nameTwice(item.name), cells)
            }
            items.append(item)
        }
        let words = version ?? ""
        self.init(version: LocalizedText(thai: words, english: words), items: items)
    }

    /// The header and the cells of a table that `init(rows:path:)` reads back.
    public var cells: (header: [String], rows: [[String?]]) {
        let cells = items.map { item -> [String?] in
            let (counted, which) = item.counted.words
            let stages = Grade.Stage.allCases.filter { item.stages?.contains($0) ?? false }
            return [
                version.thai, item.name, item.title.thai, item.title.english,
                ReadableNumber.plain(item.pupilsPerOne), counted,
                which.isEmpty ? nil : which.joined(separator: " "),
                stages.isEmpty ? nil : stages.map(\.word).joined(separator: " "),
            ]
        }
        return (FacilityColumn.allCases.map(\.heading.english), cells)
    }
}

extension FacilityNorm.Item {
    fileprivate init(
        _ cells: any TableCells, _ table: OfficeTable<FacilityColumn>
    ) throws(OfficeTableError) {
        guard let item = table.text(.item, cells) else { throw table.missing(.item, cells) }
        // It names columns, and is asked for on a command line.
        guard item.utf8.allSatisfy({ isASCIIDigit($0) || $0 == 0x5F || (0x61...0x7A) ~= $0 }) else {
            throw table.error(.wordUnknown(item, allowed: ["a–z", "0–9", "_"]), cells)
        }
        guard let pupils = try table.number(.pupils, cells) else {
            throw table.missing(.pupils, cells)
        }
        guard pupils > 0, pupils <= 1_000_000 else {
            throw table.error(
                .numberUnreadable(
                    column: FacilityColumn.pupils.heading, value: table.text(.pupils, cells) ?? ""),
                cells)
        }
        let thai = table.text(.name, cells) ?? item
        self.init(
            name: item,
            title: LocalizedText(thai: thai, english: table.text(.nameEnglish, cells) ?? thai),
            pupilsPerOne: pupils, counted: try FacilityNorm.Counted(cells, table),
            stages: try Self.stages(cells, table))
    }

    private static func stages(
        _ cells: any TableCells, _ table: OfficeTable<FacilityColumn>
    ) throws(OfficeTableError) -> Set<Grade.Stage>? {
        let words = wordList(table.text(.stages, cells))
        guard !words.isEmpty else { return nil }
        var stages: Set<Grade.Stage> = []
        for word in words {
            guard let stage = Grade.Stage.allCases.first(where: { $0.word == word }) else {
                throw table.error(
                    .wordUnknown(word, allowed: Grade.Stage.allCases.map(\.word)), cells)
            }
            stages.insert(stage)
        }
        return stages
    }
}

extension FacilityNorm.Counted {
    fileprivate init(
        _ cells: any TableCells, _ table: OfficeTable<FacilityColumn>
    ) throws(OfficeTableError) {
        guard let word = table.text(.counted, cells) else { throw table.missing(.counted, cells) }
        let which = wordList(table.text(.which, cells))
        switch ThaiText.key(word) {
        case "classes", ThaiText.key("ห้องเรียน"): self = .classes
        case "buildings", ThaiText.key("อาคาร"): self = .rooms(ofBuildings: which)
        case "equipment", ThaiText.key("ครุภัณฑ์"): self = .equipment(codes: which)
        default:
            throw table.error(
                .wordUnknown(word, allowed: ["classes", "buildings", "equipment"]), cells)
        }
        if self != .classes, which.isEmpty { throw table.missing(.which, cells) }
    }

    fileprivate var words: (String, [String]) {
        switch self {
        case .classes: ("classes", [])
        case .rooms(let types): ("buildings", types)
        case .equipment(let codes): ("equipment", codes)
        }
    }
}

extension Grade.Stage {
    /// The word that an office's table has for it.
    fileprivate var word: String {
        switch self {
        case .kindergarten: "kindergarten"
        case .primary: "primary"
        case .secondary: "secondary"
        case .vocational: "vocational"
        }
    }
}

/// Words with spaces, commas or semicolons between them.
private func wordList(_ text: String?) -> [String] {
    ThaiText.arabicDigits(text ?? "").split { " ,;/\u{A0}".contains($0) }.map(String.init)
}
