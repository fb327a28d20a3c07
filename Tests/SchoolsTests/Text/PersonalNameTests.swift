import Support
import Testing

@testable import Schools

@Suite struct PersonalNameTests {
    @Test(arguments: [
        "เด็กชายสมชาย ใจดี", "ด.ญ.มะลิ แก้วใส", "ด.ช. สมชาย", "นาย ก้อง เกียรติศักดิ์", "นางสาวสมศรี",
        "น.ส. สมศรี", "น.ส.สมศรี ใจงาม", "นายก้อง เกียรติศักดิ์", "นาง สมศรี", "นางสมศรี  ใจดี",
        "ผู้ดูแล: นายก้อง เกียรติศักดิ์", "ครูใหญ่ (นางสาวสมศรี ใจดี)", "ว่าที่ ร.ต.ก้อง เกียรติศักดิ์",
        "ว่าที่ร้อยตรีหญิงสมศรี ใจดี", "พ.ต.ท. ก้อง เกียรติศักดิ์", "ดร.ก้อง เกียรติศักดิ์", "Mr. Kong Kiatsak",
        "Miss Somsri", "Mrs Somsri Jaidee", "นาย\u{A0}ก้อง เกียรติศักดิ์", "นาย\u{200B}ก้อง เกียรติศักดิ์",
        "นายกฤษณะ ใจดี", "นางแสงดาว นาคา", "1) นายก้อง เกียรติศักดิ์", "ด.ช.ก้อง", "ดช.ก้อง ใจดี",
        "นางสาว ศรีสุดา", "กลุ่มแผน/นายก้อง เกียรติศักดิ์",
    ])
    func `a title with a name behind it is a person`(_ text: String) {
        #expect(PersonalName.occurs(in: text))
    }

    @Test(arguments: [
        "", "-", "ครู", "นาย", "นาง", "เด็กชาย", "ด.ช.", "บ้านนายาว", "นางรอง", "นายายอาม", "นางแล",
        "นายูง",
        "โรงเรียนนางรอง", "นางรอง พิทยาคม", "ตำบล นางแล อำเภอเมือง", "นายอำเภอ เมืองสมมุติ",
        "นายกเทศมนตรี ตำบลลำปำ", "นายก อบต. ลำปำ", "นครนายก", "ส้วมเด็กชาย", "เด็กชาย 20 คน",
        "เด็กชายและเด็กหญิง", "เด็กชายแดนใต้", "พัฒนาเด็กชายขอบ", "จำนวน ด.ช. รวม", "ด.ช. | ด.ญ.",
        "น.ส. 3 ก.", "น.ส.3", "กลุ่มนโยบายและแผน", "ผู้อำนวยการโรงเรียน", "พ.อ. 2", "ร.ต. 12",
        "Mission School", "Mr", "Misses", "Ms 2", "MS Word", "สมชาย ใจดี",
        "โครงการลดเวลาเรียน เพิ่มเวลารู้",
        "รร.วัดนางใน (ละเอียดอุปถัมภ์)", "สมเด็จพระนางเจ้าสิริกิติ์ พระบรมราชินีนาถ",
        "วัดไตรมารคสถิตตั้งตรงจิตร 11 (นายประยงค์ นางเล็ก ตั้งตรงจิตร)",
    ])
    func `what is no person stays`(_ text: String) {
        #expect(!PersonalName.occurs(in: text))
        #expect(!PersonalName.occursInFull(in: text))
    }

    @Test(arguments: [
        ("นายก้อง เกียรติศักดิ์", true), ("นาย ก้อง", false), ("นางสาวสมศรี", false),
        ("เด็กชายสมชาย ใจดี", true), ("นางสาวสมศรี ใจดี", true), ("Mr. Kong", false),
        ("เด็กชายสมชาย", true), ("ด.ญ.มะลิ", true), ("เด็กชายแดนใต้", false),
        ("Mr. Kong Kiatsak", true), ("วัดนางสาว (ถาวรราษฎร์บำรุง)", false),
    ])
    func `in names of schools only a whole name or a child counts`(_ text: String, _ isFull: Bool) {
        #expect(PersonalName.occursInFull(in: text) == isFull)
    }

    @Test(
        .enabled(if: SharedData.isPresent),
        arguments: [
            ("thailand/schools_synthetic.csv", [1, 2, 3]),
            ("phatthalung/schools_9302.csv", [4, 6, 8]),
            ("bangkok/schools.csv", [3, 4, 5, 12, 13]),
            ("bangkok/equipment.csv", [3]), ("bangkok/buildings.csv", [2]),
            ("bangkok/staff.csv", [1]),
        ])
    func `no real name of a school or place is a person`(_ path: String, _ columns: [Int]) throws {
        let names = try sharedTexts(in: columns, of: path)
        #expect(names.count > 3)
        #expect(names.filter(PersonalName.occurs) == [])
    }

    @Test(
        .enabled(if: SharedData.isPresent),
        arguments: [
            "thailand/tambon", "phatthalung/tambon", "phatthalung/amphoe", "bangkok",
        ])
    func `no real name of a layer's attributes is a person`(_ folder: String) throws {
        let tables = SharedData.files(in: folder).filter { $0.hasSuffix(".dbf") }
        #expect(!tables.isEmpty)
        for table in tables {
            let texts = try dbfTexts(of: SharedData.path("\(folder)/\(table)"))
            #expect(texts.count > 10)
            #expect(texts.filter(PersonalName.occurs) == [])
        }
    }

    @Test(arguments: 0..<200)
    func `random text is read through without harm`(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let parts = [
            "นาย", "นาง", "เด็กชาย", "น.ส.", " ", "(", "ก", "้", "Mr", ".", "๑", "\u{200B}", "สมชาย",
        ]
        let text = (0..<12).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
        _ = PersonalName.occurs(in: text)
        #expect(!PersonalName.occursInFull(in: text) || PersonalName.occurs(in: text))
    }
}

@Suite struct PersonalCellTests {
    @Test func `a cell with a person's name is not taken up, and not shown`() throws {
        let table = try table(
            .schools,
            """
            รหัสโรงเรียน | ชื่อโรงเรียน | เครือข่าย
            1099097001 | วัดน้ำใส | นางสาวลับเฉพาะ
            1099097002 | นายลับ เฉพาะ | เครือข่ายหนึ่ง
            1099097003 | นางรอง | นายายอาม
            """)
        let reader = SchoolReader(layout: table.layout, source: "s.csv", scheme: .ministry)
        let readings = table.rows.map(reader.read)
        #expect(readings.map { $0.problems.kinds } == [["personal-name"], ["personal-name"], []])
        #expect(readings[0].record?.details[.network] == nil)
        #expect(readings[1].record?.name == nil)
        #expect(readings[2].record?.name == "นางรอง")
        #expect(readings.flatMap(\.problems).allSatisfy { $0.value == nil })
    }
}
