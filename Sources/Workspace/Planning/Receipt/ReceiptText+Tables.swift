import Maps
import Planning
import Schools

extension ReceiptText {
    var ways: ReceiptTable {
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
            more: pick("และอีก # แถวที่ไกลขึ้นน้อยกว่า (ดูหน้า 2)", "and # rows of lesser ways (page 2)"),
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

    var schools: ReceiptTable {
        let growth = ReadableNumber.plain(closure.question.growth)
        let receivers = zip(closure.receivers, counts.receivers).sorted {
            // The order of what is hidden is hidden too.
            (-($0.1.moved ?? 0), $0.0.school.code) < (-($1.1.moved ?? 0), $1.0.school.code)
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
            ], rows: rows, more: pick("และอีก # แห่ง (ดูหน้า 2)", "and # more (page 2)"),
            source: sources.line([.students, .staff])
                + (rows.joined().contains { $0.contains("–") }
                    ? pick(
                        " · – ไม่ทราบ ไม่เปิดเผย หรือเกณฑ์ไม่ครอบคลุม",
                        " · – not known, not disclosed, or not covered by the norm") : ""))
    }

    /// Every place with its way, where the page only names the first of them.
    var allPlaces: ReceiptTable? {
        guard closure.places.count > Self.namedPlaces else { return nil }
        let rows = closure.places.map { change -> [String] in
            [
                change.place.name, change.receiver.name, kilometres(change.travel.before),
                kilometres(change.travel.after),
                (change.travel.extra < 0 ? "" : "+") + kilometres(change.travel.extra),
            ]
        }
        return ReceiptTable(
            title: pick("หมู่บ้านและสถานที่ทุกแห่ง (ไกลขึ้นมากที่สุดอยู่บนสุด)", "Every place, the worst first"),
            columns: [
                .init(pick("หมู่บ้าน/สถานที่", "Place")), .init(pick("ไปเรียนที่", "To")),
                .init(pick("ก่อน กม.", "Before km"), isNumber: true),
                .init(pick("หลัง กม.", "After km"), isNumber: true),
                .init(pick("ไกลขึ้น กม.", "Farther km"), isNumber: true),
            ], rows: rows, more: "", source: sources.line([.places, .schools, .roads]))
    }

    /// So many places are named on the first page.
    static let namedPlaces = 4
}
