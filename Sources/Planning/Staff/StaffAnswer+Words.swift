import Schools

extension StaffPlan {
    private func count(_ test: (Standing) -> Bool) -> Int { schools.count { test($0.standing) } }

    var sentence: LocalizedText {
        let measured = count(\.isMeasured)
        guard measured > 0 else { return nothing }
        let teachers = NormBalance.sum(schools.map(\.teachers))
        var text = LocalizedText(
            thai: "จากโรงเรียน \(number(schools.count)) แห่ง เทียบกับเกณฑ์ได้ \(number(measured)) แห่ง: "
                + "ครูขาด \(number(teachers.short)) คน ใน \(number(teachers.schoolsShort)) แห่ง "
                + "เกิน \(number(teachers.over)) คน ใน \(number(teachers.schoolsOver)) แห่ง",
            english: "Of \(number(schools.count)) schools, \(number(measured)) can be held against "
                + "the norm: \(number(teachers.short)) teachers short in "
                + "\(number(teachers.schoolsShort)), \(number(teachers.over)) over in "
                + "\(number(teachers.schoolsOver))")
        if staff.administrators != nil {
            let leaders = NormBalance.sum(schools.map(\.administrators))
            text.thai +=
                " ผู้บริหารขาด \(number(leaders.short)) คน เกิน \(number(leaders.over)) คน"
            text.english +=
                "; administrators: \(number(leaders.short)) short, \(number(leaders.over)) over"
        }
        let outside = number(count(\.isOutside))
        let unknown = number(count(\.isUnknown))
        text.thai += " · เกณฑ์ไม่ครอบคลุม \(outside) แห่ง ไม่ทราบข้อมูล \(unknown) แห่ง"
        text.english += ". Not covered by the norm: \(outside); unknown: \(unknown)."
        return text
    }

    /// What is said where no school can be held against the norm.
    private var nothing: LocalizedText {
        let all = number(schools.count)
        if staff.teachers.isEmpty {
            return LocalizedText(
                thai: "ไม่มีข้อมูลบุคลากรในคลังข้อมูล จึงบอกได้เฉพาะจำนวนตามเกณฑ์ของโรงเรียน \(all) แห่ง "
                    + "(เพิ่มแฟ้ม staff ใน schoolmap.yaml แล้วสั่ง build)",
                english: "The store knows no staff, so only what the norm gives \(all) schools can "
                    + "be told; add a staff table to schoolmap.yaml and build.")
        }
        return LocalizedText(
            thai: "ไม่มีโรงเรียนใดใน \(all) แห่งที่เทียบกับเกณฑ์ได้ "
                + "(เกณฑ์ไม่ครอบคลุม \(number(count(\.isOutside))) แห่ง "
                + "ไม่ทราบข้อมูล \(number(count(\.isUnknown))) แห่ง)",
            english: "None of \(all) schools can be held against the norm: it does not cover "
                + "\(number(count(\.isOutside))), and of \(number(count(\.isUnknown))) the numbers "
                + "are unknown.")
    }

    var notes: [LocalizedText] {
        [
            positions, norm.rangesWithout(schools.map(\.school)),
            list(.pupilsUnknown), list(.staffUnknown), list(.noPupils), implausible,
        ].compactMap(\.self)
    }

    /// Which positions count as what: hired teachers are an office's own decision.
    private var positions: LocalizedText? {
        let (teaching, administrating, others) = staff.positions
        guard !(teaching + administrating + others).isEmpty else { return nil }
        func words(_ names: [String]) -> String {
            names.isEmpty ? "–" : names.joined(separator: ", ")
        }
        return LocalizedText(
            thai: "นับเป็นครู: \(words(teaching)); ผู้บริหาร: \(words(administrating)); "
                + "ไม่นับ: \(words(others))",
            english: "Counted as teachers: \(words(teaching)); as administrators: "
                + "\(words(administrating)); as neither: \(words(others)).")
    }

    private func list(_ standing: Standing) -> LocalizedText? {
        PlanSchool.note(
            schools.filter { $0.standing == standing }.map(\.school), standing.wording)
    }

    private var implausible: LocalizedText? {
        let odd = schools.map(\.school).filter { school in
            [school.pupils, staff.teachers[school.id], staff.administrators?[school.id]]
                .contains { $0 != nil && plausible($0) == nil }
        }
        return PlanSchool.note(
            odd,
            LocalizedText(
                thai: "ตัวเลขที่เป็นไปไม่ได้ ไม่นำมาคิด", english: "impossible numbers, left out"))
    }
}

extension StaffingNorm {
    /// The numbers of pupils that the norm has no step for, of those that a school has.
    ///
    /// - Returns: nil where it has a step for each.
    func rangesWithout(_ schools: [PlanSchool]) -> LocalizedText? {
        let pupils = schools.compactMap { plausible($0.pupils) }.filter { row(pupils: $0) == nil }
        let ranges = gaps.compactMap { gap -> (text: String, count: Int)? in
            let count = pupils.count { gap.from <= $0 && $0 <= gap.through ?? .max }
            let text =
                gap.through.map { gap.from == $0 ? "\($0)" : "\(gap.from)–\($0)" }
                ?? "\(gap.from)+"
            return count > 0 ? (text, count) : nil
        }
        guard !ranges.isEmpty else { return nil }
        let thai = ranges.map { "\($0.text) คน (\(number($0.count)) แห่ง)" }
        let english = ranges.map { "\($0.text) pupils (\(number($0.count)) schools)" }
        return LocalizedText(
            thai: "เกณฑ์ไม่มีขั้นสำหรับโรงเรียนที่มีนักเรียน " + thai.joined(separator: ", ")
                + " แยกไว้เป็นกลุ่มของตัวเอง ไม่นับว่าพอดี",
            english: "The norm has no step for schools of " + english.joined(separator: ", ")
                + "; they are a group of their own and never counted as met.")
    }

    /// What lies between the steps, below the first and above the last.
    private var gaps: [(from: Int, through: Int?)] {
        var gaps: [(from: Int, through: Int?)] = []
        var next = 0
        for row in rows {
            if row.from > next { gaps.append((next, row.from - 1)) }
            guard let through = row.through else { return gaps }
            next = max(next, through + 1)
        }
        return gaps + [(next, nil)]
    }
}
