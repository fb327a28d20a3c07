import GeoSource
import Schools

/// Finds out what a table is: a register, or an export of one of the office's systems.
struct SheetRecognition {
    /// Enough for titles, header and a sample of the values.
    private static let previewLength = 60

    let directory: String

    /// What the sheets of a file are.
    func recognise(_ path: String) throws -> FolderReading {
        let full = "\(directory)/\(path)"
        do {
            return try reading(try TableSource(path: full), path, sheet: nil)
        } catch let error as GeoSourceError {
            guard case .choiceNeeded(let sheets) = error.code else { throw error }
            var reading = FolderReading()
            for sheet in sheets {
                let own = try self.reading(
                    try TableSource(path: full, sheet: sheet), path, sheet: sheet)
                reading.sources += own.sources
                reading.unused += own.unused
            }
            return reading
        }
    }

    /// What one sheet, or the file of a zip, is.
    func reading(_ table: TableSource, _ path: String, sheet: String?) throws -> FolderReading {
        let rows = try preview(table)
        let told = sheet.map(PersonalText.covered)
        let name = told.map { "\(path) [\($0)]" } ?? path
        guard rows.contains(where: { row in row.contains { !$0.isEmpty } }) else {
            return FolderReading(unused: [UnusedFile(path: name, reason: .empty)])
        }
        let found = Schools.recognise(rows: rows, fileName: path, sheet: sheet)
        guard let system = found.system else {
            return FolderReading(unused: [UnusedFile(path: name, reason: found.reason)])
        }
        if let refusal = system.refusal {
            return FolderReading(unused: [UnusedFile(path: name, reason: refusal)])
        }
        var entry = SourceEntry(kind: system.kind, path: path)
        entry.layer = told
        entry.columns = found.columns
        if let hint = found.period, hint.isUsable(for: system.kind) { entry.period = hint.period }
        return FolderReading(sources: [
            RecognisedSource(
                entry, title: system.title, reasons: found.reasons + evidence(found, entry),
                doubt: told == sheet ? doubt(entry, found) : .sheetOfPerson)
        ])
    }

    private func evidence(_ found: Recognition, _ entry: SourceEntry) -> [LocalizedText] {
        guard entry.period != nil, let hint = found.period else { return [] }
        return [hint.evidence]
    }

    /// Pupils without a year would be numbers of no time.
    private func doubt(_ entry: SourceEntry, _ found: Recognition) -> LocalizedText? {
        if entry.kind == .students, entry.period == nil {
            return LocalizedText(
                thai: "ไม่ทราบปีการศึกษาและรอบ เติม year: และ round:",
                english: "its academic year and round are not known; add year: and round:")
        }
        guard found.layout == nil else { return nil }
        return LocalizedText(
            thai: "ไม่พบคอลัมน์ที่จำเป็นครบ ระบุด้วย columns:",
            english: "not all columns that are needed were found; name them with columns:")
    }

    private func preview(_ table: TableSource) throws -> [[String]] {
        var rows: [[String]] = []
        struct Enough: Error {}
        do {
            try table.forEachRow { row in
                rows.append(row.texts)
                if rows.count == Self.previewLength { throw Enough() }
            }
        } catch is Enough {}
        return rows
    }
}

extension PeriodHint {
    /// Whether it may stand in the manifest: the moment of a report says little of its data.
    fileprivate func isUsable(for kind: SourceKind) -> Bool {
        kind == .students ? true : basis != .timestamp
    }
}

extension Recognition {
    /// Why nothing was recognised, in one text.
    fileprivate var reason: LocalizedText {
        LocalizedText(
            thai: reasons.map(\.thai).joined(separator: " · "),
            english: reasons.map(\.english).joined(separator: "; "))
    }
}

extension LocalizedText {
    fileprivate static let sheetOfPerson = LocalizedText(
        thai: "แผ่นงานตั้งชื่อตามบุคคล เปลี่ยนชื่อแผ่นงานแล้วระบุด้วย layer:",
        english: "its sheet is called after a person; rename the sheet and name it with layer:")
    fileprivate static let empty = LocalizedText(thai: "ว่าง", english: "it is empty")
}
