import Schools

// Themes that show one number by another.
extension MapTheme {
    /// Schools by their pupils per teacher.
    public static let pupilsPerTeacher = MapTheme(
        name: "pupils-per-teacher",
        title: LocalizedText(
            thai: "แผนที่แสดงอัตราส่วนนักเรียนต่อครู", english: "Pupils per teacher"),
        summary: LocalizedText(
            thai: "จำนวนนักเรียนต่อครู 1 คน ของแต่ละโรงเรียน",
            english: "How many pupils there are for each teacher of a school."),
        needs: [.pupils, .teachers], plan: { ClassedSchools.plan($0, .pupilsPerTeacher) },
        summed: LocalizedText(thai: "อัตราส่วนนักเรียนต่อครู", english: "Pupils per teacher"),
        isClassed: true)

    /// Schools by their pupils per class.
    public static let pupilsPerRoom = MapTheme(
        name: "pupils-per-room",
        title: LocalizedText(
            thai: "แผนที่แสดงอัตราส่วนนักเรียนต่อห้องเรียน", english: "Pupils per class"),
        summary: LocalizedText(
            thai: "จำนวนนักเรียนต่อห้องเรียน 1 ห้อง ของแต่ละโรงเรียน",
            english: "How many pupils there are for each class of a school."),
        needs: [.pupils, .rooms], plan: { ClassedSchools.plan($0, .pupilsPerRoom) },
        summed: LocalizedText(thai: "อัตราส่วนนักเรียนต่อห้องเรียน", english: "Pupils per class"),
        isClassed: true)

    /// Schools by the usable pieces of an item of equipment per pupil.
    public static let equipment = MapTheme(
        name: "equipment",
        title: LocalizedText(
            thai: "แผนที่แสดงครุภัณฑ์ต่อนักเรียน 100 คน", english: "Equipment per 100 pupils"),
        summary: LocalizedText(
            thai: "จำนวนครุภัณฑ์ที่ใช้ได้ต่อนักเรียน 100 คน ตามรหัสหรือหมวด M-OBEC ที่เลือก",
            english: "Usable pieces of any M-OBEC item or family per 100 pupils of a school."),
        needs: [.pupils, .equipment],
        plan: { ClassedSchools.plan($0, .equipment($0.content.subject)) },
        summed: LocalizedText(
            thai: "ครุภัณฑ์ต่อนักเรียน 100 คน ", english: "Equipment per 100 pupils"),
        isClassed: true)
}

extension Measure {
    /// The pupils of a school by its teachers.
    static let pupilsPerTeacher = Measure(
        title: LocalizedText(thai: "นักเรียนต่อครู (คน)", english: "Pupils per teacher"),
        phrase: LocalizedText(thai: "นักเรียนต่อครู", english: "pupils per teacher"),
        amount: LocalizedText(thai: "# คน", english: "#"),
        part: { count($0.pupils) }, whole: { count($0.figures.teachers) },
        withoutPart: .pupils, withoutWhole: .teachers)

    /// The pupils of a school by its classes.
    static let pupilsPerRoom = Measure(
        title: LocalizedText(thai: "นักเรียนต่อห้องเรียน (คน)", english: "Pupils per class"),
        phrase: LocalizedText(thai: "นักเรียนต่อห้องเรียน", english: "pupils per class"),
        amount: LocalizedText(thai: "# คน", english: "#"),
        part: { count($0.pupils) }, whole: { count($0.figures.rooms) },
        withoutPart: .pupils, withoutWhole: .rooms)

    /// Pieces for a hundred pupils.
    fileprivate static func equipment(_ subject: LocalizedText?) -> Measure {
        let item = subject ?? LocalizedText(thai: "ครุภัณฑ์", english: "equipment")
        // Thai goes on without a space, save behind Latin letters and figures.
        let thai = item.thai + (item.thai.contains(" ") ? " " : "") + "ต่อนักเรียน 100 คน"
        return Measure(
            title: LocalizedText(thai: thai, english: "\(item.english) per 100 pupils"),
            phrase: LocalizedText(thai: thai, english: "\(item.english) per 100 pupils"),
            amount: LocalizedText(thai: "#", english: "#"),
            part: { count($0.figures.equipment) }, whole: { count($0.pupils) }, factor: 100,
            withoutWhole: .pupils)
    }
}
