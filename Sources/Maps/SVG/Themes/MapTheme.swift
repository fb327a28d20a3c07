public import Schools

/// What a map is about.
public enum MapTheme: String, CaseIterable, Sendable {
    case location
    case size
    case enrolment
    case pupilsByTambon = "pupils-by-tambon"

    /// The title that stands on the map.
    public func title(in language: Language) -> String {
        switch (self, language) {
        case (.location, .thai): "แผนที่แสดงที่ตั้งโรงเรียน"
        case (.location, .english): "Location of schools"
        case (.size, .thai): "แผนที่แสดงขนาดโรงเรียน"
        case (.size, .english): "Size of schools"
        case (.enrolment, .thai): "แผนที่แสดงจำนวนนักเรียนรายโรงเรียน"
        case (.enrolment, .english): "Pupils by school"
        case (.pupilsByTambon, .thai): "แผนที่แสดงจำนวนนักเรียนรายตำบล"
        case (.pupilsByTambon, .english): "Pupils by tambon"
        }
    }

    /// What the map shows, in one sentence.
    public func summary(in language: Language) -> String {
        switch (self, language) {
        case (.location, .thai): "โรงเรียนทุกแห่งพร้อมชื่อ บนพื้นสีแยกตามอำเภอ"
        case (.location, .english): "Every school with its name, on the amphoe in tints."
        case (.size, .thai): "โรงเรียนทุกแห่งตามขนาด 4 ขนาดของ สพฐ. (เล็ก กลาง ใหญ่ ใหญ่พิเศษ)"
        case (.size, .english): "Every school by OBEC's four sizes, from small to extra large."
        case (.enrolment, .thai): "วงกลมที่มีพื้นที่ตามจำนวนนักเรียนของแต่ละโรงเรียน"
        case (.enrolment, .english): "A circle for each school whose area is its number of pupils."
        case (.pupilsByTambon, .thai): "สีของตำบลเข้มตามจำนวนนักเรียนรวมของโรงเรียนในตำบล"
        case (.pupilsByTambon, .english):
            "Each tambon shaded by the pupils of all schools that lie in it."
        }
    }
}
