/// The buildings of all schools, buildings.csv, under a title.
struct BuildingTable {
    private struct Building {
        var kind: String
        var design: String
        var year: Int
        var rooms: Int
        var condition: String
    }

    func sheet(of schools: [School]) -> Sheet {
        var sheet = Sheet("buildings.csv", .utf8WithByteOrderMark)
        sheet.append(["ข้อมูลสิ่งก่อสร้าง \(PlaceNames.office) ข้อมูล ณ วันที่ 10 มิถุนายน 2566"])
        sheet.append([
            "รหัสโรงเรียน 10 หลัก", "ประเภท", "แบบ", "สร้าง พ.ศ.", "จำนวนห้อง", "สภาพปัจจุบัน",
        ])
        for school in schools {
            if school.number == PlantedSchools.withoutBuilding {
                sheet.note(.buildingMissing, row: nil, school: school.code, "no building at all")
                continue
            }
            var random = SeededGenerator(seed: 8_000 + UInt64(school.number))
            for (index, building) in Self.buildings(of: school, random: &random).enumerated() {
                append(building, of: school, isFirst: index == 0, to: &sheet)
            }
        }
        sheet.append(
            ["1099097188", "อาคารเรียน", "สปช.105/29", "2534", "4", "พอใช้"], flaw: .codeUnknown,
            school: nil, "1099097188 is no school of the register")
        return sheet
    }

    private func append(
        _ building: Building, of school: School, isFirst: Bool, to sheet: inout Sheet
    ) {
        var row = [
            school.code, building.kind, building.design, "\(building.year)", "\(building.rooms)",
            building.condition,
        ]
        var flaw: (kind: PlantedFlaw.Kind, what: String)?
        switch school.number {
        case PlantedSchools.numberNegative where isFirst:
            row[4] = "-3"
            flaw = (.numberNegative, "-3 rooms")
        case PlantedSchools.yearOfTheWrongEra where isFirst:
            row[3] = "1988"
            flaw = (.yearImplausible, "1988 in a column of the Buddhist era")
        case PlantedSchools.conditionUnknown where isFirst:
            row[5] = "-ไม่ทราบ-"
            flaw = (.conditionUnknown, "“-ไม่ทราบ-” is none of ดี, พอใช้, ทรุดโทรม")
        default: break
        }
        sheet.append(row, flaw: flaw?.kind, school: school.code, flaw?.what ?? "")
    }

    private static func buildings(
        of school: School, random: inout SeededGenerator
    ) -> [Building] {
        let classrooms = ["สปช.105/29", "สปช.102/26", "สปช.103/26", "ป.1 ก", "ป.1 ข", "017"]
        let offered: [(kind: String, design: String, rooms: Int, percent: Int)] = [
            ("อาคารทั่วไป", "สปช.202/26", 1, 62), ("อาคารทั่วไป", "โรงอาหาร", 1, 40),
            ("บ้านพัก", "สปช.301/26", 2, 48), ("ห้องน้ำ", "สปช.601/26", 4, 85),
            ("อื่นๆ", "ถังเก็บน้ำ ฝ.30", 0, 55), ("การเกษตร", "บ่อเลี้ยงปลา", 0, 12),
        ]
        var result = (0...min(4, school.capacity / 160)).map { _ in
            building("อาคารเรียน", random.pick(classrooms), rooms: random.within(4...10), &random)
        }
        for other in offered where random.chance(other.percent) {
            result.append(building(other.kind, other.design, rooms: other.rooms, &random))
        }
        return result
    }

    private static func building(
        _ kind: String, _ design: String, rooms: Int, _ random: inout SeededGenerator
    ) -> Building {
        let year = random.within(2527...2561)
        let worn = random.chance(year < 2540 ? 30 : 4)
        let good = random.chance(year < 2540 ? 25 : 80)
        return Building(
            kind: kind, design: design, year: year, rooms: rooms,
            condition: worn ? "ทรุดโทรม" : good ? "ดี" : "พอใช้")
    }
}
