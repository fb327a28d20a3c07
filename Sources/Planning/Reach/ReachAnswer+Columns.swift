import Schools

extension ReachQuestion {
    var title: LocalizedText {
        roads == nil
            ? LocalizedText(
                thai: "ระยะเส้นตรงถึง\(schools.noun.thai)ที่ใกล้ที่สุด",
                english: "Distance in a straight line to the nearest of the \(schools.noun.english)"
            )
            : LocalizedText(
                thai: "ระยะทางและเวลาถึง\(schools.noun.thai)ที่ใกล้ที่สุด",
                english: "Distance and time to the nearest of the \(schools.noun.english)")
    }

    /// What stands where no road leads to a school.
    static let noRoad = LocalizedText(thai: "ไม่มีถนน", english: "no road")

    private var schoolColumns: [PlanAnswer.Column] {
        [
            PlanAnswer.Column("school_code", thai: "รหัสโรงเรียน", english: "School code"),
            PlanAnswer.Column("school", thai: "โรงเรียนที่ใกล้ที่สุด", english: "Nearest school"),
        ]
    }

    private var roadColumns: [PlanAnswer.Column] {
        guard roads != nil else { return [] }
        return [
            PlanAnswer.Column(
                "road_school", thai: "ถึงก่อนทางถนน", english: "First reached by road"),
            PlanAnswer.Column(
                "road_km", thai: "ตามถนน (กม.)", english: "By road (km)", decimals: 2),
            PlanAnswer.Column("minutes", thai: "นาที", english: "Minutes", decimals: 1),
        ]
    }

    var unitColumns: [PlanAnswer.Column] {
        let area = LocalizedText(thai: "พื้นที่", english: "area")
        let place = LocalizedText(thai: "สถานที่", english: "places")
        let people = LocalizedText(thai: "ประชากร", english: "people")
        return [
            PlanAnswer.Column("code", thai: "รหัส", english: "Code"),
            PlanAnswer.Column("name", thai: "ตำบล", english: "Tambon"),
            PlanAnswer.Column("amphoe", thai: "อำเภอ", english: "Amphoe"),
        ] + schoolColumns + [
            PlanAnswer.Column(
                "distance_km", thai: "จากกลางตำบล (กม.)", english: "From its middle (km)",
                decimals: 2),
            PlanAnswer.Column(
                "farthest_km", thai: "จุดไกลที่สุด (กม.)", english: "Farthest place (km)",
                decimals: 2),
        ] + within("area", area) + roadColumns + withinMinutes("area", area)
            + (places.isEmpty ? [] : counted("places", place))
            + (knowsPeople ? counted("people", people) : [])
    }

    private func counted(_ name: String, _ noun: LocalizedText) -> [PlanAnswer.Column] {
        [PlanAnswer.Column(name, thai: noun.thai, english: noun.english)] + within(name, noun)
            + withinMinutes(name, noun)
    }

    /// A column of percents for each distance.
    private func within(_ name: String, _ noun: LocalizedText) -> [PlanAnswer.Column] {
        kilometres.map { limit in
            PlanAnswer.Column(
                "\(name)_within_\(word(limit))km",
                thai: "\(noun.thai) ≤ \(text(limit)) กม. (%)",
                english: "\(noun.english) ≤ \(text(limit)) km (%)", decimals: 1)
        }
    }

    private func withinMinutes(_ name: String, _ noun: LocalizedText) -> [PlanAnswer.Column] {
        knownMinutes.map { limit in
            PlanAnswer.Column(
                "\(name)_within_\(word(limit))min",
                thai: "\(noun.thai) ≤ \(text(limit)) นาที (%)",
                english: "\(noun.english) ≤ \(text(limit)) min (%)", decimals: 1)
        }
    }

    var placeColumns: [PlanAnswer.Column] {
        [
            PlanAnswer.Column("code", thai: "รหัส", english: "Code"),
            PlanAnswer.Column("name", thai: "สถานที่", english: "Place"),
            PlanAnswer.Column("class", thai: "ประเภท", english: "Class"),
            PlanAnswer.Column("tambon", thai: "ตำบล", english: "Tambon"),
            PlanAnswer.Column("amphoe", thai: "อำเภอ", english: "Amphoe"),
        ] + (knowsPeople ? [PlanAnswer.Column("people", thai: "ประชากร", english: "People")] : [])
            + schoolColumns + [
                PlanAnswer.Column(
                    "distance_km", thai: "ระยะทาง (กม.)", english: "Distance (km)", decimals: 2)
            ] + roadColumns
    }

    /// A limit as words write it: "3", "0.5".
    func text(_ limit: Double) -> String { ReadableNumber.exact(limit) }

    /// A limit as it stands in a column's name: "3", "0_5".
    private func word(_ limit: Double) -> String {
        String(text(limit).map { $0 == "." ? "_" : $0 })
    }
}
