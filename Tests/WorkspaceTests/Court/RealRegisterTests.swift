import Geo
import GeoSource
import Support
import Testing

@testable import Schools
@testable import Workspace

/// The court on registers that nobody planted anything in; skipped where the data is absent.
@Suite(.enabled(if: SharedData.isPresent)) struct RealRegisterTests {
    /// Judges a register by the numbers of its columns.
    private func judge(
        _ table: String, on boundaries: [Boundary], columns: [Field: Int]
    ) throws -> CoordinateCourt.Outcome {
        var court = CoordinateCourt(gazetteer: Gazetteer(tambon: boundaries, amphoe: []))
        let file = court.open(PointProjection(stated: nil).reference)
        try TableSource(path: SharedData.path(table)).forEachRow { row in
            guard row.number > 1 else { return }
            let texts = row.texts
            func text(_ field: Field) -> String? { columns[field].map { texts[$0] } }
            var school = SchoolRecord(
                row: row.number, code: "",
                point: PointText(
                    latitude: text(.latitude) ?? "", longitude: text(.longitude) ?? ""))
            school.tambon = text(.tambon)
            school.amphoe = text(.amphoe)
            school.province = text(.province)
            school.details[.distanceToArea] = text(.distanceToArea)
            school.details[.distanceToAmphoe] = text(.distanceToAmphoe)
            court.add(school, file: file)
        }
        return court.judge()
    }

    private func counts(_ outcome: CoordinateCourt.Outcome) -> [Hypothesis: Int] {
        Dictionary(outcome.verdicts.map { ($0.hypothesis, 1) }, uniquingKeysWith: +)
    }

    @Test func `of Bangkok's schools none is accused, and six are said to lie elsewhere`() throws {
        let outcome = try judge(
            "bangkok/schools.csv", on: try PlantingGround.thailandBoundaries(),
            columns: [
                .tambon: 4, .amphoe: 5, .province: 6, .distanceToArea: 14, .distanceToAmphoe: 15,
                .latitude: 16, .longitude: 17,
            ])
        #expect(counts(outcome) == [.asGiven: 51])
        #expect(outcome.files.map(\.hypothesis) == [.asGiven])
        let elsewhere = outcome.verdicts.filter { $0.certainty == .possible }
        #expect(elsewhere.count == 6)
        #expect(elsewhere.allSatisfy { $0.sentence.english.contains("the register says") })
    }

    @Test func `34,000 points in their tambon are likely, and none is certain`() throws {
        let outcome = try judge(
            "thailand/schools_synthetic.csv", on: try PlantingGround.thailandBoundaries(),
            columns: [.tambon: 2, .amphoe: 3, .province: 4, .latitude: 7, .longitude: 8])
        #expect(outcome.verdicts.count == 33_998)
        #expect(outcome.verdicts.allSatisfy { $0.hypothesis == .asGiven })
        #expect(outcome.verdicts.allSatisfy { $0.certainty == .likely })
    }

    @Test func `215,372 schools without any boundary are judged among each other`() throws {
        let outcome = try judge(
            "indonesia/schools.csv", on: [],
            columns: [.tambon: 5, .amphoe: 6, .province: 7, .latitude: 9, .longitude: 10])
        let counts = counts(outcome)
        #expect(outcome.verdicts.count == 215_372)
        // 1,150 without and 472 with one zero; 184 at 0, 0; two exchanged.
        #expect(counts[.missing] == 1150 + 472)
        #expect(counts[.exchanged] == 2)
        #expect((counts[.placeholder] ?? 0) > 184)
        #expect((counts[.asGiven] ?? 0) > 200_000)
        let corrected = outcome.verdicts.filter { $0.correction != nil }
        #expect(corrected.isEmpty, "without boundaries nothing is certain")
    }
}
