import Geo

/// One row of the ledger: what it says, or what is wrong with it.
struct LedgerRow: Hashable {
    enum Content: Hashable {
        case correction(Correction)
        case undo(CorrectionUndo)
        case broken(Flaw)
    }

    /// The row as a spreadsheet counts it.
    var number: Int
    var content: Content
    /// The cells in the order of `LedgerColumn`, then those of columns of somebody else's.
    var cells: [String]

    var id: CorrectionID? {
        switch content {
        case .correction(let correction): correction.id
        case .undo(let undo): undo.id
        case .broken: nil
        }
    }
}

extension LedgerRow {
    /// Reads a row; nothing in it is ever a reason to drop it.
    init(_ row: some TableCells, _ columns: HeadingIndex<LedgerColumn>) {
        number = row.number
        let own = LedgerColumn.allCases.map { columns.text($0, row) }
        cells = own + columns.others.map(row.text)
        let text = LedgerText(cells: own)
        do {
            content = try text.content()
        } catch {
            content = .broken(error.flaw)
        }
    }

    init(_ correction: Correction, number: Int) {
        self.number = number
        content = .correction(correction)
        var text = LedgerText(id: correction.id, correction.school, correction.signature)
        text[.asWritten] = correction.asWritten ?? ""
        switch correction.value {
        case .position(let point):
            text[.subject] = LedgerSubject.coordinates.word.thai
            text[.latitude] = decimal(point.y, places: 7)
            text[.longitude] = decimal(point.x, places: 7)
        case .tambon(let name):
            text[.subject] = LedgerSubject.tambon.word.thai
            text[.tambon] = name
        }
        text[.kind] = correction.proposal?.kind ?? ""
        text[.confidence] = correction.proposal?.confidence.map { decimal($0, places: 4) } ?? ""
        cells = text.cells
    }

    init(_ undo: CorrectionUndo, number: Int) {
        self.number = number
        content = .undo(undo)
        var text = LedgerText(id: undo.id, undo.school, undo.signature)
        text[.subject] = LedgerSubject.undo.word.thai
        text[.undoes] = undo.undoes.text
        cells = text.cells
    }
}

/// Why a row says nothing that could be used.
private struct LedgerRowError: Error {
    let flaw: Flaw

    init(_ thai: String, _ english: String) {
        flaw = .correctionUnreadable(LocalizedText(thai: thai, english: english))
    }
}

/// The cells of a row by column.
private struct LedgerText {
    var cells: [String]

    init(cells: [String]) { self.cells = cells }

    init(id: CorrectionID, _ school: String, _ signature: Signature) {
        cells = LedgerColumn.allCases.map { _ in "" }
        self[.id] = id.text
        self[.school] = school
        self[.by] = signature.by
        self[.at] = signature.at
        self[.why] = signature.why
    }

    subscript(_ column: LedgerColumn) -> String {
        get { cells[column.rawValue] }
        set { cells[column.rawValue] = newValue }
    }

    func content() throws(LedgerRowError) -> LedgerRow.Content {
        guard let id = CorrectionID(self[.id]) else {
            throw LedgerRowError("ไม่มีเลขที่ เช่น C0001", "it has no id such as C0001")
        }
        guard let subject = LedgerSubject(self[.subject]) else {
            throw LedgerRowError(
                "สิ่งที่แก้ต้องเป็น พิกัด ตำบล หรือ ยกเลิก",
                "what is corrected must be coordinates, tambon or undo")
        }
        guard subject != .undo else { return .undo(try undo(id)) }
        return .correction(try correction(id, subject))
    }

    private func undo(_ id: CorrectionID) throws(LedgerRowError) -> CorrectionUndo {
        guard let undoes = CorrectionID(self[.undoes]) else {
            throw LedgerRowError(
                "ไม่บอกว่ายกเลิกเลขที่ใด", "it does not say which correction is taken back")
        }
        return CorrectionUndo(
            id: id, undoes: undoes, school: self[.school], signature: try signature())
    }

    private func correction(
        _ id: CorrectionID, _ subject: LedgerSubject
    ) throws(LedgerRowError) -> Correction {
        guard let school = OfficeCode(self[.school]) else {
            throw LedgerRowError(
                "รหัสโรงเรียนว่างหรือถูก Excel เปลี่ยนจนอ่านไม่ได้",
                "the school code is empty, or Excel has changed it beyond reading")
        }
        let kind = self[.kind]
        return Correction(
            id: id, school: school.text,
            asWritten: self[.asWritten].isEmpty ? nil : self[.asWritten],
            value: try value(subject), signature: try signature(),
            proposal: kind.isEmpty
                ? nil
                : Correction.Proposal(kind: kind, confidence: plainNumber(self[.confidence])))
    }

    private func value(_ subject: LedgerSubject) throws(LedgerRowError) -> Correction.Value {
        guard subject == .coordinates else {
            guard !self[.tambon].isEmpty else {
                throw LedgerRowError("ไม่มีชื่อตำบลใหม่", "the new tambon is empty")
            }
            return .tambon(self[.tambon])
        }
        switch OfficePosition(latitude: self[.latitude], longitude: self[.longitude]) {
        case .success(let point): return .position(point)
        case .failure(let fault): throw LedgerRowError(fault.words.thai, fault.words.english)
        }
    }

    /// Without a name and a moment nobody answers for the row.
    private func signature() throws(LedgerRowError) -> Signature {
        guard !self[.by].isEmpty, !self[.at].isEmpty else {
            throw LedgerRowError("ไม่บอกว่าใครแก้เมื่อใด", "it does not say by whom and when")
        }
        return Signature(
            by: PersonalNumber.covered(self[.by]), at: self[.at],
            why: PersonalText.covered(self[.why]))
    }
}
