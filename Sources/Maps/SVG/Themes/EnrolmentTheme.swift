import Schools

extension MapTheme {
    /// A circle for each school whose area is its number of pupils.
    public static let enrolment = MapTheme(
        name: "enrolment",
        title: LocalizedText(
            thai: "แผนที่แสดงจำนวนนักเรียนรายโรงเรียน", english: "Pupils by school"),
        summary: LocalizedText(
            thai: "วงกลมที่มีพื้นที่ตามจำนวนนักเรียนของแต่ละโรงเรียน",
            english: "A circle for each school whose area is its number of pupils."),
        needs: [.pupils], plan: enrolmentPlan)

    private static func enrolmentPlan(_ input: ThemeInput) -> ThemePlan {
        let scale = CircleScale(input)
        let style = SymbolStyle(
            shape: .circle, fill: MapColour.circle, weight: MapWeight.circle, opacity: 0.82)
        var circles = SymbolGroup(id: "enrolment", style: style)
        var empty = SymbolGroup(id: "size-no-pupils", style: SchoolSize.none.style)
        var unknown = SymbolGroup(id: "size-unknown", style: SchoolSize.unknown.style)
        let small = input.tokens(MapSpace.sizes[0])
        for school in input.schools {
            switch input.content.schools[school].pupils {
            case .some(1...): circles.members.append((school, scale.radius(ofSchool: school)))
            case .some(0): empty.members.append((school, small))
            default: unknown.members.append((school, small))
            }
        }
        circles.members.sort { (-$0.radius, $0.school) < (-$1.radius, $1.school) }
        let groups = [circles, empty, unknown].filter { !$0.members.isEmpty }
        return ThemePlan(
            fill: .land, symbols: groups,
            legend: [
                section(input, scale, style, empty.members.count, unknown.members.count),
                input.borderSection,
            ],
            naming: .schools, sentence: sentence(input))
    }

    private static func section(
        _ input: ThemeInput, _ scale: CircleScale, _ style: SymbolStyle, _ empty: Int,
        _ unknown: Int
    ) -> LegendSection {
        var section = LegendSection(title: input.words.pupilsPerSchool)
        section.circles = scale.legendValues.map {
            (scale.radius(of: Double($0)), NumberText.grouped($0))
        }
        section.circleStyle = style
        let radius = input.tokens(MapSpace.sizes[0])
        for (size, count) in [(SchoolSize.none, empty), (.unknown, unknown)] where count > 0 {
            section.rows.append(
                LegendRow(
                    mark: .symbol(size.style, radius: radius), text: input.words.sizeClass(size),
                    count: NumberText.grouped(count)))
        }
        return section
    }

    private static func sentence(_ input: ThemeInput) -> String {
        let known = input.schools.filter { input.content.schools[$0].pupils ?? 0 > 0 }
        let total = known.reduce(0) { $0 + Double(input.content.schools[$1].pupils ?? 0) }
        let largest = known.max {
            input.content.schools[$0].pupils ?? 0 < input.content.schools[$1].pupils ?? 0
        }
        let words = input.words.pupilsOnMap(NumberText.quantity(total), schools: known.count)
        guard let largest else { return words }
        let school = input.content.schools[largest]
        return words + " " + input.words.largestSchool(school.name, school.pupils ?? 0)
    }
}

/// How large the circles are: their areas are proportional to the numbers, nothing else.
struct CircleScale {
    private let content: MapContent
    private let largest: Int
    private let largestRadius: Double

    /// Circles together cover at most this share of the page, so that the map stays readable.
    private static let coverage = 0.055

    init(_ input: ThemeInput) {
        content = input.content
        let pupils = input.schools.compactMap { input.content.schools[$0].pupils }.filter { $0 > 0 }
        let largest = pupils.max() ?? 1
        let sum = pupils.reduce(0) { $0 + Double($1) / Double(largest) }
        let limit = (Self.coverage * input.room / (Double.pi * max(sum, 1))).squareRoot()
        self.largest = largest
        largestRadius = min(input.tokens(MapSpace.largestCircle), limit)
    }

    /// The radius in points of the circle for a number of pupils.
    func radius(of pupils: Double) -> Double {
        largestRadius * (pupils / Double(largest)).squareRoot()
    }

    func radius(ofSchool school: Int) -> Double {
        radius(of: Double(content.schools[school].pupils ?? 0))
    }

    /// Up to four round numbers for the legend, the largest first, far enough apart to be read.
    var legendValues: [Int] {
        var values: [Int] = []
        var next = NiceNumber.atMost(Double(largest))
        while values.count < 4, next >= 1 {
            let isReadable = radius(of: next) >= 1.2
            let last = values.last.map { radius(of: Double($0)) } ?? .infinity
            if isReadable, 2 * (last - radius(of: next)) >= 7 || values.isEmpty {
                values.append(Int(next))
            }
            next = NiceNumber.atMost(next * 0.99)
        }
        return values
    }
}
