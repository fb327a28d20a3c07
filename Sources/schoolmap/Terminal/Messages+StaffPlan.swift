import Planning
import Schools

/// The words for planning questions that have no answer.
extension Messages {
    func forecast(_ refusal: Forecast.Refusal) -> LocalizedText {
        switch refusal {
        case .tooFewYears(let years, let round):
            let known = years.isEmpty ? "–" : years.map(String.init).joined(separator: ", ")
            let thai = round.map { "รอบที่ \($0) " } ?? ""
            let english = round.map { "round \($0) of " } ?? ""
            return LocalizedText(
                thai: "คาดการณ์ไม่ได้: ต้องมีนักเรียนแยกชั้น\(thai)ติดต่อกันอย่างน้อย "
                    + "\(Forecast.fewestYears) ปี มีเพียง \(known) "
                    + "เพิ่มแฟ้ม students ของปีก่อนหน้าใน schoolmap.yaml แล้วสั่ง build",
                english: "no forecast: it needs pupils by grade of \(english)at least "
                    + "\(Forecast.fewestYears) years in a row, and there is only \(known); add the "
                    + "students tables of earlier years to schoolmap.yaml and build")
        case .withoutGrades(let year):
            return LocalizedText(
                thai: "คาดการณ์ไม่ได้: ปี \(year) ไม่มีโรงเรียนใดที่รู้จำนวนนักเรียนแยกชั้น "
                    + "ใช้แฟ้ม students ที่มีคอลัมน์ชั้น",
                english: "no forecast: of \(year) no school's pupils are known by grade; give a "
                    + "students table that tells grades")
        }
    }

    func transfers(_ refusal: TransferPlan.Refusal) -> LocalizedText {
        switch refusal {
        case .tooManyPairs(let count):
            LocalizedText(
                thai: "มีคู่โรงเรียนที่เป็นไปได้ \(ReadableNumber.grouped(count)) คู่ มากกว่าที่คำนวณได้ "
                    + "(\(ReadableNumber.grouped(TransferPlan.mostPairs))) จำกัดด้วย --within หรือ --between",
                english:
                    "there are \(ReadableNumber.grouped(count)) possible pairs of schools, more "
                    + "than can be reckoned with (\(ReadableNumber.grouped(TransferPlan.mostPairs))); "
                    + "limit them by --within or --between")
        case .unsolved:
            LocalizedText(
                thai: "คำนวณการเกลี่ยไม่สำเร็จ ลองจำกัดด้วย --within หรือ --between",
                english: "the solver found no answer; try limits by --within or --between")
        }
    }
}
