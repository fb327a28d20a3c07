public import Schools

/// The words of a scenario's rows.
enum ClosureWords {
    static let nowhere = LocalizedText(
        thai: "ยังไม่มีโรงเรียนที่รับได้", english: "no school found for them")

    static func grade(_ grade: String?) -> LocalizedText {
        grade.map { LocalizedText(thai: $0, english: $0) }
            ?? LocalizedText(thai: "ไม่ทราบชั้น", english: "grade not known")
    }

    static func area(_ name: String?) -> LocalizedText {
        name.map { LocalizedText(thai: "ตำบล\($0)", english: $0) }
            ?? LocalizedText(thai: "ไม่ทราบตำบล", english: "tambon not known")
    }

    /// A remark where a count is hidden.
    static func hidden(_ count: Int?) -> LocalizedText? {
        count == nil ? LocalizedText(thai: "ไม่เปิดเผย", english: "not disclosed") : nil
    }

    static func kind(_ kind: String) -> LocalizedText {
        switch kind {
        case "road": LocalizedText(thai: "ตามถนน", english: "by road")
        case "time": LocalizedText(thai: "ตามถนน", english: "by road")
        default: LocalizedText(thai: "เส้นตรง", english: "straight line")
        }
    }

    /// What a distance is, and whether roads do not lead there.
    static func remark(_ move: Closure.Move, _ kind: String) -> LocalizedText {
        guard move.receiver != nil else { return nowhere }
        var text = Self.kind(kind)
        if kind != "straight", let share = move.travel?.shareWithoutRoad, share > 0 {
            let percent = ReadableNumber.grouped(share * 100, decimals: 0)
            text.thai += " · ไม่มีถนนจาก \(percent)% ของพื้นที่"
            text.english += "; no road from \(percent)% of the land"
        }
        return text
    }
}

/// The rows about a school that takes pupils.
struct ReceiverRows {
    let receiver: Closure.Receiver
    let count: ClosureCounts.Receiver
    let growth: Double

    private static let people = LocalizedText(thai: "คน", english: "persons")

    var rows: [PlanAnswer.Row] {
        let isShown = count.before != nil && count.after != nil
        let capacity = receiver.capacity
        let places = LocalizedText(thai: "ที่ว่าง", english: "places")
        let share = ReadableNumber.grouped(growth, decimals: 0)
        return [
            row("นักเรียน", "pupils", .init(count.before), .init(count.after)),
            row(
                "ห้องเรียน", "rooms", .init(receiver.school.rooms), .init(receiver.school.rooms),
                unit: LocalizedText(thai: "ห้อง", english: "rooms")),
            row(
                "นักเรียนต่อห้อง", "pupils per room", perRoom(count.before),
                perRoom(count.after)),
            row(
                places.thai, places.english,
                .init(capacity.flatMap { all in count.before.map { all - $0 } }),
                .init(isShown ? receiver.placesAfter : nil)),
            row(
                "ที่ว่างถ้านักเรียนเพิ่ม \(share)%", "places with \(share)% more pupils", .none,
                .init(isShown ? receiver.placesGrown : nil)),
            row(
                "ครูตามเกณฑ์", "teachers by the norm",
                .init(count.before == nil ? nil : receiver.norm?.teachers),
                .init(isShown ? receiver.normAfter?.teachers : nil), remark: normRemark(isShown)),
            row(
                "ครูที่มี", "teachers", .init(receiver.school.teachers),
                .init(receiver.school.teachers)),
        ]
    }

    private func perRoom(_ pupils: Int?) -> PlanAnswer.Cell {
        guard let pupils, let rooms = receiver.school.rooms, rooms > 0 else { return .none }
        return .decimal(Double(pupils) / Double(rooms))
    }

    private func normRemark(_ isShown: Bool) -> LocalizedText? {
        guard isShown else { return nil }
        guard let need = receiver.normAfter?.teachers else {
            return LocalizedText(thai: "เกณฑ์ไม่ครอบคลุม", english: "not covered by the norm")
        }
        guard let have = receiver.school.teachers else {
            return LocalizedText(thai: "ไม่ทราบจำนวนครู", english: "teachers not known")
        }
        if have < need {
            return LocalizedText(thai: "ขาด \(need - have) คน", english: "\(need - have) short")
        }
        return have > need
            ? LocalizedText(thai: "เกิน \(have - need) คน", english: "\(have - need) over")
            : LocalizedText(thai: "พอดี", english: "as many as needed")
    }

    private func row(
        _ thai: String, _ english: String, _ before: PlanAnswer.Cell, _ after: PlanAnswer.Cell,
        unit: LocalizedText = people, remark: LocalizedText? = nil
    ) -> PlanAnswer.Row {
        ClosureRow(
            section: LocalizedText(thai: "โรงเรียนปลายทาง", english: "receiving school"),
            item: LocalizedText(thai: thai, english: english), into: receiver.school,
            before: before, after: after, unit: unit, remark: remark
        ).row
    }
}

extension ClosureEstate {
    /// The rows about what is left behind.
    var rows: [PlanAnswer.Row] {
        buildings.map { building in
            ClosureRow(
                section: LocalizedText(thai: "อาคารที่ว่างลง", english: "buildings left empty"),
                item: LocalizedText(thai: building.type, english: building.type),
                before: .init(building.rooms),
                unit: LocalizedText(thai: "ห้อง", english: "rooms"),
                remark: Self.state(building)
            ).row
        }
            + equipment.map { item in
                ClosureRow(
                    section: LocalizedText(
                        thai: "ครุภัณฑ์ใช้ได้ที่ต้องย้าย", english: "usable equipment to move"),
                    item: Self.name(of: item.family), before: .integer(item.usable),
                    unit: LocalizedText(thai: "ชิ้น", english: "pieces")
                ).row
            }
    }

    /// The name of a family of equipment.
    public static func name(of family: EquipmentFamily?) -> LocalizedText {
        family?.wording ?? LocalizedText(thai: "ครุภัณฑ์อื่น", english: "other equipment")
    }

    private static func state(_ building: Building) -> LocalizedText {
        let thai = [
            building.condition.map { "สภาพ\($0)" } ?? "ไม่ทราบสภาพ",
            building.built.map { "สร้าง พ.ศ. \($0)" },
        ].compactMap(\.self)
        let condition = building.condition.flatMap { BuildingCondition(written: $0) }?.wording
        let english = [
            condition?.english ?? building.condition ?? "condition not known",
            building.built.map { "built B.E. \($0)" },
        ].compactMap(\.self)
        return LocalizedText(
            thai: thai.joined(separator: " "), english: english.joined(separator: ", "))
    }
}
