/// What can be wrong with an export as a whole, and with persons where none belongs.
extension Flaw {
    /// One of each, for the list of kinds.
    static let systems: [Flaw] = [
        .personalName, .headerRepeated, .columnOfPersons(count: 3, headers: ["ชื่อ", "นามสกุล"]),
    ]

    public static var personalName: Flaw {
        Flaw(
            "personal-name", .error, thai: "พบชื่อบุคคล ไม่ได้นำเข้าช่องนี้",
            english: "the cell holds the name of a person; the cell was not imported",
            tryThai: "ลบชื่อบุคคลออกจากแฟ้ม หรือใช้ชื่อกลุ่มงานแทน",
            tryEnglish: "take names of persons out of the file, or write the unit's name instead")
    }

    public static var headerRepeated: Flaw {
        Flaw(
            "header-repeated", .note, thai: "แถวนี้เป็นหัวตารางที่พิมพ์ซ้ำ ข้ามไป",
            english: "the row repeats the header and was passed over",
            tryThai: "ไม่ต้องแก้ หากส่งออกใหม่ได้ ให้ปิดการพิมพ์หัวตารางซ้ำทุกหน้า",
            tryEnglish: "nothing to do; or export again without a header on each page")
    }

    /// The headers are the known ones only: an unknown header may be a person's name itself.
    public static func columnOfPersons(count: Int, headers: [String]) -> Flaw {
        let names = headers.prefix(6).joined(separator: ", ")
        return Flaw(
            "column-of-persons", .note,
            thai: "มีข้อมูลส่วนบุคคล \(count) คอลัมน์ ไม่ได้อ่าน" + (names.isEmpty ? "" : ": \(names)"),
            english: "\(count) columns are about persons and were not read"
                + (names.isEmpty ? "" : ": \(names)"),
            tryThai: "ไม่ต้องแก้ หากส่งแฟ้มต่อให้ผู้อื่น ลบคอลัมน์เหล่านี้ก่อน",
            tryEnglish: "nothing to do; take them out before passing the file on")
    }
}
