import Geo
import Schools

extension FacilityPlan {
    /// The answer school by school.
    public func answer(_ basis: PlanBasis) -> PlanAnswer {
        let rows = schools.map { entry in
            PlanAnswer.Row(
                entry.school.nameCells + [PlanAnswer.Cell(entry.school.pupils)]
                    + entry.balances.flatMap(\.cells),
                geometry: entry.school.coordinate.map { .point($0) })
        }
        let columns =
            PlanSchool.nameColumns + [
                PlanAnswer.Column("pupils", thai: "นักเรียน", english: "Pupils")
            ] + balanceColumns
        var answer = answer(columns: columns, rows: rows, basis)
        answer.picture = norm.items.first.map {
            picture(NormBalance.pictureOfSchools($0.name, $0.title))
        }
        return answer
    }

    /// The answer by area or network; one school's surplus is not set off against another's
    /// shortage.
    public func answer(by units: [PlanUnit], _ level: PlanUnit.Level, _ basis: PlanBasis)
        -> PlanAnswer
    {
        let units = PlanUnits(level, units: units, schools: schools.map(\.school))
        let rows = units.rows { members in
            norm.items.indices.flatMap { item -> [PlanAnswer.Cell] in
                let sum = NormBalance.sum(members.map { schools[$0].balances[item] })
                return [.integer(sum.known)] + sum.cells
            }
        }
        let columns = norm.items.flatMap { item in
            [
                PlanAnswer.Column(
                    "\(item.name)_known", thai: "\(item.title.thai)ทราบ (แห่ง)",
                    english: "\(item.title.english) known of")
            ] + NormBalance.columns(item.name, item.title)
        }
        var answer = answer(columns: units.columns + columns, rows: rows, basis)
        answer.picture = norm.items.first.map {
            picture(NormBalance.pictureOfAreas($0.name, $0.title))
        }
        return answer
    }

    /// The map is of the first item alone, and says so where there are several.
    private func picture(_ first: PlanPicture) -> PlanPicture {
        var picture = first
        if norm.items.count > 1 { picture.title = first.legend }
        return picture
    }

    private var balanceColumns: [PlanAnswer.Column] {
        norm.items.flatMap { NormBalance.columns($0.name, $0.title) }
    }

    private func answer(
        columns: [PlanAnswer.Column], rows: [PlanAnswer.Row], _ basis: PlanBasis
    ) -> PlanAnswer {
        var basis = basis
        basis.tables.append(.init(name: "facilities", version: norm.version))
        return PlanAnswer(
            name: "rooms",
            title: LocalizedText(
                thai: "\(titles.thai)เทียบกับเกณฑ์", english: "\(titles.english) against the norm"),
            columns: columns, rows: rows, sentence: sentence, notes: notes, basis: basis)
    }

    /// What is told of, which the title says.
    private var titles: LocalizedText {
        LocalizedText(
            thai: norm.items.map(\.title.thai).joined(separator: " "),
            english: norm.items.map(\.title.english).joined(separator: ", "))
    }

    // MARK: Words

    private var sentence: LocalizedText {
        let parts = norm.items.indices.map { part($0) }
        return LocalizedText(
            thai: "จากโรงเรียน \(number(schools.count)) แห่ง "
                + parts.map(\.thai).joined(separator: " · "),
            english: "Of \(number(schools.count)) schools: "
                + parts.map(\.english).joined(separator: "; ") + ".")
    }

    private func part(_ item: Int) -> LocalizedText {
        let title = norm.items[item].title
        let sum = NormBalance.sum(schools.map { $0.balances[item] })
        guard sum.known > 0 else {
            return LocalizedText(
                thai: "\(title.thai)ไม่มีข้อมูล", english: "\(title.english.lowercased()) unknown")
        }
        return LocalizedText(
            thai: "\(title.thai)ขาด \(number(sum.short)) ใน \(number(sum.schoolsShort)) แห่ง "
                + "(ทราบ \(number(sum.known)) แห่ง)",
            english: "\(title.english.lowercased()) \(number(sum.short)) short in "
                + "\(number(sum.schoolsShort)) (known of \(number(sum.known)))")
    }

    private var notes: [LocalizedText] {
        var notes = norm.items.map(\.note)
        let pupils = schools.map(\.school).filter { plausible($0.pupils) == nil }
        notes += [
            PlanSchool.note(
                pupils,
                LocalizedText(thai: "ไม่ทราบจำนวนนักเรียน", english: "pupils unknown"))
        ].compactMap(\.self)
        for (place, item) in norm.items.enumerated() {
            let unknown = schools.filter { $0.balances[place].have == nil }.map(\.school)
            let what = LocalizedText(
                thai: "ไม่ทราบจำนวน\(item.title.thai)",
                english: "\(item.title.english.lowercased()) unknown")
            // Of a thing that nobody has told the sentence says so.
            if unknown.count < schools.count, let note = PlanSchool.note(unknown, what) {
                notes.append(note)
            }
        }
        let stages = LocalizedText(
            thai: "ไม่ทราบชั้นของนักเรียน จึงคิดจากนักเรียนทั้งหมด",
            english: "grades unknown, so all pupils were counted")
        return notes + [PlanSchool.note(withoutStages, stages)].compactMap(\.self)
    }
}

extension FacilityNorm.Item {
    /// What one is enough for, and what is counted.
    fileprivate var note: LocalizedText {
        let amount = ReadableNumber.grouped(
            pupilsPerOne, decimals: pupilsPerOne.rounded() == pupilsPerOne ? 0 : 2)
        let (thai, english) =
            switch counted {
            case .classes:
                (
                    "จำนวนห้องเรียนที่จัดชั้นในแฟ้มนักเรียน ไม่ใช่ห้องในอาคาร",
                    "the classes of the table of pupils, not the rooms of buildings"
                )
            case .rooms(let types):
                (
                    "จำนวนห้องของสิ่งก่อสร้างประเภท \(types.joined(separator: ", ")) ที่ไม่รอรื้อถอน",
                    "the rooms of buildings of type \(types.joined(separator: ", ")) that are not "
                        + "to be taken down"
                )
            case .equipment(let codes):
                (
                    "ครุภัณฑ์รหัส \(codes.joined(separator: ", ")) ที่ใช้ได้",
                    "usable equipment of code \(codes.joined(separator: ", "))"
                )
            }
        let who = stages == nil ? "" : " (\(stageWords.thai))"
        let whom = stages == nil ? "" : " (\(stageWords.english))"
        return LocalizedText(
            thai: "\(title.thai): นักเรียน\(who) \(amount) คนต่อ 1 นับจาก\(thai)",
            english: "\(title.english): one for \(amount) pupils\(whom), counted from \(english)")
    }

    private var stageWords: LocalizedText {
        let words = Grade.Stage.allCases.filter { stages?.contains($0) ?? false }.map(\.wording)
        return LocalizedText(
            thai: words.map(\.thai).joined(separator: " "),
            english: words.map(\.english).joined(separator: ", "))
    }
}

extension Grade.Stage {
    fileprivate var wording: LocalizedText {
        switch self {
        case .kindergarten: LocalizedText(thai: "ก่อนประถม", english: "kindergarten")
        case .primary: LocalizedText(thai: "ประถม", english: "primary")
        case .secondary: LocalizedText(thai: "มัธยม", english: "secondary")
        case .vocational: LocalizedText(thai: "อาชีวะ", english: "vocational")
        }
    }
}
