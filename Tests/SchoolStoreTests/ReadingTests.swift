import Geo
import Support
import Testing

@testable import SchoolStore
@testable import Schools

@Suite struct SummaryTests {
    @Test func `the newest round counts, and the register only where there is none`() throws {
        let directory = try TemporaryFolder()
        try makeStore(at: directory.store) { writer in
            let school = try writer.addSchool("1099000001")
            for (year, round, pupils) in [(2565, 3, 90), (2566, 1, 130), (2565, 1, 70)] {
                var enrolment = Enrolment()
                enrolment.totals = [(school, pupils, 6)]
                try writer.add(
                    enrolment, period: AcademicPeriod(year: year, round: round), source: 1)
            }
            var record = SchoolRecord(row: 3, code: "1099000002")
            record.pupils = 40
            _ = try writer.add(
                record, position: SchoolPosition(coordinate: nil), areas: SchoolAreas(), source: 1)
        }
        let schools = try SchoolStore(path: directory.store).schools()
        #expect(schools.map(\.pupils) == [130, 40])
        #expect(schools.map(\.sizeClass) == [.medium, .small])
    }

    @Test func `teachers are ครู and ครูผู้ช่วย`() throws {
        let directory = try TemporaryFolder()
        try makeStore(at: directory.store) { writer in
            let school = try writer.addSchool("1099000001")
            for (position, total) in [("ครู", 7), ("ครูผู้ช่วย", 2), ("ผู้อำนวยการ", 1)] {
                try writer.add(
                    StaffCount(
                        school: school, position: position, standing: nil, male: nil, female: nil,
                        total: total), period: nil, source: 1, row: 1)
            }
        }
        #expect(try SchoolStore(path: directory.store).schools()[0].teachers == 9)
    }

    @Test func `a school carries the kinds of its problems once each, sorted`() throws {
        let directory = try TemporaryFolder()
        try makeStore(at: directory.store) { writer in
            try writer.addSchool("1099000001")
            for flaw in [Flaw.nameMissing, .coordinateSwapped, .nameMissing] {
                try writer.add(Problem(flaw, source: "schools.csv", row: 2, school: "1099000001"))
            }
        }
        #expect(
            try SchoolStore(path: directory.store).schools()[0].problems
                == ["coordinate-swapped", "name-missing"])
    }
}

@Suite struct FeatureRowTests {
    @Test func `rows come in ranges, with NULL told from empty`() throws {
        let directory = try TemporaryFolder()
        try makeStore(at: directory.store) { writer in
            for number in 1...5 { try writer.addSchool("109900000\(number)") }
        }
        let store = try SchoolStore(path: directory.store)
        #expect(try store.count(of: "school") == 5)
        var codes: [String] = []
        try store.forEachSchool(rows: 2...4) { row in
            _ = row.withBytes(SchoolColumn.code.rawValue) { span in
                codes.append(String(decoding: (0..<span.count).map { span[$0] }, as: UTF8.self))
            }
            #expect(!row.withBytes(SchoolColumn.smis.rawValue) { _ in })
            #expect(row.real(SchoolColumn.longitude.rawValue) == 100)
        }
        #expect(codes == ["1099000002", "1099000003", "1099000004"])
    }

    @Test func `a boundary comes back with its polygons`() throws {
        let directory = try TemporaryFolder()
        try makeStore(at: directory.store) { _ in }
        let boundaries = try SchoolStore(path: directory.store).boundaries(.tambon)
        #expect(boundaries.map(\.polygons) == [[square(99, 6, side: 2)]])
    }
}
