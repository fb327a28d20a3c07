import Schools

/// What is not known, assumed or left out of a search for mergers.
struct MergerNotes {
    let search: MergerSearch
    let question: MergerQuestion
    let findings: [MergerFinding]

    /// More names than this make a note unreadable.
    private static let mostNamed = 10

    var notes: [LocalizedText] {
        [
            tiers, roads, land, rooms, each, withoutNumbers, doubtful, unknownExempt,
        ].compactMap(\.self)
    }

    /// How many schools are in each tier, those of lower tiers included.
    private var tiers: LocalizedText? {
        guard !findings.isEmpty else { return nil }
        let counts = question.limits.tiers.filter { $0 <= question.maxPupils }.map { tier in
            (tier, findings.count { $0.school.pupils.map { $0 <= tier } ?? false })
        }
        guard !counts.isEmpty else { return nil }
        return LocalizedText(
            thai: "ขนาด: " + counts.map { "ไม่เกิน \($0) คน \($1) แห่ง" }.joined(separator: " · "),
            english: "Tiers: " + counts.map { "at most \($0): \($1)" }.joined(separator: "; "))
    }

    private var roads: LocalizedText {
        guard search.hasRoads else {
            return LocalizedText(
                thai: "ไม่มีชั้นข้อมูลถนน จึงไม่ทราบระยะทางและเวลาตามถนน",
                english: "No roads are loaded: distance and time by road are not known.")
        }
        let times = ReadableNumber.exact(question.limits.detour)
        return LocalizedText(
            thai: "ช่อง “อ้อม/ไม่มีถนน” ดูจากถนนเท่านั้น: ไม่มีถนนไปถึง หรือถนนยาวตั้งแต่ "
                + "\(times) เท่าของเส้นตรง อาจเป็นแหล่งน้ำ ภูเขา หรือถนนที่ขาดในแผนที่",
            english: "“Detour” goes by roads alone: none at all, or one "
                + "\(times) times the straight line: water, hills, or a road that the layer lacks.")
    }

    /// What tells of water.
    private var land: LocalizedText {
        guard search.hasLand else {
            return LocalizedText(
                thai: "ไม่มีแนวเขตตำบล จึงไม่ทราบว่าเส้นตรงข้ามน้ำหรือไม่",
                english: "Without boundaries of tambon nobody can say whether water lies between.")
        }
        let least = ReadableNumber.grouped(Int(LandBetween.least))
        return LocalizedText(
            thai: "ไม่มีชั้นข้อมูลแหล่งน้ำ น้ำที่คั่นดูจากแนวเขตตำบล: "
                + "เส้นตรงที่อยู่นอกทุกตำบลตั้งแต่ \(least) ม. อาจเป็นน้ำหรือนอกเขตของสำนักงาน",
            english: "No layer tells of water; boundaries do: where \(least) m or more of the line "
                + "lie in no tambon, it may be water, or land beyond the office's.")
    }

    private var rooms: LocalizedText {
        let norm = question.limits.pupilsPerRoom
        return LocalizedText(
            thai: "ที่ว่าง = จำนวนห้องเรียนที่เปิดสอน × \(norm) คน − นักเรียน "
                + "ไม่ใช่จำนวนห้องว่างจริงในอาคาร",
            english: "Places are classes that run × \(norm) − pupils, not empty rooms of buildings."
        )
    }

    private var each: LocalizedText? {
        let candidates = findings.flatMap { finding -> [String] in
            guard case .candidates(let all) = finding.outcome else { return [] }
            return all.map(\.school.code)
        }
        guard Set(candidates).count < candidates.count else { return nil }
        return LocalizedText(
            thai: "ที่ว่างนับให้โรงเรียนขนาดเล็กทีละแห่ง หลายแห่งใช้ที่ว่างเดียวกันพร้อมกันไม่ได้",
            english: "Places are counted for one small school at a time; two cannot both have them."
        )
    }

    /// Schools of whose pupils nothing is known: they may be small.
    private var withoutNumbers: LocalizedText? {
        let unknown = search.schools.filter { $0.pupils == nil }.sorted { $0.code < $1.code }
        guard !unknown.isEmpty else { return nil }
        return LocalizedText(
            thai: "ไม่มีจำนวนนักเรียน จึงไม่ทราบว่าเล็กหรือไม่ \(unknown.count) แห่ง: "
                + named(unknown.map(\.name), "และอีก"),
            english: "Of \(unknown.count) schools the pupils are not known; they may be small: "
                + named(unknown.map(\.name), "and more:"))
    }

    private func named(_ names: [String], _ more: String) -> String {
        let rest = names.count - Self.mostNamed
        return names.prefix(Self.mostNamed).joined(separator: ", ")
            + (rest > 0 ? " \(more) \(rest)" : "")
    }

    /// Those of the schools in the list, small or able to take pupils, whose position is in doubt.
    private var doubtful: LocalizedText? {
        let named = findings.flatMap { finding -> [PlanSchool] in
            guard case .candidates(let all) = finding.outcome else { return [finding.school] }
            return [finding.school] + all.prefix(question.mostNamed).map(\.school)
        }
        var seen: Set<String> = []
        return named.filter { seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
            .doubtfulNote
    }

    private var unknownExempt: LocalizedText? {
        let codes = Set(search.schools.map(\.code))
        let unknown = question.exempt.map(\.code).filter { !codes.contains($0) }
        guard !unknown.isEmpty else { return nil }
        return LocalizedText(
            thai: "รายการยกเว้นมีรหัสที่ไม่มีโรงเรียนใดใช้: " + named(unknown, "และอีก"),
            english: "The exempt list has codes of no school: " + named(unknown, "and more:"))
    }
}
