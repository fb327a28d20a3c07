import Schools

extension MapTheme {
    /// All schools by the four sizes of OBEC.
    public static let size = MapTheme(
        name: "size",
        title: LocalizedText(thai: "แผนที่แสดงขนาดโรงเรียน", english: "Size of schools"),
        summary: LocalizedText(
            thai: "โรงเรียนทุกแห่งตามขนาด 4 ขนาดของ สพฐ. (เล็ก กลาง ใหญ่ ใหญ่พิเศษ)",
            english: "Every school by OBEC's four sizes, from small to extra large."),
        needs: [.pupils], plan: sizePlan)

    private static func sizePlan(_ input: ThemeInput) -> ThemePlan {
        var groups = SchoolSize.allCases.map { size in
            SymbolGroup(id: "size-\(size.rawValue)", style: style(of: size, input))
        }
        for school in input.schools {
            let size = SchoolSize(pupils: input.content.schools[school].pupils)
            let radius = input.tokens(size.radius) * input.crowding
            let place = SchoolSize.allCases.firstIndex(of: size) ?? 0
            groups[place].members.append((school, radius))
        }
        let counts = groups.map(\.members.count)
        return ThemePlan(
            // The largest symbols first, so that none lies hidden below another.
            fill: .land, symbols: groups.filter { !$0.members.isEmpty }.sorted(by: isLarger),
            legend: [sizeSection(input, counts), input.borderSection],
            naming: .schools, sentence: sizeSentence(input, counts))
    }

    private static func style(of size: SchoolSize, _ input: ThemeInput) -> SymbolStyle {
        var style = size.style
        style.weight *= input.crowding
        return style
    }

    private static func isLarger(_ one: SymbolGroup, _ other: SymbolGroup) -> Bool {
        let radii = (one.members.first?.radius ?? 0, other.members.first?.radius ?? 0)
        return (-radii.0, one.id) < (-radii.1, other.id)
    }

    /// The four sizes always; schools without pupils or data only where there are some.
    private static func sizeSection(_ input: ThemeInput, _ counts: [Int]) -> LegendSection {
        let rows = SchoolSize.allCases.enumerated().compactMap { index, size in
            let isOfTheFour = size != .none && size != .unknown
            return isOfTheFour || counts[index] > 0
                ? LegendRow(
                    mark: .symbol(size.style, radius: input.tokens(size.radius)),
                    text: input.words.sizeClass(size), count: NumberText.grouped(counts[index]))
                : nil
        }
        return LegendSection(title: input.words.sizeTitle, rows: rows)
    }

    private static func sizeSentence(_ input: ThemeInput, _ counts: [Int]) -> String {
        let small = counts[SchoolSize.allCases.firstIndex(of: .small) ?? 0]
        return input.words.schoolsOnMap(input.schools.count) + " "
            + input.words.smallSchools(small)
    }
}
