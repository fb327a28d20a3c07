import Geo
import Testing

@testable import Schools

@Suite struct ProposalTests {
    /// The cells of a proposal as a file has them.
    private static func texts(
        _ proposal: PositionProposal, _ language: Language = .thai
    ) -> [ProposalColumn: String] {
        var texts: [ProposalColumn: String] = [:]
        for column in ProposalColumn.allCases {
            switch column.content(proposal, language) {
            case .text(let text): texts[column] = text
            case .number(let number): texts[column] = number.map { decimal($0, places: 9) }
            }
        }
        return texts
    }

    @Test func `a certain proposal is filled in as accepted`() {
        let texts = Self.texts(.swapped())
        #expect(texts[.accept] == "ใช่" && texts[.by] == nil && texts[.why] == nil)
        #expect(texts[.latitude] == "7.45" && texts[.longitude] == "100.13")
        #expect(texts[.asWritten] == "100.13, 7.45" && texts[.verdict] == "สลับกัน")
        #expect(Self.texts(.swapped(), .english)[.accept] == "yes")
        #expect(Self.texts(.swapped(certainty: "likely"))[.accept] == nil)
        #expect(Self.texts(.swapped(proposed: nil))[.accept] == nil)
    }

    @Test func `the map shows the proposed place, or where the school is said to be`() {
        #expect(
            Self.texts(.swapped())[.map]
                == "https://www.openstreetmap.org/?mlat=7.45&mlon=100.13#map=17/7.45/100.13")
        #expect(Self.texts(.swapped(proposed: nil))[.map] == nil, "100° north is no place")
        var proposal = PositionProposal.swapped(proposed: nil)
        proposal.given = Coordinate(longitude: 99, latitude: 7)
        #expect(Self.texts(proposal)[.map]?.hasSuffix("#map=17/7/99") == true)
    }

    @Test func `how far the school moves is in whole metres`() {
        var proposal = PositionProposal.swapped()
        proposal.given = Coordinate(longitude: 100.13, latitude: 7.451)
        // A thousandth of a degree of latitude at 7.45° N (NGA Pub. 9): 110.6 m.
        #expect(Self.texts(proposal)[.metresMoved] == "111")
        proposal.given = nil
        #expect(Self.texts(proposal)[.metresMoved] == nil)
    }

    @Test(arguments: ["ใช่", "ใช่ ", "yes", "Y", "1", "✓", "รับ"])
    func `a yes is understood`(_ text: String) { #expect(AcceptWord(text) == .yes) }

    @Test(arguments: ["ไม่", "ไม่ใช่", "no", "N", "0"])
    func `a no is understood`(_ text: String) { #expect(AcceptWord(text) == .no) }

    @Test(arguments: ["อาจจะ", "?", "2"])
    func `anything else is neither`(_ text: String) { #expect(AcceptWord(text) == nil) }
}

@Suite struct ProposalReviewTests {
    private static let header =
        "รหัสโรงเรียน|พิกัดตามทะเบียน|ละติจูดที่เสนอ|ลองจิจูดที่เสนอ|รับ (ใช่/ไม่)|ผู้ตรวจ|เหตุผล"
    private static let row = "1099097001|100.13, 7.45|7.45|100.13|ใช่||"

    private static func review(
        _ rows: String, by: String? = "สมศรี", why: String? = nil, acceptsCertain: Bool = false,
        ledger: CorrectionLedger = CorrectionLedger(source: ""), header: String = header
    ) -> ProposalReview {
        var review = ProposalReview(
            [.swapped(), .swapped("097002", asWritten: nil, certainty: "likely")],
            asWritten: [
                "1099097001": "100.13, 7.45", "097002": nil, "1099097003": "7.1, 100.1",
            ], ledger: ledger,
            defaults: .init(
                by: by, at: "2026-11-22T09:00:00Z", why: why, acceptsCertain: acceptsCertain),
            source: "proposals.csv")
        review.read(officeRows("\(header)\n\(rows)"))
        return review
    }

    @Test func `an accepted row becomes a correction with who, when, why and its source`() {
        let review = Self.review(Self.row)
        var expected = Correction.moving()
        expected.signature.why = "สลับกัน"
        #expect(review.problems.isEmpty)
        #expect(review.corrections == [expected])
    }

    @Test func `the row's own words go before those of the command`() {
        let own = Self.review("1099097001|100.13, 7.45|7.45|100.13|ใช่|สมชาย|ไปดูมา", why: "ทั่วไป")
        #expect(own.corrections.first?.signature.by == "สมชาย")
        #expect(own.corrections.first?.signature.why == "ไปดูมา")
        #expect(Self.review(Self.row, why: "ทั่วไป").corrections.first?.signature.why == "ทั่วไป")
    }

    @Test func `a place that the clerk has put in is the clerk's`() {
        let review = Self.review("1099097001|100.13, 7.45|7.5|100.2|ใช่||")
        #expect(review.corrections.first?.proposal == nil)
        #expect(
            review.corrections.first?.value
                == .position(Coordinate(longitude: 100.2, latitude: 7.5)))
    }

    @Test func `a school without a proposal may be corrected too`() {
        let review = Self.review("1099097003|7.1, 100.1|7.2|100.1|ใช่||วัดใหม่")
        #expect(review.problems.isEmpty && review.corrections.first?.asWritten == "7.1, 100.1")
    }

    @Test func `a code without its zeros is the school's`() {
        let review = Self.review("97002||7.2|100.1|ใช่||")
        #expect(review.corrections.map(\.school) == ["097002"])
    }

    @Test func `rows left open or refused are declined`() {
        let rows = "1099097001|100.13, 7.45|7.45|100.13|||\n097002||||-||\n1099097003||||ไม่||"
        #expect(Self.review(rows).declinedCount == 3)
        let certain = Self.review(rows, acceptsCertain: true)
        #expect(certain.declinedCount == 2)
        #expect(certain.corrections.map(\.school) == ["1099097001"])
    }

    private static let citizen = CitizenNumber.completing([3, 1, 0, 0, 6, 0, 0, 4, 4, 5, 6, 3])
        .map(String.init).joined()

    static let badRows: [(row: String, kind: String)] = [
        ("1099097009|100.13, 7.45|7.45|100.13|ใช่||", "correction-school-unknown"),
        ("1.10E+09|100.13, 7.45|7.45|100.13|ใช่||", "correction-school-unknown"),
        ("|100.13, 7.45|7.45|100.13|ใช่||", "correction-school-unknown"),
        ("1099097001|100.13, 7.45|7.45|100.13|อาจจะ||", "correction-unreadable"),
        ("1099097001|100.13, 7.45|||ใช่||", "correction-unreadable"),
        ("1099097001|100.13, 7.45|100.13|7.45|ใช่||", "correction-unreadable"),
        ("1099097001|100.13, 7.45|48.1|11.5|ใช่||", "correction-unreadable"),
        ("1099097001|100.13, 7.46|7.45|100.13|ใช่||", "correction-stale"),
        ("1099097001||7.45|100.13|ใช่||", "correction-stale"),
        ("1099097001|100.13, 7.45|7.45|100.13|ใช่|\(citizen)|", "personal-number"),
        ("1099097001|100.13, 7.45|7.45|100.13|ใช่||โทร \(citizen)", "personal-number"),
    ]

    @Test(arguments: badRows)
    func `a row that cannot be used is named`(_ row: String, _ kind: String) {
        let review = Self.review("097002||7.2|100.1|ใช่||\n\(row)")
        #expect(review.problems.kinds == [kind])
        #expect(review.problems.first?.row == 3 && review.problems.first?.source == "proposals.csv")
    }

    @Test func `a school that stands twice is named with the first row`() {
        let review = Self.review("\(Self.row)\n\(Self.row)")
        #expect(review.problems.kinds == ["correction-unreadable"])
        #expect(review.problems.first?.message.english.contains("row 2") == true)
    }

    @Test func `nobody's acceptance is none`() {
        #expect(Self.review(Self.row, by: nil).problems.kinds == ["correction-unreadable"])
    }

    @Test func `a file without its header is named`() {
        let review = Self.review(Self.row, header: "a|b")
        #expect(review.problems.kinds == ["correction-unreadable"] && review.corrections.isEmpty)
    }

    @Test func `what is in force already is not corrected again`() {
        var ledger = CorrectionLedger(source: "")
        ledger.append(.moving())
        let review = Self.review(Self.row, ledger: ledger)
        #expect(review.corrections.isEmpty && review.unchangedCount == 1)
        let other = Self.review("1099097001|100.13, 7.45|7.5|100.2|ใช่||", ledger: ledger)
        #expect(other.corrections.map(\.id.text) == ["C0002"])
    }

    @Test func `without a file all that is certain is accepted`() {
        var review = ProposalReview(
            [.swapped(), .swapped("097002", certainty: "likely")],
            asWritten: ["1099097001": "100.13, 7.45"], ledger: CorrectionLedger(source: ""),
            defaults: .init(by: "สมศรี", at: "", why: nil, acceptsCertain: true), source: "")
        review.acceptCertain()
        #expect(review.corrections.map(\.school) == ["1099097001"])
        #expect(review.corrections.first?.asWritten == "100.13, 7.45")
    }
}
