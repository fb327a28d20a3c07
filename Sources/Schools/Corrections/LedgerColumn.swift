/// The columns of `corrections.csv`, in the order in which they are written.
enum LedgerColumn: Int, CaseIterable {
    case id, subject, school, asWritten, latitude, longitude, tambon
    case by, at, why, kind, confidence, undoes

    var heading: LocalizedText {
        switch self {
        case .id: LocalizedText(thai: "เลขที่", english: "id")
        case .subject: LocalizedText(thai: "สิ่งที่แก้", english: "what")
        case .school: LocalizedText(thai: "รหัสโรงเรียน", english: "school code")
        case .asWritten: LocalizedText(thai: "ค่าเดิม", english: "as written")
        case .latitude: LocalizedText(thai: "ละติจูดใหม่", english: "latitude")
        case .longitude: LocalizedText(thai: "ลองจิจูดใหม่", english: "longitude")
        case .tambon: LocalizedText(thai: "ตำบลใหม่", english: "tambon")
        case .by: LocalizedText(thai: "ผู้แก้", english: "by")
        case .at: LocalizedText(thai: "เมื่อ", english: "at")
        case .why: LocalizedText(thai: "เหตุผล", english: "why")
        case .kind: LocalizedText(thai: "ข้อเสนอ", english: "proposal")
        case .confidence: LocalizedText(thai: "ความเชื่อมั่น", english: "confidence")
        case .undoes: LocalizedText(thai: "ยกเลิกเลขที่", english: "undoes")
        }
    }
}

/// What a record of the ledger is about, in the words of its column.
enum LedgerSubject: CaseIterable {
    case coordinates, tambon, undo

    var word: LocalizedText {
        switch self {
        case .coordinates: LocalizedText(thai: "พิกัด", english: "coordinates")
        case .tambon: LocalizedText(thai: "ตำบล", english: "tambon")
        case .undo: LocalizedText(thai: "ยกเลิก", english: "undo")
        }
    }

    init?(_ text: String) {
        let key = ThaiText.key(text)
        let match = Self.allCases.first {
            [ThaiText.key($0.word.thai), ThaiText.key($0.word.english)].contains(key)
        }
        guard let match else { return nil }
        self = match
    }
}

/// Finds the columns of an office file by their headings in either language.
struct HeadingIndex<Column: Hashable> {
    private let places: [Column: Int]
    /// The places of headings that mean nothing here, in order.
    let others: [Int]

    /// Reads a header row; nil where it lacks a column that the file is nothing without.
    init?(
        _ header: some TableCells, columns: [(Column, LocalizedText)], needing needed: [Column]
    ) {
        var places: [Column: Int] = [:]
        var others: [Int] = []
        for place in 0..<header.count where !header.text(place).isEmpty {
            let key = ThaiText.key(header.text(place))
            let match = columns.first { column, heading in
                places[column] == nil
                    && [ThaiText.key(heading.thai), ThaiText.key(heading.english)].contains(key)
            }
            if let match { places[match.0] = place } else { others.append(place) }
        }
        guard needed.allSatisfy({ places[$0] != nil }) else { return nil }
        self.places = places
        self.others = others
    }

    func has(_ column: Column) -> Bool { places[column] != nil }

    /// The cell; empty where there is no such column.
    func text(_ column: Column, _ row: some TableCells) -> String {
        places[column].map(row.text) ?? ""
    }
}
