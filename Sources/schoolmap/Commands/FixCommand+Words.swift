import Geo
import Schools
import Workspace

/// A correction as one line: its number, the school, from what to what, by whom, when and why.
enum CorrectionLine {
    static func text(
        _ correction: Correction, _ status: CorrectionStatus, _ language: Language
    ) -> String {
        let isThai = language == .thai
        let old = correction.asWritten.map { "“\($0)”" } ?? (isThai ? "ช่องว่าง" : "empty")
        let signature = correction.signature
        let fate: String =
            switch status {
            case .inForce: isThai ? "มีผล" : "in force"
            case .superseded(let id):
                isThai ? "แทนด้วย \(id.text)" : "superseded by \(id.text)"
            case .undone(let undo):
                (isThai ? "ยกเลิกโดย" : "taken back by")
                    + " \(undo.signature.by) \(undo.signature.at): \(undo.signature.why)"
            }
        return "\(correction.id.text)  \(correction.school)  \(old) → \(correction.value.text)  "
            + "\(signature.by) \(signature.at): \(signature.why)  [\(fate)]"
    }
}

/// A correction as JSON.
struct CorrectionAnswer: Encodable {
    let id: String
    let school: String
    let subject: String
    let as_written: String?
    let latitude: Double?
    let longitude: Double?
    let tambon: String?
    let by: String
    let at: String
    let why: String
    let proposal: String?
    let confidence: Double?
    let status: String
    let superseded_by: String?
    let undone_by: String?
    let undone_at: String?
    let undone_why: String?

    init(_ entry: (correction: Correction, status: CorrectionStatus)) {
        let (correction, status) = entry
        id = correction.id.text
        school = correction.school
        subject = correction.subject.rawValue
        as_written = correction.asWritten
        if case .position(let point) = correction.value {
            (latitude, longitude, tambon) = (point.y, point.x, nil)
        } else if case .tambon(let name) = correction.value {
            (latitude, longitude, tambon) = (nil, nil, name)
        } else {
            (latitude, longitude, tambon) = (nil, nil, nil)
        }
        by = correction.signature.by
        at = correction.signature.at
        why = correction.signature.why
        proposal = correction.proposal?.kind
        confidence = correction.proposal?.confidence
        self.status = status.word
        var later: CorrectionID?
        var undo: CorrectionUndo?
        if case .superseded(let id) = status { later = id }
        if case .undone(let record) = status { undo = record }
        superseded_by = later?.text
        undone_by = undo?.signature.by
        undone_at = undo?.signature.at
        undone_why = undo?.signature.why
    }
}

/// A file of proposals, as JSON.
struct ProposalFileAnswer: Encodable {
    let output: String
    let proposals: Int
    let certain: Int

    init(_ file: ProposalFile) {
        output = file.path
        proposals = file.count
        certain = file.certainCount
    }
}

/// What a filled-in file of proposals came to, as JSON.
struct ReviewAnswer: Encodable {
    let added: [String]
    let unchanged: Int
    let declined: Int
    let problems: [ProblemAnswer]

    init(_ review: ProposalReview, _ language: Language) {
        // With problems nothing has been added.
        added = review.problems.isEmpty ? review.corrections.map(\.school) : []
        unchanged = review.unchangedCount
        declined = review.declinedCount
        problems = review.problems.map { ProblemAnswer($0, language) }
    }
}

extension LedgerError {
    /// What is wrong with the ledger, and what to try.
    var words: LocalizedText {
        switch code {
        case .notALedger:
            LocalizedText(
                thai: "\(path) ไม่มีหัวตารางของบันทึกการแก้ไข ย้ายแฟ้มออก หรือคืนแถวหัวตารางเดิม",
                english: "\(path) lacks the header of the corrections; move it away, or put its "
                    + "header row back")
        case .nothingToTakeBack(let name):
            LocalizedText(
                thai: "ไม่มีการแก้ไขที่มีผลของ “\(name)” ดูด้วย schoolmap fix --list",
                english: "there is no correction “\(name)” to take back; see schoolmap fix --list")
        case .changedMeanwhile:
            LocalizedText(
                thai: "มีผู้อื่นเขียน \(path) ระหว่างนี้ สั่งใหม่อีกครั้ง",
                english: "somebody else has written \(path) meanwhile; try again")
        }
    }
}

extension WriteRefusal {
    /// Why nothing was written, and what to try.
    var words: LocalizedText {
        switch reason {
        case .isSource:
            LocalizedText(
                thai: "\(path) เป็นแฟ้มต้นฉบับใน schoolmap.yaml ไม่เขียนทับ ใช้ชื่ออื่น",
                english: "\(path) is a source in schoolmap.yaml and is not written over; choose "
                    + "another name")
        case .isOwn:
            LocalizedText(
                thai: "\(path) เป็นแฟ้มของ schoolmap เอง ใช้ชื่ออื่น",
                english: "\(path) is a file of schoolmap's own; choose another name")
        case .isThere:
            LocalizedText(
                thai: "มี \(path) อยู่แล้ว อาจกรอกไว้แล้ว ใช้ --output ชื่ออื่น หรือ --force เพื่อเขียนทับ",
                english: "\(path) is there already and may be filled in; give another --output, "
                    + "or --force to replace it")
        case .hasOthers:
            LocalizedText(
                thai: "โฟลเดอร์ \(path) มีแฟ้มอื่นอยู่แล้ว ระบุโฟลเดอร์ใหม่",
                english: "\(path) has other files in it; name a new folder")
        }
    }
}
