import Maps
import Schools
import Workspace

/// Says what a map lacks or was not told, and what to do about it.
func warn(about result: MapResult, _ language: Language) {
    warn(about: result.missing, result.chosen, language)
    warn(aboutMissing: result.missingCharacters, language)
}

func warn(
    about missing: [MapResult.Missing], _ chosen: MapResult.Chosen?, _ language: Language
) {
    for missing in missing {
        let word = LocalizedText(thai: "คำเตือน: ", english: "warning: ")
        Console.note(word[language] + missing.words[language])
    }
    if let chosen { Console.note(chosen.words[language]) }
}

extension MapResult.Missing {
    /// What is not there, and where it would come from.
    var words: LocalizedText {
        switch self {
        case .positions:
            LocalizedText(
                thai: "ไม่มีโรงเรียนใดมีพิกัด แผนที่จึงไม่มีโรงเรียน (ดู schoolmap check)",
                english: "no school has a position, so the map shows none (see schoolmap check)")
        case .need(let need): need.missing
        }
    }
}

extension MapTheme.Need {
    /// That the store has nothing of it, and the source to add.
    var missing: LocalizedText {
        switch self {
        case .pupils: lacking("จำนวนนักเรียน", "numbers of pupils", source: "students")
        case .teachers: lacking("จำนวนครู", "numbers of teachers", source: "staff")
        case .rooms: lacking("จำนวนห้องเรียน", "numbers of rooms", source: "students")
        case .levels: lacking("ระดับที่เปิดสอน", "levels of teaching", column: "level")
        case .networks: lacking("เครือข่าย", "networks", column: "network")
        case .staffingNorm:
            LocalizedText(
                thai: "เกณฑ์อัตรากำลังไม่ครอบคลุมโรงเรียนใด หรือไม่มีจำนวนนักเรียน "
                    + "(ดู schoolmap tables และแหล่ง students)",
                english: "the staffing norm covers no school, or there are no numbers of pupils "
                    + "(see schoolmap tables, and the students source)")
        case .buildings: lacking("สิ่งก่อสร้าง", "buildings", source: "buildings")
        case .equipment: lacking("ครุภัณฑ์", "equipment", source: "equipment")
        case .indicator: lacking("ตัวชี้วัด", "indicators", source: "indicators")
        case .projects: lacking("โครงการของโรงเรียน", "projects of schools", source: "projects")
        case .earlierPupils:
            lacking("จำนวนนักเรียนรอบก่อนหน้า", "pupils of an earlier round", source: "students")
        case .series:
            lacking("จำนวนนักเรียนหลายปี", "pupils over several years", source: "students")
        case .doubts:
            LocalizedText(thai: "ไม่มีข้อมูลที่น่าสงสัย", english: "nothing is doubtful")
        }
    }

    private func lacking(_ thai: String, _ english: String, source: String) -> LocalizedText {
        LocalizedText(
            thai: "ไม่มี\(thai) เพิ่มแหล่ง \(source) (พร้อม year:) ใน schoolmap.yaml แล้วสั่ง build",
            english: "there are no \(english); add a \(source) source (with year:) and build")
    }

    private func lacking(_ thai: String, _ english: String, column: String) -> LocalizedText {
        LocalizedText(
            thai: "ทะเบียนโรงเรียนไม่มี\(thai) ระบุคอลัมน์ด้วย columns: {\(column): …} แล้วสั่ง build",
            english: "the register has no \(english); name the column with "
                + "columns: {\(column): …} and build")
    }
}

extension MapResult.Chosen {
    var words: LocalizedText {
        let list = others.prefix(12).joined(separator: ", ") + (others.count > 12 ? ", …" : "")
        let tail = LocalizedText(
            thai: others.isEmpty ? "" : " (มีอีก: \(list); เลือกด้วย --\(kind.rawValue))",
            english: others.isEmpty
                ? "" : " (there is also: \(list); choose with --\(kind.rawValue))")
        return LocalizedText(
            thai: "แสดง\(kind.wording.thai) “\(name)”" + tail.thai,
            english: "showing the \(kind.wording.english) “\(name)”" + tail.english)
    }
}
