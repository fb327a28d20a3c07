/// Collects findings, so many of each kind, and says how many more there were.
final class FindingLog {
    /// A file in which every row is bad needs no finding for each.
    static let limit = 1000

    private var kept: [Finding] = []
    private var counts: [String: Int] = [:]

    func append(_ finding: Finding) {
        counts[finding.kind, default: 0] += 1
        if counts[finding.kind, default: 0] <= Self.limit { kept.append(finding) }
    }

    /// In the order met, then one for each kind that went over the limit.
    var findings: [Finding] {
        let more = counts.filter { $0.value > Self.limit }.sorted { $0.key < $1.key }
        return kept + more.map { .more(kind: $0.key, count: $0.value - Self.limit) }
    }
}

extension Finding {
    static func more(kind: String, count: Int) -> Finding {
        Finding(
            kind: kind, value: String(count),
            message: "\(count) more findings of this kind are not listed one by one.",
            messageThai: "ยังมีปัญหาชนิดนี้อีก \(count) รายการที่ไม่ได้แสดงทีละรายการ",
            suggestion: "Repair the cause in the file, then read it again.",
            suggestionThai: "แก้ที่ต้นเหตุในไฟล์แล้วอ่านใหม่")
    }
}
