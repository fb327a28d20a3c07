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
                thai:
                    "\(name) ไม่มีพิกัด จึงไม่ทราบว่าโรงเรียนใดใกล้ ระบุโรงเรียนเดียวใน --into หรือแก้พิกัดด้วย schoolmap fix",
                english: "\(name) has no position, so that nobody can say what is near; name one "
                    + "school in --into, or mend it with schoolmap fix")
        }
    }
}

extension ScenarioError {
    /// What is wrong, and what to try.
    var words: LocalizedText {
        switch self {
        case .nameUnusable(let name):
            LocalizedText(
                thai: "ใช้ “\(name)” เป็นชื่อกรณีไม่ได้ ใช้ชื่อสั้น ๆ ที่ไม่มี / \\ : * ? \" < > | และไม่ขึ้นต้นด้วยจุด",
                english: "“\(name)” cannot be the name of a scenario; use a short one without "
                    + "/ \\ : * ? \" < > | and not beginning with a full stop")
        case .exists(let name):
            LocalizedText(
                thai: "มีกรณี “\(name)” อยู่แล้ว ใช้ชื่ออื่นหรือเพิ่ม --replace",
                english: "there is a scenario “\(name)” already; use another name or --replace")
        case .unknown(let name, let nearest, let all):
            LocalizedText(
                thai: "ไม่มีกรณี “\(name)” "
                    + (nearest.map { "หมายถึง “\($0)” หรือไม่" }
                        ?? "ที่มี: \(all.joined(separator: ", "))"),
                english: "there is no scenario “\(name)”; "
                    + (nearest.map { "did you mean “\($0)”?" }
                        ?? "there is: \(all.joined(separator: ", "))"))
        case .unreadable(let path, let reason):
            LocalizedText(
                thai: "\(path) ไม่ใช่กรณีที่บันทึกไว้ (\(reason)) ย้ายแฟ้มออกหรือบันทึกใหม่ด้วย --replace",
                english: "\(path) is no scenario of this program (\(reason)); move it away, or "
                    + "keep it anew with --replace")
        case .none:
            LocalizedText(
                thai: "ยังไม่มีกรณีที่บันทึกไว้ ใช้ plan close … --save ชื่อ",
                english: "no scenario is kept yet; plan close … --save NAME keeps one")
        }
    }
}
