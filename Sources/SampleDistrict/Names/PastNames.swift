/// Schools of the past: names that schools had, and schools that are no more.
///
/// The names are composed like those of `PlaceNames`; the same test compares them with real ones.
enum PastNames {
    /// A name that a school gave up.
    struct Renaming {
        /// The school's number.
        let school: Int
        let formerName: String
        /// As the table of history writes it.
        let day: String
        /// The academic year of that day, Buddhist era.
        let year: Int
        var note = ""
    }

    /// A school that the register no longer has; its number goes on behind the others.
    struct FormerSchool {
        let number: Int
        let name: String
        /// The number under which the land knows its tambon.
        let label: Int
        /// The number of the school that took its pupils; nil where it closed.
        let successor: Int?
        let day: String
        let note: String
    }

    /// A school that moved after 2560.
    struct Move {
        let school: Int
        let day: String
        let note: String
    }

    static let renamings = [
        Renaming(
            school: 6, formerName: "บ้านปากคลองเทียนเงา", day: "15 กรกฎาคม 2563", year: 2563),
        Renaming(
            school: 35, formerName: "บ้านดอนว่านลม", day: "1 มิถุนายน 2561", year: 2561,
            note: "ประชาชนสามตำบลร่วมอุปถัมภ์"),
        Renaming(
            school: 81, formerName: "บ้านทุ่งเทียนเงา", day: "9 กันยายน 2555", year: 2555),
        Renaming(
            school: PlantedSchools.dateOfTheCommonEra, formerName: "บ้านปากถ้ำดาวเงา",
            day: "01/08/2019", year: 2562),
        Renaming(school: 114, formerName: "วัดหนองแพรเงิน", day: "20 พฤศจิกายน 2562", year: 2562),
    ]

    static let formerSchools = [
        FormerSchool(
            number: 115, name: "บ้านคอเมฆขาว", label: 19, successor: 21,
            day: "16 พฤษภาคม 2562", note: "นักเรียนเหลือ 9 คน"),
        FormerSchool(
            number: 116, name: "บ้านโคกว่าวเงิน", label: 0, successor: nil,
            day: "31 มีนาคม 2564", note: "ไม่มีนักเรียน"),
    ]

    static let moves = [
        Move(school: 17, day: "1 พฤศจิกายน 2564", note: "ย้ายขึ้นที่สูง พื้นที่เดิมถูกน้ำทะเลกัดเซาะ"),
        Move(school: 96, day: "16 พฤษภาคม 2561", note: "ย้ายไปที่ดินบริจาค"),
    ]

    /// The name of a school in an academic year.
    static func name(of school: School, in year: Int) -> String {
        renamings.first { $0.school == school.number && year < $0.year }?.formerName ?? school.name
    }
}
