/// README.md of the sample: where it comes from, what is in it, and every planted mistake.
struct Readme {
    let district: District
    /// How many villages there are.
    let places: Int
    /// How many records the layer of roads has.
    let roads: Int
    let sheets: [Sheet]
    let flaws: [PlantedFlaw]

    var text: String {
        """
        # The sample district · เขตพื้นที่ตัวอย่าง

        A made-up education area, จังหวัด\(PlaceNames.province), as an ArcView office would hold it.
        No such province, amphoe, tambon or school exists; it lies in the open Gulf of Thailand.
        Made by `scripts/make-sample`; do not edit these files, the script would undo it.

        ข้อมูลทั้งหมดในโฟลเดอร์นี้แต่งขึ้นเพื่อทดลองใช้โปรแกรม ไม่ใช่ข้อมูลจริง

        \(fileTable)
        Enrolment is of \(Round.all.count) rounds. Codes have the province \
        \(PlaceNames.provinceCode); OBEC codes begin with a zero on purpose.
        The school with nine digits has them in every table. Of the schools of 2560, two are no \
        more, four had other names and two stood
        elsewhere. Of 2566, one school sent round 1 late and two corrected round 2. As in any layer \
        of roads, one line is
        drawn twice, one has no length, one ends half a metre before the next and one runs on \
        across its road: ways by
        road leave out or join these.
        The islands' roads lead to no other, and two schools have no road.

        ## Planted mistakes

        `schoolmap check` finds these \(flaws.count) and nothing else. *row* is the row as a \
        spreadsheet numbers it, titles and
        headers included, or the record of a shapefile from 1; empty where a mistake concerns the \
        whole file. *school* is the
        10-digit code as `schools.csv` writes it; empty where no school of the register is meant.

        \(flawTable)
        """
    }

    private var fileTable: String {
        let count = district.schools.count
        let layers = [
            row([
                "`tambon.shp`", "แนวเขตตำบล", "\(district.tambon.count) polygons",
                "Indian 1975 / UTM 47N, `.prj`", "CP874, no `.cpg`, language driver 0x57",
            ]),
            row([
                "`amphoe.shp`", "แนวเขตอำเภอ", "\(district.amphoe.count) polygons",
                "Indian 1975 / UTM 47N, no `.prj`",
                "CP874, `.cpg` says `ANSI 874`, no language driver",
            ]),
            row([
                "`places.shp`", "ที่ตั้งหมู่บ้าน", "\(places) points", "WGS 84 / UTM 47N, `.prj`",
                "CP874, `.cpg`",
            ]),
            row([
                "`roads.shp`", "ถนน: ชื่อ ประเภท เดินรถทางเดียว ความเร็ว ระดับ", "\(roads) lines",
                "WGS 84 / UTM 47N, `.prj`", "CP874, `.cpg`, names of columns in Thai",
            ]),
        ]
        let tables = sheets.map { sheet in
            row([
                "`\(sheet.name)`", Self.description(of: sheet),
                "\(sheet.rows.count) rows with headers",
                sheet.name == "schools.csv"
                    ? "WGS 84, \(count) schools"
                    : sheet.name == "schools-2560.csv" ? "WGS 84" : "–",
                sheet.encoding == .cp874 ? "CP874" : "UTF-8 with BOM",
            ])
        }
        let manifest = row([
            "`schoolmap.yaml`", "รายการแฟ้ม ใครส่ง เมื่อไร แฟ้มใดแก้ไขแฟ้มใด", "–", "–", "UTF-8",
        ])
        return table(["file", "คืออะไร", "records", "CRS", "text"], layers + tables + [manifest])
    }

    /// What a table is, as the office that uses it would say.
    private static func description(of sheet: Sheet) -> String {
        if let round = Round.all.first(where: { $0.fileName == sheet.name }) {
            return "จำนวนนักเรียนแยกชั้น เพศ ปีการศึกษา \(round.year) รอบที่ \(round.number)"
        }
        return descriptions[sheet.name] ?? "–"
    }

    private static let descriptions = [
        "schools.csv": "ทะเบียนโรงเรียนปัจจุบัน: รหัส ที่ตั้ง เครือข่าย ระยะทาง พิกัด โทรศัพท์",
        "schools-2560.csv": "ทะเบียนโรงเรียน ปีการศึกษา 2560: ชื่อ โรงเรียน และพิกัดในเวลานั้น",
        "history.csv": "ประวัติโรงเรียน: จัดตั้ง เปลี่ยนชื่อ เปลี่ยนรหัส ย้าย ยุบรวม เลิก",
        PupilSupplement.lateFile: "นักเรียนของโรงเรียนที่ส่งช้าในรอบที่ 1",
        PupilSupplement.correctionFile: "นักเรียนของสองโรงเรียนที่แก้ไขข้อมูลรอบที่ 2",
        "staff.csv": "จำนวนบุคลากรแยกตำแหน่ง วิทยฐานะ เพศ",
        "buildings.csv": "อาคารและสิ่งก่อสร้าง: แบบ ปีที่สร้าง จำนวนห้อง สภาพ",
        "equipment.csv": "ครุภัณฑ์: จำนวนที่ใช้ได้ รอซ่อม รอจำหน่าย",
        "indicators.csv": "ตัวชี้วัดการศึกษาเพื่อปวงชน (EFA) รายตำบลและรายโรงเรียน",
        "projects.csv": "โครงการตามแผนปฏิบัติการประจำปีงบประมาณ 2566",
        "cost-centres.csv": "ศูนย์ต้นทุนใดเป็นของโรงเรียนใด",
        "budget.csv": "งบประมาณจัดสรรตามศูนย์ต้นทุน (GFMIS)",
        "links.csv": "เว็บไซต์และเพจของโรงเรียน",
    ]

    private var flawTable: String {
        let sorted = PlantedFlaw.Kind.allCases.flatMap { kind in flaws.filter { $0.kind == kind } }
        return table(
            ["kind", "source", "row", "school", "what"],
            sorted.map {
                row([
                    $0.kind.rawValue, $0.source, $0.row.map(String.init) ?? "", $0.school ?? "",
                    $0.what,
                ])
            })
    }

    private func table(_ headers: [String], _ rows: [String]) -> String {
        let rule = row(headers.map { _ in "---" })
        return ([row(headers), rule] + rows).joined(separator: "\n") + "\n"
    }

    private func row(_ cells: [String]) -> String {
        "| \(cells.joined(separator: " | ")) |"
    }
}
