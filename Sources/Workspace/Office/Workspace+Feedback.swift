import Foundation
import GeoSource
import SchoolStore
public import Schools

extension Workspace {
    /// The reports about positions that the office has accepted and nothing has been done about.
    ///
    /// None where there is no office database: to read is no reason to make one.
    func openReports() throws -> [FeedbackReport] {
        guard FileManager.default.fileExists(atPath: officePath) else { return [] }
        let reports = try officeDatabase().feedback().filter { $0.acceptedAt != nil }
        guard !reports.isEmpty else { return [] }
        let corrections = try ledger().corrections
        return reports.filter { !$0.isDealtWith(by: corrections) }
    }

    /// Writes at the reports what they have come to.
    func note(_ corrections: [Correction], at reports: [FeedbackReport]) throws {
        for correction in corrections {
            for report in reports where report.content.school == correction.school {
                _ = try officeDatabase().decide(
                    report.number,
                    FeedbackDecision(
                        status: report.status,
                        changed: "\(correction.id.text): \(correction.value.text)"),
                    by: OfficeUser(name: correction.signature.by, role: .office),
                    at: correction.signature.at)
            }
        }
    }

    /// Writes a year's summary as a table, by the ending of the path.
    ///
    /// - Throws: `WriteRefusal`, `ExportError`.
    public func writeSummary(
        _ summary: FeedbackSummary, to path: String, language: Language
    ) throws {
        try checkMayWrite(path)
        try TableFile.write(OutputTable(summary, language), to: path)
    }

    /// The endings that tables of the office can be written with.
    public static var tableEndings: [String] { TableFile.endings }
}

extension PositionProposal {
    /// A school that somebody may have reported.
    init(_ school: StoredSchool) {
        self.init(
            school: school.code, name: school.name, tambon: school.tambon, amphoe: school.amphoe,
            asWritten: school.positionAsWritten, given: school.coordinate,
            sentence: LocalizedText(thai: "", english: ""), kind: Self.reported, confidence: nil,
            certainty: Self.reported)
    }
}

extension OutputTable {
    fileprivate init(_ summary: FeedbackSummary, _ language: Language) {
        func word(_ thai: String, _ english: String) -> String {
            language == .thai ? thai : english
        }
        let year = word(
            summary.calendar == .fiscal
                ? "ปีงบประมาณ \(summary.year)" : "ปีปฏิทิน พ.ศ. \(summary.year)",
            summary.calendar == .fiscal
                ? "fiscal year B.E. \(summary.year)" : "calendar year B.E. \(summary.year)")
        func row(_ group: String, _ item: String, _ line: FeedbackSummary.Line) -> [Cell] {
            [
                Cell(group), Cell(item), Cell(line.reports), Cell(line.answered),
                Cell(line.medianDays),
            ]
        }
        func rows<Key>(
            _ group: String, _ lines: [(Key, FeedbackSummary.Line)],
            _ wording: (Key) -> LocalizedText
        ) -> [[Cell]] {
            lines.map { row(group, wording($0.0)[language], $0.1) }
        }
        self.init(
            name: "feedback",
            header: [
                word("หัวข้อ", "group"), word("รายการ", "item"), word("จำนวนเรื่อง", "reports"),
                word("ตอบแล้ว", "answered"), word("มัธยฐานวันที่ใช้ตอบ", "median days to answer"),
                word("สิ่งที่ปรับปรุง", "what was changed"),
            ],
            rows: [row(word("รวม", "all"), year, summary.total)]
                + rows(word("ช่องทาง", "channel"), summary.channels, \.wording)
                + rows(word("เรื่อง", "kind"), summary.kinds, \.wording)
                + rows(word("สถานะ", "status"), summary.statuses, \.wording)
                + summary.changes.map { change in
                    [
                        Cell(word("การปรับปรุง", "change")),
                        Cell(
                            [change.number.text, change.school].compactMap(\.self)
                                .joined(separator: " ")),
                        .empty, .empty, .empty, Cell(change.text),
                    ]
                })
    }
}
