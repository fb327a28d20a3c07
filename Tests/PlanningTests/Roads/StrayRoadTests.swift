import Geo
import Planning
import Schools
import Testing

/// A road along 8° north, from 100° east so many degrees on.
private func roads(from west: Double = 100) -> RoadNetwork {
    RoadNetwork(lines: [
        RoadLine(
            stride(from: 0, through: 0.4, by: 0.1).map {
                Coordinate(x: west + $0, y: 8)
            })
    ])
}

struct StrayRoadTests {
    @Test func `roads that most schools are near are not doubted`() {
        let schools = [
            planSchool(1, at: (100, 8)), planSchool(2, at: (100.1, 8.1)), planSchool(3),
        ]
        #expect(roads().strayNote(for: schools) == nil)
        #expect(roads().strayNote(for: []) == nil)
    }

    @Test func `roads that most schools are far from are said to be perhaps of another area`() {
        let schools = [
            planSchool(1, at: (100, 8)), planSchool(2, at: (100.1, 8.1)),
            planSchool(3, at: (100.2, 8.1)), planSchool(4),
        ]
        let note = roads().strayNote(for: schools)
        #expect(
            note?.thai == "โรงเรียน 2 จาก 3 แห่งที่มีพิกัดอยู่ห่างถนนเกิน 500 ม. "
                + "ตรวจว่าชั้นข้อมูลถนนเป็นของพื้นที่นี้และระบบพิกัดถูกต้อง")
        #expect(note?.english.hasPrefix("2 of the 3 schools with a position") == true)
        #expect(roads().strayNote(for: schools, within: 20_000) == nil)
    }
}
