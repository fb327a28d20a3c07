import Geo
import Testing

@testable import Schools

@Suite struct GazetteerTests {
    /// Two amphoe of two tambon each, side by side; both have a tambon called ควนขนุน.
    static let land = Gazetteer(
        tambon: [
            tambon("930301", "เขาชัยสน", of: "เขาชัยสน", at: 100, 7),
            tambon("930302", "ควนขนุน", of: "เขาชัยสน", at: 100.1, 7),
            tambon("930101", "คูหาสวรรค์", of: "เมืองพัทลุง", at: 100.2, 7),
            tambon("930501", "ควนขนุน", of: "เมืองพัทลุง", at: 100.3, 7),
        ],
        amphoe: [
            Boundary(
                level: .amphoe, code: "9303", name: "เขาชัยสน", polygons: [box(100, 7, 0.2, 0.1)]),
            Boundary(
                level: .amphoe, code: "9301", name: "เมืองพัทลุง", polygons: [box(100.2, 7, 0.2, 0.1)]),
        ])

    private func place(
        _ x: Double, _ y: Double, _ tambon: String? = nil, _ amphoe: String? = nil
    ) -> Gazetteer.Placement {
        Self.land.place(Coordinate(x: x, y: y), tambonName: tambon, amphoeName: amphoe)
    }

    @Test func `a point lies in its tambon and its amphoe`() {
        #expect(place(100.05, 7.05) == .init(tambon: 0, amphoe: 0))
        #expect(place(100.35, 7.05) == .init(tambon: 3, amphoe: 1))
    }

    @Test(arguments: ["คูหาสวรรค์", "ตำบลคูหาสวรรค์", "ต.คูหาสวรรค์", "ต. คูหาสวรรค์", "คูหา\u{200B}สวรรค์"])
    func `a school that lies where it says is without flaw`(_ name: String) {
        #expect(place(100.25, 7.05, name).flaws.isEmpty)
    }

    @Test func `a school elsewhere is told both tambon and how far it is off`() {
        let placement = place(100.05, 7.05, "คูหาสวรรค์", "เมืองพัทลุง")
        #expect(placement.tambon == 0)
        // 0.15° of longitude at 7° north are 16,573 m on WGS 84.
        #expect(
            placement.flaws == [
                .coordinateOutsideTambon(declared: "คูหาสวรรค์", found: "เขาชัยสน", metres: 16_573)
            ])
    }

    @Test(arguments: [
        (100.15, "เขาชัยสน"), (100.15, "อ.เขาชัยสน"), (100.35, "เมืองพัทลุง"), (100.35, "อำเภอเมือง"),
        (100.35, "อ.เมือง"), (100.15, nil), (100.35, nil), (100.15, "อำเภออื่น"),
    ])
    func `of two tambon with one name the amphoe decides, as far as it is known`(
        _ x: Double, _ amphoe: String?
    ) {
        #expect(place(x, 7.05, "ควนขนุน", amphoe).flaws.isEmpty)
    }

    @Test func `the tambon of the same name in another amphoe is another place`() {
        let flaws = place(100.35, 7.05, "ควนขนุน", "เขาชัยสน").flaws
        #expect(flaws.map(\.kind) == ["coordinate-outside-tambon"])
    }

    @Test func `the amphoe of a layer may be the shorter name as well`() {
        let land = Gazetteer(
            tambon: [
                tambon("1", "ในเมือง", of: "เมือง", at: 100, 7),
                tambon("2", "ในเมือง", of: "กงหรา", at: 100.1, 7),
            ], amphoe: [])
        func flaws(_ x: Double) -> [Flaw] {
            land.place(Coordinate(x: x, y: 7.05), tambonName: "ในเมือง", amphoeName: "เมืองพัทลุง")
                .flaws
        }
        #expect(flaws(100.05).isEmpty)
        #expect(flaws(100.15).map(\.kind) == ["coordinate-outside-tambon"])
    }

    @Test func `the amphoe of exactly that name goes before one that begins like it`() {
        let land = Gazetteer(
            tambon: [
                tambon("1", "ในเมือง", of: "ป่า", at: 100, 7),
                tambon("2", "ในเมือง", of: "ป่าบอน", at: 100.1, 7),
            ], amphoe: [])
        let placement = land.place(
            Coordinate(x: 100.05, y: 7.05), tambonName: "ในเมือง", amphoeName: "ป่าบอน")
        #expect(placement.flaws.map(\.kind) == ["coordinate-outside-tambon"])
    }

    @Test func `a name that no boundary has is told with the nearest`() {
        #expect(place(100.25, 7.05, "คูหาสวรร").flaws == [.tambonUnknown(nearest: "คูหาสวรรค์")])
        #expect(place(100.25, 7.05, "หนองแปน").flaws == [.tambonUnknown(nearest: nil)])
        let unplaced = Self.land.place(nil, tambonName: "คูหาสวรร", amphoeName: nil)
        #expect(unplaced == .init(flaws: [.tambonUnknown(nearest: "คูหาสวรรค์")]))
    }

    @Test func `a name that the width of a DBF column has cut is still the name`() {
        let land = Gazetteer(
            tambon: [
                tambon("1", "หนองช้างแล่", of: nil, at: 100, 7),
                tambon("2", "นาท่าม", of: nil, at: 100.1, 7),
            ], amphoe: [])
        func flaws(_ name: String) -> [Flaw] {
            land.place(Coordinate(x: 100.05, y: 7.05), tambonName: name, amphoeName: nil).flaws
        }
        #expect(flaws("หนองช้างแล่น").isEmpty)
        // Shorter names of the layer are whole.
        #expect(flaws("นาท่ามเหนือ") == [.tambonUnknown(nearest: "นาท่าม")])
    }
}

@Suite struct OutsideTests {
    static let land = Gazetteer(
        tambon: [
            tambon("1", "ลำปำ", of: "เมือง", at: 100, 7),
            tambon("2", "พญาขัน", of: "เมือง", at: 100.1, 7),
        ],
        amphoe: [
            Boundary(level: .amphoe, code: "01", name: "เมือง", polygons: [box(100, 7, 0.2, 0.1)])
        ])

    /// About 110.6 m to the thousandth of a degree of latitude, at 7° north.
    private func place(southBy degrees: Double, _ tambon: String? = nil) -> Gazetteer.Placement {
        Self.land.place(
            Coordinate(x: 100.05, y: 7 - degrees), tambonName: tambon, amphoeName: nil)
    }

    @Test func `a point outside every boundary is told how far`() {
        #expect(place(southBy: 0.001).flaws == [.coordinateOutsideArea(metres: 111)])
        #expect(place(southBy: 0.01).flaws == [.coordinateOutsideArea(metres: 1106)])
        #expect(place(southBy: 0.0005).flaws == [.coordinateOutsideArea(metres: 55)])
        #expect(place(southBy: 0.001).tambon == nil)
    }

    @Test func `a few metres off the drawn coast is not outside`() {
        let placement = place(southBy: 0.0004, "ลำปำ")
        #expect(placement.tambon == 0)
        #expect(placement.flaws.isEmpty)
    }

    @Test func `off the coast of another tambon is elsewhere all the same`() {
        #expect(place(southBy: 0.0004, "พญาขัน").flaws.map(\.kind) == ["coordinate-outside-tambon"])
        #expect(place(southBy: 0.0004, "ลำป").flaws == [.tambonUnknown(nearest: "ลำปำ")])
    }

    @Test func `amphoe alone have a coast with a tolerance too`() {
        let amphoe = Boundary(
            level: .amphoe, code: "01", name: "เมือง", polygons: [box(100, 7, 1, 1)])
        let land = Gazetteer(tambon: [], amphoe: [amphoe])
        func place(_ y: Double) -> Gazetteer.Placement {
            land.place(Coordinate(x: 100.5, y: y), tambonName: "ลำปำ", amphoeName: nil)
        }
        #expect(place(7.5) == .init(amphoe: 0))
        #expect(place(6.9996) == .init(amphoe: 0))
        #expect(place(6.999) == .init(flaws: [.coordinateOutsideArea(metres: 111)]))
    }

    @Test func `without boundaries there is no place and no flaw`() {
        let none = Gazetteer(tambon: [], amphoe: [])
        #expect(none.envelope == nil)
        let point = Coordinate(x: 100, y: 7)
        #expect(none.place(point, tambonName: "ลำปำ", amphoeName: "เมือง") == .init())
        #expect(none.place(nil, tambonName: "ลำปำ", amphoeName: nil) == .init())
    }

    @Test func `the envelope is around tambon and amphoe`() {
        #expect(Self.land.envelope == Envelope(minX: 100, minY: 7, maxX: 100.2, maxY: 7.1))
    }
}
