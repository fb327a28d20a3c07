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
        let others = Set(
            input.schools.compactMap { place -> String? in
                let level = input.content.schools[place].figures.level
                return TaughtLevel(written: level) == .other ? level : nil
            }
        ).sorted()
        let levels = TaughtLevel.allCases
        var kinds = levels.map { level in
            SchoolKind(id: "level-\(level.rawValue)", text: level.text, style: level.style)
        }
        let listed = others.count <= 3 ? others : []
        for (index, words) in listed.enumerated() {
            kinds.append(
                SchoolKind(
                    id: "level-other-\(index + 1)",
                    text: LocalizedText(thai: words, english: words),
                    style: SymbolStyle(
                        shape: .triangleDown, fill: MapColour.unordered[index],
                        stroke: MapColour.ink)))
        }
        return SchoolKinds(
            title: LocalizedText(thai: "ระดับที่เปิดสอน", english: "Levels taught"), kinds: kinds,
            kind: { school in
                let level = TaughtLevel(written: school.figures.level)
                if level == .other, let written = school.figures.level,
                    let place = listed.firstIndex(of: written)
                {
                    return levels.count + place
                }
                return levels.firstIndex(of: level) ?? 0
            },
            notable: Notable(
                phrase: LocalizedText(
                    thai: "โรงเรียนขยายโอกาส", english: "schools to lower secondary"),
                isNotable: { TaughtLevel(written: $0.figures.level) == .expanded },
                isKnown: { TaughtLevel(written: $0.figures.level) != .unknown }),
            value: { $0.figures.level })
    }
}

extension TaughtLevel {
    /// The higher the level, the more corners and the darker.
    fileprivate var style: SymbolStyle {
        let (shape, fill): (SymbolShape, String) =
            switch self {
            case .kindergarten: (.triangleDown, MapColour.unordered[3])
            case .kindergartenToPrimary: (.circle, MapColour.unordered[4])
            case .primary: (.circle, MapColour.paper)
            case .expanded: (.square, MapColour.unordered[1])
            case .whole: (.diamond, MapColour.unordered[5])
            case .secondary: (.diamond, MapColour.unordered[0])
            case .vocational: (.triangle, MapColour.unordered[2])
            case .other: (.triangleDown, MapColour.rule)
            case .unknown: (.triangle, MapColour.unknown)
            }
        return SymbolStyle(shape: shape, fill: fill, stroke: MapColour.ink)
    }
}
