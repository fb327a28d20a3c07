/// What can be wrong with what tables name: places, schools, projects, cost centres, pages, events.
extension Flaw {
    /// One of each, for the list of kinds.
    static let mentions: [Flaw] = [
        .placeUnknown,
        .placeAmbiguous(["930301", "930501"]), .placeCodeLength(6),
        .schoolNameUnknown(nearest: "วัดน้ำใส"),
        .schoolNameAmbiguous(["1099097001", "1099097002"]), .projectConflict(firstRow: 4),
        .costCentreUnknown, .costCentreConflict(firstRow: 7), .linkScheme, .linkUnreadable,
        .linkCompleted("http://www.example.ac.th"), .linkWithoutArea, .eventUnknown,
        .eventIncomplete,
    ]

    // MARK: Places and schools

    public static var placeUnknown: Flaw {
        Flaw(
            "place-unknown", .error, thai: "ไม่มีตำบลหรืออำเภอนี้ในแนวเขต",
            english: "no boundary is of this tambon or amphoe",
            tryThai: "ตรวจชื่อหรือรหัสกับแนวเขต", tryEnglish: "compare it with the boundaries")
    }

    public static func placeAmbiguous(_ codes: [String]) -> Flaw {
        Flaw(
            "place-ambiguous", .error,
            thai: "มีหลายแห่งชื่อนี้ (\(codes.joined(separator: ", "))) ไม่ได้นำเข้าแถวนี้",
            english: "several places have this name (\(codes.joined(separator: ", "))); "
                + "the row was left out",
            tryThai: "เติมรหัสตำบล หรือชื่ออำเภอ",
            tryEnglish: "fill in the code, or the amphoe's name")
    }

    public static func placeCodeLength(_ length: Int) -> Flaw {
        Flaw(
            "place-code-length", .error, thai: "รหัสต้องเป็นตัวเลข \(length) หลัก",
            english: "the code should have \(length) digits",
            tryThai: "ใช้รหัสตามมอก. 1099: อำเภอ 4 หลัก ตำบล 6 หลัก",
            tryEnglish: "use codes of TIS 1099: four digits for an amphoe, six for a tambon")
    }

    public static func schoolNameUnknown(nearest: String?) -> Flaw {
        Flaw(
            "school-name-unknown", .error, thai: "ไม่มีโรงเรียนชื่อนี้ในทะเบียน",
            english: "no school in the register has this name",
            tryThai: nearest.map { "น่าจะเป็น \($0)" } ?? "แก้ชื่อ หรือใช้รหัสโรงเรียนแทน",
            tryEnglish: nearest.map { "probably \($0)" } ?? "correct it, or use the school's code")
    }

    public static func schoolNameAmbiguous(_ codes: [String]) -> Flaw {
        Flaw(
            "school-name-ambiguous", .error,
            thai: "มีหลายโรงเรียนชื่อนี้ (\(codes.joined(separator: ", ")))",
            english: "several schools have this name (\(codes.joined(separator: ", ")))",
            tryThai: "ใช้รหัสโรงเรียนแทนชื่อ", tryEnglish: "use the school's code in its place")
    }

    // MARK: Projects and budgets

    public static func projectConflict(firstRow: Int) -> Flaw {
        Flaw(
            "project-conflict", .warning,
            thai: "ข้อมูลโครงการไม่ตรงกับแถว \(firstRow) ใช้แถวแรก",
            english: "row \(firstRow) says otherwise of the same project; the first was used",
            tryThai: "แก้ให้ตรงกันทุกแถว หรือแก้รหัสโครงการ",
            tryEnglish: "make the rows agree, or correct the project's code")
    }

    public static var costCentreUnknown: Flaw {
        Flaw(
            "cost-centre-unknown", .error, thai: "ไม่รู้ว่าศูนย์ต้นทุนนี้เป็นของโรงเรียนใด",
            english: "no table says which school this cost centre is",
            tryThai: "เพิ่มศูนย์ต้นทุนในตารางศูนย์ต้นทุนกับโรงเรียน",
            tryEnglish: "add it to the table of cost centres")
    }

    public static func costCentreConflict(firstRow: Int) -> Flaw {
        Flaw(
            "cost-centre-conflict", .error,
            thai: "ศูนย์ต้นทุนนี้เป็นของโรงเรียนอื่นแล้วในแถว \(firstRow) ใช้แถวแรก",
            english: "row \(firstRow) gives this cost centre to another school; "
                + "the first was used",
            tryThai: "ตรวจรหัสศูนย์ต้นทุนทั้งสองแถว", tryEnglish: "check the number in both rows")
    }

    // MARK: Pages

    public static var linkScheme: Flaw {
        Flaw(
            "link-scheme", .error, thai: "ลิงก์ไม่ได้ขึ้นต้นด้วย http:// หรือ https:// ไม่ได้นำเข้า",
            english: "the link does not begin with http:// or https:// and was not imported",
            tryThai: "ใช้ที่อยู่ของหน้าเว็บ", tryEnglish: "give the address of a web page")
    }

    public static var linkUnreadable: Flaw {
        Flaw(
            "link-unreadable", .error, thai: "ไม่ใช่ที่อยู่ของหน้าเว็บ",
            english: "this is no address of a web page",
            tryThai: "คัดลอกที่อยู่จากช่องที่อยู่ของเบราว์เซอร์",
            tryEnglish: "copy the address from the browser")
    }

    public static func linkCompleted(_ address: String) -> Flaw {
        Flaw(
            "link-completed", .note, thai: "ลิงก์ไม่มี http:// ใช้ \(address)",
            english: "the link has no http://; \(address) was used",
            tryThai: "เปิดดูว่าหน้าเว็บถูกต้อง", tryEnglish: "open it to see whether it is right")
    }

    public static var linkWithoutArea: Flaw {
        Flaw(
            "link-without-area", .warning, thai: "สร้างลิงก์ EMIS ไม่ได้ เพราะไม่มีรหัสเขตพื้นที่",
            english: "the EMIS link needs the code of the education area",
            tryThai: "เพิ่มคอลัมน์รหัสเขตพื้นที่ หรือใส่ที่อยู่เต็ม",
            tryEnglish: "add a column with the area's code, or give the whole address")
    }

    // MARK: Events

    public static var eventUnknown: Flaw {
        Flaw(
            "event-unknown", .error, thai: "ไม่รู้จักเหตุการณ์นี้", english: "unknown event",
            tryThai: "ใช้ จัดตั้ง เปลี่ยนชื่อ เปลี่ยนรหัส ยุบรวม ย้าย หรือ เลิก",
            tryEnglish: "use จัดตั้ง, เปลี่ยนชื่อ, เปลี่ยนรหัส, ยุบรวม, ย้าย or เลิก")
    }

    public static var eventIncomplete: Flaw {
        Flaw(
            "event-incomplete", .warning, thai: "เหตุการณ์นี้ยังขาดข้อมูลในช่องนี้",
            english: "the event lacks what this cell should say",
            tryThai: "เติมช่องนี้เพื่อให้ค้นย้อนหลังได้",
            tryEnglish: "fill it in, so that the past can be searched")
    }
}
