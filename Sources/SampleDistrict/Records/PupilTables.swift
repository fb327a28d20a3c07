/// The pupils of one round with one row per school and grade.
struct LongPupilTable {
    /// Which of a school's codes a table goes by.
    enum Key: String {
        case tenDigits = "รหัสโรงเรียน 10 หลัก"
        case smis = "รหัส SMIS 8 หลัก"
        case obec = "รหัส OBEC 6 หลัก"

        func code(of school: School) -> String {
            switch self {
            case .tenDigits: school.code
            case .smis: school.smis
            case .obec: school.obec
            }
        }
    }

    let round: Round
    let key: Key
    let encoding: Sheet.Encoding
    var hasSubtotals = true

    func sheet(of schools: [School]) -> Sheet {
        var sheet = Sheet(round.fileName, encoding)
        sheet.append([key.rawValue, "ชั้น", "ชาย", "หญิง", "รวม", "ห้องเรียน"])
        for school in schools where !isLate(school) {
            guard !isLeftOut(school) else {
                sheet.note(.pupilsMissing, row: nil, school: school.code, "no row in this round")
                continue
            }
            append(school, to: &sheet)
            if round == Round.all.last, school.number == PlantedSchools.pupilsJump {
                sheet.note(
                    .pupilsJump, row: nil, school: school.code, PupilSupplement.jump(of: school))
            }
        }
        if round == Round(year: 2565, number: 1) {
            sheet.append(
                ["1099097199", "ป.1", "4", "3", "7", "1"], flaw: .codeUnknown, school: nil,
                "1099097199 is no school of the register")
        }
        return sheet
    }

    private func isLeftOut(_ school: School) -> Bool {
        round == Round.all.last && school.number == PlantedSchools.withoutNewestPupils
    }

    private func isLate(_ school: School) -> Bool {
        round == PupilSupplement.late && school.number == PlantedSchools.pupilsLate
    }

    private func append(_ school: School, to sheet: inout Sheet) {
        let enrolment = Enrolment(of: school)
        var whole = GradeCount.zero
        var rooms = 0
        for stage in Grade.Stage.allCases {
            let grades = school.level.grades.filter { $0.stage == stage }
            var sum = GradeCount.zero
            var sumOfRooms = 0
            for grade in grades {
                let count = enrolment.count(grade, in: round)
                append(grade, count, of: school, to: &sheet)
                sum = sum + count
                sumOfRooms += count.rooms
            }
            if hasSubtotals, !grades.isEmpty {
                sheet.append(cells(school, stage.subtotal, sum, rooms: sumOfRooms))
            }
            whole = whole + sum
            rooms += sumOfRooms
        }
        if hasSubtotals { appendWhole(whole, rooms: rooms, of: school, to: &sheet) }
    }

    private func append(
        _ grade: Grade, _ count: GradeCount, of school: School, to sheet: inout Sheet
    ) {
        var row = cells(school, grade.shortName, count, rooms: count.rooms)
        var flaw: (kind: PlantedFlaw.Kind, what: String)?
        if key == .obec, school.number == PlantedSchools.leadingZeroLost, grade.index < 3 {
            row[0] = String(row[0].drop { $0 == "0" })
            flaw = (.codeLeadingZeroLost, "\(row[0]) for \(school.obec)")
        }
        if !hasSubtotals, school.number == PlantedSchools.totalMismatch, grade.index == 4 {
            row[4] = "\(count.total + 9)"
            flaw = (.totalMismatch, "\(count.boys) + \(count.girls) is not \(row[4])")
        }
        sheet.append(row, flaw: flaw?.kind, school: school.code, flaw?.what ?? "")
        if !hasSubtotals, school.number == PlantedSchools.rowTwice, grade.index == 6 {
            sheet.append(
                row, flaw: .rowDuplicate, school: school.code, "\(grade.shortName) a second time")
        }
    }

    private func appendWhole(
        _ whole: GradeCount, rooms: Int, of school: School, to sheet: inout Sheet
    ) {
        var count = whole
        let isWrong =
            round == Round.all.last && school.number == PlantedSchools.subtotalMismatch
        if isWrong { count.boys += 2 }
        sheet.append(
            cells(school, "รวมทั้งหมด", count, rooms: rooms),
            flaw: isWrong ? .subtotalMismatch : nil, school: school.code,
            "\(count.total) where the grades add up to \(whole.total)")
    }

    private func cells(
        _ school: School, _ grade: String, _ count: GradeCount, rooms: Int
    ) -> [String] {
        [
            key.code(of: school), grade, "\(count.boys)", "\(count.girls)", "\(count.total)",
            "\(rooms)",
        ]
    }
}

/// The pupils of one round as SMIS prints them: one row per school, a title above, and two
/// rows of headers.
struct WidePupilTable {
    let round: Round
    let encoding: Sheet.Encoding

    func sheet(of schools: [School]) -> Sheet {
        var sheet = Sheet(round.fileName, encoding)
        sheet.append([
            "จำนวนนักเรียนแยกชั้น เพศ ปีการศึกษา \(round.year) ข้อมูล ณ วันที่ \(round.date) "
                + PlaceNames.office
        ])
        let blocks = Grade.Stage.allCases.flatMap { stage in
            Grade.all.filter { $0.stage == stage }.map(\.smisName) + [stage.smisSubtotal]
        }
        sheet.append(
            ["รหัสsmis", "ชื่อ"] + (blocks + ["รวมทั้งหมด"]).flatMap { [$0, "", "", ""] })
        sheet.append(
            ["", ""] + (0...blocks.count).flatMap { _ in ["ชาย", "หญิง", "รวม", "ห้อง"] })
        for school in schools { sheet.append([school.smis, school.name] + cells(of: school)) }
        return sheet
    }

    private func cells(of school: School) -> [String] {
        let enrolment = Enrolment(of: school)
        var result: [String] = []
        var whole = Sum()
        for stage in Grade.Stage.allCases {
            var sum = Sum()
            for grade in Grade.all where grade.stage == stage {
                let count = enrolment.count(grade, in: round)
                let part = Sum(count: count, rooms: count.rooms)
                result += part.cells
                sum.add(part)
            }
            result += sum.cells
            whole.add(sum)
        }
        return result + whole.cells
    }

    private struct Sum {
        var count = GradeCount.zero
        var rooms = 0

        var cells: [String] { ["\(count.boys)", "\(count.girls)", "\(count.total)", "\(rooms)"] }

        mutating func add(_ other: Sum) {
            count = count + other.count
            rooms += other.rooms
        }
    }
}

extension Grade {
    /// As EMIS writes it.
    var shortName: String { ["อบ", "ป", "ม"][stage.rawValue] + ".\(year)" }
    /// As SMIS writes it.
    fileprivate var smisName: String { ["อ", "ป", "ม"][stage.rawValue] + ".\(year)" }
}

extension Grade.Stage {
    fileprivate var subtotal: String { ["รวม อบ.", "รวมประถม", "รวมมัธยมต้น"][rawValue] }
    fileprivate var smisSubtotal: String { ["รวม อ.", "รวม ป.", "รวม ม."][rawValue] }
}
