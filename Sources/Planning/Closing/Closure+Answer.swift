import Geo
import Schools

extension Closure {
    /// The scenario as a table: a row for each fact, in sections.
    public func answer(
        _ estate: ClosureEstate, _ counts: ClosureCounts, basis: PlanBasis
    ) -> PlanAnswer {
        let name = question.closing.name
        let summary = ClosureSummary(self, counts)
        var answer = PlanAnswer(
            name: "close",
            title: LocalizedText(
                thai: "หาก \(name) ไม่เปิดสอน: ใครไปเรียนที่ใด และอะไรจะเปลี่ยน",
                english: "If \(name) did not open: who would go where, and what would change"),
            columns: Self.columns, rows: ClosureRows(self, counts).rows + estate.rows,
            sentence: summary.sentence, notes: summary.notes, basis: told(basis))
        answer.picture = picture(counts)
        return answer
    }

    private func told(_ basis: PlanBasis) -> PlanBasis {
        var basis = basis
        basis.tables += [
            .init(name: "limits", version: question.limits.version),
            .init(name: "staffing_norm", version: question.norm.version),
        ]
        basis.parameters += [
            .init("close", question.closing.code),
            .init(
                "into",
                question.into.isEmpty ? "auto" : question.into.map(\.code).joined(separator: ",")),
        ]
        if question.into.isEmpty {
            let distance = ReadableNumber.plain(question.metres / 1_000)
            basis.parameters.append(.init("within", "\(distance)km"))
        }
        basis.parameters.append(
            .init("growth", ReadableNumber.plain(question.growth)))
        return basis
    }

    private static let columns: [PlanAnswer.Column] = [
        .init("section", thai: "เรื่อง", english: "Section"),
        .init("item", thai: "รายการ", english: "Item"),
        .init("into_code", thai: "รหัสโรงเรียนปลายทาง", english: "Into: code"),
        .init("into_name", thai: "โรงเรียนปลายทาง", english: "Into"),
        .init("pupils", thai: "นักเรียน", english: "Pupils"),
        .init("before", thai: "ก่อน", english: "Before", decimals: 2),
        .init("after", thai: "หลัง", english: "After", decimals: 2),
        .init("change", thai: "เปลี่ยน", english: "Change", decimals: 2),
        .init("unit", thai: "หน่วย", english: "Unit"),
        .init("remark", thai: "หมายเหตุ", english: "Remark"),
    ]
}
