import Geo
import Testing

@testable import Schools

@Suite struct CourtGroundTests {
    // MARK: Names

    private func units(_ tambon: String?, _ amphoe: String?, on ground: CourtGround = fourTambon)
        -> [Int]
    {
        ground.declared(tambon: tambon, amphoe: amphoe).units
    }

    @Test func `a tambon is found with and without the word before it`() {
        #expect(units("โคกม่วง", "เขาชัยสน") == [2])
        #expect(units("ต.โคกม่วง", "อ.เขาชัยสน") == [2])
        #expect(units("ตำบลโคกม่วง", nil) == [2])
    }

    @Test func `a name in another district than the row says is a contradiction`() {
        let declared = fourTambon.declared(tambon: "โคกม่วง", amphoe: "ป่าบอน")
        #expect(declared.units.isEmpty)
        #expect(declared.districts == [0])
        #expect(!declared.isForeign)
    }

    @Test func `names that no boundary has are of another area`() {
        #expect(fourTambon.declared(tambon: "หนองแปน", amphoe: "เจริญศิลป์").isForeign)
        #expect(!fourTambon.declared(tambon: nil, amphoe: nil).isForeign)
        #expect(!fourTambon.declared(tambon: "ไม่มีชื่อนี้", amphoe: "ป่าบอน").isForeign)
    }

    @Test func `names that are not unique mean all of theirs, until the district tells`() {
        let ground = CourtGround(
            Gazetteer(
                tambon: [
                    tambon("930510", "ดอนทราย", of: "ควนขนุน", at: 100, 7.7),
                    tambon("930607", "ดอนทราย", of: "ปากพะยูน", at: 100.3, 7.3),
                ], amphoe: []))
        #expect(units("ดอนทราย", nil, on: ground) == [0, 1])
        #expect(units("ดอนทราย", "ปากพะยูน", on: ground) == [1])
    }

    @Test func `names cut by the layer's column, and เมือง for the whole, are understood`() {
        let ground = CourtGround(
            Gazetteer(
                tambon: [
                    tambon("1", "สามพระยาอันยาวน", of: "เมืองพัทลุง", at: 100, 7.7),
                    tambon("2", "ลำปำ", of: "เมืองพัทลุง", at: 100.1, 7.7),
                ], amphoe: []))
        #expect(units("สามพระยาอันยาวนาน", "เมือง", on: ground) == [0])
    }

    @Test func `the province decides between districts of one name`() {
        let boundaries = ["พัทลุง", "สงขลา"].enumerated().map { number, province in
            Boundary(
                level: .tambon, code: "\(number)", name: "ในเมือง", parentCode: "9\(number)",
                parentName: "เมือง", province: province,
                polygons: [box(100 + Double(number), 7, 0.1, 0.1)])
        }
        let ground = CourtGround(Gazetteer(tambon: boundaries, amphoe: []))
        let declared = ground.declared(tambon: "ในเมือง", amphoe: "เมือง", province: "สงขลา")
        #expect(declared.units == [1])
    }

    @Test func `where only amphoe are known those are the land`() {
        let amphoe = Boundary(
            level: .amphoe, code: "9308", name: "ป่าบอน", polygons: [box(100, 7, 0.2, 0.2)])
        let ground = CourtGround(Gazetteer(tambon: [], amphoe: [amphoe]))
        #expect(units("โคกทราย", "อำเภอป่าบอน", on: ground) == [0])
    }

    // MARK: Densities

    private let declared = fourTambon.declared(tambon: "โคกม่วง", amphoe: "เขาชัยสน")

    private func density(_ x: Double, _ y: Double, _ declared: DeclaredPlace? = nil) -> Double {
        fourTambon.density(at: Coordinate(x: x, y: y), declared ?? self.declared)
    }

    @Test func `it falls from inside over the border to the district, the area and the rest`() {
        let falling = [
            density(100.15, 7.55), density(100.201, 7.55), density(100.205, 7.55),
            density(100.28, 7.55), density(100.28, 7.41), density(100.5, 7.5), density(10, 50),
        ]
        #expect(zip(falling, falling.dropFirst()).allSatisfy { $0 > $1 }, "\(falling)")
        #expect(falling.allSatisfy { $0 > 0 })
    }

    @Test func `in all it is about one school`() {
        // Five kilometres around all of it; the grid's cells are 0.002° wide.
        var sum = 0.0
        let cell =
            0.002 * 0.002
            * squareKilometresPerDegree(
                Envelope(minX: 100.1, minY: 7.4, maxX: 100.3, maxY: 7.6))
        for row in 0..<150 {
            for column in 0..<150 {
                sum +=
                    cell * density(100.051 + Double(column) * 0.002, 7.351 + Double(row) * 0.002)
            }
        }
        #expect((0.97...1.01).contains(sum), "\(sum)")
    }

    @Test func `a school of another area is not drawn into this one`() {
        let foreign = fourTambon.declared(tambon: "หนองแปน", amphoe: "เจริญศิลป์")
        let school = courtCase(17.65835, 103.455213, tambon: "หนองแปน", amphoe: "เจริญศิลป์")
        #expect(density(103.45, 17.65, foreign) > 1000 * density(103.45, 17.65))
        #expect(TestCourt().verdict(school).hypothesis == .asGiven)
    }

    @Test func `without any boundary Thailand is the land, or where the file's schools are`() {
        let nothing = CourtGround(Gazetteer(tambon: [], amphoe: []))
        func verdict(
            _ latitude: Double, _ longitude: Double, among corner: (x: Double, y: Double)
        ) -> Hypothesis {
            let others = spots(60, in: corner).map { courtCase($0.y, $0.x, on: nothing) }
            return TestCourt(ground: nothing, others: others)
                .verdict(courtCase(latitude, longitude, on: nothing)).hypothesis
        }
        let thailand = (x: 100.1, y: 7.5)
        #expect(verdict(100.156789, 7.543211, among: thailand) == .exchanged)
        #expect(verdict(7.543211, 100.156789, among: thailand) == .asGiven)
        let java = (x: 106.5, y: -6.3)
        #expect(verdict(-6.253211, 106.553211, among: java) == .asGiven)
        #expect(verdict(6.253211, 106.553211, among: java) == .sign)
    }
}
