import Planning
import Schools

/// Scenarios beside each other: a row for each figure, a column for each scenario.
struct ScenarioComparison {
    let scenarios: [Scenario]
    /// What has changed since they were kept.
    let changes: [LocalizedText]
    /// The files of the store.
    let sources: [String]

    var answer: PlanAnswer {
        PlanAnswer(
            name: "compare",
            title: LocalizedText(thai: "เทียบกรณีที่บันทึกไว้", english: "Scenarios side by side"),
            columns: [.init("figure", thai: "รายการ", english: "Figure")]
                + scenarios.enumerated().map { index, scenario in
                    .init(
                        "scenario_\(index + 1)", thai: scenario.name, english: scenario.name,
                        decimals: 2)
                },
            rows: rows, sentence: sentence, notes: notes,
            // Each has a period of its own, in its column.
            basis: PlanBasis(
                sources: files,
                // Kept scenarios know their tables in Thai alone.
                tables: tables.map {
                    .init(name: $0.0, version: LocalizedText(thai: $0.1, english: $0.1))
                },
                parameters: [.init("compare", scenarios.map(\.name).joined(separator: ","))]))
    }

    /// The files that they were worked out from.
    private var files: [LocalizedText] {
        let known = Set(scenarios.flatMap(\.data.keys))
        return sources.filter(known.contains).map { LocalizedText(thai: $0, english: $0) }
    }

    private var tables: [(String, String)] {
        Set(scenarios.flatMap { $0.tables.map { [$0.key, $0.value] } })
            .sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
    }

    private func row(
        _ thai: String, _ english: String, _ cell: (Scenario) -> PlanAnswer.Cell
    ) -> PlanAnswer.Row {
        .init(
            [.words(LocalizedText(thai: thai, english: english))] + scenarios.map(cell))
    }

    private var rows: [PlanAnswer.Row] {
        [
            row("โรงเรียนที่พิจารณา", "school") { .text($0.question.school) },
            row("ข้อมูลรอบ", "period of the data") { .init($0.period) },
            row("เงื่อนไข", "parameters") { .text($0.question.asked) },
            row("โรงเรียนปลายทาง", "into") { scenario in
                .text(
                    scenario.result.receivers.map { "\($0.name) \($0.moved)" }
                        .joined(separator: ", "))
            },
            row("นักเรียนที่ต้องย้าย (คน)", "pupils who move") { .integer($0.result.pupils) },
            row("ยังไม่มีที่เรียน (คน)", "without a school") { .integer($0.result.without_school) },
            row("ไกลขึ้นเฉลี่ย (กม.)", "mean way more (km)") { .init($0.result.mean_extra_km) },
            row("ไกลขึ้นมากที่สุด (กม.)", "worst way more (km)") { .init($0.result.worst_extra_km) },
            row("ที่ไกลขึ้นมากที่สุด", "worst place") { .init($0.result.worst_place) },
            row("ตามถนน", "by road") { .flag($0.result.is_by_road) },
            row("ที่ว่างน้อยที่สุดหลังย้าย", "fewest places after") { scenario in
                .init(scenario.result.receivers.compactMap(\.places_after).min())
            },
            row("ที่ว่างน้อยที่สุดถ้านักเรียนเพิ่ม (ตาม growth)", "fewest places with growth") { scenario in
                .init(scenario.result.receivers.compactMap(\.places_with_growth).min())
            },
            row("ค่าพาหนะต่อปี (บาท)", "transport a year (baht)") { .init($0.result.baht_per_year) },
        ]
    }

    /// What differs most for those who have to go farther.
    private var sentence: LocalizedText {
        let known = scenarios.compactMap { scenario in
            scenario.result.mean_extra_km.map { (scenario.name, $0) }
        }
        guard let least = known.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }),
            let most = known.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), known.count > 1
        else {
            return LocalizedText(
                thai: "ระยะทางของกรณีที่เทียบไม่ทราบครบ จึงเทียบระยะไม่ได้",
                english: "The ways of the scenarios are not all known, and cannot be compared.")
        }
        let (low, high) = (
            ReadableNumber.grouped(least.1, decimals: 1),
            ReadableNumber.grouped(most.1, decimals: 1)
        )
        guard low != high else {
            return LocalizedText(
                thai: "ทุกกรณีที่ทราบระยะ นักเรียนเดินทางไกลขึ้นเฉลี่ยเท่ากัน \(low) กม.",
                english: "In all scenarios whose ways are known pupils go \(low) km farther on "
                    + "the average.")
        }
        return LocalizedText(
            thai: "นักเรียนเดินทางไกลขึ้นเฉลี่ยน้อยที่สุดใน “\(least.0)” \(low) กม. "
                + "มากที่สุดใน “\(most.0)” \(high) กม.",
            english: "Pupils go least farther in “\(least.0)” (\(low) km on the average), most in "
                + "“\(most.0)” (\(high) km).")
    }

    private var notes: [LocalizedText] {
        let isMixed = Set(scenarios.map(\.result.is_by_road)).count > 1
        let mixed = LocalizedText(
            thai: "บางกรณีวัดตามถนน บางกรณีเป็นเส้นตรง ระยะเทียบกันไม่ได้",
            english: "Some ways are by road and some straight: they cannot be compared.")
        return (isMixed ? [mixed] : []) + changes
    }
}
