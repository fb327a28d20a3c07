public import Schools

/// A closure in one sentence, and what it takes for granted.
public struct ClosureSummary {
    let closure: Closure
    let counts: ClosureCounts

    public init(_ closure: Closure, _ counts: ClosureCounts) {
        self.closure = closure
        self.counts = counts
    }

    private static func people(_ count: Int?) -> LocalizedText {
        guard let count else {
            return LocalizedText(thai: "(ไม่เปิดเผย)", english: "(not disclosed)")
        }
        let number = ReadableNumber.grouped(count)
        return LocalizedText(thai: "\(number) คน", english: number)
    }

    private static func kilometres(_ metres: Double) -> String {
        ReadableNumber.grouped(metres / 1_000, decimals: 1)
    }

    /// What would follow, in the numbers of the closure.
    public var sentence: LocalizedText {
        let name = closure.question.closing.name
        guard closure.pupils > 0 else {
            return LocalizedText(
                thai: "\(name) ไม่มีนักเรียนตามข้อมูลที่ใช้ จึงไม่มีผู้ต้องย้าย",
                english: "\(name) has no pupils in the data used: nobody would have to move.")
        }
        guard closure.placed > 0 else { return nowhere }
        let parts = [destinations, farther, room, without].compactMap(\.self)
        let people = Self.people(counts.total)
        return LocalizedText(
            thai: "หาก \(name) (นักเรียน \(people.thai)) ไม่เปิดสอน "
                + parts.map(\.thai).joined(separator: " "),
            english: "If \(name) (pupils: \(people.english)) did not open, "
                + parts.map(\.english).joined(separator: "; ") + ".")
    }

    private var nowhere: LocalizedText {
        let distance = ReadableNumber.plain(closure.question.metres / 1_000)
        let name = closure.question.closing.name
        guard closure.question.into.isEmpty else {
            return LocalizedText(
                thai: "ไม่มีโรงเรียนที่ระบุแห่งใดสอนชั้นของนักเรียน \(name)",
                english: "None of the schools named teaches the grades of the pupils of \(name).")
        }
        return LocalizedText(
            thai: "ไม่พบโรงเรียนใน \(distance) กม. จาก \(name) ที่ทราบว่าสอนชั้นเดียวกันและมีที่ว่าง"
                + (closure.hasRoads ? " และไปถึงตามถนนได้" : ""),
            english: "No school within \(distance) km of \(name) is known to teach the same grades"
                + (closure.hasRoads
                    ? ", to have places and to be reached by road." : " and to have places."))
    }

    private var destinations: LocalizedText? {
        let all = zip(closure.receivers, counts.receivers).filter {
            closure.isTaking($0.0.school)
        }
        let texts = all.map { receiver, count in
            let people = Self.people(count.moved)
            return LocalizedText(
                thai: "\(receiver.school.name) \(people.thai)",
                english: "\(receiver.school.name) would take \(people.english)")
        }
        return LocalizedText(
            thai: "นักเรียนจะไปเรียนที่ " + texts.map(\.thai).joined(separator: ", "),
            english: texts.map(\.english).joined(separator: ", "))
    }

    private var farther: LocalizedText? {
        guard let worst = closure.moves.first(where: { $0.travel != nil }),
            let travel = worst.travel
        else { return nil }
        let extra = Self.kilometres(travel.extra.magnitude)
        let kind = ClosureWords.kind(travel)
        guard travel.extra > 0 else {
            return LocalizedText(
                thai: "ไม่มีกลุ่มใดต้องไปไกลขึ้นโดยเฉลี่ย (ใกล้ลงอย่างน้อย \(extra) กม. \(kind.thai))",
                english: "no group has farther to go on the average (at least \(extra) km less, "
                    + "\(kind.english))")
        }
        let area = worst.area.map { "ตำบล\($0)" } ?? "ที่ตั้งโรงเรียนเดิม"
        let taker = worst.receiver?.name
        return LocalizedText(
            thai: "ไกลขึ้นมากที่สุดคือกลุ่มจาก\(area)\(taker.map { " ไป\($0)" } ?? "") "
                + "เฉลี่ย \(extra) กม. (\(kind.thai))",
            english: "the way grows most from \(worst.area ?? "the old school")"
                + "\(taker.map { " to \($0)" } ?? ""), by \(extra) km on the average "
                + "(\(kind.english))")
    }

    private var room: LocalizedText? {
        let short = zip(closure.receivers, counts.receivers).filter { receiver, count in
            count.after != nil && (receiver.placesAfter ?? 0) < 0
        }
        guard !short.isEmpty else { return nil }
        let thai = short.map { "\($0.0.school.name) เกินห้อง \(-($0.0.placesAfter ?? 0)) คน" }
        let english = short.map {
            "\($0.0.school.name) has \(-($0.0.placesAfter ?? 0)) more than its rooms are for"
        }
        return LocalizedText(
            thai: thai.joined(separator: " "), english: english.joined(separator: ", "))
    }

    private var without: LocalizedText? {
        guard closure.unplaced > 0 else { return nil }
        let people = Self.people(counts.unplaced)
        return LocalizedText(
            thai: "และยังไม่มีที่เรียน \(people.thai)",
            english: "no school is found for \(people.english)")
    }
}
