import Geo
import Testing

@testable import SampleDistrict

struct PastTests {
    private let old = Sample.lines("schools-2560.csv").dropFirst(2).map(cells)
    private let now = Sample.lines("schools.csv").dropFirst(1).map(cells)
    private let history = Sample.lines("history.csv").dropFirst(1).map(cells)

    private static func cells(_ line: String) -> [String] {
        line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `the register of 2560 has the schools of today and two that are no more`() {
        let (then, today) = (Set(old.map { $0[0] }), Set(now.map { $0[0] }))
        #expect(then.isSuperset(of: today))
        #expect(then.subtracting(today) == ["1099097115", "1099097116"])
    }

    @Test func `history tells of every school whose name or being differs between the registers`()
        throws
    {
        let names = Dictionary(now.map { ($0[0], $0[3]) }, uniquingKeysWith: { first, _ in first })
        let events = Dictionary(grouping: history, by: { $0[0] })
        for row in old {
            let own = events[row[0]] ?? []
            guard let name = names[row[0]] else {
                #expect(own.contains { ["ยุบรวม", "เลิกสถานศึกษา"].contains($0[2]) })
                continue
            }
            guard name != row[2], !name.isEmpty else { continue }
            let renaming = try #require(own.first { $0[2] == "เปลี่ยนชื่อ" })
            #expect(renaming[1] == name && renaming[4] == row[2])
        }
        #expect(history.count { $0[2] == "เปลี่ยนชื่อ" } > 3)
    }

    @Test func `only schools that moved stood elsewhere in 2560`() {
        let moved = Set(history.filter { $0[2] == "ย้ายสถานที่ตั้ง" }.map { $0[0] })
        #expect(moved.count == 2)
        for school in Sample.district.schools {
            let place = FormerRegister.place(of: school, in: Sample.district)
            #expect((place != school.position) == moved.contains(school.code))
        }
    }

    @Test func `a school that is late has its pupils in the later file, and in it only`() {
        let late = Sample.lines(PupilSupplement.lateFile).dropFirst()
        let school = Sample.district.school(PlantedSchools.pupilsLate)
        #expect(late.count == school.level.grades.count)
        #expect(late.allSatisfy { $0.hasPrefix(school.code + ",") })
        let main = Sample.lines(PupilSupplement.late.fileName)
        #expect(!main.contains { $0.hasPrefix(school.smis + ",") })
    }

    @Test func `a village lies within a walk of the school that bears its name`() {
        let villages = Village.all(in: Sample.district)
        #expect(villages.count > 60)
        #expect(Set(villages.map(\.code)).count == villages.count)
        for village in villages {
            #expect(village.school.name.hasSuffix(village.name))
            #expect(distance(village.school.position, village.middle) < 450)
            let land = Sample.district.tambon[village.school.tambon].land
            #expect(land.depth(of: village.middle) > 0)
        }
    }
}
