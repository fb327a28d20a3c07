/// One text that may tell a period: the name of a file or sheet, or a title above a header.
struct PeriodText {
    private(set) var findings: [PeriodFinding] = []
    private(set) var notes: [LocalizedText] = []
    private let words: PeriodTokens
    private let isName: Bool

    init(_ text: String, isName: Bool) {
        words = PeriodTokens(text)
        self.isName = isName
        findDate(text)
        findYear()
    }

    /// What the text is called in the evidence.
    private var source: LocalizedText {
        isName
            ? LocalizedText(thai: "ชื่อแฟ้ม", english: "the name of the file")
            : LocalizedText(thai: "หัวรายงาน", english: "the title of the report")
    }

    // MARK: Days

    private mutating func findDate(_ text: String) {
        guard let (reading, isTimestamp) = words.date else { return }
        guard reading.doubt != .commonEra, reading.doubt != .twoDigitYear else {
            notes.append(doubtful(reading.date))
            return
        }
        let date = reading.date
        let basis: PeriodHint.Basis = isName ? .name : isTimestamp ? .timestamp : .asOfDate
        let says =
            isTimestamp
            ? LocalizedText(
                thai: "รายงานสร้างเมื่อ \(date.longThai)",
                english: "the report was made on \(date.english)")
            : LocalizedText(
                thai: "\(source.thai)ว่า ณ วันที่ \(date.longThai)",
                english: "\(source.english) says \(date.english)")
        findings.append(
            PeriodFinding(
                year: date.academicYear(), round: Self.round(of: date), basis: basis,
                asOf: isTimestamp ? nil : date,
                wording: LocalizedText(
                    thai: "\(says.thai) อยู่ในปีการศึกษา \(date.academicYear())",
                    english: "\(says.english), in academic year B.E. \(date.academicYear())")))
    }

    /// The round that data of a day are of; nil between the rounds.
    ///
    /// The rounds are 10 June, 10 November and the end of the year, whose day differs from office to
    /// office (domain facts, 2.2); files of a round carry days up to two months behind its day.
    private static func round(of date: ThaiDate) -> Int? {
        switch (date.month, date.day) {
        case (6...8, _): 1
        case (11...12, _), (1, _): 2
        case (3...4, _), (5, ...15): 3
        default: nil
        }
    }

    private func doubtful(_ date: ThaiDate) -> LocalizedText {
        LocalizedText(
            thai: "\(source.thai)มีวันที่ที่ปีอาจเป็น ค.ศ. หรือ พ.ศ. จึงไม่ใช้ ระบุ year ใน schoolmap.yaml",
            english: "\(source.english) has a day whose year may be C.E. or B.E. and was not used; "
                + "state year in schoolmap.yaml")
    }

    // MARK: Years and rounds

    private mutating func findYear() {
        let round = words.round
        if let year = words.budgetYear { add(year, nil, isBudgetYear: true) }
        if let year = words.academicYear {
            add(year, round)
        } else if isName, let (year, behind) = words.bareYear {
            add(year, round ?? behind)
        } else if let round, findings.isEmpty {
            add(nil, round)
        } else if let round {
            findings[findings.count - 1].round = round
            findings[findings.count - 1].isRoundTold = true
        }
        if let year = words.commonYear, notes.isEmpty, findings.allSatisfy({ $0.year == nil }) {
            notes.append(commonEra(year))
        }
    }

    private mutating func add(_ year: Int?, _ round: Int?, isBudgetYear: Bool = false) {
        let name =
            isBudgetYear
            ? LocalizedText(thai: "ปีงบประมาณ", english: "budget year B.E.")
            : LocalizedText(thai: "ปี", english: "year B.E.")
        let thai = [year.map { "\(name.thai) \($0)" }, round.map { "รอบที่ \($0)" }]
        let english = [year.map { "\(name.english) \($0)" }, round.map { "round \($0)" }]
        findings.append(
            PeriodFinding(
                year: year, round: round, basis: isName ? .name : .title,
                isBudgetYear: isBudgetYear, isRoundTold: round != nil,
                wording: LocalizedText(
                    thai: "\(source.thai)มี" + thai.compactMap(\.self).joined(separator: " "),
                    english: "\(source.english) has "
                        + english.compactMap(\.self).joined(separator: ", "))))
    }

    private func commonEra(_ year: Int) -> LocalizedText {
        LocalizedText(
            thai: "\(source.thai)มีปี \(year) ซึ่งเป็น ค.ศ. (ตรงกับ พ.ศ. \(year + ThaiDate.eraOffset))"
                + " ไม่ได้แปลงให้ ระบุ year เป็น พ.ศ. ใน schoolmap.yaml",
            english: "\(source.english) has \(year), a year of the common era (B.E. "
                + "\(year + ThaiDate.eraOffset)); it was not converted: state year in schoolmap.yaml"
        )
    }
}
