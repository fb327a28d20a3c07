import Geo
import Testing

@testable import Schools

@Suite struct CorrectionsInForceTests {
    private static let school = "1099097001"

    private static func ledger(_ corrections: Correction...) -> CorrectionLedger {
        var ledger = CorrectionLedger(source: "corrections.csv")
        for correction in corrections { ledger.append(correction) }
        return ledger
    }

    private static func decision(
        _ ledger: CorrectionLedger, asWritten: String? = "100.13, 7.45", school: String = school
    ) -> CorrectionDecision {
        CorrectionsInForce(ledger).decision(
            .coordinates, ofSchool: school, asWritten: asWritten)
    }

    @Test func `a correction applies where the original is as it was`() {
        let ledger = Self.ledger(.moving())
        #expect(Self.decision(ledger) == .applies(.moving()))
        #expect(Self.decision(ledger, asWritten: " 100.13,7.45") == .applies(.moving()))
        #expect(Self.decision(ledger, school: "1099097002") == .none)
        let tambon = CorrectionsInForce(ledger).decision(
            .tambon, ofSchool: Self.school, asWritten: "ลำปำ")
        #expect(tambon == .none)
    }

    @Test(arguments: ["100.14, 7.45", nil])
    func `a correction of what has changed since is reported and not used`(now: String?) throws {
        guard
            case .stale(let correction, let problem) = Self.decision(
                Self.ledger(.moving()), asWritten: now)
        else {
            Issue.record("it is not stale")
            return
        }
        #expect(correction.id == CorrectionID(1))
        #expect(problem.kind == "correction-stale" && problem.row == 2)
        #expect(problem.school == Self.school && problem.field == "coordinates")
        #expect(problem.message.english.contains("100.13, 7.45"))
        #expect(problem.message.english.contains(now ?? "empty"))
    }

    @Test func `an original that was put right needs no correction`() {
        #expect(
            Self.decision(Self.ledger(.moving()), asWritten: "7.450001, 100.13")
                == .fulfilled(.moving()))
        let missing = Correction.moving(from: nil)
        #expect(Self.decision(Self.ledger(missing), asWritten: nil) == .applies(missing))
    }

    @Test func `the newest that was not taken back counts`() {
        let first = Correction.moving()
        let second = Correction.moving(to: Coordinate(longitude: 100.2, latitude: 7.5), id: 2)
        var ledger = Self.ledger(second, first)
        #expect(Self.decision(ledger) == .applies(second))
        #expect(
            ledger.history.map(\.status) == [.superseded(by: CorrectionID(2)), .inForce])
        ledger.undo(second, .somchai)
        #expect(Self.decision(ledger) == .applies(first))
        #expect(ledger.history.map(\.status.word) == ["in-force", "undone"])
        ledger.undo(first, .somchai)
        #expect(Self.decision(ledger) == .none)
        #expect(CorrectionsInForce(ledger).isEmpty)
    }

    @Test func `a correction is named by its number or by its school`() {
        let first = Correction.moving()
        let second = Correction.moving(to: Coordinate(longitude: 100.2, latitude: 7.5), id: 2)
        var ledger = Self.ledger(first, second)
        #expect(ledger.correction(named: "c1") == first)
        #expect(ledger.correction(named: Self.school) == second)
        #expect(ledger.correction(named: "C0003") == nil)
        #expect(ledger.correction(named: "1099097002") == nil)
        ledger.undo(second, .somchai)
        #expect(ledger.correction(named: "C0002") == nil)
        #expect(ledger.correction(named: Self.school) == first)
    }

    @Test func `a code that has lost its leading zeros finds its school`() {
        let ledger = Self.ledger(.moving("97001"), .moving("197003", id: 2))
        #expect(Self.decision(ledger, school: "097001") != .none)
        #expect(Self.decision(ledger, school: "0197003") != .none)
        #expect(Self.decision(ledger, school: "297001") == .none)
        let exact = Self.ledger(.moving("97001", id: 3), .moving("097001", id: 2))
        #expect(Self.decision(exact, school: "097001") == .applies(.moving("097001", id: 2)))
    }

    @Test func `corrections of unknown schools are reported`() {
        let inForce = CorrectionsInForce(Self.ledger(.moving(), .moving("1099097099", id: 2)))
        let problems = inForce.problems { $0 == Self.school }
        #expect(problems.kinds == ["correction-school-unknown"])
        #expect(problems.first?.school == "1099097099" && problems.first?.row == 3)
    }

    @Test func `a tambon is corrected like a position`() {
        let correction = Correction(
            id: CorrectionID(1), school: Self.school, asWritten: "ลำปำ", value: .tambon("พญาขัน"),
            signature: .somsri)
        let inForce = CorrectionsInForce(Self.ledger(correction).readAgain)
        func decision(_ now: String?) -> CorrectionDecision {
            inForce.decision(.tambon, ofSchool: Self.school, asWritten: now)
        }
        #expect(decision("ลำปำ") == .applies(correction))
        #expect(decision("ต.พญาขัน") == .fulfilled(correction))
        guard case .stale = decision("ชัยบุรี") else {
            Issue.record("another tambon is not stale")
            return
        }
    }
}
