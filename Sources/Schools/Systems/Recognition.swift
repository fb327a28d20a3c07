/// What a table was taken for, and why.
public struct Recognition: Sendable {
    /// The system that the table is an export of, one that is refused included; nil where none
    /// fits.
    public let system: SystemProfile?
    /// How sure that is, from 0 to 1: the share of headers that the system knows times the share of
    /// values that its columns may have.
    public let confidence: Double
    /// Where the columns are; nil where nothing may be read.
    public let layout: TableLayout?
    /// What `columns` in the manifest must say, because the headers alone do not tell; mostly empty.
    public let columns: [Field: String]
    /// The period that the table seems to be of.
    public let period: PeriodHint?
    /// What speaks for it, most important first; never a value of a row.
    public let reasons: [LocalizedText]
    /// Another system that fits nearly as well.
    public let runnerUp: SystemProfile?

    /// Whether the table was recognised as one that is not imported.
    public var isRefused: Bool { system?.refusal != nil }
}

/// Tells which export of which system a table is, from its headers, its values and its name.
///
/// The first rows of the table are enough; 40 or more make it surer. Of a path the last name
/// counts.
public func recognise(
    rows: [[String]], fileName: String, sheet: String? = nil
) -> Recognition {
    let sample = Array(rows.prefix(60))
    let layouts = KindLayouts(rows: sample)
    // Sorting keeps the order of equals, so that of two the first in `all` is taken.
    let matches = SystemProfile.all
        .compactMap {
            SystemMatch(
                $0, rows: sample, layout: layouts.layouts[$0.kind],
                columns: layouts.columns[$0.kind] ?? [:])
        }
        .sorted { $0.points > $1.points }
    let best = matches.first ?? UnnamedRegister(rows: sample).match
    let words = PeriodWords(rows: sample, fileName: fileName, sheet: sheet, before: best?.layout)
    guard let best else {
        return Recognition(
            system: nil, confidence: 0, layout: nil, columns: [:],
            period: words.hint(for: nil), reasons: words.notes + [noSystem], runnerUp: nil)
    }
    let rival = matches.dropFirst().first {
        $0.points >= best.points * 0.8
            && ($0.system.kind, $0.system.row) != (best.system.kind, best.system.row)
    }
    return Recognition(
        system: best.system, confidence: best.confidence,
        layout: best.system.refusal == nil ? best.layout : nil, columns: best.columns,
        period: words.hint(for: best.system.kind),
        reasons: best.reasons + words.notes + (rival.map { [closeTo($0.system)] } ?? []),
        runnerUp: rival?.system)
}

/// The layouts that a table has as one of each kind.
private struct KindLayouts {
    private(set) var layouts: [SourceKind: TableLayout] = [:]
    /// The columns of codes that only values tell.
    private(set) var columns: [SourceKind: [Field: String]] = [:]

    init(rows: [[String]]) {
        let code = UnnamedCode(rows: rows).header.map { [Field.code: $0] }
        for kind in SourceKind.allCases {
            guard let profile = TableProfile.of(kind) else { continue }
            if let layout = try? profile.layout(of: rows) {
                layouts[kind] = layout
            } else if let code, profile.required.first == SchoolHeaders.anyCode,
                let layout = try? profile.layout(of: rows, given: code)
            {
                layouts[kind] = layout
                columns[kind] = code
            }
        }
    }
}

private let noSystem = LocalizedText(
    thai: "หัวตารางและค่าไม่ตรงกับระบบใดที่รู้จัก", english: "its header and values fit no known system")

private func closeTo(_ system: SystemProfile) -> LocalizedText {
    LocalizedText(
        thai: "แต่ใกล้เคียงกับ \(system.title.thai) ด้วย",
        english: "but it is nearly as much like \(system.title.english)")
}
