import Schools
import Workspace

extension ClosureError {
    /// What is wrong, and what to try.
    var words: LocalizedText {
        switch self {
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
