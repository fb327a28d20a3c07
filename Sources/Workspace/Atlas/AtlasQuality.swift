import Maps
import SchoolStore
import Schools

/// What the last page of an atlas says: what is missing, what is doubtful, where it is from.
struct AtlasQuality {
    let schools: [StoredSchool]
    let problems: [Problem]
    let sources: [SourceRecord]
    let language: Language

    var notes: [AtlasNote] {
        [placed, doubtful, from].filter { !$0.lines.isEmpty }
    }

    /// The newest day that a source is of, in words.
    var newestDay: String? {
        let days = sources.compactMap(day(of:)).compactMap { ThaiDateReading($0)?.date }
        return days.max()?.wording[language]
    }

    /// When a file came, or else was last changed: ISO 8601.
    private func day(of source: SourceRecord) -> String? {
        source.delivery.received ?? source.modifiedAt.map { String($0.prefix(10)) }
    }

    private func pick(_ thai: String, _ english: String) -> String {
        LocalizedText(thai: thai, english: english)[language]
    }

    private var placed: AtlasNote {
        let unplaced = schools.filter { $0.coordinate == nil }
        let summary = pick(
            "วางตำแหน่งได้ \(schools.count - unplaced.count) จาก \(schools.count) โรงเรียน",
            "\(schools.count - unplaced.count) of \(schools.count) schools have a position")
        return AtlasNote(
            title: pick(
                "โรงเรียนที่ไม่มีพิกัด \(unplaced.count) แห่ง",
                "\(unplaced.count) schools without a position"),
            lines: [summary] + unplaced.map { line($0) })
    }

    private var doubtful: AtlasNote {
        let doubtful = schools.filter { $0.quality == .doubtful }
        let reasons = Dictionary(grouping: problems) { $0.school ?? "" }
        return AtlasNote(
            title: pick(
                "ตำแหน่งน่าสงสัย \(doubtful.count) แห่ง", "\(doubtful.count) doubtful positions"),
            lines: doubtful.map { school in
                let reason = reasons[school.code]?.first { $0.kind.hasPrefix("coordinate") }
                return line(school) + (reason.map { " – " + $0.message[language] } ?? "")
            })
    }

    private func line(_ school: StoredSchool) -> String {
        let place = [school.tambon, school.amphoe].compactMap(\.self).joined(separator: " ")
        let name = "\(school.code) \(school.name ?? "")"
        return place.isEmpty ? name : name + " (\(place))"
    }

    private var from: AtlasNote {
        AtlasNote(
            title: pick("แหล่งข้อมูล", "Sources"),
            lines: sources.map { source in
                let file = String(source.path.split(separator: "/").last ?? "")
                let parts = [
                    file, source.period?.wording[language],
                    day(of: source).map { pick("ไฟล์ลงวันที่ ", "dated ") + self.day($0) },
                    source.account.read > 0
                        ? pick("\(source.account.read) รายการ", "\(source.account.read) rows")
                        : nil,
                ]
                return parts.compactMap(\.self).joined(separator: " · ")
            })
    }

    /// A day of ISO 8601 in words; a text that is no day as it is.
    private func day(_ iso: String) -> String {
        ThaiDateReading(iso)?.date.wording[language] ?? iso
    }
}
