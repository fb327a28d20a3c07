import Schools

extension MapTheme {
    /// Schools by their projects: which has how many, and which none.
    public static let projects = MapTheme(
        name: "projects",
        title: LocalizedText(thai: "แผนที่แสดงโครงการของโรงเรียน", english: "Projects of schools"),
        summary: LocalizedText(
            thai: "จำนวนโครงการที่แต่ละโรงเรียนเข้าร่วม และโรงเรียนที่ยังไม่มีโครงการ",
            english: "How many projects each school takes part in, and which has none."),
        needs: [.projects],
        plan: { input in
            var plan = SchoolKinds.projects.plan(input)
            let counts = projectCounts(input)
            guard input.options.unit == nil, !counts.isEmpty else { return plan }
            plan.legend.insert(projectSection(counts, input), at: 1)
            return plan
        },
        summed: LocalizedText(
            thai: "สัดส่วนโรงเรียนที่มีโครงการ", english: "Share of schools with a project"))

    /// The projects with the number of their schools, those with most first.
    private static func projectCounts(_ input: ThemeInput) -> [(name: String, count: Int)] {
        var counts: [String: Int] = [:]
        for school in input.schools {
            for name in Set(input.content.schools[school].figures.projects) {
                counts[name, default: 0] += 1
            }
        }
        return counts.map { (name: $0.key, count: $0.value) }
            .sorted { (-$0.count, $0.name) < (-$1.count, $1.name) }
    }

    private static func projectSection(
        _ counts: [(name: String, count: Int)], _ input: ThemeInput
    ) -> LegendSection {
        let shown = counts.prefix(6)
        var rows = shown.map {
            LegendRow(mark: .none, text: $0.name, count: ReadableNumber.grouped($0.count))
        }
        if counts.count > shown.count {
            let rest = ReadableNumber.grouped(counts.count - shown.count)
            rows.append(
                LegendRow(
                    mark: .none,
                    text: input.words.pick("และอีก \(rest) โครงการ", "and \(rest) more projects")))
        }
        return LegendSection(
            title: input.words.pick("โครงการ (จำนวนโรงเรียน)", "Projects (schools)"), rows: rows)
    }
}

extension SchoolKinds {
    fileprivate static let projects = SchoolKinds(
        title: LocalizedText(thai: "จำนวนโครงการ", english: "Number of projects"),
        kinds: [
            SchoolKind(
                "projects-3", "3 โครงการขึ้นไป", "3 and more", .diamond, MapColour.sizes[2], 3.4),
            SchoolKind("projects-2", "2 โครงการ", "2", .square, MapColour.sizes[1], 2.9),
            SchoolKind("projects-1", "1 โครงการ", "1", .circle, MapColour.sizes[0], 2.5),
            SchoolKind("projects-0", "ไม่มีโครงการ", "None", .circle, MapColour.paper, 1.9),
        ],
        kind: { 3 - min(Set($0.figures.projects).count, 3) },
        notable: Notable(
            phrase: LocalizedText(thai: "โรงเรียนที่มีโครงการ", english: "schools with a project"),
            isNotable: { !$0.figures.projects.isEmpty }),
        value: { String(Set($0.figures.projects).count) })
}
