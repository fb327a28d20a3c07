import Geo

/// The columns of a file of proposals, in the order in which they are written.
public enum ProposalColumn: CaseIterable, Sendable {
    case school, name, tambon, amphoe, asWritten, latitude, longitude
    case verdict, confidence, certainty, metresMoved, map
    case accept, by, why

    public var heading: LocalizedText {
        switch self {
        case .school: LocalizedText(thai: "รหัสโรงเรียน", english: "school code")
        case .name: LocalizedText(thai: "ชื่อโรงเรียน", english: "school")
        case .tambon: LocalizedText(thai: "ตำบล", english: "tambon")
        case .amphoe: LocalizedText(thai: "อำเภอ", english: "amphoe")
        case .asWritten: LocalizedText(thai: "พิกัดตามทะเบียน", english: "as written")
        case .latitude: LocalizedText(thai: "ละติจูดที่เสนอ", english: "proposed latitude")
        case .longitude: LocalizedText(thai: "ลองจิจูดที่เสนอ", english: "proposed longitude")
        case .verdict: LocalizedText(thai: "เหตุที่เสนอ", english: "verdict")
        case .confidence: LocalizedText(thai: "ความเชื่อมั่น", english: "confidence")
        case .certainty: LocalizedText(thai: "ความแน่นอน", english: "certainty")
        case .metresMoved: LocalizedText(thai: "ย้ายไป (เมตร)", english: "metres moved")
        case .map: LocalizedText(thai: "แผนที่", english: "map")
        case .accept: LocalizedText(thai: "รับ (ใช่/ไม่)", english: "accept (yes/no)")
        case .by: LocalizedText(thai: "ผู้ตรวจ", english: "by")
        case .why: LocalizedText(thai: "เหตุผล", english: "why")
        }
    }

    /// What stands in the column before a clerk has filled anything in.
    public enum Content: Hashable, Sendable {
        case text(String?)
        case number(Double?)
    }

    /// The content of the column for one proposal; degrees to seven decimals, metres whole.
    public func content(_ proposal: PositionProposal, _ language: Language) -> Content {
        switch self {
        case .school: .text(proposal.school)
        case .name: .text(proposal.name)
        case .tambon: .text(proposal.tambon)
        case .amphoe: .text(proposal.amphoe)
        case .asWritten: .text(proposal.asWritten)
        case .latitude: .number(proposal.position?.y)
        case .longitude: .number(proposal.position?.x)
        case .verdict: .text(proposal.sentence[language])
        case .confidence: .number(proposal.confidence.map { rounded($0, places: 4) })
        case .certainty: .text(proposal.certainty)
        case .metresMoved: .number(proposal.metresMoved?.rounded())
        case .map: .text((proposal.proposed ?? proposal.given).flatMap(mapLink))
        case .accept: .text(proposal.isCertain ? AcceptWord.yes.word[language] : nil)
        case .by, .why: .text(nil)
        }
    }
}

/// The page of OpenStreetMap with a marker, at a zoom that shows a village; text, never fetched.
private func mapLink(_ point: Coordinate) -> String? {
    // Only what is on earth has a page.
    guard abs(point.x) <= 180, abs(point.y) <= 90 else { return nil }
    let (latitude, longitude) = (decimal(point.y, places: 6), decimal(point.x, places: 6))
    return "https://www.openstreetmap.org/?mlat=\(latitude)&mlon=\(longitude)"
        + "#map=17/\(latitude)/\(longitude)"
}

/// What a clerk writes to accept a proposal or not.
enum AcceptWord: CaseIterable {
    case yes, no

    var word: LocalizedText {
        switch self {
        case .yes: LocalizedText(thai: "ใช่", english: "yes")
        case .no: LocalizedText(thai: "ไม่", english: "no")
        }
    }

    /// Reads what people write in such a column; nil for anything else.
    init?(_ cell: String) {
        let key = ThaiText.key(cell)
        if ["ใช่", "ใช", "รับ", "ตกลง", "yes", "y", "true", "1"].contains(key) || "✓✔".contains(cell)
        {
            self = .yes
        } else if ["ไม่", "ไม", "ไม่ใช่", "ไม่รับ", "no", "n", "false", "0"].contains(key) {
            self = .no
        } else {
            return nil
        }
    }
}
