import Geo
import Schools

extension Forecast {
    /// The answer school by school.
    public func answer(_ basis: PlanBasis) -> PlanAnswer {
        let rows = schools.map { entry in
            PlanAnswer.Row(
                entry.school.nameCells + numbers([entry])
                    + [entry.remark.map { .words($0.wording) } ?? .none],
                geometry: entry.school.coordinate.map { .point($0) })
        }
        let remark = PlanAnswer.Column("remark", thai: "หมายเหตุ", english: "Remark")
        return answer(columns: PlanSchool.nameColumns + columns + [remark], rows: rows, basis)
    }

    /// The answer by area or network.
    public func answer(by units: [PlanUnit], _ level: PlanUnit.Level, _ basis: PlanBasis)
        -> PlanAnswer
    {
        let units = PlanUnits(level, units: units, schools: schools.map(\.school))
        let rows = units.rows { members in numbers(members.map { schools[$0] }) }
        return answer(columns: units.columns + columns, rows: rows, basis)
    }

    private func answer(
        columns: [PlanAnswer.Column], rows: [PlanAnswer.Row], _ basis: PlanBasis
    ) -> PlanAnswer {
        var answer = PlanAnswer(
            name: "forecast",
            title: LocalizedText(
                thai: "คาดการณ์จำนวนนักเรียน \(lastYear)", english: "Pupils foretold to \(lastYear)"),
            columns: columns, rows: rows, sentence: sentence, notes: notes, basis: basis)
        answer.picture = PlanPicture(
            .column("change"),
            .differences(
                above: LocalizedText(thai: "เพิ่มขึ้น", english: "More pupils"),
                below: LocalizedText(thai: "ลดลง", english: "Fewer pupils"),
                equal: LocalizedText(thai: "เท่าเดิม", english: "As many pupils")),
            legend: LocalizedText(
                thai: "นักเรียนปี \(lastYear) เทียบกับ \(newest) (คน)",
                english: "Pupils of \(lastYear) against \(newest)"))
        return answer
    }

    private var newest: Int { years.last ?? 0 }
    private var lastYear: Int { newest + ahead }

    /// Columns are named by how far ahead they are, so that they stay the same from year to year.
    private var columns: [PlanAnswer.Column] {
        let coming = (1...ahead).map { step in
            PlanAnswer.Column("year_\(step)", thai: "\(newest + step)", english: "\(newest + step)")
        }
        return [PlanAnswer.Column("pupils", thai: "\(newest)", english: "\(newest)")] + coming + [
            PlanAnswer.Column("change", thai: "เปลี่ยนแปลง", english: "Change"),
            PlanAnswer.Column(
                "change_percent", thai: "ร้อยละ", english: "Percent", decimals: 1),
        ]
    }

    /// The cells of those columns, for schools together.
    private func numbers(_ schools: [School]) -> [PlanAnswer.Cell] {
        let now = schools.reduce(0) { $0 + $1.now }
        let coming = (0..<ahead).map { step in schools.reduce(0) { $0 + $1.pupils[step] } }
        let change = (coming.last ?? now) - now
        return [.integer(now)] + coming.map { .integer($0) } + [
            .integer(change), .init(now > 0 ? 100 * Double(change) / Double(now) : nil),
        ]
    }
}

extension Forecast.Remark {
    var wording: LocalizedText {
        switch self {
        case .new:
            LocalizedText(
                thai: "มีข้อมูลปีเดียว ใช้อัตราของเขต", english: "one year known: the area's shares")
        case .noPupils:
            LocalizedText(thai: "ไม่มีนักเรียน ถือว่าไม่มีต่อไป", english: "no pupils, taken to have none")
        case .gaps: LocalizedText(thai: "ขาดข้อมูลบางปี", english: "some years missing")
        }
    }
}

// MARK: Words

extension Forecast {
    private var sentence: LocalizedText {
        let now = schools.reduce(0) { $0 + $1.now }
        let coming = (0..<ahead).map { step in
            (newest + step + 1, schools.reduce(0) { $0 + $1.pupils[step] })
        }
        let last = coming.last?.1 ?? now
        let percent = ReadableNumber.grouped(
            now > 0 ? 100 * Double(last - now) / Double(now) : 0, decimals: 1)
        let thai = coming.map { "\($0.0) \(number($0.1)) คน" }.joined(separator: ", ")
        let english = coming.map { "\(number($0.1)) in \($0.0)" }.joined(separator: ", ")
        let fewer = schools.count { ($0.pupils.last ?? $0.now) < $0.now }
        return LocalizedText(
            thai: "โรงเรียน \(number(schools.count)) แห่งมีนักเรียน \(number(now)) คนในปี \(newest) "
                + "คาดว่า \(thai) (เปลี่ยนแปลงร้อยละ \(percent)) ลดลง \(number(fewer)) แห่ง",
            english: "\(number(schools.count)) schools have \(number(now)) pupils in \(newest); "
                + "expected: \(english) (\(percent) %); \(number(fewer)) schools have fewer.")
    }

    private var notes: [LocalizedText] {
        [method] + tests.map(\.words) + [untested].compactMap(\.self)
            + [
                PlanSchool.note(
                    unknown,
                    LocalizedText(
                        thai: "ไม่ทราบนักเรียนแยกชั้นในปี \(newest) จึงไม่ได้คาดการณ์",
                        english: "pupils by grade of \(newest) unknown, so not foretold"))
            ].compactMap(\.self)
            + Remark.allCases.compactMap { remark in
                PlanSchool.note(
                    schools.filter { $0.remark == remark }.map(\.school), remark.wording)
            }
    }

    private var method: LocalizedText {
        let first = years.first ?? newest
        let weight = Int(CohortModel.areaPupils)
        let back = CohortModel.yearsBack
        return LocalizedText(
            thai: "วิธี: อัตราการเลื่อนชั้น (cohort survival) จากรอบเดียวกันของปี \(first)–\(newest) "
                + "เฉลี่ยถ่วงน้ำหนักไม่เกิน \(back) ช่วงปีล่าสุด ดึงเข้าหาอัตราของทั้งเขตเสมือนมีนักเรียนเพิ่ม \(weight) คน; "
                + "ชั้นแรกเข้าใช้ค่าเฉลี่ย \(back) ปีล่าสุด ไม่ได้ใช้จำนวนการเกิด",
            english: "Method: cohort survival over the same round of \(first)–\(newest), shares "
                + "weighted by class size over at most the last \(back) changes of year and drawn "
                + "towards the area's as by \(weight) pupils more; those who enter are the mean of "
                + "the last \(back) years; births are not used.")
    }

    /// What the past cannot tell of.
    private var untested: LocalizedText? {
        let far = (1...ahead).filter { step in !tests.contains { $0.horizon == step } }
        guard let first = far.first else { return nil }
        return LocalizedText(
            thai: "ทดสอบย้อนหลังไม่ได้ตั้งแต่ปีที่ \(first) ข้างหน้า เพราะมีข้อมูลเพียง \(years.count) ปี",
            english: "From year \(first) ahead nothing can be tested on the past: only "
                + "\(years.count) years are known.")
    }
}

extension BackTest {
    fileprivate var words: LocalizedText {
        func percent(_ value: Double) -> String { ReadableNumber.grouped(value, decimals: 1) }
        let sign = bias > 0 ? "+" : ""
        return LocalizedText(
            thai: "ทดสอบย้อนหลัง \(horizon) ปีข้างหน้า (ใช้ \(from.lowerBound)–\(from.upperBound) "
                + "ทำนาย \(foretold)): ทั้งหมด \(number(predicted)) คน จริง \(number(actual)) คน "
                + "คลาดเคลื่อนร้อยละ \(sign)\(percent(bias)); รายโรงเรียนคลาดเคลื่อนเฉลี่ยร้อยละ "
                + "\(percent(meanError)) (ถ้าถือว่าเท่าเดิมร้อยละ \(percent(meanErrorUnchanged))) "
                + "ภายใน ±10 % \(number(withinTenth)) จาก \(number(schools)) แห่ง",
            english: "Back-test \(horizon) year(s) ahead (\(from.lowerBound)–\(from.upperBound) "
                + "foretelling \(foretold)): \(number(predicted)) pupils in all, really "
                + "\(number(actual)), bias \(sign)\(percent(bias)) %; mean absolute error of a "
                + "school \(percent(meanError)) % (\(percent(meanErrorUnchanged)) % had each kept "
                + "its pupils); within ±10 %: \(number(withinTenth)) of \(number(schools)).")
    }
}
