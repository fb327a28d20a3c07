public import Planning
import SchoolStore
import Schools

extension PlanSource {
    /// Keeps a closing that was thought through under a name.
    ///
    /// - Returns: The path of its file.
    /// - Throws: `ScenarioError`, `ExportError`, `StoreError`.
    public func keep(
        _ result: ClosureResult, of request: ClosureRequest, as name: String, replacing: Bool
    ) throws -> String {
        try workspace.keep(
            Scenario(name: name, request, result, asOf: store.asOf, data: try digests()),
            replacing: replacing)
    }

    /// The files of the store with the SHA-256 of their bytes, and the tables of a closing with that
    /// of their cells: who edits a table may leave its version as it was.
    private func digests() throws -> [String: String] {
        let tables = try workspace.officeTables()
        let cells = [
            "limits": tables.limits.cells, "staffing_norm": tables.norm.cells,
            "road_speeds": tables.speeds.cells,
        ].mapValues { table in
            digest(of: table.rows.map { $0.map { $0 ?? "" }.joined(separator: "\t") })
        }
        return Dictionary(
            try store.sources().map { source in
                (source.path + (source.layer.map { "#\($0)" } ?? ""), source.sha256)
            } + cells.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether the data or the tables are others than those that a scenario was worked out from.
    private func change(since scenario: Scenario) throws -> LocalizedText? {
        let now = try digests()
        let all = Set(now.keys).union(scenario.data.keys)
            .filter { now[$0] != scenario.data[$0] }.sorted()
        guard !all.isEmpty else { return nil }
        let rest = all.count - 3
        let names = all.prefix(3).joined(separator: ", ")
        return LocalizedText(
            thai: "\(scenario.name): ข้อมูลเปลี่ยนไปแล้วหลังบันทึก (\(names)"
                + (rest > 0 ? " และอีก \(rest)" : "") + ") สั่ง plan close ใหม่เพื่อคำนวณอีกครั้ง",
            english: "\(scenario.name): the data has changed since (\(names)"
                + (rest > 0 ? " and \(rest) more" : "") + "); run plan close anew")
    }

    /// The scenarios that are kept, a row each.
    ///
    /// - Throws: `ScenarioError`, `StoreError`, `OfficeTableError`.
    public func scenarioList() throws -> PlanAnswer {
        let scenarios = try workspace.scenarios()
        let changes = try scenarios.map(change)
        let count = changes.count { $0 != nil }
        return PlanAnswer(
            name: "scenarios",
            title: LocalizedText(thai: "กรณีที่บันทึกไว้", english: "Scenarios that are kept"),
            columns: [
                .init("name", thai: "ชื่อ", english: "Name"),
                .init("code", thai: "รหัส", english: "Code"),
                .init("school", thai: "โรงเรียนที่พิจารณา", english: "School"),
                .init("into", thai: "ไปที่", english: "Into"),
                .init("pupils", thai: "นักเรียน", english: "Pupils"),
                .init("period", thai: "ข้อมูลรอบ", english: "Period of the data"),
                .init("asked", thai: "เงื่อนไข", english: "Parameters"),
                .init("changed", thai: "ข้อมูลเปลี่ยนหลังบันทึก", english: "Data changed since"),
            ],
            rows: zip(scenarios, changes).map { scenario, change in
                .init([
                    .text(scenario.name), .text(scenario.question.code),
                    .text(scenario.question.school),
                    .text(scenario.result.receivers.map(\.name).joined(separator: ", ")),
                    .integer(scenario.result.pupils), .init(scenario.period),
                    .text(scenario.question.asked), .flag(change != nil),
                ])
            },
            sentence: scenarios.isEmpty
                ? LocalizedText(
                    thai: "ยังไม่มีกรณีที่บันทึกไว้ ใช้ plan close … --save ชื่อ",
                    english: "No scenario is kept yet: plan close … --save NAME keeps one.")
                : LocalizedText(
                    thai: "มีกรณีที่บันทึกไว้ \(scenarios.count) กรณี ข้อมูลเปลี่ยนหลังบันทึก \(count) กรณี",
                    english: "\(scenarios.count) scenarios are kept; the data of \(count) has "
                        + "changed since."),
            notes: changes.compactMap(\.self), basis: PlanBasis())
    }

    /// Scenarios side by side, a column each.
    ///
    /// - Throws: `ScenarioError`, `StoreError`, `OfficeTableError`.
    public func compare(_ names: [String]) throws -> PlanAnswer {
        let scenarios = try names.map(workspace.scenario)
        return ScenarioComparison(
            scenarios: scenarios, changes: try scenarios.compactMap(change),
            sources: try store.sources().map(\.path)
        ).answer
    }
}
