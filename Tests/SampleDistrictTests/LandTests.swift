import Geo
import Testing

@testable import SampleDistrict

struct LandTests {
    private let land = Sample.district

    @Test func `there are six amphoe and thirty-five tambon`() {
        #expect(land.amphoe.count == 6)
        #expect(land.tambon.count == 35)
        for index in land.amphoe.indices {
            #expect((5...8).contains(land.tambon.filter { $0.amphoe == index }.count))
        }
    }

    @Test func `neighbours share every vertex of their border, so no gap and no overlap exists`() {
        let all = land.tambon.flatMap { edges(of: $0.land) }
        let set = Set(all)
        #expect(set.count == all.count, "an edge belongs to one tambon on each side")
        let outline = rings(of: all.filter { !set.contains($0.reversed) })
        let covered = outline.reduce(0) { $0 + $1.doubledSignedArea / 2 }
        let sum = land.tambon.flatMap(\.land.polygons).reduce(0) { $0 + $1.area }
        #expect(abs(covered - sum) < 1)
    }

    @Test func `an amphoe is exactly the union of its tambon`() {
        for (index, amphoe) in land.amphoe.enumerated() {
            let inner = Set(
                land.tambon.filter { $0.amphoe == index }.flatMap { edges(of: $0.land) })
            let outline = inner.filter { !inner.contains($0.reversed) }
            #expect(outline == Set(edges(of: amphoe.land)))
        }
    }

    @Test func `borders wind like land, neither coarse nor heavy`() {
        for tambon in land.tambon {
            let vertices = tambon.land.polygons.flatMap(\.rings).reduce(0) { $0 + $1.count }
            #expect((80...350).contains(vertices))
        }
    }

    @Test func `no ring crosses itself`() {
        for tambon in land.tambon {
            for ring in tambon.land.polygons.flatMap(\.rings) {
                #expect(!crossesItself(ring), "\(tambon.name)")
            }
        }
    }

    @Test func `a big lake lies inside, with islands that belong to lakeside tambon`() throws {
        let all = land.tambon.flatMap { edges(of: $0.land) }
        let set = Set(all)
        let outline = rings(of: all.filter { !set.contains($0.reversed) })
        let lake = try #require(outline.min { $0.doubledSignedArea < $1.doubledSignedArea })
        #expect(lake.doubledSignedArea / -2 > 100e6)
        let islands = land.tambon.flatMap { $0.land.polygons.dropFirst() }.filter {
            signedDistance(from: $0.exterior[0], toRing: lake) > 0
        }
        #expect(islands.count == 2)
        #expect(land.tambon.flatMap { $0.land.polygons.dropFirst() }.count - islands.count == 3)
    }

    @Test func `a tambon wholly around a pond has a hole`() {
        #expect(land.tambon.contains { $0.land.polygons.contains { !$0.holes.isEmpty } })
    }

    private func crossesItself(_ ring: [Coordinate]) -> Bool {
        let pieces = zip(ring, ring.dropFirst()).map { Edge(start: $0, end: $1) }
        for (index, one) in pieces.enumerated() {
            for other in pieces[(index + 1)...] where one.crosses(other) { return true }
        }
        return false
    }
}
