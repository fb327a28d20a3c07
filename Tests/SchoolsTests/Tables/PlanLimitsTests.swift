import Testing

@testable import Schools

/// The rows of a table that begins in row 1.
private func table(_ rows: [[String]]) -> [any TableCells] {
    rows.enumerated().map { Cells($1, number: $0 + 1) }
}

@Suite struct PlanLimitsTests {
    @Test func `what is written is read back`() throws {
        let cells = PlanLimits.shipped.cells
        let rows = [cells.header] + cells.rows.map { $0.map { $0 ?? "" } }
        let limits = try PlanLimits(rows: table(rows), path: "limits.csv")
        #expect(limits.tiers == [120, 60, 40] && limits.kilometres == 6 && limits.minutes == 30)
        #expect(limits.version.thai == PlanLimits.shipped.version.thai)
        for limit in PlanLimit.allCases {
            #expect(limits.values(of: limit) == PlanLimits.shipped.values(of: limit))
        }
    }

    @Test func `the lowest tier of a school is the one that counts`() {
        let limits = PlanLimits.shipped
        let tiers = [0, 40, 41, 60, 61, 120, 121].map(limits.tier)
        #expect(tiers == [40, 40, 60, 60, 120, 120, nil])
        #expect(limits.smallSchool == 120)
    }

    @Test func `an office's table has Thai headings and digits, and says what it leaves away`()
        throws
    {
        let limits = try PlanLimits(
            rows: table([
                ["เกณฑ์", "รายการ", "ค่า"], ["มติ กพฐ. 1/2567", "distance_km", "๑๐"],
                ["", "small_school_pupils", "80"],
            ]), path: "limits.csv")
        #expect(limits.kilometres == 10 && limits.tiers == [80] && limits.minutes == 30)
        #expect(limits.version.thai.hasPrefix("มติ กพฐ. 1/2567 ("))
    }

    static let mistakes: [(rows: [[String]], row: Int?, code: OfficeTableError.Code)] = [
        ([], nil, .withoutRows),
        (
            [["a", "distance", "6"]], 2,
            .limitUnknown("distance", allowed: PlanLimit.allCases.map(\.rawValue))
        ),
        (
            [["a", "distance_km", "6"], ["a", "distance_km", "7"]], 3, .nameTwice("distance_km")
        ),
        (
            [["a", "distance_km", "0"]], 2,
            .limitOutOfRange("distance_km", from: 0.1, through: 1_000)
        ),
        (
            [["a", "pupils_per_room", "2.5"]], 2,
            .limitOutOfRange("pupils_per_room", from: 1, through: 1_000)
        ),
    ]

    @Test(arguments: mistakes.indices)
    func `a mistake says what and where`(index: Int) {
        let mistake = Self.mistakes[index]
        let error = #expect(throws: OfficeTableError.self) {
            try PlanLimits(
                rows: table([["version", "limit", "value"]] + mistake.rows), path: "limits.csv")
        }
        #expect(error?.code == mistake.code && error?.row == mistake.row)
    }

    @Test func `exempt schools have a reason, and a list of none is no mistake`() throws {
        let none = try ExemptSchool.all(in: table([["รหัสโรงเรียน", "เหตุผล"]]), path: "exempt.csv")
        #expect(none.isEmpty)
        let some = try ExemptSchool.all(
            in: table([
                ["code", "reason"], ["1093000001", "อยู่บนเกาะ"], ["๑๐๙๓๐๐๐๐๐๒", "Stand Alone"],
                ["1093000003", "ถนนขาดทุกปี"], ["1093000004", "ติดชายแดนมาเลเซีย"],
                ["1093000005", "โรงเรียนบนภูเขา"],
            ]), path: "exempt.csv")
        #expect(some.map(\.reason) == [.island, .standAlone, .other, .border, .mountain])
        #expect(some[1].code == "1093000002" && some[2].words == "ถนนขาดทุกปี")
        #expect(throws: OfficeTableError.self) {
            try ExemptSchool.all(in: table([["code", "reason"], ["1", ""]]), path: "exempt.csv")
        }
    }
}
