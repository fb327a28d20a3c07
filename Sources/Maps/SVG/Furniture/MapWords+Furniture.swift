// Scale, grid, inset and notes.
extension MapWords {
    var north: String { pick("เหนือ", "N") }
    var nothing: String { pick("ไม่มีข้อมูลที่จะแสดงบนแผนที่", "There is nothing to show") }
    var country: String { pick("ประเทศไทย", "Thailand") }

    func kilometres(_ text: String) -> String { pick("\(text) กม.", "\(text) km") }
    func metres(_ text: String) -> String { pick("\(text) ม.", "\(text) m") }
    func scale(_ text: String) -> String {
        pick("มาตราส่วนประมาณ 1 : \(text)", "Scale about 1 : \(text)")
    }
    func moreRows(_ count: String) -> String {
        pick("… และอีก \(count) รายการ", "… and \(count) more")
    }
    func more(_ count: String) -> String { pick("และอีก \(count) แหล่ง", "and \(count) more") }
    func source(_ text: String) -> String { pick("แหล่งข้อมูล: \(text)", "Source: \(text)") }

    /// Who answers for the map and which day its data is of, as far as that is known.
    func responsible(_ office: String, _ date: String?) -> String {
        let madeBy = pick("หน่วยงานรับผิดชอบ: \(office)", "Responsible office: \(office)")
        let asOf = date.map { pick("ข้อมูล ณ วันที่ \($0)", "Data as of \($0)") }
        return [office.isEmpty ? nil : madeBy, asOf].compactMap { $0 }.joined(separator: " · ")
    }
}

// The grid.
extension MapWords {
    /// After degrees: "น." and "ต.อ.", or letters.
    func hemisphere(isLatitude: Bool, isNegative: Bool) -> String {
        switch (isLatitude, isNegative) {
        case (true, false): pick(" น.", "N")
        case (true, true): pick(" ต.", "S")
        case (false, false): pick(" ต.อ.", "E")
        case (false, true): pick(" ต.ต.", "W")
        }
    }

    var graticule: String {
        pick("พิกัดภูมิศาสตร์ WGS 84", "Geographic coordinates, WGS 84")
    }
    func utmGrid(zone: Int) -> String {
        pick(
            "กริด UTM โซน \(zone) พื้นหลักฐาน WGS 84 (กิโลเมตร)",
            "UTM grid, zone \(zone), WGS 84 (kilometres)")
    }
    var projection: String {
        pick("เส้นโครงแผนที่แบบพื้นที่เท่า Sinusoidal", "Sinusoidal equal-area projection")
    }
}
