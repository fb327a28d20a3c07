import Geo
import Schools

extension ReachQuestion {
    var title: LocalizedText {
        LocalizedText(
            thai: "ระยะเส้นตรงถึง\(schools.noun.thai)ที่ใกล้ที่สุด",
            english: "Distance in a straight line to the nearest of the \(schools.noun.english)")
    }

    // MARK: Columns

    private var schoolColumns: [PlanAnswer.Column] {
        [
            PlanAnswer.Column("school_code", thai: "รหัสโรงเรียน", english: "School code"),
            PlanAnswer.Column("school", thai: "โรงเรียนที่ใกล้ที่สุด", english: "Nearest school"),
        ]
    }

    var unitColumns: [PlanAnswer.Column] {
        [
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
        ] + parts("area", LocalizedText(thai: "พื้นที่", english: "area"))
            + (places.isEmpty
                ? []
                : [PlanAnswer.Column("places", thai: "สถานที่", english: "Places")]
                    + parts("places", LocalizedText(thai: "สถานที่", english: "places")))
            + (knowsPeople
                ? [PlanAnswer.Column("people", thai: "ประชากร", english: "People")]
                    + parts("people", LocalizedText(thai: "ประชากร", english: "people")) : [])
    }

    /// A column of percents for each distance.
    private func parts(_ name: String, _ noun: LocalizedText) -> [PlanAnswer.Column] {
        kilometres.map { limit in
            PlanAnswer.Column(
                "\(name)_within_\(word(limit))km",
                thai: "\(noun.thai) ≤ \(text(limit)) กม. (%)",
                english: "\(noun.english) ≤ \(text(limit)) km (%)", decimals: 1)
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
            ]
    }

    // MARK: Sentences

    private var nobody: LocalizedText {
        LocalizedText(
            thai: "ไม่มี\(schools.noun.thai)ที่มีพิกัด จึงวัดระยะไม่ได้",
            english: "There are no \(schools.noun.english) with a position to measure from.")
    }

    func sentence(
        _ units: [StraightReach.UnitReach], _ straight: StraightReach
    ) -> LocalizedText {
        let far = units.filter { $0.farthest != nil }
            .max { ($0.farthest?.metres ?? 0) < ($1.farthest?.metres ?? 0) }
        guard let far, let end = far.farthest, let found = straight.nearest(to: end.position)
        else { return nobody }
        let whole = land.squareMetres.reduce(0, +)
        let parts = kilometres.indices.map { number in
            units.reduce(0) { $0 + $1.within[number] * land.squareMetres[$1.unit] } / whole
        }
        func list(_ unit: String) -> String {
            zip(kilometres, parts).map { limit, part in
                "\(percent(part)) ≤ \(text(limit)) \(unit)"
            }.joined(separator: ", ")
        }
        let (name, school) = (land.units[far.unit].name, names(found.spot, straight))
        return LocalizedText(
            thai: "พื้นที่ห่างจาก\(schools.noun.thai)ที่ใกล้ที่สุด: \(list("กม.")) "
                + "จุดที่ไกลที่สุดอยู่ใน\(name) ห่างจาก\(school) \(kilometres(end.metres)) กม.",
            english: "Of the area, so much is within reach of the nearest of the "
                + "\(schools.noun.english): \(list("km")); the farthest place is in \(name), "
                + "\(kilometres(end.metres)) km from \(school).")
    }

    func sentence(_ reaches: [PlaceReach], _ straight: StraightReach) -> LocalizedText {
        let known = reaches.filter { $0.metres != nil }
        guard let far = known.max(by: { ($0.metres ?? 0) < ($1.metres ?? 0) }),
            let spot = far.spot, let metres = far.metres
        else { return nobody }
        func list(_ unit: String) -> String {
            kilometres.map { limit in
                let near = ReadableNumber.grouped(known.count { $0.isWithin(limit) })
                return "\(near) ≤ \(text(limit)) \(unit)"
            }.joined(separator: ", ")
        }
        let all = ReadableNumber.grouped(known.count)
        let school = names(spot, straight)
        let name = far.place.name ?? far.place.code
        return LocalizedText(
            thai: "จากสถานที่ \(all) แห่ง: \(list("กม.")) ที่ไกลที่สุดคือ\(name ?? "แห่งที่ไม่มีชื่อ") "
                + "ห่างจาก\(school) \(kilometres(metres)) กม.",
            english:
                "Of \(all) places: \(list("km")); the farthest is \(name ?? "one without a name"), "
                + "\(kilometres(metres)) km from \(school).")
    }

    func notes(_ reaches: [PlaceReach], _ straight: StraightReach) -> [LocalizedText] {
        let method = LocalizedText(
            thai: "ระยะวัดบนทรงรี WGS 84 เป็นเส้นตรง ไม่ได้คำนึงถึงถนน น้ำ และภูเขา",
            english: "Distances are straight lines on the ellipsoid WGS 84; roads, water and "
                + "mountains are not considered.")
        let ofPlaces = reaches.isEmpty ? nil : sentence(reaches, straight)
        return [method, ofPlaces].compactMap(\.self) + schools.notes
    }

    // MARK: Texts

    private func names(_ spot: Int, _ straight: StraightReach) -> String {
        straight.spots[spot].schools.map { schools.placed[$0].name }.joined(separator: ", ")
    }

    private func percent(_ part: Double) -> String {
        ReadableNumber.grouped(part * 100, decimals: 1) + " %"
    }

    private func kilometres(_ metres: Double) -> String {
        ReadableNumber.grouped(metres / 1_000, decimals: 2)
    }
}
