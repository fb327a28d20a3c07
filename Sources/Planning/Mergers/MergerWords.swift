import Schools

/// The reasons of a search for mergers in words.
enum MergerWords {
    static func reason(_ exempt: ExemptSchool) -> LocalizedText {
        LocalizedText(thai: exempt.words, english: exempt.reason.wording.english)
    }

    /// What is not known; nil where everything is.
    static func doubts(_ doubts: [MergerDoubt]) -> LocalizedText? {
        guard !doubts.isEmpty else { return nil }
        return LocalizedText(
            thai: "ไม่ทราบ" + doubts.map { words($0).thai }.joined(separator: " "),
            english: "not known: " + doubts.map { words($0).english }.joined(separator: ", "))
    }

    private static func words(_ doubt: MergerDoubt) -> LocalizedText {
        switch doubt {
        case .ownStages:
            LocalizedText(thai: "ชั้นที่เปิดสอนของโรงเรียนเดิม", english: "the small school's stages")
        case .stages: LocalizedText(thai: "ชั้นที่เปิดสอน", english: "its stages")
        case .rooms: LocalizedText(thai: "จำนวนห้องเรียน", english: "its rooms")
        case .pupils: LocalizedText(thai: "จำนวนนักเรียน", english: "its pupils")
        case .crossing:
            LocalizedText(
                thai: "ทางข้าม (เส้นตรงผ่านน้ำหรือนอกแนวตำบล)",
                english: "a way across (the line leaves the tambon: water, or land unknown)")
        }
    }

    private static func words(_ limit: MergerLimit) -> LocalizedText {
        switch limit {
        case .stages: LocalizedText(thai: "ชั้นที่เปิดสอนไม่ครบ", english: "do not teach all stages")
        case .room: LocalizedText(thai: "ที่ว่างไม่พอ", english: "have too few places")
        case .road: LocalizedText(thai: "ไม่มีถนนไปถึง", english: "cannot be reached by road")
        case .minutes: LocalizedText(thai: "ใช้เวลาเกินกำหนด", english: "take too long to reach")
        }
    }

    /// Why no school nearby can take the pupils, and where the nearest beyond is.
    static func barrier(
        _ near: [MergerCandidate], _ beyond: PlacedSchools.Near?, _ question: MergerQuestion
    ) -> LocalizedText {
        let distance = ReadableNumber.exact(question.metres / 1_000)
        let fails = MergerLimit.allCases.compactMap { limit -> LocalizedText? in
            let count = near.count { $0.fails.contains(limit) }
            guard count > 0 else { return nil }
            return LocalizedText(
                thai: "\(words(limit).thai) \(count) แห่ง",
                english: "\(count) \(words(limit).english)")
        }
        var text =
            near.isEmpty
            ? LocalizedText(
                thai: "ไม่มีโรงเรียนอื่นใน \(distance) กม.",
                english: "no other school within \(distance) km")
            : LocalizedText(
                thai: "ใน \(distance) กม. มี \(near.count) แห่ง: "
                    + fails.map(\.thai).joined(separator: " "),
                english: "of \(near.count) within \(distance) km "
                    + fails.map(\.english).joined(separator: ", "))
        if let beyond {
            let metres = ReadableNumber.grouped(beyond.metres / 1_000, decimals: 1)
            text.thai += " · นอกเขตที่ใกล้สุดซึ่งสอนชั้นเดียวกันคือ \(beyond.school.name) \(metres) กม."
            text.english +=
                "; beyond, the nearest that teaches the same is \(beyond.school.name), \(metres) km"
        }
        return text
    }
}

/// How many small schools fared how.
struct MergerSummary {
    private let question: MergerQuestion
    private(set) var all = 0
    private(set) var able = 0
    private(set) var perhaps = 0
    private(set) var nobody = 0
    private(set) var exempt = 0
    private(set) var unplaced = 0
    private(set) var empty = 0

    init(_ findings: [MergerFinding], _ question: MergerQuestion) {
        self.question = question
        all = findings.count
        for finding in findings {
            switch finding.outcome {
            case .candidates(let candidates):
                if candidates.contains(where: \.doubts.isEmpty) { able += 1 } else { perhaps += 1 }
            case .nobody: nobody += 1
            case .exempt: exempt += 1
            case .unplaced: unplaced += 1
            case .withoutPupils: empty += 1
            }
        }
    }

    var sentence: LocalizedText {
        let most = ReadableNumber.grouped(question.maxPupils)
        guard all > 0 else {
            return LocalizedText(
                thai: "ไม่มีโรงเรียนที่ทราบว่ามีนักเรียนไม่เกิน \(most) คน",
                english: "No school is known to have at most \(most) pupils.")
        }
        let distance = ReadableNumber.exact(question.metres / 1_000)
        let parts = parts.filter { $0.count > 0 }
        return LocalizedText(
            thai: "โรงเรียนที่มีนักเรียนไม่เกิน \(most) คนมี \(ReadableNumber.grouped(all)) แห่ง "
                + "ในจำนวนนี้ "
                + parts.map { "\($0.thai) \(ReadableNumber.grouped($0.count)) แห่ง" }
                .joined(separator: " ") + " (เส้นตรงไม่เกิน \(distance) กม.)",
            english: "Of \(ReadableNumber.grouped(all)) schools with at most \(most) pupils "
                + parts.map { "\(ReadableNumber.grouped($0.count)) \($0.english)" }
                .joined(separator: ", ") + " (within \(distance) km in a straight line).")
    }

    private var parts: [(count: Int, thai: String, english: String)] {
        [
            (able, "มีโรงเรียนใกล้เคียงที่รับนักเรียนได้ทั้งหมด", "have a school nearby for all pupils"),
            (perhaps, "อาจมีแต่ข้อมูลไม่ครบ", "perhaps have one (not all is known)"),
            (nobody, "ไม่มีแห่งใดรับได้ตามเกณฑ์", "have none within the limits"),
            (exempt, "อยู่ในรายการยกเว้น", "are exempt"),
            (unplaced, "ไม่มีพิกัดจึงบอกไม่ได้", "have no position"),
            (empty, "ไม่มีนักเรียน", "have no pupils"),
        ]
    }
}
