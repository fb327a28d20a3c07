import Schools

/// Words of the site that are not in the data.
struct SiteWords {
    let language: Language

    func pick(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }

    var map: String { pick("แผนที่", "Map") }
    var `where`: String { pick("ตำแหน่งของหน้า", "Where this page is") }
    var openMap: String { pick("ดูบนแผนที่", "See it on the map") }
    var schools: String { pick("โรงเรียน", "Schools") }
    var school: String { pick("โรงเรียน", "School") }
    var amphoe: String { pick("อำเภอ", "Amphoe") }
    var tambon: String { pick("ตำบล", "Tambon") }
    var network: String { pick("เครือข่าย", "Network") }
    var level: String { pick("ระดับที่เปิดสอน", "Levels taught") }
    var pupils: String { pick("นักเรียน (คน)", "Pupils") }
    var size: String { pick("ขนาด", "Size") }
    var teachers: String { pick("ครู (คน)", "Teachers") }
    var rooms: String { pick("ห้องเรียน", "Classes") }
    var code: String { pick("รหัสโรงเรียน", "School code") }
    var formerNames: String { pick("ชื่อเดิม", "Former names") }
    var address: String { pick("ที่อยู่", "Address") }
    var phone: String { pick("โทรศัพท์", "Telephone") }
    var established: String { pick("วันก่อตั้ง", "Established") }
    var serviceArea: String { pick("เขตพื้นที่บริการ", "Service area") }
    var position: String { pick("พิกัด (WGS 84)", "Position (WGS 84)") }
    var doubtful: String { pick("ควรตรวจสอบ", "worth a check") }
    var noPosition: String { pick("ยังไม่มีพิกัด", "no position yet") }
    var withheld: String { pick("ไม่เปิดเผย", "not published") }
    var trend: String { pick("จำนวนนักเรียนย้อนหลัง", "Pupils over the years") }
    var period: String { pick("รอบข้อมูล", "Round") }
    var buildings: String { pick("อาคาร", "Buildings") }
    var building: String { pick("อาคาร", "Building") }
    var built: String { pick("สร้าง พ.ศ.", "Built (B.E.)") }
    var condition: String { pick("สภาพ", "Condition") }
    var events: String { pick("ประวัติ", "History") }
    var links: String { pick("ลิงก์", "Links") }
    var projects: String { pick("โครงการ", "Projects") }
    var total: String { pick("รวม", "Total") }
    var data: String { pick("ข้อมูลสำหรับโปรแกรมอื่น (GeoJSON)", "Data for other programs (GeoJSON)") }

    func asOf(_ day: String) -> String { pick("ข้อมูล ณ วันที่ \(day)", "Data as of \(day)") }

    func count(ofSchools count: Int) -> String {
        pick(
            "โรงเรียน \(ReadableNumber.grouped(count)) แห่ง",
            "\(ReadableNumber.grouped(count)) schools"
        )
    }

    func count(ofPupils count: Int) -> String {
        pick(
            "นักเรียน \(ReadableNumber.grouped(count)) คน", "\(ReadableNumber.grouped(count)) pupils")
    }

    /// The name of an amphoe with its kind in front.
    func amphoe(_ name: String) -> String {
        named(name, LocalizedText(thai: "อำเภอ", english: "Amphoe "))
    }

    func tambon(_ name: String) -> String {
        named(name, LocalizedText(thai: "ตำบล", english: "Tambon "))
    }

    func network(_ name: String) -> String {
        named(name, LocalizedText(thai: "เครือข่าย", english: "Network "))
    }

    private func named(_ name: String, _ kind: LocalizedText) -> String {
        name.hasPrefix(kind.thai) ? name : kind[language] + name
    }

    /// What a kind of link leads to.
    func link(_ kind: String) -> String {
        switch SchoolLinks.Kind(rawValue: kind) {
        case .website: pick("เว็บไซต์", "Website")
        case .facebook: "Facebook"
        case .emis: "EMIS"
        case nil: kind
        }
    }

    /// What happened to a school.
    static func event(_ kind: String) -> LocalizedText {
        switch SchoolEvent.Kind(rawValue: kind) {
        case .opened: LocalizedText(thai: "จัดตั้ง", english: "opened")
        case .renamed: LocalizedText(thai: "เปลี่ยนชื่อ", english: "renamed")
        case .merged: LocalizedText(thai: "ยุบรวม", english: "merged")
        case .moved: LocalizedText(thai: "ย้ายที่ตั้ง", english: "moved")
        case .closed: LocalizedText(thai: "เลิกสถานศึกษา", english: "closed")
        case .codeChanged, nil: LocalizedText(thai: "เปลี่ยนรหัส", english: "code changed")
        }
    }
}
