/// Indicators of Education for All, indicators.csv: of tambon in two years, and of schools.
struct IndicatorTable {
    private static let attendance = "ร้อยละเด็กวัยเรียนที่เข้าเรียน"
    private static let reading = "ร้อยละนักเรียนชั้น ป.1 ที่อ่านออกเขียนได้"
    /// Which tambon, by its number on the land, has which mistake, in the newer of the two years.
    private static let misspelt = (label: 18, written: "แหลมนกวีด")
    private static let shortYear = 32

    let district: District

    func sheet() -> Sheet {
        var sheet = Sheet("indicators.csv", .cp874)
        sheet.append([
            "รหัสโรงเรียน 10 หลัก", "ตำบล", "อำเภอ", "ตัวชี้วัด", "ปีการศึกษา", "ค่า", "หน่วย",
        ])
        for year in [2565, 2566] {
            for tambon in district.tambon { append(tambon, year: year, to: &sheet) }
        }
        for school in district.schools where school.number != PlantedSchools.withoutPupils {
            var random = SeededGenerator(seed: 11_000 + UInt64(school.number))
            let value = decimal(70 + 30 * random.unit().squareRoot(), 1)
            sheet.append([school.code, "", "", Self.reading, "2566", value, "ร้อยละ"])
        }
        return sheet
    }

    private func append(_ tambon: District.Tambon, year: Int, to sheet: inout Sheet) {
        var random = SeededGenerator(seed: 10_000 + UInt64(tambon.label))
        let first = 90 + 8 * random.unit()
        let value = decimal(year == 2565 ? first : min(100, first + 2 * random.unit()), 1)
        var row = [
            "", tambon.name, district.amphoe[tambon.amphoe].name, Self.attendance, "\(year)", value,
            "ร้อยละ",
        ]
        var flaw: (kind: PlantedFlaw.Kind, what: String)?
        if year == 2566, tambon.label == Self.misspelt.label {
            row[1] = Self.misspelt.written
            flaw = (.placeUnknown, "“\(row[1])” for \(tambon.name)")
        } else if year == 2566, tambon.label == Self.shortYear {
            row[4] = "66"
            flaw = (.yearTwoDigits, "66 for 2566")
        }
        sheet.append(row, flaw: flaw?.kind, school: nil, flaw?.what ?? "")
    }
}
