import Geo
import GeoSource
import Testing

@Suite struct PolygonUnionTests {
    private func square(_ x: Double, _ y: Double) -> Polygon {
        let corners = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1), (x, y)]
        return Polygon(exterior: corners.map { Coordinate(x: $0.0, y: $0.1) })
    }

    @Test func `neighbours become one polygon, an island stays its own`() throws {
        let united = try union(of: [square(0, 0), square(1, 0), square(5, 5)])
        #expect(united.count == 2)
        #expect(united.map(\.area).sorted() == [1, 2])
    }

    @Test func `a ring of neighbours keeps the lake in their midst`() throws {
        let ring = (0..<3).flatMap { x in (0..<3).map { (x, $0) } }.filter { $0 != (1, 1) }
        let united = try union(of: ring.map { square(Double($0.0), Double($0.1)) })
        #expect(united.count == 1)
        #expect(united.first?.holes.count == 1)
        #expect(united.first?.area == 8)
    }

    @Test func `one polygon and none are what they were`() throws {
        #expect(try union(of: [square(2, 3)]) == [square(2, 3)])
        #expect(try union(of: []).isEmpty)
    }
}
