import Foundation
import Geo
import Support
import Testing

@testable import Maps

/// Maps of so many areas and schools that each is a few points across.
@Suite struct DenseMapTests {
    /// 2,025 tambon and 3,100 schools.
    private static let content: MapContent = {
        var content = District(columns: 45, rows: 45, schools: 3_100, side: 0.2).content
        content.amphoe = []
        return content
    }()

    private func drawing(_ theme: MapTheme, _ content: MapContent = content) -> MapDrawing {
        drawMap(theme, content, measure: PlainMeasure())
    }

    @Test(arguments: [MapTheme.location, .size, .enrolment, .pupilsByTambon])
    func `every school is there with its code, in few bytes`(theme: MapTheme) throws {
        let drawing = drawing(theme)
        let parsed = ParsedSVG(drawing.svg)
        let codes = parsed.elements(in: "schools").compactMap { $0.attributes["data-code"] }
        #expect(Set(codes).isSuperset(of: Self.content.schools.map(\.code)))
        #expect(drawing.svg.utf8.count < 900_000)
        #expect(drawing.svg == self.drawing(theme).svg)
    }

    @Test func `tambon that are too small have no borders, and keep their codes and values`() {
        let parsed = ParsedSVG(drawing(.pupilsByTambon).svg)
        #expect(parsed.element(id: "tambon-borders") == nil)
        #expect(parsed.element(id: "amphoe-borders") != nil)
        let areas = parsed.elements(in: "areas").filter { $0.name == "path" }
        #expect(Set(areas.compactMap { $0.attributes["data-code"] }).count == 2_025)
        #expect(areas.contains { $0.attributes["data-value"] != nil })
    }

    @Test(arguments: [BorderGrain(), BorderGrain(isDense: true)])
    func `areas fill the outline, without slivers or overlaps`(grain: BorderGrain) {
        expectNoSlivers(Self.content.tambon, pointsPerMetre: 0.0006, grain)
    }

    @Test(.enabled(if: SharedData.isPresent)) func `nor do those of Thailand have any`() throws {
        let areas = try thailand()
        #expect(areas.count > 7_000)
        expectNoSlivers(areas, pointsPerMetre: 0.00045, BorderGrain(isDense: true))
    }

    /// Sums up exactly, in whole hundredths of a point: what the areas enclose is what the lines
    /// with an area on one side only enclose, and every other line has two.
    private func expectNoSlivers(
        _ areas: [MapArea], pointsPerMetre: Double, _ grain: BorderGrain
    ) {
        var rings = ProjectedRings()
        rings.add(areas, layer: .tambon, projection: SinusoidalProjection(meridian: 101))
        let transform = PageTransform(
            pointsPerMetre: pointsPerMetre, origin: Coordinate(x: 0, y: 0),
            centre: Coordinate(x: 0, y: 0))
        let network = BorderNetwork(rings, transform: transform, grain: grain)
        var uses = Array(repeating: 0, count: network.lines.count)
        var turns = uses
        var sum = 0, outline = 0
        for ring in network.rings {
            let vertices = network.vertices(of: ring)
            #expect(vertices.count > 2)
            let isForward = (doubledArea(vertices) > 0) != ring.isHole
            sum += isForward ? doubledArea(vertices) : -doubledArea(vertices)
            for step in network.steps[ring.steps] {
                uses[step.line] += 1
                turns[step.line] += step.isReversed == isForward ? -1 : 1
            }
        }
        for line in network.lines.indices where uses[line] == 1 {
            outline += turns[line] * doubledArea(open: network.vertices(of: line))
        }
        let shared = uses.count { $0 == 2 }
        #expect(uses.allSatisfy { $0 > 0 })
        #expect(shared > network.lines.count / 2)
        // Lines passed more than twice are land thinner than a tenth of a point.
        #expect(uses.count { $0 > 2 } * 1_000 <= network.lines.count)
        #expect(abs(sum - outline) <= abs(outline) / 100_000)
    }

    private func doubledArea(_ ring: [PagePoint]) -> Int {
        doubledArea(open: (ring + ring.prefix(1))[...])
    }

    private func doubledArea(open line: ArraySlice<PagePoint>) -> Int {
        zip(line, line.dropFirst()).reduce(0) {
            $0 + Int($1.0.x) * Int($1.1.y) - Int($1.1.x) * Int($1.0.y)
        }
    }

    /// The polygons of a shapefile, read as the specification has them (ESRI, July 1998): parts
    /// that turn clockwise are islands.
    private func thailand() throws -> [MapArea] {
        let path = SharedData.path("thailand/tambon/tha_admbnda_adm3_rtsd_20220121.shp")
        let data = [UInt8](try Data(contentsOf: URL(filePath: path)))
        func integer(_ offset: Int) -> Int {
            Int(data.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Int32.self) })
        }
        func real(_ offset: Int) -> Double {
            data.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Double.self) }
        }
        var areas: [MapArea] = []
        var offset = 100
        while offset < data.count {
            let start = offset + 8
            let length = Int(Int32(bigEndian: Int32(truncatingIfNeeded: integer(offset + 4)))) * 2
            let parts = integer(start + 36), points = integer(start + 40)
            var polygons: [Polygon] = []
            for part in 0..<parts {
                let first = integer(start + 44 + part * 4)
                let last = part + 1 < parts ? integer(start + 48 + part * 4) : points
                let ring = (first..<last).map { index in
                    let place = start + 44 + parts * 4 + index * 16
                    return Coordinate(x: real(place), y: real(place + 8))
                }
                if ring.doubledSignedArea <= 0 || polygons.isEmpty {
                    polygons.append(Polygon(exterior: ring))
                } else {
                    polygons[polygons.count - 1].holes.append(ring)
                }
            }
            areas.append(MapArea(code: String(areas.count), name: "", geometry: polygons))
            offset = start + length
        }
        return areas
    }
}
