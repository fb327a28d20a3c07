/// What can be wrong with a list of pupils as a whole; never which pupil.
extension Flaw {
    /// One of each, for the list of kinds.
    static let pupils: [Flaw] = [
        .pupilInTwoSchools(count: 2), .pupilListedTwice(count: 3), .tableWithoutRows,
    ]

    /// Pupils of a school who are in the list of another school too.
    public static func pupilInTwoSchools(count: Int) -> Flaw {
        Flaw(
            "pupil-in-two-schools", .warning,
            thai: "นักเรียน \(count) คนของโรงเรียนนี้มีชื่อในโรงเรียนอื่นด้วยในรอบเดียวกัน",
            english: count == 1
                ? "one pupil of this school is listed in another school too, in the same round"
                : "\(count) pupils of this school are listed in another school too, in the same round",
            tryThai: "ให้โรงเรียนตรวจรายการซ้ำซ้อนใน DMC แล้วจำหน่ายจากโรงเรียนที่ย้ายออก",
            tryEnglish: "let the school look up its double entries in DMC and strike those who left"
        )
    }

    /// Rows of pupils whom the same school has listed before.
    public static func pupilListedTwice(count: Int) -> Flaw {
        Flaw(
            "pupil-listed-twice", .warning,
            thai: "มีแถวซ้ำ \(count) แถวของนักเรียนที่โรงเรียนนี้มีอยู่แล้ว จำนวนนักเรียนจึงเกินจริง",
            english: count == 1
                ? "one row repeats a pupil of this school, so that its count is too high"
                : "\(count) rows repeat pupils of this school, so that its count is too high",
            tryThai: "ส่งออกใหม่จาก DMC หรือลบแถวที่ซ้ำ",
            tryEnglish: "export again from DMC, or delete the rows that repeat")
    }

    /// A header and nothing under it.
    public static var tableWithoutRows: Flaw {
        Flaw(
            "table-without-rows", .warning, thai: "แฟ้มมีแต่หัวตาราง ไม่มีข้อมูล",
            english: "the table has a header and no rows",
            tryThai: "ตรวจว่าส่งออกถูกรอบและถูกแผ่นงาน แล้วส่งออกใหม่",
            tryEnglish: "check the round and the sheet, and export it again")
    }
}
