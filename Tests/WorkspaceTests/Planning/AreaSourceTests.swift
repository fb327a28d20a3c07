import Foundation
import Geo
import GeoSource
import Planning
import SchoolStore
import Schools
import Support
import Testing

@testable import Workspace

/// Two tambon side by side, with schools, a village and a road through both.
private struct District {
    static let schools = """
        รหัสโรงเรียน,ชื่อโรงเรียน,ละติจูด,ลองจิจูด,ระดับที่เปิดสอน,โทรศัพท์
        1093097001,วัดตะวันตก,7.50,99.95,อนุบาล-ประถมศึกษา,0812345678
        1093097002,บ้านตะวันออก,7.50,100.05,อนุบาล-มัธยมศึกษาตอนต้น,
        1093097003,บ้านไร้พิกัด,,,ประถมศึกษา,
        """

    static func tambon(_ code: String, _ west: Double, _ east: Double) -> String {
        """
        {"type":"Feature","properties":{"code":"\(code)","name":"ตำบล\(code)"},"geometry":
        {"type":"Polygon","coordinates":[[[\(west),7.4],[\(east),7.4],[\(east),7.6],[\(west),7.6],
        [\(west),7.4]]]}}
        """
    }

    static func collection(_ features: [String]) -> String {
        "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
    }

    let own: TestWorkspace
    let source: PlanSource

    init(withLand: Bool = true) throws {
        let road = """
            {"type":"Feature","properties":{"highway":"tertiary","name":"ถนนใหญ่"},"geometry":
            {"type":"LineString","coordinates":[[99.91,7.5],[99.95,7.5],[100.05,7.5],[100.09,7.5]]}}
            """
        let village = """
            {"type":"Feature","properties":{"name":"บ้านไกล","population":120},"geometry":
            {"type":"Point","coordinates":[100.0,7.5]}}
            """
        var files = [
            "schools.csv": Self.schools, "roads.geojson": Self.collection([road]),
            "places.geojson": Self.collection([village]),
        ]
        var manifest = "sources:\n  - roads: roads.geojson\n  - places: places.geojson\n"
        if withLand {
            files["tambon.geojson"] = Self.collection([
                Self.tambon("930101", 99.9, 100), Self.tambon("930102", 100, 100.1),
            ])
            manifest += "  - boundaries: tambon.geojson\n    level: tambon\n    code: code\n"
            manifest += "    name: name\n"
        }
        own = try TestWorkspace(files, manifest: manifest + "  - schools: schools.csv\n")
        try own.build()
        source = try PlanSource(own.workspace)
    }
}

struct AreaSourceTests {
    @Test func `catchments come from the store, by line and by road, twice the same`() throws {
        let district = try District()
        for byRoad in [false, true] {
            let answer = try district.source.catchments(AreaRequest(), byRoad: byRoad)
            #expect(answer.rows.map { $0.geometry == nil } == [false, false, true])
            let again = try PlanSource(district.own.workspace)
                .catchments(AreaRequest(), byRoad: byRoad)
            #expect(answer.geoJSONBytes == again.geoJSONBytes)
        }
    }

    @Test func `a level leaves the schools that teach it, a tambon its land`() throws {
        let district = try District()
        defer { withExtendedLifetime(district) {} }
        let source = district.source
        let level = try source.catchments(AreaRequest(level: .lowerSecondary))
        #expect(level.rows.map(\.cells[0]) == [.text("1093097002")])
        let tambon = try source.catchments(
            AreaRequest(filters: [MapFilter(.tambon, ["930101"])]))
        #expect(tambon.rows.map(\.cells[0]) == [.text("1093097001")])
        #expect(tambon.rows[0].cells[7] == .text("ตำบล930101 100.0 %"))
    }

    @Test func `reach counts places and their people, and times by road`() throws {
        let district = try District()
        defer { withExtendedLifetime(district) {} }
        let source = district.source
        let answer = try source.reach(AreaRequest(), within: ReachLimits(), ofPlaces: true)
        #expect(answer.rows.count == 1)
        #expect(answer.rows[0].cells.contains(.integer(120)))
        #expect(answer.columns.map(\.name).contains("minutes"))
        let units = try source.reach(AreaRequest(), within: ReachLimits(), ofPlaces: false)
        #expect(units.rows.count == 2)
        let rings = try source.isochrones(ofSchool: "1093097001", within: ReachLimits())
        #expect(rings.rows.allSatisfy { $0.geometry != nil })
        #expect(throws: PlanPlaceError.self) {
            try source.isochrones(ofSchool: "1093097003", within: ReachLimits())
        }
    }

    @Test func `an answer is a map with what it is about, its ways and what was left out`() throws {
        let district = try District()
        let (source, own) = (district.source, district.own)
        func svg(_ answer: PlanAnswer) throws -> String {
            let path = try own.workspace.path(of: "answer.svg")
            try AnswerFile.write(answer, from: source, to: path, in: .thai)
            return try String(contentsOfFile: path, encoding: .utf8)
        }
        let places = try svg(
            try source.reach(AreaRequest(), within: ReachLimits(), ofPlaces: true))
        #expect(places.contains("วางตำแหน่งได้ 1 จาก 1 สถานที่"))
        let filters = [MapFilter(.tambon, ["930101"])]
        let one = try svg(
            try source.reach(
                AreaRequest(
                    filters: filters, parameters: [PlanBasis.Parameter("only", "tambon=930101")]),
                within: ReachLimits(), ofPlaces: false))
        #expect(one.contains("เฉพาะตำบล930101"))
        let rings = try svg(try source.isochrones(ofSchool: "1093097001", within: ReachLimits()))
        #expect(rings.contains("โรงเรียนที่ถามถึง"))
        let schools = try source.schools()
        let question = NearestSchools(
            to: .school(try source.placedSchool("1093097001", among: schools)))
        let roads = try source.roads()
        let near = try svg(
            question.answer(among: schools, roads: roads, basis: try source.basis(roads: roads, []))
        )
        for words in ["โรงเรียนที่ถามถึง", "ทางตามถนน", "id=\"ways\"", "id=\"mark-1\""] {
            #expect(near.contains(words), "\(words) is missing")
        }
    }

    @Test func `sources and tables are in the language of the answer`() throws {
        let district = try District()
        defer { withExtendedLifetime(district) {} }
        let roads = try #require(try district.source.roads())
        let answer = NearestSchools(to: .point(Coordinate(longitude: 100, latitude: 7.5))).answer(
            among: try district.source.schools(), roads: roads,
            basis: try district.source.basis(roads: roads, []))
        let closing = AnswerText(answer, .english).closing.dropFirst()
            .filter { $0.hasPrefix("Sources") || $0.hasPrefix("Table") }
        #expect(closing.count == 2)
        #expect(!closing.joined().unicodeScalars.contains { (0xE00...0xE7F).contains($0.value) })
    }

    @Test func `without boundaries catchments are refused with words that say what to do`() throws {
        let district = try District(withLand: false)
        defer { withExtendedLifetime(district) {} }
        let source = district.source
        #expect(throws: AreaQuestionError.noLand) { try source.catchments(AreaRequest()) }
        let answer = try source.reach(AreaRequest(), within: ReachLimits(), ofPlaces: true)
        #expect(answer.rows.count == 1)
    }

    @Test func `a flood is read from a file, and its schools can be called`() throws {
        let district = try District()
        let flood = """
            {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":
            [[[99.94,7.49],[99.96,7.49],[99.96,7.51],[99.94,7.51],[99.94,7.49]]]}}
            """
        let path = try district.own.workspace.path(of: "flood.geojson")
        try District.collection([flood]).write(toFile: path, atomically: true, encoding: .utf8)
        let answer = try district.source.hazard(HazardRequest(.init(path: path)))
        #expect(answer.rows.map(\.cells[0]) == [.text("1093097001")])
        #expect(answer.sentence.english.contains("2.2 km of road are cut"))
        let list = try district.source.contacts(of: answer, language: .thai)
        #expect(list.contacts.map(\.name) == ["วัดตะวันตก"])
        let roads = try district.source.hazard(
            HazardRequest(.init(path: path), ofRoads: true))
        #expect(roads.rows.map(\.cells[0]) == [.text("ถนนใหญ่")])
        try District.collection([]).write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: (any Error).self) {
            try district.source.hazard(HazardRequest(.init(path: path)))
        }
    }
}

extension AreaSourceTests {
    @Test func `each distance and time is counted within once, in their order`() {
        let limits = ReachLimits(kilometres: [3, 1, 0.5, 1], minutes: [30, 15, 30])
        #expect(limits.kilometres == [0.5, 1, 3] && limits.minutes == [15, 30])
        #expect(limits.parameters(withRoads: true).map(\.value) == ["0.5km,1km,3km", "15,30"])
    }

    @Test func `polygons that are not of the system given are no file without polygons`() throws {
        let district = try District()
        defer { withExtendedLifetime(district) {} }
        let path = try district.own.workspace.path(of: "flood.geojson")
        try District.collection([District.tambon("930101", 1e9, 2e9)])
            .write(toFile: path, atomically: true, encoding: .utf8)
        func hazard(_ crs: String) throws {
            _ = try district.source.hazard(HazardRequest(.init(path: path, crs: crs)))
        }
        #expect(throws: ContactError.polygonsOutside(path: path, crs: "EPSG:32647")) {
            try hazard("EPSG:32647")
        }
        // No system has this name, though it is part of one.
        #expect(throws: GeoSourceError.self) { try hazard("FOO") }
    }

    @Test func `a hazard that meets nobody has a page that says so`() throws {
        let district = try District()
        defer { withExtendedLifetime(district) {} }
        let workspace = try district.own.workspace
        let path = workspace.path(of: "flood.geojson")
        try District.collection([District.tambon("930101", 101, 101.1)])
            .write(toFile: path, atomically: true, encoding: .utf8)
        let answer = try district.source.hazard(HazardRequest(.init(path: path)))
        #expect(answer.rows.isEmpty)
        let list = try district.source.contacts(of: answer, language: .thai)
        #expect(list.contacts.isEmpty)
        let letter = LetterRequest(subject: answer.title.thai, reference: answer.sentence.thai)
        let page = workspace.path(of: "page.pdf")
        #expect(
            try workspace.writeLetter(list, letter, to: page, language: .thai).pages == 1)
        let sources = AnswerText(answer, .thai).restsOn().joined(separator: " · ")
        for name in ["flood.geojson", "roads.geojson", "places.geojson", "ตารางเกณฑ์ limits"] {
            #expect(sources.contains(name), "\(name) is missing")
        }
    }

    @Test func `a flood whose axes are exchanged is told so`() throws {
        let district = try District()
        defer { withExtendedLifetime(district) {} }
        let path = try district.own.workspace.path(of: "flood.geojson")
        let flood = """
            {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":
            [[[7.49,99.94],[7.49,99.96],[7.51,99.96],[7.51,99.94],[7.49,99.94]]]}}
            """
        try District.collection([flood]).write(toFile: path, atomically: true, encoding: .utf8)
        let area = ContactRequest.Area(path: path, crs: "EPSG:4326")
        let answer = try district.source.hazard(HazardRequest(area))
        #expect(answer.notes.contains { $0.english.contains("exchanged") })
        #expect(answer.basis.parameters.contains(PlanBasis.Parameter("crs", "EPSG:4326")))
    }
}

/// The tambon of Phatthalung, with schools at random: its register has no positions.
@Suite(.enabled(if: SharedData.isPresent)) struct RealAreaTests {
    private func tambon() throws -> [Boundary] {
        let own = try TestWorkspace(
            manifest: """
                sources:
                  - boundaries: \(SharedData.path("phatthalung/tambon/Phatthalung.shp"))
                    level: tambon
                """)
        try own.build()
        return try own.workspace.store().boundaries(.tambon)
    }

    @Test func `catchments cover the tambon of Phatthalung with no gap and no overlap`() throws {
        let units = try tambon()
        let land = Land(units)
        let box = try #require(land.envelope)
        var random = SplitMix64(seed: 93)
        let positions = (0..<126).map { _ in
            Coordinate(
                x: .random(in: box.minX...box.maxX, using: &random),
                y: .random(in: box.minY...box.maxY, using: &random))
        }
        let cut = try StraightCatchments(SchoolSpots(positions), on: land)
        let catchments = try cut.catchments(0..<126)
        let bench = try ShapeBench()
        let whole = try bench.union(of: try units.map { try bench.shape($0.polygons) })
        let parts = try catchments.map { try bench.shape($0.polygons) }
        let covered = try bench.union(of: parts)
        let area = try whole.area()
        #expect(try whole.symmetricDifference(covered).area() < 1e-9 * area)
        let sum = try parts.reduce(0) { try $0 + $1.area() }
        #expect(try abs(sum - covered.area()) < 1e-9 * area)
        for unit in units.indices {
            let shares = catchments.flatMap(\.shares).filter { $0.unit == unit }
            #expect(abs(shares.reduce(0) { $0 + $1.part } - 1) < 1e-4)
        }
    }
}
