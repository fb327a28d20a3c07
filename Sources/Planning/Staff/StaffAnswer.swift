import Geo
import Schools

extension StaffPlan {
    /// The answer school by school.
    public func answer(_ basis: PlanBasis) -> PlanAnswer {
        let rows = schools.map { entry in
            PlanAnswer.Row(
                entry.school.nameCells + [PlanAnswer.Cell(entry.school.pupils)]
                    + administrators(entry) + entry.teachers.cells
                    + [.words(entry.standing.wording)],
                geometry: entry.school.coordinate.map { .point($0) })
        }
        var answer = answer(
            columns: PlanSchool.nameColumns + [
                PlanAnswer.Column("pupils", thai: "นักเรียน", english: "Pupils")
            ] + balanceColumns + [
                PlanAnswer.Column("standing", thai: "เทียบกับเกณฑ์", english: "Against the norm")
            ], rows: rows, basis)
        answer.picture = NormBalance.pictureOfSchools("teachers", Self.teachers)
        answer.picture?.uncovered = [.words(Standing.notCovered.wording)]
        return answer
    }

    /// The answer by area or network; what one school has too many is not set off against what
    /// another has too few.
    public func answer(by units: [PlanUnit], _ level: PlanUnit.Level, _ basis: PlanBasis)
        -> PlanAnswer
    {
        let units = PlanUnits(level, units: units, schools: schools.map(\.school))
        let columns =
            units.columns + [
                PlanAnswer.Column("covered", thai: "เกณฑ์ครอบคลุม", english: "Covered"),
                PlanAnswer.Column("not_covered", thai: "เกณฑ์ไม่ครอบคลุม", english: "Not covered"),
                PlanAnswer.Column("unknown", thai: "ไม่ทราบข้อมูล", english: "Unknown"),
            ] + balanceColumns
        let rows = units.rows { members in
            let entries = members.map { schools[$0] }
            return [
                .integer(entries.count { $0.standing.isMeasured }),
                .integer(entries.count { $0.standing.isOutside }),
                .integer(entries.count { $0.standing.isUnknown }),
            ]
                + (staff.administrators == nil
                    ? [] : NormBalance.sum(entries.map(\.administrators)).cells)
                + NormBalance.sum(entries.map(\.teachers)).cells
        }
        var answer = answer(columns: columns, rows: rows, basis)
        answer.picture = NormBalance.pictureOfAreas("teachers", Self.teachers)
        return answer
    }

    private static let teachers = LocalizedText(thai: "ครู", english: "Teachers")

    private func answer(
        columns: [PlanAnswer.Column], rows: [PlanAnswer.Row], _ basis: PlanBasis
    ) -> PlanAnswer {
        var basis = basis
        basis.tables.append(.init(name: "staffing_norm", version: norm.version))
        return PlanAnswer(
            name: "staff",
            title: LocalizedText(
                thai: "อัตรากำลังเทียบกับเกณฑ์", english: "Staff against the norm"),
            columns: columns, rows: rows, sentence: sentence, notes: notes, basis: basis)
    }

    private func administrators(_ entry: School) -> [PlanAnswer.Cell] {
        staff.administrators == nil ? [] : entry.administrators.cells
    }

    /// Administrators are apart only where the store tells them.
    private var balanceColumns: [PlanAnswer.Column] {
        let administrators = NormBalance.columns(
            "administrators", LocalizedText(thai: "ผู้บริหาร", english: "Administrators"))
        let teachers = NormBalance.columns("teachers", Self.teachers)
        return (staff.administrators == nil ? [] : administrators) + teachers
    }
}

extension StaffPlan.Standing {
    /// Whether a school is compared with the norm.
    var isMeasured: Bool { self == .short || self == .over || self == .met }
    var isOutside: Bool { self == .notCovered || self == .noPupils }
    var isUnknown: Bool { self == .pupilsUnknown || self == .staffUnknown }
}
