import Schools

extension MapWords {
    /// The total of a period: "รวม 19,672 คน", and of how many schools it knows nothing.
    func total(_ series: PupilSeries, at period: Int) -> ThemePanel.Figure {
        guard let total = series.totals[period] else {
            return ThemePanel.Figure(long: noData, short: "–")
        }
        let count = NumberText.quantity(total)
        let without = series.countWithout(period)
        let lacking = ReadableNumber.grouped(without)
        let note =
            without == 0
            ? "" : pick(" (ไม่มีข้อมูล \(lacking) แห่ง)", " (no data: \(schools(without)))")
        return ThemePanel.Figure(
            long: pick("รวม \(count) คน", "\(count) pupils") + note, short: count)
    }

    /// How a period differs from the one before: "−234 (−1.2%)"; nil where either is not known.
    ///
    /// Of the schools that both periods know, or one missing return would look like a fall.
    func change(_ series: PupilSeries, at period: Int) -> ThemePanel.Figure? {
        guard period > 0, let (before, after) = series.common(period - 1, period) else {
            return nil
        }
        guard after != before else {
            let same = pick("เท่าเดิม", "no change")
            return ThemePanel.Figure(long: same, short: "0%")
        }
        let count = signed(after - before), share = percent(from: before, to: after)
        return ThemePanel.Figure(
            long: count + (share.map { " (\($0))" } ?? ""), short: share ?? count)
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
        guard let ends = series.ends,
            let (before, after) = series.common(ends.first, ends.last)
        else { return single(series) }
        let from = "\(series.titles[ends.first]) \(held(before))"
        let to = "\(series.titles[ends.last]) \(held(after))"
        let change = direction(from: before, to: after)
        let changes = series.changes(ends.first, ends.last)
        let fall = changes.filter { $0.change < 0 }.min { $0.change < $1.change }
        let rise = changes.filter { $0.change > 0 }.max { $0.change < $1.change }
        let most = [
            fall.map { extreme(content.schools[$0.school].name, $0.change) },
            rise.map { extreme(content.schools[$0.school].name, $0.change) },
        ]
        let compared = series.countCompared(ends.first, ends.last)
        let part =
            compared == series.countKnown
            ? ""
            : pick(
                "เทียบเฉพาะ \(ReadableNumber.grouped(compared)) แห่งที่มีข้อมูลทั้งสองช่วง ",
                "Of the \(schools(compared)) known in both: ")
        return
            ([
                part
                    + pick(
                        "นักเรียนรวม\(from) และ\(to) \(change)", "Pupils: \(from), \(to), \(change).")
            ]
            + most.compactMap { $0 }).joined(separator: " ")
    }

    private func single(_ series: PupilSeries) -> String {
        let known = series.totals.compactMap { $0 }.last
        guard let known else { return schoolsOnMap(series.schools.count) }
        let period = series.totals.lastIndex { $0 != nil } ?? 0
        let count = series.schools.count { series[$0, period] != nil }
        return pupilsOnMap(NumberText.quantity(known), schools: count)
    }

    private func held(_ count: Double) -> String {
        pick("มี \(people(count))", "with \(people(count))")
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
            ? pick("ที่ลดลงมากที่สุดคือ \(school) \(count) คน", "\(school) lost most: \(count).")
            : pick("ที่เพิ่มขึ้นมากที่สุดคือ \(school) \(count) คน", "\(school) gained most: \(count).")
    }
}

extension MapWords {
    private func pupilsOnMap(_ total: String, schools: Int) -> String {
        let schools = ReadableNumber.grouped(schools)
        return pick(
            "แผนที่แสดงนักเรียน \(total) คน ในโรงเรียน \(schools) แห่ง",
            "The map shows \(total) pupils in \(schools) schools.")
    }
}
