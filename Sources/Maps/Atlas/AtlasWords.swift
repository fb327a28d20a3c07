import Schools

/// The words of an atlas beyond those of its maps.
struct AtlasWords: Sendable {
    let language: Language

    func pick(_ thai: String, _ english: String) -> String {
        language == .thai ? thai : english
    }

    func unit(_ kind: MapUnit, _ name: String) -> String {
        let (word, english) =
            switch kind {
            case .tambon: ("ตำบล", "Tambon")
            case .amphoe: ("อำเภอ", "Amphoe")
            case .network: ("เครือข่าย", "Network")
            }
        let thai =
            [word, "เขต", "แขวง", "กลุ่ม", "ศูนย์"].contains(where: name.hasPrefix)
            ? name : word + name
        return pick(thai, "\(english) \(name)")
    }

    var contents: String { pick("สารบัญ", "Contents") }
    var indexMap: String { pick("แผนที่ดัชนี", "Index map") }
    var indexHint: String {
        pick("ตัวเลขใต้ชื่อคือเลขหน้า", "The number below a name is that of its page")
    }
    var otherSchools: String {
        pick("โรงเรียนที่ไม่อยู่ในหน่วยใด", "Schools in none of the units")
    }
    var quality: String { pick("คุณภาพข้อมูลและแหล่งที่มา", "Quality and sources of the data") }
    var cover: String { pick("ปก", "Cover") }
    var noSchools: String { pick("ไม่มีโรงเรียน", "There are no schools here.") }

    func page(_ number: Int) -> String { pick("หน้า \(number)", "page \(number)") }
    func page(_ number: Int, of count: Int) -> String {
        pick("หน้า \(number) / \(count)", "Page \(number) / \(count)")
    }
    func schoolsOf(_ unit: String) -> String {
        pick("โรงเรียนใน\(unit)", "Schools of \(unit)")
    }
    func unitsOf(_ unit: String) -> String { pick("ตำบลใน\(unit)", "Tambon of \(unit)") }
    func continued(_ title: String) -> String { pick("\(title) (ต่อ)", "\(title) (continued)") }
    func schools(_ count: Int) -> String {
        pick("\(ReadableNumber.grouped(count)) โรงเรียน", "\(ReadableNumber.grouped(count)) schools")
    }
    func pupils(_ count: Int) -> String {
        pick(
            "นักเรียน \(ReadableNumber.grouped(count)) คน", "\(ReadableNumber.grouped(count)) pupils")
    }
}

// The headings of tables.
extension AtlasWords {
    var number: String { pick("ที่", "No.") }
    var code: String { pick("รหัสโรงเรียน", "Code") }
    var school: String { pick("โรงเรียน", "School") }
    var level: String { pick("ระดับที่สอน", "Level") }
    var pupils: String { pick("นักเรียน", "Pupils") }
    var teachers: String { pick("ครู", "Teachers") }
    var rooms: String { pick("ห้อง", "Rooms") }
    var size: String { pick("ขนาด", "Size") }
    var note: String { pick("หมายเหตุ", "Note") }
    var tambon: String { pick("ตำบล", "Tambon") }
    var pageHeading: String { pick("หน้า", "Page") }
    var schoolsHeading: String { pick("โรงเรียน", "Schools") }
    var unplaced: String { pick("ไม่มีพิกัด", "No position") }
    var doubtful: String { pick("ตำแหน่งน่าสงสัย", "Doubtful position") }

    func total(_ count: Int) -> String {
        pick("รวม \(ReadableNumber.grouped(count)) แห่ง", "Total: \(ReadableNumber.grouped(count))")
    }

    var outsideParts: String { pick("ไม่อยู่ในตำบลใด", "In no tambon") }
    func totalOfParts(_ count: Int) -> String {
        pick(
            "รวม \(ReadableNumber.grouped(count)) ตำบล", "Total of \(ReadableNumber.grouped(count))")
    }

    /// What the sums leave out.
    func unknown(_ count: Int) -> String {
        pick(
            "ไม่ทราบนักเรียน \(ReadableNumber.grouped(count)) แห่ง",
            "\(ReadableNumber.grouped(count)) without pupils")
    }
}
