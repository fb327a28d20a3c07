import Schools

extension MapTheme {
    /// Schools of at most 120 pupils with what lies within 6 km of them.
    public static let smallSchools = MapTheme(
        name: "small-schools",
        title: LocalizedText(thai: "แผนที่แสดงโรงเรียนขนาดเล็ก", english: "Small schools"),
        summary: LocalizedText(
            thai: "โรงเรียนที่มีนักเรียนไม่เกิน 120 คน พร้อมรัศมี 6 กม. (ข้อมูลประกอบการพิจารณา)",
            english:
                "Schools of at most 120 pupils with rings of 6 km: information for consideration."),
        needs: [.pupils],
        plan: { input in
            var plan = SchoolKinds.small.plan(input)
            guard input.options.unit == nil else { return plan }
            plan.rings = input.schools
                .filter { SchoolKinds.Notable.small.isNotable(input.content.schools[$0]) }
                .map { GroundRing(school: $0, radiusInMetres: 6_000) }
            let words = input.words
            let note = words.pick("ข้อมูลประกอบการพิจารณา", "For consideration only")
            plan.legend[0].notes.append(note)
            plan.sentence = words.told(plan.sentence, note + words.pick("", "."))
            return plan
        },
        summed: .shareOfSmall)
}

extension SchoolKinds {
    /// Bands of the small, and the others.
    ///
    /// Source of the bands: 40 and 60 pupils are the limits that ministries have named, 120 that of
    /// a small school (domain facts, 2.4).
    fileprivate static let small: SchoolKinds = {
        let bands: [(id: String, last: Int, text: LocalizedText, fill: String, radius: Double)] = [
            (
                "small-1", 40, LocalizedText(thai: "1–40 คน", english: "1–40"), MapColour.sizes[2],
                3.2
            ),
            (
                "small-2", 60, LocalizedText(thai: "41–60 คน", english: "41–60"),
                MapColour.sizes[1], 2.8
            ),
            (
                "small-3", 120, LocalizedText(thai: "61–120 คน", english: "61–120"),
                MapColour.sizes[0], 2.4
            ),
        ]
        let shapes: [SymbolShape] = [.diamond, .square, .circle]
        var kinds = zip(bands, shapes).map { band, shape in
            SchoolKind(
                id: band.id, text: band.text,
                style: SymbolStyle(shape: shape, fill: band.fill, stroke: MapColour.ink),
                radius: band.radius, isAlwaysListed: true)
        }
        kinds.append(
            SchoolKind(
                id: "small-above",
                text: LocalizedText(thai: "มากกว่า 120 คน", english: "More than 120"),
                style: SymbolStyle(
                    shape: .circle, fill: MapColour.rule, stroke: MapColour.quietInk),
                radius: 1.5, isAlwaysListed: true, isAside: true))
        kinds += [SchoolSize.none, .unknown].map {
            SchoolKind(
                id: "size-\($0.rawValue)", text: $0.text, style: $0.style, radius: $0.radius)
        }
        return SchoolKinds(
            title: LocalizedText(thai: "จำนวนนักเรียน (คน)", english: "Number of pupils"),
            kinds: kinds,
            kind: { school in
                switch SchoolSize(pupils: school.pupils) {
                case .unknown: 5
                case .none: 4
                case .small: bands.firstIndex { school.pupils ?? 0 <= $0.last } ?? 2
                case .medium, .large, .extraLarge: 3
                }
            },
            notable: .small)
    }()
}
