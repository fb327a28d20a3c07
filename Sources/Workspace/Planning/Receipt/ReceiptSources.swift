import SchoolStore
import Schools

/// Which files the numbers of a receipt are from, and of which day.
struct ReceiptSources {
    private let records: [SourceRecord]
    private let period: AcademicPeriod?
    private let language: Language

    init(_ source: PlanSource, _ language: Language) throws {
        records = try source.store.sources()
        period = source.period
        self.language = language
    }

    /// A line such as "ที่มา: students-2566-3.csv (ปีการศึกษา 2566 รอบที่ 3)"; empty without any.
    func line(_ kinds: [SourceKind]) -> String {
        let texts = kinds.flatMap { kind in own(kind).map(text) }
        guard !texts.isEmpty else { return "" }
        return (language == .thai ? "ที่มา: " : "Source: ") + texts.joined(separator: " · ")
    }

    /// The files of a kind that count: pupils of the period, else those of the newest year.
    private func own(_ kind: SourceKind) -> [SourceRecord] {
        let all = records.filter { record in
            // Of boundaries only those of tambon are in the numbers.
            record.kind == kind && (kind != .boundaries || record.level == .tambon)
        }
        if kind == .students, let period {
            let exact = all.filter { $0.period.map { $0.isWithin(period) } ?? false }
            if !exact.isEmpty { return exact }
        }
        let undated = all.filter { $0.period == nil }
        guard undated.isEmpty else { return undated }
        let newest = all.compactMap(\.period).filter { one in period.map { one <= $0 } ?? true }
            .max()
        return all.filter { $0.period == newest }
    }

    /// The file with the period of its numbers, or else the day it came or was last changed.
    private func text(_ record: SourceRecord) -> String {
        let name = record.path.split(separator: "/").last.map(String.init) ?? record.path
        let period = record.period?.shortWord
        let received = record.delivery.received.flatMap { day($0) }
            .map { language == .thai ? "รับ \($0)" : "received \($0)" }
        let changed = record.modifiedAt.flatMap { day(String($0.prefix(10))) }
            .map { language == .thai ? "แก้ไข \($0)" : "changed \($0)" }
        let notes = [period, received ?? (period == nil ? changed : nil)].compactMap(\.self)
        return name + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
    }

    private func day(_ iso: String) -> String? {
        ThaiDateReading(iso).map { language == .thai ? $0.date.shortThai : $0.date.iso }
    }
}
