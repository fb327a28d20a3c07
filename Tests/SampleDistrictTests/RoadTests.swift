import Geo
import Testing

@testable import SampleDistrict

struct RoadTests {
    private static let plan = RoadPlan(of: Sample.district)
    private let district = Sample.district
    private let lines = Self.plan.lines

    @Test func `every class of road occurs, and most roads have names`() {
        let kinds = Dictionary(grouping: lines, by: \.road.kind)
        #expect(Set(kinds.keys) == Set(Road.Kind.allCases))
        #expect(lines.allSatisfy { $0.road.name.isEmpty == ($0.road.kind == .track) })
        #expect(lines.filter(\.road.isBridge).count == 1)
        #expect(lines.contains { $0.road.isOneWay })
    }

    @Test func `roads lie on land, but for the bridge`() {
        let units = district.tambon.map(\.land)
        for line in lines where !line.road.isBridge {
            for (a, b) in zip(line.points, line.points.dropFirst()) {
                for share in [0, 0.25, 0.5, 0.75, 1] {
                    let place = Coordinate(
                        x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y))
                    #expect(units.contains { isInside(place, $0) }, "\(line.road.name) \(place)")
                }
            }
        }
    }

    @Test func `lines meet at their ends and nowhere else`() {
        var ends: [Coordinate: Int] = [:]
        for line in lines {
            ends[line.points[0], default: 0] += 1
            ends[line.points[line.points.count - 1], default: 0] += 1
            for place in line.points.dropFirst().dropLast() { ends[place, default: 0] += 10 }
        }
        #expect(ends.values.allSatisfy { $0 <= 10 })
        #expect(ends.values.contains { $0 >= 3 && $0 < 10 })
        #expect(crossings.isEmpty, "\(crossings)")
    }

    @Test func `one network joins the mainland, each inhabited island has its own`() {
        let town = Self.plan.metres(from: district.school(1))
        let apart = district.schools.map(\.number).filter { town[$0] == nil }
        #expect(apart == [13, 36, 49, 65, 105, 109])
        for number in [36, 49, 65, 109] {
            #expect(Self.plan.metres(from: district.school(number)).keys.sorted() == [number])
        }
    }

    @Test func `a school stands by its road, but for two that have none within 500 metres`() {
        for school in district.schools {
            let nearest =
                lines.flatMap { zip($0.points, $0.points.dropFirst()) }
                .map { metres(from: school.position, to: $0) }.min() ?? .infinity
            let hasRoad = !RoadPlan.withoutRoad.contains(school.number)
            #expect(hasRoad ? nearest <= 95 : nearest > 500, "\(school.name): \(nearest)")
        }
    }

    @Test func `ways are longer than straight lines, and seldom twice as long`() {
        var ratios: [Double] = []
        for amphoe in district.amphoe.indices {
            let seat = district.seat(of: amphoe)
            for (number, way) in Self.plan.metres(from: seat) where number != seat.number {
                let straight = distance(seat.position, district.school(number).position)
                ratios.append((way + 200) / straight)
            }
        }
        #expect(ratios.allSatisfy { $0 > 1 })
        #expect(ratios.filter { $0 > 2 }.count * 10 < ratios.count)
    }

    @Test func `the streets around the market are driven as a clock goes`() {
        let ring = lines.filter(\.road.isOneWay)
        let centre = district.school(1).position
        for line in ring {
            let round = [centre] + line.points + [centre]
            #expect(round.doubledSignedArea < 0)
        }
    }

    @Test
    func `a layer has what layers have: a line twice, one of no length, ends that miss their road`()
    {
        let records = RoadLayer(lines: lines).records
        #expect(records.count == lines.count + 2)
        #expect(Set(records.map(\.points)).count == records.count - 1)
        #expect(records.count { Set($0.points).count == 1 } == 1)
        let moved = zip(records, lines).filter { $0.points != $1.points }
        let ends = moved.map { record, line in
            (
                distance(record.points[0], line.points[0]),
                distance(record.points[record.points.count - 1], line.points[line.points.count - 1])
            )
        }
        #expect(ends.count == 2)
        #expect(ends.contains { (0.1...1).contains($0.0) && $0.1 == 0 })
        #expect(ends.contains { $0.0 == 0 && (20...30).contains($0.1) })
    }

    // MARK: Helpers

    private func isInside(_ place: Coordinate, _ unit: Land.Unit) -> Bool {
        unit.polygons.contains { polygon in
            guard Envelope(polygon.exterior)?.contains(place) == true else { return false }
            return signedDistance(from: place, toRing: polygon.exterior) >= 0
                && polygon.holes.allSatisfy { signedDistance(from: place, toRing: $0) <= 0 }
        }
    }

    private func metres(from place: Coordinate, to piece: (Coordinate, Coordinate)) -> Double {
        -max(signedDistance(from: place, toRing: [piece.0, piece.1]), -.infinity)
    }

    /// Pairs of pieces of different lines that cross away from their ends.
    private var crossings: [String] {
        var byCell: [SIMD2<Int>: [(line: Int, edge: Edge)]] = [:]
        var found: [String] = []
        for (number, line) in lines.enumerated() {
            for (a, b) in zip(line.points, line.points.dropFirst()) {
                let edge = Edge(start: a, end: b)
                for x in Int(min(a.x, b.x) / 500)...Int(max(a.x, b.x) / 500) {
                    for y in Int(min(a.y, b.y) / 500)...Int(max(a.y, b.y) / 500) {
                        for other in byCell[SIMD2(x, y)] ?? []
                        where other.line != number && edge.crosses(other.edge) {
                            found.append("\(line.road.name) × \(lines[other.line].road.name)")
                        }
                        byCell[SIMD2(x, y), default: []].append((number, edge))
                    }
                }
            }
        }
        return found
    }
}
