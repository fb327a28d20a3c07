import Schools

/// The maps' own words in Thai and English; names and dates come with the data.
struct MapWords: Sendable {
    let language: Language

    func pick(_ thai: String, _ english: String) -> String {
        language == .thai ? thai : english
    }

    var legend: String { pick("สัญลักษณ์", "Legend") }
    var school: String { pick("โรงเรียน", "School") }
    var doubtful: String { pick("ตำแหน่งน่าสงสัย", "Doubtful position") }
    var amphoeBorder: String { pick("แนวเขตอำเภอ", "Amphoe boundary") }
    var tambonBorder: String { pick("แนวเขตตำบล", "Tambon boundary") }
    var schoolsByAmphoe: String { pick("จำนวนโรงเรียนรายอำเภอ", "Schools by amphoe") }
    var otherAmphoe: String { pick("ไม่ทราบอำเภอ", "Amphoe not known") }
    var sizeTitle: String { pick("ขนาดโรงเรียน (จำนวนนักเรียน)", "Size of school (pupils)") }
    var noPupils: String { pick("ไม่มีนักเรียน", "No pupils") }
    var noData: String { pick("ไม่มีข้อมูล", "No data") }
    var pupilsPerSchool: String { pick("จำนวนนักเรียน (คน)", "Number of pupils") }
    var pupilsPerTambon: String { pick("จำนวนนักเรียนในตำบล (คน)", "Pupils in the tambon") }

    func sizeClass(_ size: SchoolSize) -> String {
        switch size {
        case .small: pick("เล็ก 1–120", "Small 1–120")
        case .medium: pick("กลาง 121–600", "Medium 121–600")
        case .large: pick("ใหญ่ 601–1,500", "Large 601–1,500")
        case .extraLarge: pick("ใหญ่พิเศษ 1,501 ขึ้นไป", "Extra large 1,501 and more")
        case .none: noPupils
        case .unknown: noData
        }
    }
}

// What the data is worth, for the line below the map.
extension MapWords {
    func placed(_ count: Int, of all: Int) -> String {
        let (count, all) = (NumberText.grouped(count), NumberText.grouped(all))
        return pick("วางตำแหน่งได้ \(count) จาก \(all) โรงเรียน", "\(count) of \(all) schools placed")
    }

    func doubtful(_ count: Int) -> String {
        let count = NumberText.grouped(count)
        return pick("ตำแหน่งน่าสงสัย \(count) แห่ง", "\(count) doubtful positions")
    }

    func offTheMap(_ count: Int) -> String {
        let count = NumberText.grouped(count)
        return pick("อยู่นอกกรอบแผนที่ \(count) แห่ง", "\(count) beyond the edge of the map")
    }

    func named(_ count: Int, of all: Int) -> String {
        let (count, all) = (NumberText.grouped(count), NumberText.grouped(all))
        return pick("แสดงชื่อได้ \(count) จาก \(all) ชื่อ", "\(count) of \(all) names shown")
    }

    func pupils(_ count: Int) -> String {
        let count = NumberText.grouped(count)
        return pick("นักเรียน \(count) คน", "\(count) pupils")
    }
}

// The sentences that describe a map to those who cannot see it.
extension MapWords {
    private func grouped(_ count: Int) -> String { NumberText.grouped(count) }

    func schoolsOnMap(_ count: Int) -> String {
        pick("แผนที่แสดงโรงเรียน \(grouped(count)) แห่ง", "The map shows \(grouped(count)) schools.")
    }

    func mostSchools(_ amphoe: String, _ count: Int) -> String {
        pick(
            "อำเภอ\(amphoe)มีโรงเรียนมากที่สุด \(grouped(count)) แห่ง",
            "\(amphoe) has most of them: \(grouped(count)).")
    }

    func smallSchools(_ count: Int) -> String {
        pick(
            "เป็นโรงเรียนขนาดเล็กที่มีนักเรียนไม่เกิน 120 คน \(grouped(count)) แห่ง",
            "\(grouped(count)) of them are small, with at most 120 pupils.")
    }

    func pupilsOnMap(_ total: String, schools: Int) -> String {
        pick(
            "แผนที่แสดงนักเรียน \(total) คน ในโรงเรียน \(grouped(schools)) แห่ง",
            "The map shows \(total) pupils in \(grouped(schools)) schools.")
    }

    func largestSchool(_ name: String, _ pupils: Int) -> String {
        pick(
            "โรงเรียนที่มีนักเรียนมากที่สุดคือ \(name) \(grouped(pupils)) คน",
            "The largest is \(name) with \(grouped(pupils)).")
    }

    func pupilsInTambon(_ total: String, tambon: Int) -> String {
        pick(
            "แผนที่แสดงนักเรียน \(total) คน ใน \(grouped(tambon)) ตำบล",
            "The map shows \(total) pupils in \(grouped(tambon)) tambon.")
    }

    func largestTambon(_ name: String, _ pupils: String) -> String {
        pick(
            "ตำบลที่มีนักเรียนมากที่สุดคือ \(name) \(pupils) คน",
            "\(name) has most of them: \(pupils).")
    }
}
