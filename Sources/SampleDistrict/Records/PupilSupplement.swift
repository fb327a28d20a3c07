/// Tables of pupils of single schools that came after those of all schools.
struct PupilSupplement {
    /// The round for which a school sent its numbers late.
    static let late = Round(year: 2566, number: 1)
    /// The round of which numbers were corrected later.
    static let corrected = Round(year: 2566, number: 2)
    static let lateFile = "students-2566-1-late.csv"
    static let correctionFile = "students-2566-2-correction.csv"
    /// The grade that a typist made eleven times too large, by its index.
    private static let typedTwice = 7

    let district: District

    /// The school on an island whose numbers came after the day.
    func lateTable() -> Sheet {
        var sheet = Sheet(Self.lateFile, .utf8WithByteOrderMark)
        sheet.append(Self.header)
        append(PlantedSchools.pupilsLate, in: Self.late, to: &sheet) { _, _ in }
        return sheet
    }

    /// Two schools that counted anew; at one of them a figure was typed twice.
    func correction() -> Sheet {
        var sheet = Sheet(Self.correctionFile, .utf8WithByteOrderMark)
        sheet.append(Self.header)
        append(PlantedSchools.pupilsCorrected, in: Self.corrected, to: &sheet) { grade, count in
            // Two boys had moved away.
            if grade.index == 4 { count.boys -= 2 }
        }
        append(PlantedSchools.pupilsJump, in: Self.corrected, to: &sheet) { grade, count in
            if grade.index == Self.typedTwice { count.boys *= 11 }
        }
        return sheet
    }

    /// What the next round shows to be wrong with the correction.
    static func jump(of school: School) -> String {
        let grade = Grade(index: typedTwice)
        let boys = Enrolment(of: school).count(grade, in: corrected).boys
        return "\(correctionFile) has \(boys * 11) for \(boys) boys in \(grade.shortName)"
    }

    private static let header = [
        LongPupilTable.Key.tenDigits.rawValue, "ชั้น", "ชาย", "หญิง", "รวม", "ห้องเรียน",
    ]

    private func append(
        _ number: Int, in round: Round, to sheet: inout Sheet,
        changed: (Grade, inout GradeCount) -> Void
    ) {
        let school = district.school(number)
        let enrolment = Enrolment(of: school)
        for grade in school.level.grades {
            var count = enrolment.count(grade, in: round)
            changed(grade, &count)
            sheet.append([
                school.code, grade.shortName, "\(count.boys)", "\(count.girls)", "\(count.total)",
                "\(count.rooms)",
            ])
        }
    }
}
