import Schools
import Workspace

/// The words for what can be wrong with an office's own tables and with what a map is asked for.
extension Messages {
    func officeTable(_ error: OfficeTableError) -> LocalizedText {
        let place = error.row.map {
            LocalizedText(thai: "\(error.path) แถว \($0): ", english: "\(error.path), row \($0): ")
        }
        let words = officeTableReason(error.code)
        return LocalizedText(
            thai: (place?.thai ?? "\(error.path): ") + words.thai,
            english: (place?.english ?? "\(error.path): ") + words.english)
    }

    private func officeTableReason(_ code: OfficeTableError.Code) -> LocalizedText {
        switch code {
        case .headerMissing(let needed):
            LocalizedText(
                thai: "ไม่พบหัวตาราง ต้องมีคอลัมน์ \(needed.map(\.thai).joined(separator: ", ")) "
                    + "(ดูแบบจาก schoolmap tables --write)",
                english: "no header found; it needs the columns "
                    + "\(needed.map(\.english).joined(separator: ", ")) "
                    + "(schoolmap tables --write shows how)")
        case .withoutRows:
            LocalizedText(thai: "ตารางไม่มีแถวข้อมูล", english: "the table has no rows")
        case .cellMissing(let column):
            LocalizedText(
                thai: "ช่อง “\(column.thai)” ว่าง", english: "“\(column.english)” is empty")
        case .numberUnreadable(let column, let value):
            LocalizedText(
                thai: "“\(column.thai)” เป็น “\(value)” ไม่ได้ ต้องเป็นตัวเลข",
                english: "“\(column.english)” cannot be “\(value)”; it must be a number")
        case .limitsReversed:
            LocalizedText(
                thai: "ค่า “ถึง” น้อยกว่าค่า “ตั้งแต่”", english: "“through” is below “from”")
        case .overlap(let row):
            LocalizedText(
                thai: "ช่วงซ้อนกับแถว \(row)", english: "its range overlaps that of row \(row)")
        case .classesFlawed(let scheme, let flaw):
            LocalizedText(
                thai: "ชุด “\(scheme)”: \(flaw.thai)", english: "scheme “\(scheme)”: \(flaw.english)"
            )
        case .wordUnknown(let word, let allowed):
            suggestion(
                LocalizedText(
                    thai: "ไม่รู้จักคำว่า “\(word)”", english: "“\(word)” is no word for this column"),
                nil, allowed)
        case .nameTwice(let name):
            LocalizedText(
                thai: "“\(name)” มีสองแถว เหลือแถวเดียว",
                english: "“\(name)” stands in two rows; keep one")
        case .versionsDiffer(let first, let other):
            LocalizedText(
                thai: "มีเกณฑ์สองฉบับในตารางเดียว (“\(first)” และ “\(other)”) แยกเป็นสองแฟ้ม",
                english: "two versions in one table (“\(first)” and “\(other)”); keep one a file")
        case .limitUnknown(let word, let allowed):
            suggestion(
                LocalizedText(
                    thai: "ไม่รู้จักรายการ “\(word)”", english: "there is no limit “\(word)”"),
                nearestWord(to: word, among: allowed), allowed)
        case .limitOutOfRange(let word, let from, let through):
            LocalizedText(
                thai: "“\(word)” ต้องอยู่ระหว่าง \(from) ถึง \(through) (จำนวนคน ห้อง และวันเป็นจำนวนเต็ม)",
                english:
                    "“\(word)” goes from \(from) to \(through); people, rooms and days are whole")
        }
    }

    /// What an office does about a kind of thing that is not there.
    private func remedy(_ kind: MapChoiceError.Kind) -> LocalizedText? {
        switch kind {
        case .amphoe, .tambon:
            LocalizedText(
                thai: " เพิ่มแฟ้มแนวเขต (boundaries) ใน schoolmap.yaml แล้วสั่ง build",
                english: "; add their boundaries to schoolmap.yaml and build")
        case .network:
            LocalizedText(
                thai: " เพิ่มคอลัมน์เครือข่ายในทะเบียนโรงเรียน แล้วสั่ง build",
                english: "; add a column of networks to the register and build")
        default: nil
        }
    }

    func choice(_ error: MapChoiceError) -> LocalizedText {
        let what = error.kind.wording
        return switch error.code {
        case .nothingKnown:
            LocalizedText(
                thai: "ไม่มีข้อมูล\(what.thai)ในคลังข้อมูล" + (remedy(error.kind)?.thai ?? ""),
                english: "the store knows nothing of any \(what.english)"
                    + (remedy(error.kind)?.english ?? ""))
        case .unknown(let nearest, let available):
            suggestion(
                LocalizedText(
                    thai: "ไม่มี\(what.thai) “\(error.value)”",
                    english: "there is no \(what.english) “\(error.value)”"),
                nearest.isEmpty ? nil : nearest.joined(separator: "” / “"),
                Array(available.prefix(20)))
        case .ambiguous(let matches):
            LocalizedText(
                thai: "\(what.thai) “\(error.value)” มีหลายรายการ ระบุรหัสหรือชื่อเต็ม: "
                    + matches.joined(separator: ", "),
                english: "several are called \(what.english) “\(error.value)”; give a code or "
                    + "the whole name: " + matches.joined(separator: ", "))
        case .nothingLeft:
            LocalizedText(
                thai: "ไม่มีโรงเรียนใดตรงกับเงื่อนไข --only ทั้งหมด",
                english: "no school meets all conditions of --only")
        case .notEarlier(let shown):
            LocalizedText(
                thai: "--since \(error.value) ต้องก่อนรอบที่แสดง (\(shown.shortWord))",
                english:
                    "--since \(error.value) must be before the round shown (\(shown.shortWord))"
            )
        }
    }
}
