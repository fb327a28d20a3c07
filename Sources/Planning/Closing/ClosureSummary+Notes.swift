public import Schools

extension ClosureSummary {
    /// What is not known, assumed or left out; each a sentence.
    public var notes: [LocalizedText] {
        [
            homes, way, hidden, doubtful, choice, unknownRooms, rooms, teachers, transport, growth,
        ].compactMap(\.self)
    }

    var homes: LocalizedText {
        guard let spacing = closure.spacing else {
            return LocalizedText(
                thai: "ไม่มีแนวเขตตำบลหรือพิกัด จึงวัดระยะจากที่ตั้งโรงเรียนเดิม ไม่ใช่จากบ้านของนักเรียน",
                english: "Without tambon or a position, ways are measured from the old school, not "
                    + "from where pupils live.")
        }
        let metres = ReadableNumber.grouped(Int(spacing))
        return LocalizedText(
            thai: "ไม่ทราบบ้านของนักเรียน สมมติว่าอยู่กระจายเท่ากันในพื้นที่ที่ใกล้โรงเรียนนี้กว่าโรงเรียนอื่นที่สอนชั้นเดียวกัน "
                + "และไม่ต้องข้ามน้ำ (เส้นตรง จุดตัวอย่างทุก \(metres) ม.)",
            english: "Where pupils live is not known: they are taken to live evenly over the land "
                + "nearer to this school than to others that teach the same, not across water "
                + "(a point each \(metres) m).")
    }

    private var way: LocalizedText? {
        guard !closure.hasRoads else {
            return LocalizedText(
                thai: "ระยะตามถนนไม่รวมทางจากบ้านถึงถนนที่ใกล้ที่สุด ที่ใดไม่มีถนนใกล้ใช้เส้นตรงดูว่าไปโรงเรียนใด",
                english: "Ways by road begin at the nearest road, not at the house; where none is "
                    + "near, the straight line says which school is next.")
        }
        return LocalizedText(
            thai: "ไม่มีชั้นข้อมูลถนน ระยะเป็นเส้นตรง ทางจริงไกลกว่านี้ และไม่ทราบเวลาเดินทาง",
            english: "No roads are loaded: distances are straight lines, real ways are longer, and "
                + "times are not known.")
    }

    /// How the schools were chosen, where none is named.
    private var choice: LocalizedText? {
        guard closure.question.into.isEmpty, closure.placed > 0 else { return nil }
        return LocalizedText(
            thai: "ไม่ได้ระบุโรงเรียนปลายทาง จึงนับให้ไปแห่งที่ใกล้ที่สุดซึ่งสอนชั้นนั้นและยังมีที่ว่าง "
                + "กลุ่มที่น้อยกว่า 5 คนไปรวมกับแห่งอื่นถ้ายังมีที่",
            english: "No school was named: all go to the nearest that teaches their grade and has "
                + "places; fewer than 5 join others where there is room.")
    }

    private var rooms: LocalizedText {
        let norm = closure.question.limits.pupilsPerRoom
        return LocalizedText(
            thai: "ที่ว่าง = ห้องเรียนที่เปิดสอน × \(norm) คน − นักเรียน ไม่ใช่ห้องว่างจริงในอาคาร",
            english: "Places are classes that run × \(norm) − pupils, not empty rooms of buildings."
        )
    }

    private var teachers: LocalizedText? {
        let staff = closure.question.closing.teachers.map { "\($0)" }
        let version = closure.question.norm.version
        return LocalizedText(
            thai: "ครูของโรงเรียนเดิม \(staff ?? "(ไม่ทราบจำนวน)") คนยังไม่นับไปที่ใด · \(version.thai)",
            english:
                "The teachers of the old school (\(staff ?? "not known")) are counted nowhere; "
                + version.english)
    }

    private var unknownRooms: LocalizedText? {
        guard !closure.withoutRooms.isEmpty else { return nil }
        let names = closure.withoutRooms.map(\.name).joined(separator: ", ")
        return LocalizedText(
            thai: "ไม่ทราบที่ว่าง จึงไม่ได้นับเป็นที่รับ: \(names)",
            english: "Not counted, as their rooms or pupils are not known: \(names)")
    }

    private var transport: LocalizedText {
        let limits = closure.question.limits
        let rate = ReadableNumber.grouped(limits.bahtPerPupilKilometre, decimals: 2)
        return LocalizedText(
            thai:
                "ค่าพาหนะคิดจากระยะไปโรงเรียนใหม่ ไปและกลับ \(rate) บาทต่อคนต่อ กม. \(limits.schoolDays) วัน "
                + "ซึ่งเป็นข้อสมมติในตารางเกณฑ์",
            english: "Transport is the way to the new school, there and back, at \(rate) baht a "
                + "pupil and km on \(limits.schoolDays) days: assumptions of the table of limits.")
    }

    private var growth: LocalizedText {
        let share = ReadableNumber.grouped(closure.question.growth, decimals: 1)
        return LocalizedText(
            thai: "ความไว: ลองให้นักเรียนทุกแห่งเพิ่ม \(share)% (ปัดขึ้น)",
            english: "Sensitivity: all pupils raised by \(share)%, rounded up.")
    }

    private var hidden: LocalizedText? {
        guard !counts.showsDetail else { return nil }
        return counts.hides
            ? LocalizedText(
                thai: "จำนวนนักเรียนที่น้อยและจำนวนที่ทำให้คำนวณย้อนได้ถูกปกปิดตามหลักคุ้มครองข้อมูลส่วนบุคคล",
                english: "Small counts of pupils, and those that would give them away, are hidden.")
            : LocalizedText(
                thai: "แสดงเฉพาะจำนวนที่เผยแพร่ได้ ไม่แสดงรายชั้นแยกตามโรงเรียนปลายทาง",
                english: "Only what may be published is shown: no grades by school.")
    }

    private var doubtful: LocalizedText? {
        let all = [closure.question.closing] + closure.receivers.map(\.school)
        let doubtful = all.filter(\.isDoubtful).map(\.name)
        guard !doubtful.isEmpty else { return nil }
        let names = doubtful.joined(separator: ", ")
        return LocalizedText(
            thai: "พิกัดน่าสงสัย ระยะอาจผิด: \(names)",
            english: "Doubtful positions, distances may be wrong: \(names)")
    }
}
