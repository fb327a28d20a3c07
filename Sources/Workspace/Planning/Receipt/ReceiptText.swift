import Maps
import Planning
import Schools

/// Puts a closing into the words of the page for a hearing.
struct ReceiptText {
    let result: ClosureResult
    let sources: ReceiptSources
    let officeName: String
    let period: AcademicPeriod?
    let language: Language

    var closure: Closure { result.closure }
    var counts: ClosureCounts { result.counts }

    func pick(_ thai: String, _ english: String) -> String {
        language == .thai ? thai : english
    }

    var content: ReceiptContent {
        let name = closure.question.closing.name
        let summary = ClosureSummary(closure, counts)
        var content = ReceiptContent(
            purpose: purpose,
            title: pick(
                "หากโรงเรียน\(nameWithoutSchool(name)) ไม่เปิดสอน นักเรียนจะไปเรียนที่ใด",
                "If \(name) did not open, where would its pupils go?"),
            subtitle: [officeName, period?.wording[language] ?? ""].filter { !$0.isEmpty }
                .joined(separator: " · "),
            sentence: summary.sentence[language], map: map,
            tables: [ways, schools], facts: facts,
            unknownTitle: pick("สิ่งที่ไม่ทราบและข้อสมมติ", "What is not known, and what is assumed"),
            unknown: summary.notes.map { $0[language] },
            objection: ReceiptObjection(
                title: pick("ช่องแสดงความเห็น / คัดค้าน", "Remarks and objections"),
                blanks: language == .thai
                    ? ["ชื่อ-สกุล", "หมู่บ้าน", "ลงชื่อ", "วันที่"]
                    : ["Name", "Village", "Signature", "Date"]))
        content.unknownMore = pick("และอีก # ข้อ (ดูหน้า 2)", "and # more (page 2)")
        content.annex = [allPlaces].compactMap(\.self)
        content.annexWords = annexWords
        return content
    }

    /// The title says the word already.
    private func nameWithoutSchool(_ name: String) -> String {
        name.hasPrefix("โรงเรียน") ? String(name.dropFirst("โรงเรียน".count)) : name
    }

    // MARK: Numbers

    func count(_ count: Int?) -> String { count.map(ReadableNumber.grouped) ?? "–" }

    func kilometres(_ metres: Double?) -> String {
        metres.map { ReadableNumber.grouped($0 / 1_000, decimals: 1) } ?? "–"
    }

    func change(_ before: String, _ after: String) -> String {
        before == after ? after : "\(before) → \(after)"
    }

    /// A paper with all counts is not one to hand round: that needs --public.
    private var purpose: String {
        let words = pick(
            "ข้อมูลประกอบการพิจารณา · ยังไม่มีการตัดสินใจ",
            "Information for consideration · nothing has been decided")
        return words + (counts.showsDetail ? " · " + LocalizedText.internalUse[language] : "")
    }

    private var annexWords: ReceiptAnnexWords {
        var words = ReceiptAnnexWords()
        words.title = pick("รายการทั้งหมดของใบสรุปหน้า 1", "All of what page 1 sums up")
        words.note = pick(
            "รายการและข้อความที่หน้านี้แสดงไม่ครบ อยู่ครบในหน้า 2 เป็นต้นไป",
            "What this page has not room for stands whole from page 2 on")
        words.continued = pick("(ต่อ)", "(continued)")
        words.page = pick("หน้า #", "page #")
        return words
    }
}
