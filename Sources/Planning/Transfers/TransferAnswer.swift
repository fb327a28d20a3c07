import Geo
import Schools

extension TransferPlan {
    /// The transfers, a row for each pair of schools.
    public func answer(_ basis: PlanBasis) -> PlanAnswer {
        var basis = basis
        basis.tables.append(.init(name: "staffing_norm", version: staff.norm.version))
        if let roads { basis.tables.append(roads.basis) }
        var answer = PlanAnswer(
            name: "transfers",
            title: LocalizedText(
                thai: "การเกลี่ยอัตรากำลังครู", english: "Transfers of teachers"),
            columns: Self.columns + (roads == nil ? [] : [Self.road]),
            rows: transfers.map { $0.row(withRoad: roads != nil) }, sentence: sentence,
            notes: notes, basis: basis)
        answer.picture = PlanPicture(
            .column("teachers"),
            .differences(
                above: LocalizedText(thai: "รับครู", english: "Gets teachers"),
                below: LocalizedText(thai: "ให้ครู", english: "Gives teachers"),
                equal: LocalizedText(thai: "ไม่เปลี่ยน", english: "Unchanged")),
            legend: LocalizedText(thai: "ครูที่รับหรือให้ (คน)", english: "Teachers got or given"))
        answer.picture?.lines = LocalizedText(
            thai: "การเกลี่ยครูระหว่างโรงเรียน", english: "Transfers between schools")
        answer.warn(of: roads?.strayNote(for: asked.map(\.school)))
        return answer
    }

    private static let columns = [
        PlanAnswer.Column("from_code", thai: "รหัสต้นทาง", english: "From code"),
        PlanAnswer.Column("from_name", thai: "จากโรงเรียน", english: "From"),
        PlanAnswer.Column("from_amphoe", thai: "อำเภอ", english: "Amphoe"),
        PlanAnswer.Column("to_code", thai: "รหัสปลายทาง", english: "To code"),
        PlanAnswer.Column("to_name", thai: "ไปโรงเรียน", english: "To"),
        PlanAnswer.Column("to_amphoe", thai: "อำเภอ", english: "Amphoe"),
        PlanAnswer.Column("teachers", thai: "ครู", english: "Teachers"),
        PlanAnswer.Column(
            "kilometres", thai: "กม. (เส้นตรง)", english: "km (straight)", decimals: 1),
    ]

    private static let road = PlanAnswer.Column(
        "road_kilometres", thai: "กม. (ถนน)", english: "km (road)", decimals: 1)
}

extension TransferPlan.Transfer {
    fileprivate func row(withRoad: Bool) -> PlanAnswer.Row {
        let line = from.coordinate.flatMap { start in to.coordinate.map { [start, $0] } }
        let cells =
            from.nameCells + to.nameCells + [
                .integer(teachers), .init(metres.map { $0 / 1_000 }),
            ]
        return PlanAnswer.Row(
            cells + (withRoad ? [.init(roadMetres.map { $0 / 1_000 })] : []),
            geometry: line.map { .lineString($0) })
    }
}
