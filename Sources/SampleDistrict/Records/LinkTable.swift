/// Pages about schools, links.csv: of the larger schools, on a domain that is kept for examples.
struct LinkTable {
    func sheet(of schools: [School]) -> Sheet {
        var sheet = Sheet("links.csv", .utf8WithByteOrderMark)
        sheet.append(["รหัสโรงเรียน 10 หลัก", "ชื่อโรงเรียน", "เว็บไซต์", "เพจโรงเรียน"])
        for school in schools where school.capacity > 240 {
            var row = [
                school.code, school.name, "https://s\(padded(school.number, to: 3)).example.org/",
                school.number.isMultiple(of: 3)
                    ? "" : "https://page.example.org/s\(padded(school.number, to: 3))",
            ]
            var flaw: (kind: PlantedFlaw.Kind, what: String)?
            switch school.number {
            case PlantedSchools.linkUnreadable:
                row[2] = "กำลังปรับปรุง"
                flaw = (.linkUnreadable, "“\(row[2])”: being rebuilt")
            case PlantedSchools.linkCompleted:
                row[2] = "www.s\(padded(school.number, to: 3)).example.org"
                flaw = (.linkCompleted, "\(row[2]) without https://")
            default: break
            }
            sheet.append(row, flaw: flaw?.kind, school: school.code, flaw?.what ?? "")
        }
        return sheet
    }
}
