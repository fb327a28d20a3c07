extension FeedbackChannel {
    public var wording: LocalizedText {
        switch self {
        case .website: LocalizedText(thai: "เว็บไซต์", english: "website")
        case .eOffice: LocalizedText(thai: "E-Office", english: "E-Office")
        case .facebook: LocalizedText(thai: "เฟซบุ๊ก", english: "Facebook")
        case .telephone: LocalizedText(thai: "โทรศัพท์", english: "telephone")
        case .other: LocalizedText(thai: "ช่องทางอื่น", english: "another way")
        }
    }
}

extension FeedbackKind {
    public var wording: LocalizedText {
        switch self {
        case .position: LocalizedText(thai: "ตำแหน่งโรงเรียน", english: "position of a school")
        case .data: LocalizedText(thai: "ข้อมูล", english: "data")
        case .other: LocalizedText(thai: "เรื่องอื่น", english: "something else")
        }
    }
}

extension FeedbackStatus {
    public var wording: LocalizedText {
        switch self {
        case .new: LocalizedText(thai: "รอพิจารณา", english: "new")
        case .accepted: LocalizedText(thai: "รับไว้", english: "accepted")
        case .answered: LocalizedText(thai: "ตอบแล้ว", english: "answered")
        case .rejected: LocalizedText(thai: "ไม่รับ", english: "rejected")
        case .spam: LocalizedText(thai: "ข้อความขยะ", english: "spam")
        }
    }
}

extension FeedbackReport {
    /// The report as evidence of a proposal: its number, its way and its words.
    public var evidence: LocalizedText {
        let words = content.text.split { $0.isWhitespace }.joined(separator: " ")
        let shown = words.count > 120 ? words.prefix(119) + "…" : words[...]
        return LocalizedText(
            thai: "รายงาน \(number.text) ทาง\(channel.wording.thai): \(shown)",
            english: "report \(number.text) by \(channel.wording.english): \(shown)")
    }
}
