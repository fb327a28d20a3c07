import Planning
import Schools
import Workspace

extension PlanPlaceError {
    /// What is wrong with the place, and what to try.
    var words: LocalizedText {
        switch self {
        case .unknown(let code, let near):
            LocalizedText(
                thai: "ไม่มีโรงเรียนรหัส \(code)"
                    + (near.isEmpty
                        ? " ลอง schoolmap search" : " ใกล้เคียง: \(near.joined(separator: ", "))"),
                english: "no school has the code \(code)"
                    + (near.isEmpty
                        ? "; try schoolmap search" : "; near it: \(near.joined(separator: ", "))"))
        case .notOpen(let code, let name):
            LocalizedText(
                thai: "โรงเรียน \(code) \(name) ไม่เปิดสอนในช่วงเวลานั้น ดู schoolmap school \(code)",
                english: "school \(code) \(name) is not open then; see schoolmap school \(code)")
        case .unplaced(let code, let name, let orPoint):
            LocalizedText(
                thai: "โรงเรียน \(code) \(name) ไม่มีพิกัด "
                    + (orPoint ? "ใช้ --point ลองจิจูด,ละติจูด หรือ" : "")
                    + "แก้พิกัดด้วย schoolmap fix",
                english: "school \(code) \(name) has no position; "
                    + (orPoint ? "use --point LONGITUDE,LATITUDE, or " : "")
                    + "mend it with schoolmap fix")
        }
    }
}

extension Messages {
    /// GEOS gave up: its words are all that is known of why.
    func shape(_ error: ShapeError) -> LocalizedText {
        let words = [error.function, error.message].filter { !$0.isEmpty }.joined(separator: ": ")
        return LocalizedText(
            thai: "คำนวณรูปปิดไม่ได้ (\(words)) ตรวจแนวเขตด้วย schoolmap check",
            english: "shapes could not be worked out (\(words)); look at the boundaries with "
                + "schoolmap check")
    }
}
