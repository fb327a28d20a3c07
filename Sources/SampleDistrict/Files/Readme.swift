/// README.md of the sample: where it comes from, what is in it, and every planted mistake.
struct Readme {
    let district: District
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
        School \(district.school(PlantedSchools.withoutPupils).code) has no pupils left: a fact, \
        not a mistake. The school with nine digits has them in every table.

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
        let boundaries = [
            row([
                "`tambon.shp`", "\(district.tambon.count) polygons",
                "Indian 1975 / UTM 47N, `.prj`", "CP874, no `.cpg`, language driver 0x57",
            ]),
            row([
                "`amphoe.shp`", "\(district.amphoe.count) polygons",
                "Indian 1975 / UTM 47N, no `.prj`",
                "CP874, `.cpg` says `ANSI 874`, no language driver",
            ]),
        ]
        let tables = sheets.map { sheet in
            row([
                "`\(sheet.name)`", "\(sheet.rows.count) rows with headers",
                sheet.name == "schools.csv" ? "WGS 84, \(district.schools.count) schools" : "–",
                sheet.encoding == .cp874 ? "CP874" : "UTF-8 with BOM",
            ])
        }
        return table(["file", "records", "CRS", "text"], boundaries + tables)
    }

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
