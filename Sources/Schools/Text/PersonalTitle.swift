/// A title before a name.
struct PersonalTitle {
    enum Strength {
        /// One name behind it is enough: เด็กชาย, นางสาว, Miss.
        case certain
        /// Begins many words and names of places: needs a space behind it or a surname.
        case common
        /// Stands before other things too: needs a name and a surname.
        case rank
    }

    let text: [Unicode.Scalar]
    let strength: Strength
    var isLatin: Bool { text[0].isASCII }
    /// Whether it is เด็กชาย or เด็กหญิง, in full or short.
    var isOfChild: Bool {
        text.starts(with: "เด็ก".unicodeScalars) || strength == .certain && text[0] == "ด"
    }

    init(_ text: String, _ strength: Strength) {
        self.text = Array(text.unicodeScalars)
        self.strength = strength
    }

    /// The titles of forms, of the forces and of English letters; longer ones first.
    static let all: [PersonalTitle] =
        [
            "เด็กชาย", "เด็กหญิง", "ด.ช.", "ด.ญ.", "ดช.", "ดญ.", "ด.ช", "ด.ญ", "นางสาว", "น.ส.", "นส.",
            "ว่าที่ร้อยตรีหญิง", "ว่าที่ร้อยตรี", "ว่าที่ร้อยโท", "ว่าที่ร้อยเอก", "ว่าที่ ร้อยตรีหญิง",
            "ว่าที่ ร้อยตรี", "ว่าที่ ร้อยโท", "ว่าที่ ร้อยเอก", "ว่าที่ ร.ต.หญิง", "ว่าที่ร.ต.หญิง", "ว่าที่ ร.ต.",
            "ว่าที่ร.ต.", "ว่าที่ ร.ท.", "ว่าที่ร.ท.", "ว่าที่ ร.อ.", "ว่าที่ร.อ.", "Mr.", "Mrs.", "Ms.", "Mr",
            "Mrs", "Ms", "Miss",
        ].map { PersonalTitle($0, .certain) } + ["นาย", "นาง"].map { PersonalTitle($0, .common) }
        + [
            "ร.ต.อ.", "ร.ต.ท.", "ร.ต.ต.", "พ.ต.อ.", "พ.ต.ท.", "พ.ต.ต.", "จ.ส.อ.", "จ.ส.ต.",
            "ส.ต.อ.",
            "ส.ต.ท.", "ส.ต.ต.", "ร.ต.", "ร.ท.", "ร.อ.", "พ.ต.", "พ.ท.", "พ.อ.", "ด.ต.", "ดร.",
            "ผศ.",
            "รศ.", "ม.ล.", "ม.ร.ว.",
        ].map { PersonalTitle($0, .rank) }

    private static let byInitial = Dictionary(
        grouping: all.sorted { $0.text.count > $1.text.count }, by: { $0.text[0] })

    /// The title at a place and where the text behind it begins.
    static func at(_ place: Int, in words: NameText) -> (PersonalTitle, rest: Int)? {
        let found = byInitial[words.scalars[place]]?.first { title in
            words.scalars[place...].starts(with: title.text)
                && (!title.isLatin || title.text.last == "."
                    || words.isSpace(place + title.text.count))
        }
        return found.map { ($0, place + $0.text.count) }
    }
}

/// Words behind titles that are no names.
enum NotNames {
    /// Whether a word makes another word of a title, or the name of a place.
    static func follows(_ word: ArraySlice<Unicode.Scalar>, _ title: [Unicode.Scalar]) -> Bool {
        let word = String(String.UnicodeScalarView(word))
        switch String(String.UnicodeScalarView(title)) {
        case "นาย": return offices.contains { word.utf8.starts(with: $0.utf8) }
        case "นาง":
            return places.contains(word) || women.contains { word.utf8.starts(with: $0.utf8) }
        case "เด็กชาย", "เด็กหญิง", "ด.ช.", "ด.ญ.", "ดช.", "ดญ.", "ด.ช", "ด.ญ":
            return children.contains { word.utf8.starts(with: $0.utf8) }
        default: return false
        }
    }

    /// นายกรัฐมนตรี, นายอำเภอ and others who are not called so.
    private static let offices = [
        "กรัฐ", "กเทศ", "กอบต", "กอบจ", "กสมาคม", "กสภา", "กองค์", "กเหล่า", "กเมือง", "อำเภอ",
        "ทะเบียน", "จ้าง", "ทหาร", "สิบ", "หน้า", "ตรวจ", "ช่าง", "ด่าน", "สถานี", "ท่า", "ยาม",
    ]

    private static let women = ["พยาบาล", "สงกรานต์", "นพมาศ", "ฟ้า", "เงือก", "กวัก"]

    /// อำเภอนางรอง, ตำบลนางแล and their like.
    private static let places: Set<String> = [
        "รอง", "แล", "เลิ้ง", "บวช", "แดด", "ใย", "ใน", "ชี", "รำ", "พญา", "ตะเคียน", "หลง",
    ]

    /// เด็กชายแดนใต้ are children of the border, and เด็กหญิงและเด็กชาย all children.
    private static let children = [
        "แดนใต้", "แดนภาค", "ขอบ", "และ", "หรือ", "ที่", "ทุก", "ล้วน", "จำนวน", "รวม", "ไม่", "ใน",
        "ให้", "ด้อย", "ยากไร้", "ยากจน", "กลุ่ม", "อายุ", "ชั้น",
    ]

    /// What stands behind the name of a place, or opens something else.
    static let surnames: [[Unicode.Scalar]] = [
        "อำเภอ", "ตำบล", "จังหวัด", "หมู่", "เขต", "แขวง", "สพ", "โรงเรียน", "รร", "วิทยา", "พิทยา",
        "ประชา", "ราษฎร์", "อุปถัมภ์", "อนุสรณ์", "สามัคคี", "เทศบาล", "และ", "หรือ", "โทร", "ตำแหน่ง",
        "ผู้อำนวยการ", "เป็น", "จำนวน",
    ].map { Array($0.unicodeScalars) }
}
