import Schools

extension MapTheme {
    /// Schools by what they teach.
    public static let level = MapTheme(
        name: "level",
        title: LocalizedText(thai: "แผนที่แสดงระดับที่เปิดสอน", english: "Levels taught"),
        summary: LocalizedText(
            thai: "โรงเรียนทุกแห่งตามระดับที่เปิดสอน (อนุบาล ประถม ขยายโอกาส มัธยม)",
            english: "Every school by what it teaches, from kindergarten to secondary."),
        needs: [.levels], plan: { SchoolKinds.levels(of: $0).plan($0) },
        summed: LocalizedText(
            thai: "สัดส่วนโรงเรียนขยายโอกาส", english: "Share of schools to lower secondary"))
}

extension SchoolKinds {
    /// The levels, and each wording that none of them has as a kind of its own while they are few.
    fileprivate static func levels(of input: ThemeInput) -> SchoolKinds {
        let known = knownLevels(input)
        let others = known.filter { $0.value == .other }.map(\.key).sorted()
        let listed = others.count <= 3 ? others : []
        let levels = TaughtLevel.allCases
        @Sendable func level(_ school: MapSchool) -> TaughtLevel {
            school.figures.level.flatMap { known[$0] } ?? .unknown
        }
        return SchoolKinds(
            title: LocalizedText(thai: "ระดับที่เปิดสอน", english: "Levels taught"),
            kinds: levels.map { level in
                SchoolKind(id: "level-\(level.rawValue)", text: level.text, style: level.style)
            } + kinds(asWritten: listed),
            kind: { school in
                let place = school.figures.level.flatMap(listed.firstIndex(of:))
                return place.map { levels.count + $0 } ?? levels.firstIndex(of: level(school)) ?? 0
            },
            notable: Notable(
                phrase: LocalizedText(
                    thai: "โรงเรียนขยายโอกาส", english: "schools to lower secondary"),
                isNotable: { level($0) == .expanded }, isKnown: { level($0) != .unknown }),
            value: { $0.figures.level })
    }

    /// What each wording on the map tells: there are few, and many schools have the same.
    private static func knownLevels(_ input: ThemeInput) -> [String: TaughtLevel] {
        var known: [String: TaughtLevel] = [:]
        for school in input.schools {
            guard let text = input.content.schools[school].figures.level, known[text] == nil
            else { continue }
            known[text] = TaughtLevel(written: text)
        }
        return known
    }

    private static func kinds(asWritten texts: [String]) -> [SchoolKind] {
        texts.enumerated().map { index, text in
            SchoolKind(
                id: "level-other-\(index + 1)", text: LocalizedText(thai: text, english: text),
                style: SymbolStyle(
                    shape: .triangleDown, fill: MapColour.kinds[index + 1], stroke: MapColour.ink))
        }
    }
}

extension TaughtLevel {
    /// The higher the level, the more corners and the darker.
    fileprivate var style: SymbolStyle {
        let (shape, fill): (SymbolShape, String) =
            switch self {
            case .kindergarten: (.triangleDown, MapColour.kinds[0])
            case .kindergartenToPrimary: (.circle, MapColour.kinds[3])
            case .primary: (.circle, MapColour.paper)
            case .expanded: (.square, MapColour.kinds[4])
            case .whole: (.diamond, MapColour.kinds[5])
            case .secondary: (.diamond, MapColour.kinds[7])
            case .vocational: (.triangle, MapColour.kinds[6])
            case .other: (.triangleDown, MapColour.rule)
            case .unknown: (.triangle, MapColour.unknown)
            }
        return SymbolStyle(shape: shape, fill: fill, stroke: MapColour.ink)
    }
}
