import Schools

extension MapTheme {
    /// A small map for each period, to see how schools grew and shrank.
    public static let trend = MapTheme(
        name: "trend",
        title: LocalizedText(
            thai: "แผนที่แสดงแนวโน้มจำนวนนักเรียน", english: "Pupils over the years"),
        summary: LocalizedText(
            thai: "แผนที่ย่อยเรียงตามช่วงเวลา มาตราส่วนและชั้นข้อมูลเดียวกัน เห็นการเพิ่มและลดของนักเรียน",
            english: "A small map for each period at one scale, to see where pupils grew or fell."),
        needs: [.pupils, .series], plan: trendPlan,
        summed: LocalizedText(
            thai: "แนวโน้มจำนวนนักเรียน", english: "Pupils over the years"),
        units: [.tambon, .amphoe])

    /// More panels than these are too small to be read.
    private static let mostPanels = 12

    private static func trendPlan(_ input: ThemeInput) -> ThemePlan {
        let series = PupilSeries(input, atMost: mostPanels)
        let areas = TrendAreas(input, series)
        let circles = areas == nil ? TrendCircles(input, series) : nil
        let panels = series.periods.indices.map { period in
            ThemePanel(
                period: series.periods[period], title: series.titles[period],
                total: input.words.total(series, at: period),
                change: input.words.change(series, at: period),
                areas: areas?.panel(period), symbols: circles?.symbols(period) ?? [],
                values: series.values(period))
        }
        return ThemePlan(
            fill: .land, symbols: [],
            legend: [areas?.legend ?? circles?.legend, borders(input)].compactMap { $0 },
            naming: .schools, sentence: input.words.sentence(series, input.content),
            panels: panels, notice: notice(input, series))
    }

    private static func borders(_ input: ThemeInput) -> LegendSection? {
        guard !input.content.amphoe.isEmpty || input.units.count > 1 else { return nil }
        let mark = LegendMark.line(stroke: MapColour.amphoeBorder, weight: MapWeight.amphoe)
        return LegendSection(rows: [LegendRow(mark: mark, text: input.words.amphoeBorder)])
    }

    private static func notice(_ input: ThemeInput, _ series: PupilSeries) -> String? {
        let words = input.words
        switch series.countOfAll {
        case 0:
            return words.pick(
                "ยังไม่มีจำนวนนักเรียนแยกตามช่วงเวลา จึงยังแสดงแนวโน้มไม่ได้",
                "There are no numbers of pupils by period yet, so no trend can be shown.")
        case 1:
            return words.pick(
                "มีจำนวนนักเรียนเพียงช่วงเวลาเดียว จึงยังแสดงแนวโน้มไม่ได้",
                "There are numbers of pupils of one period only, so no trend can be shown yet.")
        case (mostPanels + 1)...:
            let (count, all) = (mostPanels, series.countOfAll)
            return words.pick(
                "แสดง \(count) ช่วงเวลาล่าสุด จากทั้งหมด \(all) ช่วงเวลา",
                "The newest \(count) of \(all) periods are shown.")
        default: break
        }
        guard input.options.unit == .network else { return nil }
        return words.pick(
            "แสดงรายโรงเรียน เพราะเครือข่ายไม่มีแนวเขตบนแผนที่",
            "Schools are shown one by one, as networks have no boundaries on the map.")
    }
}
