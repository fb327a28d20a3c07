import Schools

extension MapWords {
    /// The total of a period and how it differs from the one before: "รวม 19,672 คน (−234, −1.2 %)".
    func total(_ totals: [Double?], at period: Int) -> String {
        guard let total = totals[period] else { return noData }
        let count = NumberText.quantity(total)
        let words = pick("รวม \(count) คน", "\(count) pupils")
        guard period > 0, let before = totals[period - 1] else { return words }
        let change = [signed(total - before), percent(from: before, to: total)]
        return words + " (" + change.compactMap { $0 }.joined(separator: ", ") + ")"
    }

    private func signed(_ change: Double) -> String {
        (change > 0 ? "+" : "") + NumberText.quantity(change)
    }

    /// The change in per cent with a decimal; nil where there was nothing before.
    private func percent(from before: Double, to after: Double) -> String? {
        guard before > 0 else { return nil }
        let tenths = ((after - before) / before * 1_000).rounded()
        guard tenths.magnitude < 1e9 else { return nil }
        let text = NumberText.rounded(tenths.magnitude / 10)
        // No blank that a line could break at.
        return (tenths > 0 ? "+" : tenths < 0 ? "−" : "") + text + "%"
    }

    /// The trend in a sentence: the ends, and the schools that fell and rose most.
    func sentence(_ series: PupilSeries, _ content: MapContent) -> String {
        guard let ends = series.ends, let before = series.totals[ends.first],
            let after = series.totals[ends.last]
        else { return single(series) }
        let from = "\(series.periods[ends.first]) \(people(before))"
        let to = "\(series.periods[ends.last]) \(people(after))"
        let change = direction(from: before, to: after)
        let changes = series.changes(ends.first, ends.last)
        let fall = changes.filter { $0.change < 0 }.min { $0.change < $1.change }
        let rise = changes.filter { $0.change > 0 }.max { $0.change < $1.change }
        let most = [
            fall.map { extreme(content.schools[$0.school].name, $0.change) },
            rise.map { extreme(content.schools[$0.school].name, $0.change) },
        ]
        return
            ([pick("นักเรียนรวม \(from) และ \(to) \(change)", "Pupils: \(from), \(to), \(change).")]
            + most.compactMap { $0 }).joined(separator: " ")
    }

    private func single(_ series: PupilSeries) -> String {
        let known = series.totals.compactMap { $0 }.last
        guard let known else { return schoolsOnMap(series.schools.count) }
        let period = series.totals.lastIndex { $0 != nil } ?? 0
        let count = series.schools.count { series[$0, period] != nil }
        return pupilsOnMap(NumberText.quantity(known), schools: count)
    }

    private func people(_ count: Double) -> String {
        let count = NumberText.quantity(count)
        return pick("\(count) คน", count)
    }

    private func direction(from before: Double, to after: Double) -> String {
        guard after != before else { return pick("ไม่เปลี่ยนแปลง", "no change") }
        let words = after > before ? pick("เพิ่มขึ้น", "a rise of") : pick("ลดลง", "a fall of")
        let count = people((after - before).magnitude)
        let share = percent(from: before, to: after).map { " (\($0))" } ?? ""
        return words + " " + count + share
    }

    private func extreme(_ school: String, _ change: Double) -> String {
        let count = NumberText.quantity(change.magnitude)
        return change < 0
            ? pick("ลดลงมากที่สุด: \(school) \(count) คน", "\(school) lost most: \(count).")
            : pick("เพิ่มขึ้นมากที่สุด: \(school) \(count) คน", "\(school) gained most: \(count).")
    }
}
