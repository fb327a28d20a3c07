/// What can be wrong between the tables of a school.
extension Flaw {
    /// One of each, for the list of kinds.
    static let checks: [Flaw] = [
        .pupilsJump(
            from: 120, to: 84, since: AcademicPeriod(year: 2556, round: 1), isPromotion: false),
        .gradeEmptied(grade: "ป.3", pupils: 12, before: "ป.3"), .roundUnchanged(schools: 114),
        .pupilsDeclaredDiffer(declared: 150, counted: 98), .pupilsWithoutTeachers(pupils: 84),
        .teachersWithoutPupils(teachers: 3), .roomsMissing(pupils: 84),
        .roomsCrowded(pupils: 124, rooms: 2), .roomsWithoutPupils(rooms: 6),
        .builtInFuture(year: 2565), .establishedInFuture(year: 2580),
        .nameSpelling(register: "บ้านควนโคกยา"), .nameFormer(register: "บ้านควนโคกยา"),
        .nameOfAnother(code: "1099097002"), .nameDiffers(register: "บ้านควนโคกยา"),
    ]

    // MARK: Pupils

    public static func pupilsJump(
        from: Int, to: Int, since period: AcademicPeriod, isPromotion: Bool
    ) -> Flaw {
        let sign = to < from ? "−" : "+"
        let percent = from == 0 ? "" : " (\(sign)\((abs(to - from) * 100 + from / 2) / from)%)"
        return Flaw(
            "pupils-jump", .warning,
            thai: (isPromotion ? "นักเรียนที่เลื่อนชั้น" : "นักเรียน")
                + "จาก \(from) คนใน\(period.wording.thai) เป็น \(to) คน\(percent)",
            english: (isPromotion ? "of the pupils who stay, " : "pupils went from ")
                + "\(from) in \(period.wording.english)"
                + (isPromotion ? " became " : " to ") + "\(to)\(percent)",
            tryThai: "ขอคำชี้แจงจากโรงเรียน หรือตรวจว่าแฟ้มเป็นของรอบนี้",
            tryEnglish: "ask the school for a word, or see whether the file is of this round")
    }

    public static func gradeEmptied(grade: String, pupils: Int, before: String) -> Flaw {
        Flaw(
            "grade-emptied", .warning,
            thai: "ไม่มีนักเรียนชั้น \(grade) แต่รอบก่อนมีชั้น \(before) \(pupils) คน",
            english: "no pupils in \(grade); the round before has \(pupils) in \(before)",
            tryThai: "ถามโรงเรียนว่าลืมกรอกหรือไม่",
            tryEnglish: "ask the school whether the grade was forgotten")
    }

    public static func roundUnchanged(schools: Int) -> Flaw {
        Flaw(
            "round-unchanged", .warning,
            thai: "จำนวนนักเรียนของทั้ง \(schools) โรงเรียนเท่ากับรอบก่อนทุกชั้น อาจเป็นแฟ้มของรอบก่อน",
            english: "the pupils of all \(schools) schools are those of the round before; "
                + "the file may be of that round",
            tryThai: "ตรวจว่าแฟ้มเป็นของรอบใด แล้วแก้ year และ round ใน schoolmap.yaml",
            tryEnglish: "see which round the file is of; correct year and round in schoolmap.yaml")
    }

    public static func pupilsDeclaredDiffer(declared: Int, counted: Int) -> Flaw {
        Flaw(
            "pupils-declared-differ", .warning,
            thai: "ทะเบียนว่ามีนักเรียน \(declared) คน แต่ตารางนักเรียนนับได้ \(counted) คน",
            english: "the register says \(declared) pupils, the table of pupils has \(counted)",
            tryThai: "ปรับปรุงทะเบียน หรือตรวจตารางนักเรียน",
            tryEnglish: "bring the register up to date, or check the table of pupils")
    }

    // MARK: Teachers

    public static func pupilsWithoutTeachers(pupils: Int) -> Flaw {
        Flaw(
            "pupils-without-teachers", .warning, thai: "มีนักเรียน \(pupils) คน แต่ไม่มีครู",
            english: "\(pupils) pupils and no teacher",
            tryThai: "ตรวจข้อมูลบุคลากรของโรงเรียน", tryEnglish: "check the staff of the school")
    }

    public static func teachersWithoutPupils(teachers: Int) -> Flaw {
        Flaw(
            "teachers-without-pupils", .warning, thai: "มีครู \(teachers) คน แต่ไม่มีนักเรียน",
            english: "\(teachers) teachers and no pupils",
            tryThai: "ตรวจว่าโรงเรียนยังเปิดสอนอยู่ หรือไปเรียนรวมกับโรงเรียนอื่น",
            tryEnglish: "see whether the school still teaches, or teaches with another")
    }

    // MARK: Rooms

    public static func roomsMissing(pupils: Int) -> Flaw {
        Flaw(
            "rooms-missing", .warning, thai: "มีนักเรียน \(pupils) คน แต่ไม่มีห้องเรียน",
            english: "\(pupils) pupils and no rooms",
            tryThai: "เติมจำนวนห้องเรียน", tryEnglish: "fill in the rooms")
    }

    public static func roomsCrowded(pupils: Int, rooms: Int) -> Flaw {
        Flaw(
            "rooms-crowded", .warning,
            thai: "นักเรียน \(pupils) คนใน \(rooms) ห้อง มากเกินกว่าจะเป็นไปได้",
            english: "\(pupils) pupils in \(rooms) room\(rooms == 1 ? "" : "s"), "
                + "more than there can be",
            tryThai: "ตรวจจำนวนห้องเรียนและจำนวนนักเรียน",
            tryEnglish: "check the rooms and the pupils")
    }

    public static func roomsWithoutPupils(rooms: Int) -> Flaw {
        Flaw(
            "rooms-without-pupils", .note, thai: "มีห้องเรียน \(rooms) ห้อง แต่ไม่มีนักเรียน",
            english: "\(rooms) rooms and no pupils",
            tryThai: "ตรวจว่าโรงเรียนยังเปิดสอนอยู่",
            tryEnglish: "see whether the school still teaches")
    }

    // MARK: Years

    public static func builtInFuture(year: Int) -> Flaw {
        Flaw(
            "built-in-future", .warning, thai: "อาคารสร้าง พ.ศ. \(year) หลังปีของข้อมูล",
            english: "the building is of B.E. \(year), after the year of the data",
            tryThai: "ตรวจปีที่สร้าง", tryEnglish: "check the year")
    }

    public static func establishedInFuture(year: Int) -> Flaw {
        Flaw(
            "established-in-future", .warning, thai: "วันก่อตั้งอยู่ใน พ.ศ. \(year) หลังปีของข้อมูล",
            english: "the school was founded in B.E. \(year), after the year of the data",
            tryThai: "ตรวจปีที่ก่อตั้ง", tryEnglish: "check the year")
    }

    // MARK: Names

    public static func nameSpelling(register: String) -> Flaw {
        Flaw(
            "name-spelling", .note, thai: "ชื่อสะกดต่างจากทะเบียน (\(register))",
            english: "the name is spelled otherwise than in the register (\(register))",
            tryThai: "ใช้ชื่อตามทะเบียน หรือแก้ทะเบียน",
            tryEnglish: "use the register's name, or correct the register")
    }

    public static func nameFormer(register: String) -> Flaw {
        Flaw(
            "name-former", .note, thai: "ใช้ชื่อเดิม ชื่อปัจจุบันคือ \(register)",
            english: "this is a former name; it is now \(register)",
            tryThai: "ใช้ชื่อปัจจุบัน", tryEnglish: "use the present name")
    }

    public static func nameOfAnother(code: String) -> Flaw {
        Flaw(
            "name-of-another", .warning, thai: "ชื่อนี้เป็นของโรงเรียนรหัส \(code)",
            english: "this is the name of school \(code)",
            tryThai: "ตรวจว่ารหัสหรือชื่อผิด ข้อมูลแถวนี้อาจเป็นของอีกโรงเรียน",
            tryEnglish: "see whether code or name is wrong: the row may be about the other school")
    }

    public static func nameDiffers(register: String) -> Flaw {
        Flaw(
            "name-differs", .warning, thai: "ชื่อไม่ตรงกับทะเบียน (\(register))",
            english: "the name is not that of the register (\(register))",
            tryThai: "ตรวจว่ารหัสหรือชื่อผิด", tryEnglish: "see whether code or name is wrong")
    }
}
