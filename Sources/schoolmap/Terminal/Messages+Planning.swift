import Schools
import Workspace

extension ClosureError {
    /// What is wrong, and what to try.
    var words: LocalizedText {
        switch self {
        case .unknown(let code, let nearest):
            LocalizedText(
                thai: "ไม่มีโรงเรียนรหัส \(code) "
                    + (nearest.map { "หมายถึง \($0) หรือไม่" } ?? "ค้นด้วย schoolmap search"),
                english: "there is no school \(code); "
                    + (nearest.map { "did you mean \($0)?" } ?? "try schoolmap search"))
        case .notOpen(let code, let name):
            LocalizedText(
                thai: "\(name) (\(code)) ไม่ได้เปิดสอนในข้อมูลรอบนี้ ดูประวัติด้วย schoolmap school \(code)",
                english: "\(name) (\(code)) is not open in this data; "
                    + "schoolmap school \(code) tells its past")
        case .intoItself(let name):
            LocalizedText(
                thai: "\(name) รวมเข้ากับตัวเองไม่ได้ ระบุโรงเรียนอื่นใน --into",
                english: "\(name) cannot be merged into itself; name another school in --into")
        case .pupilsUnknown(let name):
            LocalizedText(
                thai: "ไม่มีจำนวนนักเรียนของ \(name) เพิ่มแฟ้มนักเรียนใน schoolmap.yaml แล้วสั่ง build",
                english: "the pupils of \(name) are not known; add a file of pupils and build")
        case .unplaced(let name):
            LocalizedText(
                thai: "\(name) ไม่มีพิกัด จึงไม่ทราบว่าโรงเรียนใดใกล้ ระบุโรงเรียนเดียวใน --into หรือแก้พิกัดด้วย schoolmap fix",
                english: "\(name) has no position, so that nobody can say what is near; name one "
                    + "school in --into, or mend it with schoolmap fix")
        }
    }
}
