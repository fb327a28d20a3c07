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
    var provinceBorder: String { pick("แนวเขตจังหวัด", "Province boundary") }
    var amphoeBorder: String { pick("แนวเขตอำเภอ", "Amphoe boundary") }
    var tambonBorder: String { pick("แนวเขตตำบล", "Tambon boundary") }
    var noData: String { pick("ไม่มีข้อมูล", "No data") }
}

// What the data is worth, for the line below the map.
extension MapWords {
    /// - Parameter noun: What is placed; nil for schools.
    func placed(_ count: Int, of all: Int, _ noun: LocalizedText? = nil) -> String {
        let (count, all) = (ReadableNumber.grouped(count), ReadableNumber.grouped(all))
        let (thai, english) = (noun?.thai ?? "โรงเรียน", noun?.english ?? "schools")
        return pick(
            "วางตำแหน่งได้ \(count) จาก \(all) \(thai)", "\(count) of \(all) \(english) placed")
    }

    func doubtful(_ count: Int) -> String {
        let count = ReadableNumber.grouped(count)
        return pick("ตำแหน่งน่าสงสัย \(count) แห่ง", "\(count) doubtful positions")
    }

    func offTheMap(_ count: Int) -> String {
        let count = ReadableNumber.grouped(count)
        return pick("อยู่นอกกรอบแผนที่ \(count) แห่ง", "\(count) beyond the edge of the map")
    }

    func named(_ count: Int, of all: Int) -> String {
        let (count, all) = (ReadableNumber.grouped(count), ReadableNumber.grouped(all))
        return pick("แสดงชื่อได้ \(count) จาก \(all) ชื่อ", "\(count) of \(all) names shown")
    }

    func pupils(_ count: Int) -> String {
        let count = ReadableNumber.grouped(count)
        return pick("นักเรียน \(count) คน", "\(count) pupils")
    }
}
