/// The projects of the annual action plan, projects.csv, under a title.
struct ProjectTable {
    private struct Project {
        var name: String
        var budget: String
        var group: String
        /// Codes, names or ทุกโรงเรียน, as each group fills it in.
        var schools = "ทุกโรงเรียน"
        var status: String
        /// The report's place; empty where there is none yet.
        var report = ""
        var year = "2566"
        var flaw: (kind: PlantedFlaw.Kind, what: String)?
    }

    private static let supervision = "กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา"
    private static let planning = "กลุ่มนโยบายและแผน"
    private static let promotion = "กลุ่มส่งเสริมการจัดการศึกษา"
    private static let finance = "กลุ่มบริหารงานการเงินและสินทรัพย์"
    private static let reports = "https://www.example.org/plan2566"
    private static let done = "ดำเนินการแล้ว"
    private static let running = "อยู่ระหว่างดำเนินการ"

    let district: District

    func sheet() -> Sheet {
        var sheet = Sheet("projects.csv", .utf8WithByteOrderMark)
        sheet.append(["แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2566 \(PlaceNames.office)"])
        sheet.append([
            "รหัสโครงการ", "ชื่อโครงการ", "ปีงบประมาณ", "งบประมาณ (บาท)", "กลุ่มที่รับผิดชอบ",
            "โรงเรียนที่เข้าร่วม", "สถานะ", "ลิงก์รายงาน",
        ])
        for (index, project) in (ofAll + ofSome).enumerated() {
            let row = [
                "66-\(padded(index + 1, to: 2))", project.name, project.year, project.budget,
                project.group, project.schools, project.status, project.report,
            ]
            sheet.append(row, flaw: project.flaw?.kind, school: nil, project.flaw?.what ?? "")
        }
        return sheet
    }

    private var ofAll: [Project] {
        [
            Project(
                name: "ยกระดับผลสัมฤทธิ์ทางการเรียน ชั้น ป.6", budget: "480,000.00",
                group: Self.supervision, status: Self.done, report: Self.reports + "/01.pdf"),
            Project(
                name: "ตรวจสอบพิกัดที่ตั้งโรงเรียนให้เป็นปัจจุบัน", budget: "95,000.00",
                group: Self.planning, status: Self.running),
            Project(
                name: "พัฒนาระบบดูแลช่วยเหลือนักเรียน", budget: "150,000.00",
                group: Self.promotion, status: Self.done,
                report: "file:///D:/แผน66/รายงาน03.pdf",
                flaw: (.linkScheme, "a report on somebody's own disk")),
            Project(
                name: "ประชุมจัดทำข้อมูลสารสนเทศ 10 มิถุนายน", budget: "62,500.00",
                group: Self.planning, status: Self.done, report: Self.reports + "/04.pdf"),
        ]
    }

    private var ofSome: [Project] {
        [
            Project(
                name: "ห้องเรียนริมเล", budget: "120,000.00", group: Self.promotion,
                schools: codes(12, 17, 48, 91), status: Self.done, report: Self.reports + "/05.pdf"),
            Project(
                name: "พานักเรียนโรงเรียนเกาะไปสอบ O-NET", budget: "45,000.00",
                group: Self.supervision, schools: names(13, 36, 49, 65, 109), status: Self.done,
                report: Self.reports + "/06.pdf"),
            Project(
                name: "ซ่อมแซมอาคารเรียนที่ประสบวาตภัย", budget: "1,250,000.00",
                group: Self.finance, schools: codes(9, 21, 60), status: Self.running),
            Project(
                name: "โรงเรียนปลอดขยะ", budget: "80,000.00", group: Self.promotion,
                schools: names(42, 70) + ", บ้านดอนเกล็ดดาว", status: Self.running,
                flaw: (.schoolNameUnknown, "no school is called บ้านดอนเกล็ดดาว")),
            Project(
                name: "อบรมครูวิชาภูมิศาสตร์เรื่องแผนที่", budget: "36,000.00",
                group: Self.supervision, schools: codes(1, 30, 50, 66, 82, 97),
                status: "ยังไม่ดำเนินการ", year: "2023",
                flaw: (.yearImplausible, "2023, a year of the common era")),
        ]
    }

    private func codes(_ numbers: Int...) -> String {
        numbers.map { district.school($0).code }.joined(separator: ", ")
    }

    private func names(_ numbers: Int...) -> String {
        numbers.map { district.school($0).name }.joined(separator: ", ")
    }
}
