/// The codes that a row of a register gives its school, mended where that is certain.
struct RegisterCodes {
    /// The code that the school is known by: the first of the three that is there at all.
    private(set) var known: String?
    private(set) var smis: String?
    private(set) var obec: String?

    private let scheme: CodeScheme
    /// Columns with text that is no code at all.
    private var withoutCode: [Field] = []

    /// Reads the three columns and reports what is wrong with them.
    init(_ cells: inout CellReader<some TableCells>, scheme: CodeScheme) {
        self.scheme = scheme
        known = take(.code, &cells)?.text
        let smis = take(.smis, &cells)
        let obec = take(.obec, &cells)
        known = known ?? smis?.text ?? obec?.text
        self.smis = smis.flatMap { $0.isSound ? $0.text : nil }
        self.obec = obec.flatMap { $0.isSound ? $0.text : nil }
        reportText(&cells)
        if known == nil, cells.problems.isEmpty { cells.report(.codeMissing, field: .code) }
        checkAgreement(&cells)
    }

    /// Reports text in place of codes: of a footer without any code, only once.
    ///
    /// It may be the name of whoever made the table, so that it is not shown.
    private func reportText(_ cells: inout CellReader<some TableCells>) {
        if known != nil {
            for field in withoutCode { cells.report(.codeCharacters, field: field) }
        } else if let field = withoutCode.first {
            cells.report(.rowUnrecognised, field: field)
        }
    }

    private struct Code {
        let text: String
        /// Whether it is a whole code of its kind.
        let isSound: Bool
    }

    /// The code in a column; nil where the cell is empty or nothing of a code is left in it.
    private mutating func take(
        _ field: Field, _ cells: inout CellReader<some TableCells>
    ) -> Code? {
        guard let column = cells.layout.columns[field] else { return nil }
        let cell = cells.row.text(column)
        let length = length(of: field)
        let reading = CodeReading(cell, length: length)
        if reading.text.isEmpty { return nil }
        guard !PersonalNumber.occurs(in: cell) else {
            cells.report(.personalNumber, field: field)
            return nil
        }
        guard reading.damage != .scientificNotation else {
            cells.report(.codeScientific, field: field, value: cell)
            return nil
        }
        guard reading.isCode else {
            withoutCode.append(field)
            return nil
        }
        // Only OBEC codes begin with a zero: SMIS codes begin with a province (domain facts, 1.1).
        let hasLostZero = field == .obec && reading.damage == .wrongLength(length - 1)
        let text = hasLostZero ? "0" + reading.text : reading.text
        cells.school = cells.school ?? text
        guard let damage = reading.damage else { return Code(text: text, isSound: true) }
        guard !hasLostZero else {
            cells.report(.codeLeadingZeroLost(repaired: text), field: field, value: cell)
            return Code(text: text, isSound: true)
        }
        let flaw = flaw(of: damage, text, field: field, cells)
        if let flaw { cells.report(flaw, field: field, value: cell) }
        return Code(text: text, isSound: flaw == nil || damage == .decimalPoint)
    }

    private func flaw(
        of damage: CodeDamage, _ text: String, field: Field, _ cells: CellReader<some TableCells>
    ) -> Flaw? {
        switch damage {
        case .decimalPoint: .codeDecimal(repaired: text)
        case .wrongLength(let actual):
            .codeLength(
                actual: actual, expected: length(of: field),
                likely: field == .code ? likelyCode(cells) : nil)
        case .notDigits where isOwnCode(text, field): nil
        case .notDigits, .leadingZeroLost, .scientificNotation: .codeCharacters
        }
    }

    private func length(of field: Field) -> Int {
        switch field {
        case .smis: SMISCode.length
        case .obec: OBECCode.length
        default: scheme.length
        }
    }

    /// Whether it is a code of a register that has its own, letters included.
    private func isOwnCode(_ text: String, _ field: Field) -> Bool {
        field == .code && scheme.length != MinistryCode.length && text.count == scheme.length
    }

    /// The 10-digit code rebuilt from the other two: `10`, the SMIS province, the OBEC code.
    ///
    /// Holds for ordinary OBEC schools (domain facts, 1.1), so it is a suggestion only.
    private func likelyCode(_ cells: CellReader<some TableCells>) -> String? {
        func digits(_ field: Field) -> String? {
            guard let column = cells.layout.columns[field] else { return nil }
            let reading = CodeReading(cells.row.text(column), length: length(of: field))
            return reading.damage == nil && !reading.text.isEmpty ? reading.text : nil
        }
        guard scheme.length == MinistryCode.length, let smis = digits(.smis),
            let obec = digits(.obec)
        else { return nil }
        return "10" + smis.prefix(2) + obec
    }

    /// The OBEC code is the end of the 10-digit one, except in branch schools made of the SMIS code.
    private func checkAgreement(_ cells: inout CellReader<some TableCells>) {
        guard let known, let code = MinistryCode(rawValue: known), let obec,
            code.obec.rawValue != obec, !(smis.map(known.hasSuffix) ?? false)
        else { return }
        cells.report(
            .codeConflict(obec: obec, expected: code.obec.rawValue), field: .obec, value: obec)
    }
}
