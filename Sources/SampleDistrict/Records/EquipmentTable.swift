/// The equipment of all schools, equipment.csv.
struct EquipmentTable {
    /// A line of the M-OBEC list, and how often it is met.
    private struct Item {
        let code: String
        let category: String
        let name: String
        let percent: Int
        /// How many pupils share one; 0 for a thing a school has one or two of.
        var pupilsEach = 0
    }

    private static let office = "ครุภัณฑ์สำนักงาน/โรงเรียน"
    private static let teaching = "ครุภัณฑ์การศึกษา"
    private static let desks = "โต๊ะเก้าอี้นักเรียน"
    private static let electric = "ครุภัณฑ์ไฟฟ้าและวิทยุ"
    private static let kitchen = "ครุภัณฑ์งานบ้านและงานครัว"

    /// Codes and names as M-OBEC lists them.
    private static let items = [
        Item(
            code: "11001", category: desks, name: "โต๊ะเก้าอี้นักเรียนก่อนประถมศึกษา", percent: 90,
            pupilsEach: 4),
        Item(code: "21001", category: office, name: "เครื่องถ่ายเอกสาร", percent: 55),
        Item(
            code: "21007", category: office, name: "เครื่องไมโครคอมพิวเตอร์", percent: 80,
            pupilsEach: 60),
        Item(
            code: "21008", category: office, name: "เครื่องพิมพ์ (Printer)", percent: 100,
            pupilsEach: 80),
        Item(code: "21012", category: office, name: "เครื่องคอมพิวเตอร์พกพา (Notebook)", percent: 60),
        Item(
            code: "22001", category: desks, name: "โต๊ะเก้าอี้นักเรียน ประถมศึกษา", percent: 100,
            pupilsEach: 1),
        Item(code: "22026", category: teaching, name: "โทรทัศน์สี", percent: 75, pupilsEach: 50),
        Item(code: "22029", category: teaching, name: "จานรับสัญญาณดาวเทียม", percent: 82),
        Item(
            code: "22033", category: teaching, name: "เครื่องไมโครคอมพิวเตอร์", percent: 88,
            pupilsEach: 14),
        Item(
            code: "22041", category: teaching, name: "คอมพิวเตอร์พกพา (Tablet)", percent: 40,
            pupilsEach: 12),
        Item(code: "23003", category: electric, name: "เครื่องขยายเสียง", percent: 90),
        Item(code: "23005", category: electric, name: "เครื่องปรับอากาศ", percent: 45, pupilsEach: 90),
        Item(code: "24001", category: kitchen, name: "เครื่องกรองน้ำ", percent: 85),
        Item(code: "24004", category: kitchen, name: "เครื่องตัดหญ้า", percent: 92),
        Item(code: "25002", category: "ครุภัณฑ์ยานพาหนะ", name: "รถกระบะ", percent: 9),
    ]

    /// A citizen number that can belong to nobody, no district having the code 9999, but whose
    /// check digit is right: the weighted sum 393 leaves 8 when divided by 11, and 11 − 8 is 3.
    private static let citizenNumber = "1999900000013"

    func sheet(of schools: [School]) -> Sheet {
        var sheet = Sheet("equipment.csv", .cp874)
        sheet.append([
            "รหัสโรงเรียน 10 หลัก", "รหัส", "หมวด", "รายการ", "จำนวนที่ใช้ได้", "จำนวนรอซ่อม",
            "จำนวนรอจำหน่าย",
        ])
        for school in schools {
            var random = SeededGenerator(seed: 9_000 + UInt64(school.number))
            for item in Self.items where item.code == "22001" || random.chance(item.percent) {
                append(item, of: school, random: &random, to: &sheet)
            }
            if school.number == PlantedSchools.personalNumber {
                sheet.append(
                    [school.code, "22099", Self.teaching, Self.citizenNumber, "1", "0", "0"],
                    flaw: .personalNumber, school: school.code,
                    "a made-up 13-digit number with a right check digit where the item should be")
            }
        }
        sheet.append(
            ["1.099097E+09", "22026", Self.teaching, "โทรทัศน์สี", "1", "0", "0"],
            flaw: .codeScientific, school: nil, "1.099097E+09: the digits of the school are lost")
        return sheet
    }

    private func append(
        _ item: Item, of school: School, random: inout SeededGenerator, to sheet: inout Sheet
    ) {
        let whole =
            item.pupilsEach > 0 ? 1 + school.capacity / item.pupilsEach : random.within(1...2)
        let broken = random.chance(30) ? random.below(whole / 6 + 2) : 0
        let scrapped = random.chance(20) ? random.below(whole / 8 + 2) : 0
        var row = [school.code, item.code, item.category, item.name]
        row += ["\(whole)", "\(broken)", "\(scrapped)"]
        let isWrong = school.number == PlantedSchools.numberUnreadable && item.code == "22001"
        if isWrong { row[4] = "๑๒x" }
        sheet.append(
            row, flaw: isWrong ? .numberUnreadable : nil, school: school.code, "“๑๒x” is no number")
    }
}
