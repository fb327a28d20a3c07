import Geo

@testable import Schools

/// Rows of a table with bars between the cells, numbered as a spreadsheet does.
func officeRows(_ text: String) -> [Cells] {
    cells(text).enumerated().map { Cells($1, number: $0 + 1) }
}

extension CorrectionLedger {
    /// A ledger from a text with bars between its cells.
    init(text: String) {
        self.init(officeRows(text), source: "corrections.csv")
    }

    /// The ledger as its file is read again.
    var readAgain: CorrectionLedger {
        let rows = ([header] + cells).enumerated().map { Cells($1, number: $0 + 1) }
        return CorrectionLedger(rows, source: "corrections.csv")
    }
}

extension Signature {
    static let somsri = Signature(by: "สมศรี", at: "2026-11-22T09:00:00Z", why: "โทรถามแล้ว")
    static let somchai = Signature(by: "สมชาย", at: "2026-11-23T09:00:00Z", why: "ผิดแห่ง")
}

extension Correction {
    /// A correction of coordinates.
    static func moving(
        _ school: String = "1099097001", from asWritten: String? = "100.13, 7.45",
        to point: Coordinate = Coordinate(longitude: 100.13, latitude: 7.45), id: Int = 1
    ) -> Correction {
        Correction(
            id: CorrectionID(id), school: school, asWritten: asWritten, value: .position(point),
            signature: .somsri, proposal: .init(kind: "coordinate-swapped", confidence: 0.9995))
    }
}

extension PositionProposal {
    /// A proposal for a school whose axes are exchanged.
    static func swapped(
        _ school: String = "1099097001", asWritten: String? = "100.13, 7.45",
        proposed: Coordinate? = Coordinate(longitude: 100.13, latitude: 7.45),
        certainty: String = "certain"
    ) -> PositionProposal {
        PositionProposal(
            school: school, name: "บ้านโคก", tambon: "ลำปำ", amphoe: "เมือง", asWritten: asWritten,
            given: Coordinate(longitude: 7.45, latitude: 100.13), proposed: proposed,
            sentence: LocalizedText(thai: "สลับกัน", english: "exchanged"),
            kind: "coordinate-swapped", confidence: 0.9995, certainty: certainty)
    }
}
