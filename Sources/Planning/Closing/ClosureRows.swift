import Geo
import Schools

/// A row of a scenario before it is put into cells.
struct ClosureRow {
    var section: LocalizedText
    var item: LocalizedText
    var into: PlanSchool?
    var pupils: Int?
    var before: PlanAnswer.Cell = .none
    var after: PlanAnswer.Cell = .none
    var unit: LocalizedText?
    var remark: LocalizedText?

    var row: PlanAnswer.Row {
        PlanAnswer.Row([
            .words(section), .words(item), .init(into?.code), .init(into?.name), .init(pupils),
            before, after, change, unit.map { .words($0) } ?? .none,
            remark.map { .words($0) } ?? .none,
        ])
    }

    private var change: PlanAnswer.Cell {
        switch (before, after) {
        case (.integer(let before), .integer(let after)): .integer(after - before)
        case (.decimal(let before), .decimal(let after)): .decimal(after - before)
        default: .none
        }
    }
}

/// The rows about pupils, ways, rooms and teachers.
struct ClosureRows {
    let closure: Closure
    let counts: ClosureCounts

    init(_ closure: Closure, _ counts: ClosureCounts) {
        self.closure = closure
        self.counts = counts
    }

    var rows: [PlanAnswer.Row] {
        pupils + ways + places + schools + transport
    }

    private static let people = LocalizedText(thai: "คน", english: "persons")
    private static let kilometres = LocalizedText(thai: "กม.", english: "km")
    private static let minutes = LocalizedText(thai: "นาที", english: "minutes")

    private var pupils: [PlanAnswer.Row] {
        let section = LocalizedText(thai: "นักเรียนรายชั้น", english: "pupils by grade")
        return closure.grades.enumerated().flatMap { index, grade -> [PlanAnswer.Row] in
            let item = ClosureWords.grade(grade.grade)
            guard counts.showsDetail else {
                return [
                    ClosureRow(
                        section: section, item: item, pupils: counts.grades[index],
                        unit: Self.people, remark: ClosureWords.hidden(counts.grades[index])
                    ).row
                ]
            }
            return targets.compactMap { target -> PlanAnswer.Row? in
                let count = closure.moves.filter { $0.receiver?.code == target?.code }
                    .reduce(0) { $0 + $1.grades[index] }
                guard count > 0 else { return nil }
                return ClosureRow(
                    section: section, item: item, into: target, pupils: count, unit: Self.people,
                    remark: target == nil ? ClosureWords.nowhere : nil
                ).row
            }
        }
    }

    /// The schools that pupils go to, and nil where some have none.
    private var targets: [PlanSchool?] {
        closure.receivers.map(\.school) + (closure.unplaced > 0 ? [nil] : [])
    }

    private var ways: [PlanAnswer.Row] {
        let section = LocalizedText(thai: "ทางไปเรียนรายตำบล", english: "way by tambon")
        return zip(closure.moves, counts.moves).flatMap { move, count -> [PlanAnswer.Row] in
            func row(
                _ before: Double?, _ after: Double?, _ measure: ClosureWords.Measure,
                _ unit: LocalizedText
            ) -> PlanAnswer.Row {
                var row = ClosureRow(
                    section: section, item: ClosureWords.area(move.area), into: move.receiver,
                    pupils: count, before: .init(before), after: .init(after), unit: unit,
                    remark: ClosureWords.remark(move, measure, hasRoads: closure.hasRoads)
                ).row
                if let place = closure.question.closing.coordinate,
                    let end = move.receiver?.coordinate
                {
                    row.geometry = .lineString([place, end])
                }
                return row
            }
            let travel = move.travel
            var rows = [
                row(
                    travel.map { $0.straightBefore / 1_000 },
                    travel.map { $0.straightAfter / 1_000 }, .straight, Self.kilometres)
            ]
            if let road = travel?.road {
                rows.append(
                    row(
                        road.metresBefore / 1_000, road.metresAfter / 1_000, .road,
                        Self.kilometres))
                if road.minutesBefore != nil {
                    rows.append(row(road.minutesBefore, road.minutesAfter, .minutes, Self.minutes))
                }
            }
            return rows
        }
    }

    private var places: [PlanAnswer.Row] {
        closure.places.map { change in
            var row = ClosureRow(
                section: LocalizedText(thai: "สถานที่", english: "places"),
                item: LocalizedText(thai: change.place.name, english: change.place.name),
                into: change.receiver, before: .decimal(change.travel.before / 1_000),
                after: .decimal(change.travel.after / 1_000), unit: Self.kilometres,
                remark: ClosureWords.kind(change.travel)
            ).row
            if let end = change.receiver.coordinate {
                row.geometry = .lineString([change.place.coordinate, end])
            }
            return row
        }
    }

    private var schools: [PlanAnswer.Row] {
        zip(closure.receivers, counts.receivers).flatMap { receiver, count in
            ReceiverRows(receiver: receiver, count: count, growth: closure.question.growth).rows
        }
    }

    private var transport: [PlanAnswer.Row] {
        guard closure.placed > 0 else { return [] }
        let section = LocalizedText(thai: "ค่าพาหนะ", english: "transport")
        let remark = counts.showsCost ? nil : ClosureWords.hidden(nil)
        func row(_ item: LocalizedText, _ value: Double?, _ unit: LocalizedText) -> PlanAnswer.Row {
            ClosureRow(
                section: section, item: item, after: .init(counts.showsCost ? value : nil),
                unit: unit, remark: remark
            ).row
        }
        return [
            row(
                LocalizedText(thai: "ระยะรวมต่อวัน ไปและกลับ", english: "a day, there and back"),
                closure.pupilKilometres,
                LocalizedText(thai: "คน-กม.", english: "pupil-km")),
            row(
                LocalizedText(thai: "ต่อวัน", english: "a day"), closure.bahtPerDay,
                LocalizedText(thai: "บาท", english: "baht")),
            row(
                LocalizedText(thai: "ต่อปี", english: "a year"), closure.bahtPerYear,
                LocalizedText(thai: "บาท", english: "baht")),
        ]
    }
}
