import Geo

/// The register of schools, schools.csv: one row per school, and one row too many.
struct SchoolRegister {
    private let district: District
    private let positions: Positions
    /// By the number of a seat's school: metres by road to the others, by theirs.
    private let metres: [Int: [Int: Double]]

    init(of district: District, _ roads: RoadPlan) throws {
        self.district = district
        metres = Dictionary(
            uniqueKeysWithValues: district.amphoe.indices.map { amphoe in
                let seat = district.seat(of: amphoe)
                return (seat.number, roads.metres(from: seat))
            })
        positions = try Positions(of: district)
    }

    func sheet() -> Sheet {
        var sheet = Sheet("schools.csv", .cp874)
        sheet.append([
            "รหัสโรงเรียน 10 หลัก", "รหัส SMIS 8 หลัก", "รหัส OBEC 6 หลัก", "ชื่อสถานศึกษา", "ตำบล",
            "อำเภอ", "จังหวัด", "รหัสไปรษณีย์", "ระดับที่เปิดสอน", "วันก่อตั้ง",
            "เครือข่ายพัฒนาคุณภาพการศึกษา", "องค์กรปกครองส่วนท้องถิ่น", "ระยะทางถึงเขตพื้นที่",
            "ระยะทางถึงอำเภอ", "ละติจูด", "ลองจิจูด", "โทรศัพท์",
        ])
        for school in district.schools { append(school, to: &sheet) }
        appendSecondRow(of: district.school(PlantedSchools.codeTwice), to: &sheet)
        return sheet
    }

    private func append(_ school: School, to sheet: inout Sheet) {
        let cells = positions.cells(of: school)
        var name = school.name
        var tambon = district.tambon[school.tambon].name
        var flaw = cells.flaw.map { (kind: $0, what: cells.what) }
        switch school.number {
        case PlantedSchools.nameMissing:
            flaw = (.nameMissing, "no name; the tables of pupils call it \(name)")
            name = ""
        case PlantedSchools.tambonMisspelt.school:
            let right = tambon
            tambon = PlantedSchools.tambonMisspelt.written
            flaw = (.tambonUnknown, "“\(tambon)” for \(right)")
        case PlantedSchools.shortCode:
            flaw = (.codeLength, "nine digits; the right code is \(school.tenDigits)")
        default: break
        }
        let row = [school.code, school.smis, school.obec, name, tambon] + facts(of: school)
        sheet.append(
            row + [cells.latitude, cells.longitude, Self.phones(of: school)], flaw: flaw?.kind,
            school: school.code,
            flaw?.what ?? "")
    }

    /// The row that an older list left behind: the same codes under a former name.
    private func appendSecondRow(of school: School, to sheet: inout Sheet) {
        let place = positions.cellsNearby(school)
        let row = [
            school.code, school.smis, school.obec, school.name + " (เดิม)",
            district.tambon[school.tambon].name,
        ]
        sheet.append(
            row + facts(of: school) + [place.latitude, place.longitude, ""], flaw: .codeDuplicate,
            school: school.code, "the code of \(school.name) under another name")
    }

    /// From the amphoe to the distances.
    private func facts(of school: School) -> [String] {
        let tambon = district.tambon[school.tambon]
        let amphoe = district.amphoe[tambon.amphoe]
        let siblings = district.tambon.filter { $0.amphoe == tambon.amphoe }
        let position = siblings.firstIndex { $0.code == tambon.code } ?? 0
        let postcode = 99_000 + (tambon.amphoe == 0 ? 0 : 100 + 10 * tambon.amphoe)
        return [
            amphoe.name, PlaceNames.province, "\(postcode)", school.level.rawValue,
            Self.foundingDay(of: school), "เครือข่าย\(siblings[position / 3 * 3].name)",
            Self.localGovernment(of: tambon, isSeat: position == 0),
            kilometres(from: school, to: district.school(1)),
            kilometres(from: school, to: district.seat(of: tambon.amphoe)),
        ]
    }

    /// Its telephones as registers have them: one or several, a mobile or a fixed line, or none.
    ///
    /// Made up: no number of Thailand begins with 0600 or 070 (national numbering plan, 2012).
    private static func phones(of school: School) -> String {
        let number = String(1000 + school.number)
        let mobile = "060-000-\(number)"
        switch school.number % 10 {
        case 3: return ""
        case 5: return "0-7000-\(number)"
        case 7: return "0-7000-\(number) ต่อ 11, \(mobile)"
        default: return mobile
        }
    }

    /// The day on which it was founded, as the register writes it.
    static func foundingDay(of school: School) -> String {
        var random = SeededGenerator(seed: 6_000 + UInt64(school.number))
        let month = random.pick(["พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "พฤศจิกายน"])
        return "\(random.within(1...28)) \(month) \(school.founded)"
    }

    private static func localGovernment(of tambon: District.Tambon, isSeat: Bool) -> String {
        guard isSeat else { return "อบต.\(tambon.name)" }
        return tambon.amphoe == 0 ? "เทศบาลเมือง\(PlaceNames.province)" : "เทศบาลตำบล\(tambon.name)"
    }

    /// The way by road; a quarter more than the straight line where a boat is part of it.
    private func kilometres(from school: School, to seat: School) -> String {
        let straight = distance(school.position, seat.position)
        let metres = metres[seat.number]?[school.number] ?? straight * 1.25
        return "\(max(1, Int((metres / 1000).rounded()))) กม."
    }
}
