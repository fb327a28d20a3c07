import Geo
import Planning
import Schools
import Testing

struct RoadNetworkTests {
    /// Metres east and north of a place in Phatthalung.
    private func at(_ east: Double, _ north: Double) -> Coordinate {
        let metres = LocalMetres(latitude: 7.6)
        return Coordinate(
            longitude: 100.1 + east / metres.perDegreeOfLongitude,
            latitude: 7.6 + north / metres.perDegreeOfLatitude)
    }

    private func network(
        _ lines: [[(Double, Double)]], tolerance: Double = 1, direction: RoadDirection = .both
    ) -> RoadNetwork {
        RoadNetwork(
            lines: lines.map { RoadLine($0.map { at($0.0, $0.1) }, direction: direction) },
            tolerance: tolerance)
    }

    @Test func `lines that share a vertex in between are joined there`() throws {
        let own = network([[(0, 0), (100, 0), (200, 0)], [(100, -100), (100, 0), (100, 100)]])
        #expect(own.edges.count == 4 && own.nodes.count == 5 && own.componentCount == 1)
        let (west, north) = (try #require(own.tie(at(10, 3))), try #require(own.tie(at(98, 90))))
        let path = try #require(own.path(from: west, to: north, by: .metres))
        #expect(abs(path.metres - 180) < 0.1)
        #expect(path.line.count == 3)
    }

    @Test func `lines that cross without a shared vertex are no junction`() throws {
        let own = network([[(0, 0), (200, 0)], [(100, -100), (100, 100)]])
        #expect(own.edges.count == 2 && own.componentCount == 2)
        let (west, north) = (try #require(own.tie(at(10, 0))), try #require(own.tie(at(100, 90))))
        #expect(own.path(from: west, to: north, by: .metres) == nil)
        #expect(own.matrix(from: [west], to: [north], by: .metres) == [[nil]])
    }

    @Test func `a loose end within the tolerance is tied, one beyond it is not`() {
        let lines: [[(Double, Double)]] = [[(0, 0), (100, 0)], [(100.8, 0), (200, 0)]]
        #expect(network(lines).componentCount == 1)
        #expect(network(lines).account.snapped == 2)
        #expect(network(lines, tolerance: 0.5).componentCount == 2)
        #expect(network(lines, tolerance: 0).componentCount == 2)
    }

    @Test func `a loose end is tied to a vertex in the middle of a road, which stays where it is`()
    {
        let own = network([[(0, 0), (100, 0), (200, 0)], [(100, 0.9), (100, 80)]])
        #expect(own.componentCount == 1 && own.edges.count == 3)
        #expect(own.nodes.contains(at(100, 0)))
    }

    @Test func `a road of tiny pieces keeps its length but for the tolerance at its ends`() {
        let pieces = (0..<500).map { piece -> [(Double, Double)] in
            [(Double(piece) * 0.3, 0), (Double(piece + 1) * 0.3, 0)]
        }
        let own = network(pieces)
        #expect(own.componentCount == 1)
        #expect(abs(own.account.metres - 150) < 2)
    }

    @Test
    func `lines twice, backwards, without a length and off the globe are left out and counted`() {
        let line = [at(0, 0), at(50, 5), at(100, 0)]
        let own = RoadNetwork(lines: [
            RoadLine(line), RoadLine(line), RoadLine(line.reversed()),
            RoadLine([at(0, 0), at(0, 0)]), RoadLine([at(0, 0)]), RoadLine([]),
            RoadLine([at(0, 0), Coordinate(x: .nan, y: 7)]),
            RoadLine([at(0, 0), Coordinate(x: 655_000, y: 840_000)]),
        ])
        #expect(own.edges.count == 1)
        let account = own.account
        #expect(account.lines == 8 && account.duplicates == 2)
        #expect(account.zeroLength == 3 && account.broken == 2)
        #expect(own.notes.count == 1)
    }

    @Test func `a part of a road that is there twice is an edge once`() {
        let own = network([[(0, 0), (100, 0), (200, 0)], [(100, 0), (200, 0)]])
        #expect(own.edges.count == 2 && own.account.duplicates == 1)
    }

    @Test func `two one-way roads on one line are no duplicates`() throws {
        let line = [at(0, 0), at(100, 0)]
        let own = RoadNetwork(lines: [
            RoadLine(line, direction: .forward), RoadLine(line, direction: .backward),
        ])
        #expect(own.edges.count == 2)
        let reversed = RoadNetwork(lines: [
            RoadLine(line, direction: .forward), RoadLine(line.reversed(), direction: .backward),
        ])
        #expect(reversed.edges.count == 1)
    }

    @Test func `against a one-way street the way leads around`() throws {
        let ring: [(Double, Double)] = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)]
        let own = network([ring], direction: .forward)
        let (a, b) = (try #require(own.tie(at(20, 0))), try #require(own.tie(at(60, 0))))
        #expect(abs((own.path(from: a, to: b, by: .metres)?.metres ?? 0) - 40) < 0.01)
        #expect(abs((own.path(from: b, to: a, by: .metres)?.metres ?? 0) - 360) < 0.5)
    }

    @Test func `parts are numbered from the longest`() {
        let own = network([[(0, 0), (10, 0)], [(0, 50), (500, 50)], [(0, 90), (100, 90)]])
        #expect(own.componentCount == 3)
        #expect(own.component(of: 1) == 0 && own.component(of: 2) == 1 && own.component(of: 0) == 2)
    }

    @Test func `a place is tied to the nearest edge, not to the nearest vertex`() throws {
        let own = network([[(0, 0), (1000, 0)], [(500, 60), (500, 400)]])
        let tie = try #require(own.tie(at(500, 20)))
        #expect(tie.edge == 0)
        #expect(abs(tie.metres - 20) < 0.01 && abs(tie.before - 500) < 0.1)
        #expect(abs(tie.before + tie.after - own.edges[0].metres) < 1e-6)
    }

    @Test func `a place far from all roads has no tie, and the note says how far`() {
        let own = network([[(0, 0), (1000, 0)]])
        #expect(own.tie(at(500, 600)) == nil)
        #expect(own.tie(at(500, 600), within: 700) != nil)
        #expect(own.tie(Coordinate(x: .nan, y: 0)) == nil)
        let note = own.untiedNote(
            Coordinate(longitude: 100.1, latitude: 9.6),
            called: LocalizedText(thai: "ก", english: "a"), within: 500)
        #expect(note.english.contains("221.") && note.english.contains("check"))
    }

    @Test func `without roads there is nothing to be tied to`() {
        let own = RoadNetwork(lines: [])
        #expect(own.isEmpty && own.tie(at(0, 0)) == nil && own.componentCount == 0)
        #expect(own.notes.isEmpty)
    }

    @Test func `minutes are of the road's own speed, else of its class, else of all others`() throws
    {
        let line = [at(0, 0), at(1000, 0)]
        func minutes(_ class: String?, _ speed: Double? = nil) throws -> Double {
            let own = RoadNetwork(lines: [RoadLine(line, class: `class`, kmPerHour: speed)])
            return own.edges[0].minutes * 1000 / own.edges[0].metres
        }
        #expect(abs(try minutes("secondary") - 60 / 55) < 1e-9)
        #expect(abs(try minutes("Secondary ", 30) - 2) < 1e-9)
        #expect(abs(try minutes("ถนนพระ") - 60 / 35) < 1e-9)
        #expect(abs(try minutes(nil) - 60 / 35) < 1e-9)
    }

    @Test func `an outlier far away costs no more than a coarser grid`() throws {
        let own = network([[(0, 0), (100, 0)], [(5_000_000, 0), (5_000_100, 0)]])
        #expect(try #require(own.tie(at(40, 30))).edge == 0)
    }
}
