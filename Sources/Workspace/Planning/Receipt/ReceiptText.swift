import Maps
import Planning
import Schools

/// Puts a closing into the words of the page for a hearing.
struct ReceiptText {
    let result: ClosureResult
    let sources: ReceiptSources
    let officeName: String
    let period: AcademicPeriod?
    let language: Language

    private var closure: Closure { result.closure }
    private var counts: ClosureCounts { result.counts }

    func pick(_ thai: String, _ english: String) -> String {
        language == .thai ? thai : english
    }

    var content: ReceiptContent {
        let name = closure.question.closing.name
        let summary = ClosureSummary(closure, counts)
        var content = ReceiptContent(
            purpose: pick(
                "ข้อมูลประกอบการพิจารณา · ยังไม่มีการตัดสินใจ",
                "Information for consideration · nothing has been decided"),
            title: pick(
                "หากโรงเรียน\(nameWithoutSchool(name)) ไม่เปิดสอน นักเรียนจะไปเรียนที่ใด",
                "If \(name) did not open, where would its pupils go?"),
            subtitle: [officeName, period?.wording[language] ?? ""].filter { !$0.isEmpty }
                .joined(separator: " · "),
            sentence: summary.sentence[language], map: map,
            tables: [ways, schools], facts: facts,
            unknownTitle: pick("สิ่งที่ไม่ทราบและข้อสมมติ", "What is not known, and what is assumed"),
            unknown: summary.notes.map { $0[language] },
            objection: ReceiptObjection(
                title: pick("ช่องแสดงความเห็น / คัดค้าน", "Remarks and objections"),
                blanks: language == .thai
                    ? ["ชื่อ-สกุล", "หมู่บ้าน", "ลงชื่อ", "วันที่"]
                    : ["Name", "Village", "Signature", "Date"]))
        content.unknownMore = pick("และอีก # ข้อ", "and # more")
        return content
    }

    /// The title says the word already.
    private func nameWithoutSchool(_ name: String) -> String {
        name.hasPrefix("โรงเรียน") ? String(name.dropFirst("โรงเรียน".count)) : name
    }

    // MARK: Numbers

    private func count(_ count: Int?) -> String { count.map(ReadableNumber.grouped) ?? "–" }

    private func kilometres(_ metres: Double?) -> String {
        metres.map { ReadableNumber.grouped($0 / 1_000, decimals: 1) } ?? "–"
    }

    private func change(_ before: String, _ after: String) -> String {
        before == after ? after : "\(before) → \(after)"
    }

    // MARK: Tables

    private var ways: ReceiptTable {
        let hasTimes = closure.moves.contains { $0.travel?.road?.minutesAfter != nil }
        var columns: [ReceiptTable.Column] = [
            .init(pick("จากตำบล", "From")), .init(pick("ไปเรียนที่", "To")),
            .init(pick("นักเรียน", "Pupils"), isNumber: true),
            .init(pick("ก่อน กม.", "Before km"), isNumber: true),
            .init(pick("หลัง กม.", "After km"), isNumber: true),
            .init(pick("ไกลขึ้น กม.", "Farther km"), isNumber: true),
        ]
        if hasTimes { columns.append(.init(pick("นาที", "Minutes"), isNumber: true)) }
        let placed = zip(closure.moves, counts.moves).filter { $0.0.receiver != nil }
        let rows = placed.map { move, people -> [String] in
            let travel = move.travel
            let minutes = travel?.road.flatMap { road in
                road.minutesBefore.flatMap { before in
                    road.minutesAfter.map {
                        change(
                            ReadableNumber.grouped(before, decimals: 0),
                            ReadableNumber.grouped($0, decimals: 0))
                    }
                }
            }
            return [
                move.area ?? pick("ไม่ทราบ", "not known"),
                move.receiver?.name ?? "", count(people),
                kilometres(travel?.before), kilometres(travel?.after),
                travel.map { ($0.extra < 0 ? "" : "+") + kilometres($0.extra) } ?? "–",
            ] + (hasTimes ? [minutes ?? (travel == nil ? "–" : pick("เส้นตรง", "straight"))] : [])
        }
        let kind =
            closure.hasRoads
            ? pick("ระยะเฉลี่ยตามถนนเมื่อมีถนน", "mean way by road where roads lead")
            : pick("ระยะเฉลี่ยเป็นเส้นตรง", "mean straight distance")
        var table = ReceiptTable(
            title: pick(
                "ใครต้องเดินทางไกลขึ้น (มากที่สุดอยู่บนสุด)", "Who would have to go farther (the worst first)"
            ),
            columns: columns, rows: unplaced(hasTimes) + rows,
            more: pick("และอีก # แถวที่ไกลขึ้นน้อยกว่า", "and # rows of lesser ways"),
            source: kind + " · " + sources.line([.students, .boundaries, .schools, .roads]))
        table.stressesFirst = true
        return table
    }

    /// All for whom no school was found, in one row: whoever stays without is worst off.
    private func unplaced(_ hasTimes: Bool) -> [[String]] {
        let moves = zip(closure.moves, counts.moves).filter { $0.0.receiver == nil }
        guard !moves.isEmpty else { return [] }
        let shown = moves.compactMap(\.1)
        let grades = closure.grades.indices.filter { grade in
            moves.contains { $0.0.grades[grade] > 0 }
        }.map { closure.grades[$0].grade ?? pick("ไม่ทราบชั้น", "no grade") }
        let isAll = shown.count == moves.count
        return [
            [
                pick("รวมทุกตำบล", "all"),
                pick("ยังไม่มีที่เรียน: ", "no school found: ") + grades.joined(separator: " "),
                count(isAll ? shown.reduce(0, +) : nil), "–", "–", "–",
            ] + (hasTimes ? ["–"] : [])
        ]
    }

    private var schools: ReceiptTable {
        let growth = ReadableNumber.grouped(closure.question.growth, decimals: 0)
        let receivers = zip(closure.receivers, counts.receivers).sorted {
            (-$0.0.moved, $0.0.school.code) < (-$1.0.moved, $1.0.school.code)
        }
        let rows = receivers.map { receiver, people -> [String] in
            let isShown = people.before != nil && people.after != nil
            let rooms = receiver.school.rooms
            func perRoom(_ pupils: Int?) -> String {
                guard let pupils, let rooms, rooms > 0 else { return "–" }
                return ReadableNumber.grouped(Double(pupils) / Double(rooms), decimals: 1)
            }
            let need = isShown ? receiver.normAfter?.teachers : nil
            return [
                receiver.school.name, change(count(people.before), count(people.after)),
                count(rooms), change(perRoom(people.before), perRoom(people.after)),
                isShown ? count(receiver.placesAfter) : "–",
                isShown ? count(receiver.placesGrown) : "–",
                "\(count(receiver.school.teachers)) / \(count(need))",
            ]
        }
        return ReceiptTable(
            title: pick("โรงเรียนปลายทาง ก่อน → หลัง", "The receiving schools, before → after"),
            columns: [
                .init(pick("โรงเรียน", "School")),
                .init(pick("นักเรียน", "Pupils"), isNumber: true),
                .init(pick("ห้อง", "Rooms"), isNumber: true),
                .init(pick("คนต่อห้อง", "Per room"), isNumber: true),
                .init(pick("ที่ว่าง", "Places"), isNumber: true),
                .init(pick("ที่ว่างถ้า +\(growth)%", "at +\(growth)%"), isNumber: true),
                .init(pick("ครูมี / เกณฑ์", "Teachers / norm"), isNumber: true),
            ], rows: rows, more: pick("และอีก # แห่ง", "and # more"),
            source: sources.line([.students, .staff])
                + (rows.joined().contains { $0.contains("–") }
                    ? pick(
                        " · – ไม่ทราบ ไม่เปิดเผย หรือเกณฑ์ไม่ครอบคลุม",
                        " · – not known, not disclosed, or not covered by the norm") : ""))
    }

    // MARK: Facts

    private var facts: [ReceiptFact] {
        [grades, places, buildings, equipment, transport, tables].compactMap(\.self)
    }

    private var grades: ReceiptFact? {
        guard !closure.grades.isEmpty else { return nil }
        let texts = zip(closure.grades, counts.grades).map { grade, people in
            "\(grade.grade ?? pick("ไม่ทราบชั้น", "no grade")) \(count(people))"
        }
        return ReceiptFact(
            name: pick("นักเรียนเดิมรายชั้น", "Pupils by grade"),
            text: texts.joined(separator: " · ")
                + (counts.grades.contains(nil) ? pick(" (– ไม่เปิดเผย)", " (– not disclosed)") : ""))
    }

    /// The places with the farthest ways more.
    private var places: ReceiptFact? {
        let worst = closure.places.prefix(4)
        guard !worst.isEmpty else { return nil }
        let texts = worst.map { place in
            "\(place.place.name) \(kilometres(place.travel.before)) → "
                + pick(
                    "\(kilometres(place.travel.after)) กม.", "\(kilometres(place.travel.after)) km")
        }
        let rest = closure.places.count - worst.count
        return ReceiptFact(
            name: pick("หมู่บ้านที่ไกลขึ้นมากที่สุด", "Villages with the farthest ways more"),
            text: texts.joined(separator: " · ")
                + (rest > 0 ? pick(" และอีก \(rest) แห่ง", " and \(rest) more") : "") + " · "
                + sources.line([.places]))
    }

    private var buildings: ReceiptFact? {
        let texts = result.estate.buildings.map { building in
            let condition =
                building.condition.map { pick("สภาพ\($0)", $0) }
                ?? pick("ไม่ทราบสภาพ", "condition not known")
            let rooms =
                building.rooms.flatMap { $0 > 0 ? $0 : nil }
                .map { pick(" \($0) ห้อง", " (\($0) rooms)") } ?? ""
            return building.type + rooms + " " + condition
                + (building.built.map { pick(" (พ.ศ. \($0))", " (B.E. \($0))") } ?? "")
        }
        return ReceiptFact(
            name: pick("อาคารที่จะว่างลง", "Buildings left empty"),
            text: texts.isEmpty
                ? pick("ไม่มีข้อมูลอาคาร", "nothing is known of buildings")
                : texts.joined(separator: " · ") + " · " + sources.line([.buildings]))
    }

    private var equipment: ReceiptFact? {
        let texts = result.estate.equipment.map {
            "\(ClosureEstate.name(of: $0.family)[language]) \(count($0.usable))"
        }
        guard !texts.isEmpty else { return nil }
        return ReceiptFact(
            name: pick("ครุภัณฑ์ใช้ได้ที่ต้องย้าย (ชิ้น)", "Usable equipment to move"),
            text: texts.joined(separator: " · ") + " · " + sources.line([.equipment]))
    }

    private var transport: ReceiptFact? {
        guard closure.placed > 0 else { return nil }
        guard counts.showsCost, let day = closure.bahtPerDay, let year = closure.bahtPerYear else {
            return nil
        }
        let (daily, yearly) = (
            ReadableNumber.grouped(day, decimals: 0), ReadableNumber.grouped(year, decimals: 0)
        )
        return ReceiptFact(
            name: pick("ค่าพาหนะโดยประมาณ", "Transport, estimated"),
            text: pick(
                "วันละ \(daily) บาท ปีละ \(yearly) บาท", "\(daily) baht a day, \(yearly) a year"))
    }

    private var tables: ReceiptFact? {
        ReceiptFact(
            name: pick("เกณฑ์ที่ใช้", "Tables"),
            text: closure.question.limits.version[language] + " · "
                + closure.question.norm.version[language])
    }
}
