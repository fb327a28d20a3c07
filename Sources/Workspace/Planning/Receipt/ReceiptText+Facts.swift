import Maps
import Planning
import Schools

extension ReceiptText {
    var facts: [ReceiptFact] {
        [grades, places, buildings, equipment, transport, tables].compactMap(\.self)
    }

    private var grades: ReceiptFact? {
        guard !closure.grades.isEmpty else { return nil }
        let texts = zip(closure.grades, counts.grades).map { grade, people in
            "\(grade.grade ?? pick("ไม่ทราบชั้น", "no grade")) \(count(people))"
        }
        return ReceiptFact(
            name: pick("นักเรียนเดิมรายชั้น", "Pupils by grade"),
            text: texts.joined(separator: " · ")
                + (counts.grades.contains(nil) ? pick(" (– ไม่เปิดเผย)", " (– not disclosed)") : ""))
    }

    /// The places with the farthest ways more.
    private var places: ReceiptFact? {
        guard !closure.places.isEmpty else { return nil }
        let farther = closure.places.filter { $0.travel.extra > 0 }
        let worst = farther.prefix(Self.namedPlaces)
        let texts = worst.map { place in
            "\(place.place.name) \(kilometres(place.travel.before)) → "
                + pick(
                    "\(kilometres(place.travel.after)) กม.", "\(kilometres(place.travel.after)) km")
        }
        let count = ReadableNumber.grouped(closure.places.count)
        let nobody = pick(
            "ไม่มีแห่งใดไกลขึ้น (จาก \(count) แห่งในพื้นที่)", "none has (of \(count) on the land)")
        return ReceiptFact(
            name: pick("หมู่บ้านที่ไกลขึ้นมากที่สุด", "Villages with the farthest ways more"),
            text: (texts.isEmpty ? nobody : texts.joined(separator: " · "))
                + rest(closure.places.count - worst.count, isNamed: !texts.isEmpty)
                + " · " + sources.line([.places]))
    }

    /// What there is besides the places named.
    private func rest(_ count: Int, isNamed: Bool) -> String {
        guard count > 0 else { return "" }
        guard allPlaces == nil else {
            return isNamed
                ? pick(" และอีก \(count) แห่ง (ดูหน้า 2)", " and \(count) more (page 2)")
                : pick(" (ดูหน้า 2)", " (page 2)")
        }
        return isNamed
            ? pick(" · อีก \(count) แห่งไม่ไกลขึ้น", "; \(count) more have not farther to go") : ""
    }

    private var buildings: ReceiptFact? {
        let texts = result.estate.buildings.map { building in
            let condition =
                building.condition.map { pick("สภาพ\($0)", $0) }
                ?? pick("ไม่ทราบสภาพ", "condition not known")
            let rooms =
                building.rooms.flatMap { $0 > 0 ? $0 : nil }
                .map { pick(" \($0) ห้อง", " (\($0) rooms)") } ?? ""
            return building.type + rooms + " " + condition
                + (building.built.map { pick(" (พ.ศ. \($0))", " (B.E. \($0))") } ?? "")
        }
        return ReceiptFact(
            name: pick("อาคารที่จะว่างลง", "Buildings left empty"),
            text: texts.isEmpty
                ? pick("ไม่มีข้อมูลอาคาร", "nothing is known of buildings")
                : texts.joined(separator: " · ") + " · " + sources.line([.buildings]))
    }

    private var equipment: ReceiptFact? {
        let texts = result.estate.equipment.map {
            "\(ClosureEstate.name(of: $0.family)[language]) \(count($0.usable))"
        }
        guard !texts.isEmpty else { return nil }
        return ReceiptFact(
            name: pick("ครุภัณฑ์ใช้ได้ที่ต้องย้าย (ชิ้น)", "Usable equipment to move"),
            text: texts.joined(separator: " · ") + " · " + sources.line([.equipment]))
    }

    private var transport: ReceiptFact? {
        guard closure.placed > 0 else { return nil }
        guard counts.showsCost, let day = closure.bahtPerDay, let year = closure.bahtPerYear else {
            return nil
        }
        let (daily, yearly) = (
            ReadableNumber.grouped(day, decimals: 0), ReadableNumber.grouped(year, decimals: 0)
        )
        return ReceiptFact(
            name: pick("ค่าพาหนะโดยประมาณ", "Transport, estimated"),
            text: pick(
                "วันละ \(daily) บาท ปีละ \(yearly) บาท", "\(daily) baht a day, \(yearly) a year"))
    }

    private var tables: ReceiptFact? {
        let answer = AnswerText(result.answer, language)
        return ReceiptFact(
            name: pick("เกณฑ์และเงื่อนไข", "Tables and parameters"),
            text: (result.answer.basis.tables.map { $0.version[language] }
                + [answer.asked].compactMap(\.self)).joined(separator: " · "))
    }
}
