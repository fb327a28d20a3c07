/// The length that the codes of a register have, found out from its first rows.
public struct CodeScheme: Hashable, Sendable {
    /// The number of characters of a sound code in this file.
    public var length: Int
    /// Per cent of the sampled codes that have it.
    public var share: Int

    /// The ministry's ten digits.
    public static let ministry = CodeScheme(length: MinistryCode.length, share: 100)

    /// The scheme of the sampled codes.
    ///
    /// A file where nine codes in ten have another length than ten does not hold ministry codes:
    /// that is one finding about the file, not one about each row.
    public init(samples: some Sequence<String>) {
        var lengths: [Int: Int] = [:]
        var count = 0
        for sample in samples {
            let reading = CodeReading(sample, length: MinistryCode.length)
            guard !reading.isUnusable else { continue }
            lengths[reading.text.count, default: 0] += 1
            count += 1
        }
        let common = lengths.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
        guard let common, common.value * 10 >= count * 9 else {
            self = .ministry
            return
        }
        length = common.key
        share = common.value * 100 / count
    }

    private init(length: Int, share: Int) {
        self.length = length
        self.share = share
    }

    /// The finding about the file, where its codes are not the ministry's.
    public var flaw: Flaw? {
        length == MinistryCode.length ? nil : .codeScheme(length: length, share: share)
    }
}

/// Reads the rows of a register of schools.
public struct SchoolReader: Sendable {
    public let layout: TableLayout
    private let source: String
    private let scheme: CodeScheme

    /// The columns of `details` that the table has.
    private let details: [Field]

    public init(layout: TableLayout, source: String, scheme: CodeScheme) {
        self.layout = layout
        details = Self.details.filter { layout.columns[$0] != nil }
        self.source = source
        self.scheme = scheme
    }

    /// The school that a row describes; no record where nothing in it identifies a school.
    public func read(_ row: some TableCells) -> RowReading<SchoolRecord> {
        var cells = CellReader(row, layout: layout, source: source)
        guard let code = code(&cells) else { return RowReading(record: nil, problems: cells.problems) }
        cells.school = code
        var record = SchoolRecord(row: row.number, code: code)
        record.smis = otherCode(.smis, length: SMISCode.length, &cells)
        record.obec = otherCode(.obec, length: OBECCode.length, &cells)
        checkAgreement(record, &cells)
        record.name = cells.text(.name)
        if record.name == nil, layout.columns[.name] != nil,
            !cells.problems.contains(where: { $0.field == Field.name.label })
        {
            cells.report(.nameMissing, field: .name)
        }
        record.tambon = cells.text(.tambon)
        record.amphoe = cells.text(.amphoe)
        record.province = cells.text(.province)
        for field in details { record.details[field] = cells.text(field) }
        record.pupils = cells.count(.pupils)
        readPoint(row, into: &record)
        return RowReading(record: record, problems: cells.problems)
    }

    /// The columns that are kept as the office wrote them.
    public static let details: [Field] = [
        .level, .network, .localGovernment, .distanceToArea, .distanceToAmphoe, .established,
        .postcode,
    ]

    /// The code that the school is known by.
    private func code(_ cells: inout CellReader<some TableCells>) -> String? {
        for field in [Field.code, .smis, .obec] {
            guard let column = layout.columns[field] else { continue }
            let cell = cells.row.text(column)
            let length = field == .code ? scheme.length : field == .smis ? 8 : 6
            let reading = CodeReading(cell, length: length)
            if reading.damage == .scientificNotation {
                cells.report(.codeScientific, field: field, value: cell)
                return nil
            }
            guard !reading.text.isEmpty, !PersonalNumber.occurs(in: cell) else { continue }
            reportDamage(reading, cell: cell, field: field, length: length, &cells)
            return reading.text
        }
        cells.report(.codeMissing, field: .code)
        return nil
    }

    private func reportDamage(
        _ reading: CodeReading, cell: String, field: Field, length: Int,
        _ cells: inout CellReader<some TableCells>
    ) {
        cells.school = reading.text
        switch reading.damage {
        case nil, .scientificNotation, .leadingZeroLost: break
        case .decimalPoint:
            cells.report(.codeDecimal(repaired: reading.text), field: field, value: cell)
        case .wrongLength(let actual):
            let likely = field == .code ? likelyCode(cells) : nil
            cells.report(
                .codeLength(actual: actual, expected: length, likely: likely), field: field,
                value: cell)
        case .notDigits where reading.text.count == length && length != MinistryCode.length: break
        case .notDigits: cells.report(.codeCharacters, field: field, value: cell)
        }
    }

    /// The 10-digit code rebuilt from the other two: `10`, the SMIS province, the OBEC code.
    ///
    /// Holds for ordinary OBEC schools (domain facts, 1.1), so it is a suggestion only.
    private func likelyCode(_ cells: CellReader<some TableCells>) -> String? {
        guard let smis = layout.columns[.smis].map(cells.row.text).flatMap(SMISCode.init(rawValue:)),
            let obec = layout.columns[.obec].map(cells.row.text).flatMap(OBECCode.init(rawValue:))
        else { return nil }
        return "10" + smis.rawValue.prefix(2) + obec.rawValue
    }

    private func otherCode(
        _ field: Field, length: Int, _ cells: inout CellReader<some TableCells>
    ) -> String? {
        guard let cell = cells.text(field) else { return nil }
        let reading = CodeReading(cell, length: length)
        switch reading.damage {
        case nil: return reading.text
        case .wrongLength(let actual) where actual == length - 1:
            let repaired = "0" + reading.text
            cells.report(.codeLeadingZeroLost(repaired: repaired), field: field, value: cell)
            return repaired
        case .decimalPoint:
            cells.report(.codeDecimal(repaired: reading.text), field: field, value: cell)
            return reading.text
        case .wrongLength(let actual):
            cells.report(
                .codeLength(actual: actual, expected: length, likely: nil), field: field, value: cell
            )
        case .scientificNotation: cells.report(.codeScientific, field: field, value: cell)
        case .notDigits, .leadingZeroLost: cells.report(.codeCharacters, field: field, value: cell)
        }
        return nil
    }

    /// The OBEC code is the end of the 10-digit one, except in branch schools made of the SMIS code.
    private func checkAgreement(_ record: SchoolRecord, _ cells: inout CellReader<some TableCells>) {
        guard let code = MinistryCode(rawValue: record.code), let obec = record.obec,
            code.obec.rawValue != obec, !(record.smis.map(record.code.hasSuffix) ?? false)
        else { return }
        cells.report(
            .codeConflict(obec: obec, expected: code.obec.rawValue), field: .obec, value: obec)
    }

    private func readPoint(_ row: some TableCells, into record: inout SchoolRecord) {
        func cell(_ field: Field) -> String? { layout.columns[field].map(row.text) }
        if let latitude = cell(.latitude), let longitude = cell(.longitude) {
            record.point = PointText(latitude: latitude, longitude: longitude)
            record.pointAsWritten = written(latitude, longitude)
        } else if let easting = cell(.easting), let northing = cell(.northing) {
            record.point = PointText(easting: easting, northing: northing)
            record.pointAsWritten = written(easting, northing)
        } else if let both = cell(.coordinates) {
            record.point = PointText(both: both)
            record.pointAsWritten = both.isEmpty ? nil : both
        }
        if record.pointAsWritten.map(PersonalNumber.occurs) ?? false { record.pointAsWritten = nil }
    }

    private func written(_ a: String, _ b: String) -> String? {
        a.isEmpty && b.isEmpty ? nil : "\(a), \(b)"
    }
}
