/// An office's folder in which every kind of file holds persons where none belongs.
public enum PlantedOffice {
    /// A file, and what the manifest says of it.
    public struct File: Sendable {
        public let name: String
        public let bytes: [UInt8]
        /// As in `students`, without which it is a source's other part.
        public let kind: String
        public let keys: [String]

        public init(_ name: String, _ kind: String, _ bytes: [UInt8], _ keys: [String] = []) {
            (self.name, self.kind, self.bytes, self.keys) = (name, kind, bytes, keys)
        }

        init(_ name: String, _ kind: String, _ rows: [[String]], _ keys: [String] = []) {
            self.init(
                name, kind, name.hasSuffix("xlsx") ? rows.xlsx : Array(rows.csv.utf8), keys)
        }
    }

    public static let files: [File] =
        land + [File("schools.csv", "schools", register)] + pupils + tables

    public static let manifest = manifest(of: files)

    public static func manifest(of files: [File]) -> String {
        let sources = files.map { file in
            (["  - \(file.kind): \(file.name)"] + file.keys.map { "    \($0)" })
                .joined(separator: "\n")
        }
        return "office: {code: \"9302\", name: สำนักงาน}\nsources:\n"
            + sources.joined(separator: "\n") + "\n"
    }

    // MARK: Land

    private static let land = [
        File("tambon.geojson", "boundaries", square(named: "ตำบลหนึ่ง"), ["level: tambon"]),
        File("amphoe.geojson", "boundaries", square(named: Secret.person), ["level: amphoe"]),
        File(
            "network.geojson", "boundaries", square(named: Secret.written(40)), ["level: network"]),
        File("places.geojson", "places", points([Secret.person, Secret.written(41), "วัดหนึ่ง"])),
    ]

    private static func square(named name: String) -> [UInt8] {
        collection([
            """
            {"type":"Feature","properties":{"code":"990101","name":"\(name)"},"geometry":\
            {"type":"Polygon","coordinates":[[[100,7],[101,7],[101,8],[100,8],[100,7]]]}}
            """
        ])
    }

    private static func points(_ names: [String]) -> [UInt8] {
        collection(
            names.map { name in
                """
                {"type":"Feature","properties":{"code":"\(name)","name":"\(name)",\
                "class":"\(name)"},"geometry":{"type":"Point","coordinates":[100.5,7.5]}}
                """
            })
    }

    private static func collection(_ features: [String]) -> [UInt8] {
        Array(
            "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
                .utf8)
    }

    // MARK: The register

    private static let register: [[String]] =
        [
            ["ทะเบียนโรงเรียน ผู้จัดทำ \(Secret.person) โทร \(Secret.phone)"],
            ["เลขประจำตัวผู้จัดทำ \(Secret.written(42))"],
            [
                "รหัสโรงเรียน 10 หลัก", "รหัส SMIS", "ชื่อโรงเรียน", "ตำบล", "อำเภอ", "ละติจูด", "ลองจิจูด",
                "ที่อยู่", "เครือข่าย", "วันก่อตั้ง", "จำนวนนักเรียน", "เขตพื้นที่บริการ", "ผู้อำนวยการ",
                Secret.person, "ผู้ดูแล \(Secret.written(43))",
            ],
            school(1), school(2), school(3, [2: Secret.person]),
            school(4, [2: "โรงเรียน \(Secret.written(44))"]),
            school(5, [5: Secret.person, 6: Secret.person]),
            school(6, [5: Secret.written(45), 6: "100.2"]), school(7, [3: Secret.person]),
            school(8, [4: Secret.written(46)]), school(9, [0: Secret.person]),
            school(10, [0: Secret.written(47)]), school(11, [1: Secret.written(48)]),
            school(12, [1: Secret.person]), school(13, [10: Secret.person]),
            school(14, [10: Secret.written(49)]), school(15, [9: Secret.person]),
            ["ผู้รับรอง \(Secret.person)"], ["", "", Secret.person],
        ]
        + Secret.persons.indices.map { index in
            school(20 + index, [7: "หมู่ 1 \(Secret.persons[index])", 8: Secret.persons[index]])
        }
        + Secret.wholePersons.indices.map { index in
            let person = Secret.wholePersons[index]
            return school(40 + index, [2: person, 3: person, 4: person])
        }

    private static func school(_ number: Int, _ cells: [Int: String] = [:]) -> [String] {
        let text = number < 10 ? "0\(number)" : String(number)
        let name = number == 1 ? "บ้านหนึ่ง" : number == 2 ? "บ้านสอง" : "บ้านที่ \(number)"
        var row = [
            "10990000\(text)", "990100\(text)", name, "หนึ่ง", "หนึ่ง", "7.\(number)5",
            "100.\(number)5",
            "หมู่ 1", "เมือง", "1 พฤษภาคม 2500", "10", "หมู่ 1", Secret.person, Secret.given,
            Secret.phone,
        ]
        for (column, cell) in cells { row[column] = cell }
        return row
    }

    // MARK: Pupils

    private static let pupils: [File] = [
        File("students-36.csv", "students", list36, round(2565, 1)),
        File("students-36.xlsx", "students", list36, round(2565, 2)),
        File("students-91.xlsx", "students", list91, round(2566, 1)),
        File("students-91.csv", "students", list91.csv.cp874, round(2566, 2)),
        File("students-by-grade.csv", "students", byGrade, round(2567, 1)),
        File("students-wide.csv", "students", wide, round(2567, 2)),
    ]

    private static let list36 = PlantedPupils.rows() + PlantedPupils.shifted()
    private static let list91 =
        PlantedPupils.rows(PlantedPupils.header91) + PlantedPupils.shifted(PlantedPupils.header91)

    private static func round(_ year: Int, _ round: Int) -> [String] {
        ["year: \(year)", "round: \(round)"]
    }

    private static let byGrade: [[String]] =
        [
            ["จำนวนนักเรียน ผู้รายงาน \(Secret.person)"],
            ["รหัสโรงเรียน", "ชื่อโรงเรียน", "ชั้น", "ชาย", "หญิง", "รวม"],
            ["1099000001", "บ้านหนึ่ง", "ป.1", "3", "4", "7"],
            ["1099000001", "บ้านหนึ่ง", Secret.written(50), "3", "4", "7"],
            ["1099000001", "บ้านหนึ่ง", "ป.2", Secret.person, "4", "7"],
            ["1099000001", "บ้านหนึ่ง", "ป.3", Secret.written(51), "4", "7"],
            [Secret.person, "บ้านหนึ่ง", "ป.3", "3", "4", "7"],
            [Secret.written(52), "บ้านหนึ่ง", "ป.3", "3", "4", "7"],
            ["1099000002", Secret.person, "ป.1", "3", "4", "7"],
        ] + Secret.persons.map { ["1099000001", "บ้านหนึ่ง", $0, "1", "1", $0] }

    private static let wide: [[String]] = [
        ["ที่", "รหัสโรงเรียน", "โรงเรียน", "ป.1 ชาย", "ป.1 หญิง", "ป.2 ชาย", "ป.2 หญิง", Secret.person],
        ["1", "1099000001", "บ้านหนึ่ง", "3", "4", "5", "6", Secret.person],
        ["2", "1099000002", Secret.person, Secret.person, "4", Secret.written(53), "6", ""],
        ["3", Secret.person, Secret.given, "1", "1", "1", "1", ""],
    ]

    // MARK: Tables about schools

    private static let tables: [File] = [
        File("staff-list.xlsx", "staff", staffList, round(2565, 1)),
        File("staff-table.csv", "staff", staffTable, round(2566, 1)),
        File(
            "buildings.csv", "buildings",
            infested(
                ["รหัสโรงเรียน", "ประเภท", "แบบ", "สร้าง พ.ศ.", "จำนวนห้อง", "สภาพปัจจุบัน"],
                ["1099000001", "อาคารเรียน", "สปช.105/29", "2531", "8", "ดี"])),
        File(
            "equipment.csv", "equipment",
            infested(
                ["รหัสโรงเรียน", "รหัส", "หมวด", "รายการ", "จำนวนที่ใช้ได้", "จำนวนรอซ่อม", "จำนวนรอจำหน่าย"],
                ["1099000001", "21007", "คอมพิวเตอร์", "เครื่องคอมพิวเตอร์", "30", "0", "0"])),
        File(
            "indicators.csv", "indicators",
            infested(
                ["รหัสโรงเรียน", "รหัสตำบล", "ตำบล", "ปีการศึกษา", "ตัวชี้วัด", "ค่า", "หน่วยนับ"],
                ["1099000001", "", "", "2556", "EFA 1", "97.5", "ร้อยละ"], names: [2])),
        File(
            "projects.csv", "projects",
            infested(
                [
                    "รหัสโครงการ", "ชื่อโครงการ", "ปีงบประมาณ", "งบประมาณ", "ผู้รับผิดชอบ",
                    "โรงเรียนเป้าหมาย",
                    "สถานะ", "ลิงก์รายงาน",
                ],
                [
                    "57-01", "ลดเวลาเรียน", "2557", "120,000", "กลุ่มนโยบายและแผน", "1099000001",
                    "เสร็จ",
                    "http://a.ac.th/r",
                ], names: [5])),
        File(
            "centres.csv", "cost_centres",
            infested(
                ["รหัสศูนย์ต้นทุน", "รหัสโรงเรียน 10 หลัก", "ชื่อโรงเรียน"],
                ["2000400123", "1099000001", "บ้านหนึ่ง"], names: [2])),
        File(
            "budgets.csv", "budgets",
            infested(
                ["รหัสศูนย์ต้นทุน", "ปีงบประมาณ", "งบรายจ่าย", "รายการ", "จำนวนเงิน"],
                ["2000400123", "2557", "งบดำเนินงาน", "ค่าน้ำ", "40,000.00"])),
        File(
            "links.csv", "links",
            infested(
                ["รหัสโรงเรียน", "เว็บไซต์", "Facebook", "EMIS", "รหัสเขตพื้นที่"],
                ["1099000001", "http://a.ac.th", "fb.com/a", "1099000001", "9302"])),
        File(
            "history.csv", "history",
            infested(
                [
                    "รหัสโรงเรียน", "ชื่อโรงเรียน", "เหตุการณ์", "วันที่", "ชื่อเดิม", "รหัสเดิม", "รวมกับ",
                    "หมายเหตุ",
                ],
                [
                    "1099000001", "บ้านหนึ่ง", "เปลี่ยนชื่อ", "1 พฤษภาคม 2550", "บ้านเก่า", "1099000099", "",
                    "ตามประกาศ",
                ], names: [1, 4, 6])),
    ]

    /// Sound rows, and behind them for each column some with a person and some with a number in it.
    ///
    /// In the columns of `names`, which are names themselves, only persons who can be told there.
    private static func infested(
        _ header: [String], _ sound: [String], names: Set<Int> = []
    ) -> [[String]] {
        var serial = 0
        let rows = sound.indices.flatMap { column in
            let persons = names.contains(column) ? Secret.wholePersons : Secret.persons
            return (0..<3).flatMap { _ in
                serial += 1
                let person = persons[serial % persons.count]
                return [person, Secret.written(serial % Secret.numberCount)].map { text in
                    var row = sound
                    row[column] = text
                    return row
                }
            }
        }
        let sounds = Array(repeating: sound, count: 45)
        return [["\(header[0]) ผู้จัดทำ \(Secret.person)"], header] + sounds + rows
    }

    private static let staffList: [[String]] =
        [
            [
                "ที่", "รหัสสถานศึกษา", "เลขประจำตัวประชาชน", "คำนำหน้า", "ชื่อ", "นามสกุล", "ตำแหน่งเลขที่",
                "ตำแหน่ง", "วิทยฐานะ", "เพศ", "วิชาเอก", "วันเกิด", "เงินเดือน",
            ]
        ]
        + (0..<9).map { serial in
            var row = [
                "\(serial + 1)", "1099000001", Secret.written(serial), "นางสาว", Secret.given,
                Secret.surname, Secret.mark, "ครู", "ชำนาญการ", "หญิง", Secret.mark,
                Secret.birthDate, Secret.income,
            ]
            switch serial {
            case 1: row[7] = Secret.surname
            case 2: row[8] = Secret.given
            case 3: row[9] = Secret.given
            case 4: row[1] = Secret.written(54)
            case 5: row[1] = Secret.person
            case 6: row.removeFirst()
            case 7: row.insert(Secret.given, at: 0)
            default: break
            }
            return row
        } + [["", "ผู้รับรอง", "", Secret.person]]

    private static let staffTable = infested(
        ["รหัสโรงเรียน", "ตำแหน่ง", "วิทยฐานะ", "ชาย", "หญิง", "รวม"],
        ["1099000001", "ครู", "ชำนาญการ", "1", "2", "3"])
}
