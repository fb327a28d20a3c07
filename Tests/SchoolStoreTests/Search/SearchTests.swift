import Schools
import Support
import Testing

@testable import SchoolStore

/// A school to look for, with made-up values for all that a test does not name.
private func school(
    _ code: String, _ name: String, smis: String? = nil, obec: String? = nil,
    tambon: String = "ทดสอบ", amphoe: String = "ตัวอย่าง", network: String? = nil
) -> SchoolRecord {
    var record = SchoolRecord(row: 2, code: code)
    record.name = name
    record.smis = smis
    record.obec = obec
    record.tambon = tambon
    record.amphoe = amphoe
    record.details[.network] = network
    return record
}

private func answer(
    _ text: String, in schools: [SchoolRecord], limit: Int = .max
) throws -> SearchAnswer {
    let directory = try TemporaryFolder()
    try makeStore(at: directory.store) { writer in
        for school in schools {
            _ = try writer.add(
                school, position: SchoolPosition(coordinate: nil), areas: SchoolAreas(), source: 1)
        }
    }
    return try SchoolStore(path: directory.store).search(text, limit: limit)
}

private func names(_ text: String, in schools: [SchoolRecord]) throws -> [String] {
    try answer(text, in: schools).hits.compactMap(\.school.name)
}

@Suite struct SearchToleranceTests {
    private static let schools = [
        school("1099000001", "โรงเรียนบ้านหนองบัว"), school("1099000002", "วัดหนองบัวลำภู"),
        school("1099000003", "บ้านน้ำใส ๒"), school("1099000004", "บ้านควนโคกยา (มิตรภาพ 5)"),
        school("1099000005", "ประชาสิทธิ์"),
    ]

    @Test(arguments: [
        ("หนองบัว", ["โรงเรียนบ้านหนองบัว", "วัดหนองบัวลำภู"]),
        ("บัว", ["โรงเรียนบ้านหนองบัว", "วัดหนองบัวลำภู"]),
        ("ลำ", ["วัดหนองบัวลำภู"]), ("โรงเรียนบ้านหนองบัว", ["โรงเรียนบ้านหนองบัว"]),
        ("ร.ร. บ้านหนองบัว", ["โรงเรียนบ้านหนองบัว"]), ("รร.วัดหนอง", ["วัดหนองบัวลำภู"]),
        ("โรงเรียน วัดหนอง", ["วัดหนองบัวลำภู"]), ("ใส 2", ["บ้านน้ำใส ๒"]), ("ใส๒", ["บ้านน้ำใส ๒"]),
        ("น\u{0E49}\u{0E4D}\u{0E32}ใส", ["บ้านน้ำใส ๒"]), ("น\u{0E33}\u{0E49}ใส", ["บ้านน้ำใส ๒"]),
        ("ควน  โคก\u{00A0}ยา", ["บ้านควนโคกยา (มิตรภาพ 5)"]),
        ("ควน\u{200B}โคกยา", ["บ้านควนโคกยา (มิตรภาพ 5)"]),
        ("โคกยามิตรภาพ", ["บ้านควนโคกยา (มิตรภาพ 5)"]),
        ("สิทธ\u{0E4C}\u{0E34}", ["ประชาสิทธิ์"]), ("มิตรภาพ ควน", ["บ้านควนโคกยา (มิตรภาพ 5)"]),
        ("", []), ("%", []), ("  ", []), ("ฎฆ", []), ("บ้าน ฎฆฎ", []),
    ])
    func `a name is found by any part, however it is typed`(
        text: String, expected: [String]
    ) throws {
        #expect(try names(text, in: Self.schools) == expected)
    }

    @Test func `what is typed never matches across two fields or within a code's neighbour`() throws
    {
        let schools = [
            school("1099000001", "บ้านนา", smis: "99010001", tambon: "ทราย", amphoe: "งาม"),
            school("1099000002", "é"),
        ]
        #expect(try names("นา1099", in: schools) == [])
        #expect(try names("ทรายงาม", in: schools) == [])
        #expect(try names("000000e9", in: schools) == [])
        #expect(try names("É", in: schools) == ["é"])
    }
}

@Suite struct SearchPlaceTests {
    private static let schools = [
        school("1099000001", "บ้านควน", tambon: "ดอนทราย", amphoe: "ปากพะยูน", network: "เกาะเสือ"),
        school("1099000002", "บ้านควน", tambon: "ดอนทราย", amphoe: "ควนขนุน"),
        school("1099000003", "วัดใหม่", tambon: "ฝาละมี", amphoe: "ปากพะยูน"),
    ]

    @Test(arguments: [
        ("ปากพะยูน บ้านควน", ["1099000001"]), ("บ้านควน ปากพะยูน", ["1099000001"]),
        ("อ.ปากพะยูน ต.ดอนทราย", ["1099000001"]), ("อำเภอ ปากพะยูน ควน", ["1099000001"]),
        ("ควน ดอนทราย", ["1099000002", "1099000001"]),
        ("เกาะเสือ", ["1099000001"]), ("ตำบลฝาละมี", ["1099000003"]), ("ปากพะยูน ขนุน", []),
    ])
    func `every word must be found, in a name or a place`(
        text: String, expected: [String]
    ) throws {
        #expect(Set(try answer(text, in: Self.schools).hits.map(\.school.code)) == Set(expected))
    }

    @Test func `the answer says what matched`() throws {
        let found = try ["บ้านควน", "ฝาละมี", "ปากพะยูน", "เกาะเสือ", "ควน อ.ปากพะยูน", "000003"].map {
            try answer($0, in: Self.schools).hits.first?.match
        }
        #expect(found == [.name, .tambon, .amphoe, .network, .amphoe, .code("1099000003")])
    }
}

@Suite struct SearchOrderTests {
    @Test func `the whole name comes first, then the beginning, the inside and the place`() throws {
        let schools = [
            school("1099000001", "อื่น", tambon: "หนองบัว"), school("1099000002", "เหนือหนองบัว"),
            school("1099000003", "หนองบัวใต้"), school("1099000004", "บ้านหนองบัวใน"),
            school("1099000005", "บ้านหนองบัว"), school("1099000006", "หนองบัว"),
            school("1099000007", "ที่อื่น", network: "กลุ่มหนองบัว"),
        ]
        #expect(
            try names("หนองบัว", in: schools) == [
                "หนองบัว", "บ้านหนองบัว", "บ้านหนองบัวใน", "หนองบัวใต้", "เหนือหนองบัว", "อื่น", "ที่อื่น",
            ])
    }

    @Test func `a code goes by its beginning first, and the whole before all`() throws {
        let schools = [
            school("1099340120", "ก", smis: "99010047", obec: "340120"),
            school("1034012000", "ข", smis: "34019999"),
            school("1099000001", "ค", smis: "34012000"),
        ]
        #expect(try names("34012", in: schools) == ["ก", "ค", "ข"])
        #expect(try names("๓๔๐๑๒๐", in: schools) == ["ก", "ค", "ข"])
        #expect(try answer("340120", in: schools).hits.first?.match == .code("340120"))
    }

    @Test func `equals come in Thai order, then by code, and the rest is counted only`() throws {
        let schools = ["ไผ่", "เขา", "ป่า", "ปาก", "เขา"].enumerated().map { index, name in
            school("109900000\(9 - index)", "ทุ่ง\(name)")
        }
        let found = try answer("ทุ่ง", in: schools, limit: 4)
        #expect(found.hits.compactMap(\.school.name) == ["ทุ่งเขา", "ทุ่งเขา", "ทุ่งป่า", "ทุ่งปาก"])
        #expect(found.hits.map(\.school.code).prefix(2) == ["1099000005", "1099000008"])
        #expect(found.total == 5)
    }

    /// A thousand schools lie in two blocks of the index.
    @Test func `the order holds over the whole index`() throws {
        let schools = (0..<1000).map { number in
            school(
                String(1_099_000_000 + number), number % 3 == 0 ? "ดอน\(number)" : "ใต้ดอน\(number)")
        }
        let found = try answer("ดอน", in: schools)
        #expect(found.total == 1000)
        let names = found.hits.compactMap(\.school.name)
        let expected = schools.compactMap(\.name).sortedInThai { $0 }
        #expect(
            names == expected.filter { $0.hasPrefix("ดอน") }
                + expected.filter { $0.hasPrefix("ใต้") })
    }
}

@Suite struct FormerNameTests {
    /// A school that an older register has by another name, and one whose name has not changed.
    private func store(_ directory: TemporaryFolder) throws -> SchoolStore {
        try makeStore(at: directory.store) { writer in
            let renamed = try writer.addSchool("1099000001", name: "โรงเรียนวัดใหม่")
            let kept = try writer.addSchool("1099000002", name: "บ้านเก่าก่อน")
            for (number, name) in [(renamed, "โรงเรียนบ้าน เก่า"), (kept, "ร.ร.บ้านเก่าก่อน")] {
                try writer.add(
                    version: school("", name), of: number, period: AcademicPeriod(year: 2550),
                    position: SchoolPosition(coordinate: nil), areas: SchoolAreas(), source: 1)
            }
        }
        return try SchoolStore(path: directory.store)
    }

    @Test func `a former name finds the school and is told as it was written`() throws {
        let answer = try store(TemporaryFolder()).search("บ้านเก่า")
        #expect(answer.hits.map(\.school.name) == ["บ้านเก่าก่อน", "โรงเรียนวัดใหม่"])
        #expect(answer.hits.map(\.match) == [.name, .formerName("โรงเรียนบ้าน เก่า")])
    }

    @Test func `a name that says the same in other letters is no former name`() throws {
        let answer = try store(TemporaryFolder()).search("เก่าก่อน")
        #expect(answer.hits.map(\.match) == [.name])
    }

    @Test func `as of a year, a school is found by the name that it had then`() throws {
        let directory = try TemporaryFolder()
        _ = try store(directory)
        let past = try SchoolStore(path: directory.store, asOf: AcademicPeriod(year: 2550))
        let answer = try past.search("บ้าน เก่า")
        #expect(answer.hits.map(\.school.name) == ["โรงเรียนบ้าน เก่า", "ร.ร.บ้านเก่าก่อน"])
        #expect(answer.hits.map(\.match) == [.name, .name])
        #expect(try past.search("วัดใหม่").hits.isEmpty)
    }
}
