import Schools

extension TransferPlan {
    var sentence: LocalizedText {
        if asked.allSatisfy({ $0.teachers.difference == nil }) {
            return LocalizedText(
                thai: "ไม่มีโรงเรียนใดที่เทียบกับเกณฑ์ได้ จึงบอกไม่ได้ว่าต้องเกลี่ยอัตราใด (ดู plan staff)",
                english: "No school can be held against the norm, so nothing can be said about "
                    + "transfers (see plan staff).")
        }
        if shortBefore == 0 {
            return LocalizedText(
                thai: "ไม่มีโรงเรียนใดที่เทียบกับเกณฑ์ได้ขาดครู จึงไม่มีอัตราที่ต้องเกลี่ย",
                english: "No school that can be held against the norm lacks teachers, so there is "
                    + "nothing to move.")
        }
        if transfers.isEmpty {
            return LocalizedText(
                thai: "ขาดครู \(number(shortBefore)) คน แต่ไม่มีครูเกินเกณฑ์ที่เกลี่ยได้ตามเงื่อนไข",
                english: "\(number(shortBefore)) teachers are lacking, and none beyond the norm "
                    + "can be moved under the limits given.")
        }
        let left = number(shortBefore - moved)
        let (givers, takers) = (
            Set(transfers.map(\.from.id)).count, Set(transfers.map(\.to.id)).count
        )
        return LocalizedText(
            thai:
                "เกลี่ยครู \(number(moved)) คน จาก \(number(givers)) โรงเรียนไป \(number(takers)) โรงเรียน "
                + "(\(number(transfers.count)) คู่) ทำให้ที่ขาด \(number(shortBefore)) คนเหลือ \(left) คน "
                + travel.thai,
            english: "Moving \(number(moved)) teachers from \(number(givers)) schools to "
                + "\(number(takers)) (\(number(transfers.count)) pairs) brings the shortage of "
                + "\(number(shortBefore)) down to \(left), \(travel.english)")
    }

    /// How far all go together, and how many of them it does not know of.
    private var travel: LocalizedText {
        let known = transfers.compactMap { transfer in
            (roads == nil ? transfer.metres : transfer.roadMetres).map {
                (metres: $0, teachers: transfer.teachers)
            }
        }
        let way =
            roads == nil
            ? LocalizedText(thai: "เส้นตรง", english: "along straight lines")
            : LocalizedText(thai: "ตามถนน", english: "by road")
        guard let farthest = known.map(\.metres).max() else {
            return LocalizedText(
                thai: "ไม่ทราบระยะทาง\(way.thai)ของคู่ใดเลย\(unmeasured.thai)",
                english: "no distance \(way.english) being known\(unmeasured.english).")
        }
        let total = known.reduce(0.0) { $0 + $1.metres * Double($1.teachers) }
        return LocalizedText(
            thai: "ระยะทาง\(way.thai)รวม \(Self.km(total)) กม. ไกลที่สุด \(Self.km(farthest)) กม."
                + unmeasured.thai,
            english: "\(Self.km(total)) km in all \(way.english), \(Self.km(farthest)) km at the "
                + "farthest\(unmeasured.english).")
    }

    /// The transfers that are in no sum of kilometres; empty where there are none.
    private var unmeasured: LocalizedText {
        func count(_ transfers: [Transfer]) -> Int { transfers.reduce(0) { $0 + $1.teachers } }
        let unplaced = transfers.filter { $0.metres == nil }
        let apart = transfers.filter { $0.metres != nil && roads != nil && $0.roadMetres == nil }
        var parts: [LocalizedText] = []
        if let farthest = apart.compactMap(\.metres).max() {
            let (teachers, far) = (number(count(apart)), Self.km(farthest))
            parts.append(
                LocalizedText(
                    thai: "\(teachers) คนที่ไม่มีถนนเชื่อม (เส้นตรงไกลที่สุด \(far) กม.)",
                    english: "\(teachers) without a way by road (\(far) km at the farthest in a "
                        + "straight line)"))
        }
        if !unplaced.isEmpty {
            let teachers = number(count(unplaced))
            parts.append(
                LocalizedText(
                    thai: "\(teachers) คนที่ไม่ทราบที่ตั้งโรงเรียน",
                    english: "\(teachers) with a school of unknown position"))
        }
        guard !parts.isEmpty else { return LocalizedText(thai: "", english: "") }
        return LocalizedText(
            thai: " ไม่รวมครู " + parts.map(\.thai).joined(separator: " และ "),
            english: ", not counting " + parts.map(\.english).joined(separator: " and "))
    }

    private static func km(_ metres: Double) -> String {
        ReadableNumber.grouped(metres / 1_000, decimals: 1)
    }

    var notes: [LocalizedText] {
        [only, rule, aim, left, surplus, asTheCrowFlies].compactMap(\.self)
            + [
                PlanSchool.note(
                    unplaced,
                    LocalizedText(
                        thai: "ไม่ทราบที่ตั้ง จึงไม่ได้ร่วมเกลี่ย",
                        english: "position unknown, so not taking part")),
                PlanSchool.note(withoutRoad, withoutRoadWords),
                PlanSchool.note(
                    unjoined,
                    LocalizedText(
                        thai: "ไม่มีถนนเชื่อมกับโรงเรียนใดที่ให้ครูได้ จึงไม่ได้รับครู",
                        english: "no road from any school that gives, so getting nobody")),
                involved.doubtfulNote,
            ].compactMap(\.self) + (roads?.notes ?? [])
    }

    /// The schools that give, get or still lack teachers, by code.
    private var involved: [PlanSchool] {
        let all = transfers.flatMap { [$0.from, $0.to] } + remaining.map(\.school)
        var seen: Set<Int> = []
        return all.filter { seen.insert($0.id).inserted }
            .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
    }

    /// That all numbers are of some schools alone.
    private var only: LocalizedText? {
        guard limits.schools != nil else { return nil }
        let (count, all) = (number(asked.count), number(staff.schools.count))
        return LocalizedText(
            thai: "จำนวนทั้งหมดนับเฉพาะ \(count) โรงเรียนที่ถาม จาก \(all) แห่ง",
            english: "All numbers are of the \(count) schools asked about, of \(all).")
    }

    /// What straight lines do not tell.
    private var asTheCrowFlies: LocalizedText? {
        guard roads == nil, !transfers.isEmpty else { return nil }
        return LocalizedText(
            thai: "ระยะทางเป็นเส้นตรง ไม่รู้จักน้ำ เกาะ และภูเขา เพิ่มชั้นข้อมูลถนน (roads) เพื่อวัดตามถนน",
            english: "Distances are straight lines that know no water, islands or mountains; add a "
                + "layer of roads to measure along them.")
    }

    /// No road is near: an island, or a road that the layer lacks.
    private var withoutRoadWords: LocalizedText {
        limits.aim == .leastTravel || limits.withinMetres != nil
            ? LocalizedText(
                thai: "ไม่มีถนนถึง จึงไม่ได้ร่วมเกลี่ย", english: "no road, so not taking part")
            : LocalizedText(
                thai: "ไม่มีถนนถึง จึงไม่ทราบระยะทาง", english: "no road, so the way is not known")
    }

    private var rule: LocalizedText {
        let others = number(asked.count { $0.teachers.difference == nil })
        return LocalizedText(
            thai: "โรงเรียนให้ได้ไม่เกินส่วนที่เกินเกณฑ์ รับได้ไม่เกินส่วนที่ขาด; นับเป็นจำนวนคน ไม่ระบุตัวบุคคล; "
                + "โรงเรียนที่เทียบกับเกณฑ์ไม่ได้ \(others) แห่งไม่ร่วมเกลี่ย",
            english: "A school gives no more than it has over and gets no more than it lacks; "
                + "numbers only, no persons; \(others) schools that cannot be held against the "
                + "norm take no part.")
    }

    /// What was sought, and whether it is proven to be found.
    private var aim: LocalizedText {
        let proven = LocalizedText(thai: " (พิสูจน์แล้วว่าน้อยที่สุด)", english: " (proven)")
        let unproven = LocalizedText(
            thai: " (ยังพิสูจน์ไม่ได้ว่าน้อยที่สุด)", english: " (not proven to be the least)")
        var text: LocalizedText
        switch limits.aim {
        case .fewest:
            text = LocalizedText(
                thai: "ลดการขาดแคลนให้มากที่สุดก่อน แล้วย้ายครูน้อยคนที่สุด (หนึ่งคนต่อการขาดหนึ่ง) "
                    + "แล้วใช้คู่โรงเรียนน้อยที่สุด",
                english:
                    "First as many shortages removed as can be, then the fewest teachers moved "
                    + "(one for each shortage), then the fewest pairs of schools")
            if !isProven {
                return LocalizedText(
                    thai: text.thai + " (ไม่น้อยกว่า \(number(fewestPairs)) คู่)",
                    english: text.english + " (no fewer than \(number(fewestPairs)) can do)")
            }
        case .leastTravel:
            text = LocalizedText(
                thai: "ลดการขาดแคลนให้มากที่สุดก่อน แล้วให้ระยะทางของครูทุกคนรวมกันน้อยที่สุด",
                english: "First as many shortages removed as can be, then the least travel of all "
                    + "teachers together")
        }
        let end = isProven ? proven : unproven
        text.thai += end.thai
        text.english += end.english
        return text
    }

    /// Who still lacks teachers.
    private var left: LocalizedText? {
        guard !remaining.isEmpty else { return nil }
        let names =
            remaining.prefix(30).map { "\($0.school.name) (\($0.school.code)) \($0.short)" }
            .joined(separator: ", ") + (remaining.count > 30 ? " …" : "")
        let sum = number(remaining.reduce(0) { $0 + $1.short })
        return LocalizedText(
            thai: "ยังขาดครู \(sum) คน ใน \(number(remaining.count)) แห่ง: \(names)",
            english: "Still lacking \(sum) teachers in \(number(remaining.count)) schools: \(names)"
        )
    }

    private var surplus: LocalizedText? {
        let rest = overBefore - moved
        guard rest > 0 else { return nil }
        return LocalizedText(
            thai: "ยังมีครูเกินเกณฑ์ \(number(rest)) คนในโรงเรียนที่เทียบกับเกณฑ์ได้",
            english: "\(number(rest)) teachers beyond the norm stay in schools that can be held "
                + "against it.")
    }
}
