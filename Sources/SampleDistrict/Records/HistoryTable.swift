/// What happened to schools, history.csv, as the office's own list tells it.
struct HistoryTable {
    private struct Event {
        /// As the office writes it.
        var code: String
        var name: String
        var word: String
        var day: String
        var formerName = ""
        var formerCode = ""
        var successor = ""
        var note = ""
        var flaw: (kind: PlantedFlaw.Kind, what: String)?
    }

    /// A school that came from another area with another code.
    private static let codeChange = (
        school: 88, formerCode: "1099097301", day: "1 ตุลาคม 2558", note: "โอนจาก สพป.สมมุติบุรี เขต 2"
    )

    let district: District

    func sheet() -> Sheet {
        var sheet = Sheet("history.csv", .utf8WithByteOrderMark)
        sheet.append([
            "รหัสโรงเรียน 10 หลัก", "ชื่อโรงเรียน", "เหตุการณ์", "วันที่มีผล", "ชื่อเดิม", "รหัสเดิม",
            "รวมกับโรงเรียน", "หมายเหตุ",
        ])
        for event in opened + renamed + moved + ended {
            let row = [
                event.code, event.name, event.word, event.day, event.formerName, event.formerCode,
                event.successor, event.note,
            ]
            sheet.append(
                row, flaw: event.flaw?.kind, school: event.code, event.flaw?.what ?? "")
        }
        return sheet
    }

    private func event(_ number: Int, _ word: String, _ day: String, note: String = "") -> Event {
        let school = district.school(number)
        return Event(code: school.code, name: school.name, word: word, day: day, note: note)
    }

    private var opened: [Event] {
        let youngest = district.schools.max { $0.founded < $1.founded } ?? district.school(1)
        var change = event(
            Self.codeChange.school, "เปลี่ยนรหัส", Self.codeChange.day, note: Self.codeChange.note)
        change.formerCode = Self.codeChange.formerCode
        let founded = SchoolRegister.foundingDay(of: youngest)
        return [event(youngest.number, "จัดตั้ง", founded), change]
    }

    private var renamed: [Event] {
        PastNames.renamings.map { renaming in
            var event = event(
                renaming.school, "เปลี่ยนชื่อ", renaming.day, note: renaming.note)
            event.formerName = renaming.formerName
            if renaming.school == PlantedSchools.dateOfTheCommonEra {
                event.flaw = (.dateCommonEra, "\(renaming.day): a year of the common era")
            }
            return event
        }
    }

    private var moved: [Event] {
        PastNames.moves.map { event($0.school, "ย้ายสถานที่ตั้ง", $0.day, note: $0.note) }
    }

    private var ended: [Event] {
        var together = event(
            PlantedSchools.eventUnknown, "เรียนรวม", "16 พฤษภาคม 2565", note: "เรียนรวมชั้น ป.1-3")
        together.flaw = (
            .eventUnknown, "“เรียนรวม”: a school that teaches with another remains a school"
        )
        let former = PastNames.formerSchools.map { past in
            Event(
                code: "10" + PlaceNames.provinceCode + "097" + padded(past.number, to: 3),
                name: past.name, word: past.successor == nil ? "เลิกสถานศึกษา" : "ยุบรวม",
                day: past.day, successor: past.successor.map { district.school($0).code } ?? "",
                note: past.note)
        }
        return former + [together]
    }
}
