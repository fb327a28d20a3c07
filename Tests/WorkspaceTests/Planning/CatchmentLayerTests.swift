import Foundation
import Geo
import Planning
import SchoolStore
import Schools
import Support
import Testing

@testable import Workspace

/// Two tambon side by side with a school in each, two on one spot, and one without a position.
private struct Land {
    let own: TestWorkspace

    init(catchments: String?, pupils: [Int] = [30, 40, 50, 60]) throws {
        let schools = """
            รหัสโรงเรียน,ชื่อโรงเรียน,ละติจูด,ลองจิจูด,ระดับที่เปิดสอน
            1093097001,วัดตะวันตก,7.50,99.95,อนุบาล-ประถมศึกษา
            1093097002,บ้านตะวันออก,7.50,100.05,อนุบาล-มัธยมศึกษาตอนต้น
            1093097003,บ้านร่วมจุด,7.50,100.05,ประถมศึกษา
            1093097004,บ้านไร้พิกัด,,,ประถมศึกษา
            """
        let students = pupils.enumerated().map { "109309700\($0 + 1),ป.1,\($1),0\n" }.joined()
        var manifest = catchments.map { "catchments: \($0)\n" } ?? ""
        manifest += """
            sources:
              - boundaries: tambon.geojson
                level: tambon
              - roads: roads.geojson
              - schools: schools.csv
              - students: students.csv
                year: 2566
                round: 1

            """
        own = try TestWorkspace(
            [
                "schools.csv": schools,
                "students.csv": "รหัสโรงเรียน,ชั้น,ชาย,หญิง\n" + students,
                "tambon.geojson": Self.collection([
                    Self.tambon("930101", 99.9, 100), Self.tambon("930102", 100, 100.1),
                ]),
                "roads.geojson": Self.collection([
                    """
                    {"type":"Feature","properties":{"highway":"tertiary"},"geometry":
                    {"type":"LineString","coordinates":[[99.91,7.5],[99.95,7.5],[100.05,7.5]]}}
                    """
                ]),
            ], manifest: manifest)
        try own.build()
    }

    private static func collection(_ features: [String]) -> String {
        "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
    }

    private static func tambon(_ code: String, _ west: Double, _ east: Double) -> String {
        """
        {"type":"Feature","properties":{"code":"\(code)","name":"ต\(code)"},"geometry":
        {"type":"Polygon","coordinates":[[[\(west),7.4],[\(east),7.4],[\(east),7.6],[\(west),7.6],
        [\(west),7.4]]]}}
        """
    }

    /// The features of an export as rows of CSV, header first.
    func rows(_ audience: Audience = .office) throws -> [String] {
        let path = own.folder.path + "/out.csv"
        try own.workspace.export(ExportRequest(.catchments, for: audience), to: path)
        return try String(contentsOfFile: path, encoding: .utf8)
            .split(whereSeparator: \.isNewline).map(String.init)
    }
}

struct CatchmentLayerTests {
    @Test func `each level that is taught has catchments, and a spot's schools share one`() throws {
        let land = try Land(catchments: "line")
        let store = try land.own.workspace.store()
        #expect(try store.catchmentLevels() == [.all, .kindergarten, .primary, .lowerSecondary])
        #expect(
            try store.catchments(.all).map(\.school) == ["1093097001", "1093097002, 1093097003"])
        #expect(try store.catchments(.lowerSecondary).map(\.code) == ["lower-secondary-1093097002"])
        #expect(try store.catchments(.all).map(\.pupils) == [30, 90])
        #expect(try store.layers().contains(.catchments))
    }

    @Test func `those of a level divide the land as the planner's answer does`() throws {
        let land = try Land(catchments: "line")
        let areas = try land.own.workspace.store().catchments(.primary).map(\.areaKm2)
        let answer = try PlanSource(land.own.workspace).catchments(AreaRequest(level: .primary))
        let asked = answer.rows.compactMap { row -> Double? in
            guard case .decimal(let area) = row.cells[6] else { return nil }
            return area
        }
        #expect(areas == asked)
        #expect(abs(areas.reduce(0, +) - 488.5) < 1)
    }

    @Test func `by road they know how much road is theirs`() throws {
        let land = try Land(catchments: "road")
        #expect(try land.rows().dropFirst().allSatisfy { !$0.contains(",,\"") })
        let header = try #require(try land.rows().first)
        #expect(header.contains("road_km"))
    }

    @Test func `the public is not told the sum of schools of which one is suppressed`() throws {
        let land = try Land(catchments: "line", pupils: [30, 3, 50, 60])
        let open = try land.rows().filter { $0.hasPrefix("all-1093097002") }
        #expect(open.first?.contains(",2,53,false,") == true)
        let told = try land.rows(.public(threshold: 5)).filter { $0.hasPrefix("all-1093097002") }
        #expect(told.first?.contains(",2,,true,") == true)
    }

    @Test(arguments: [nil, "none"])
    func `there is no layer where the manifest does not ask for it`(_ word: String?) throws {
        let land = try Land(catchments: word)
        #expect(try !land.own.workspace.store().hasCatchments())
        #expect(throws: ExportError.self) { try land.rows() }
    }

    @Test func `a way that is none is an error with its line and what there is`() throws {
        let error = #expect(throws: ManifestError.self) { _ = try Land(catchments: "roads") }
        #expect(error?.line == 1)
        #expect(
            error?.code
                == .badValue(
                    key: "catchments", value: "roads", nearest: "road",
                    allowed: ["line", "road", "none"]))
    }

    @Test(arguments: [("line", "boundaries"), ("road", "boundaries"), ("road", "roads")])
    func `what the layer needs and the manifest has not is an error at its line`(
        _ way: String, _ missing: String
    ) {
        let others = ["boundaries: t.geojson\n    level: tambon", "roads: r.geojson"]
        let sources = others.filter { !$0.hasPrefix(missing) }.map { "  - \($0)\n" }.joined()
        let text = "catchments: \(way)\nsources:\n  - schools: s.csv\n" + sources
        let error = #expect(throws: ManifestError.self) {
            _ = try Manifest(text: text, path: "schoolmap.yaml")
        }
        #expect(error?.code == .missingKey(missing, in: "catchments: \(way)"))
        #expect(error?.line == 1)
    }

    @Test func `a store as of a period has none, for they are of the schools of now`() throws {
        let land = try Land(catchments: "line")
        let past = AcademicPeriod(year: 2566, round: 1)
        let store = try land.own.workspace.store(asOf: past)
        #expect(try !store.hasCatchments())
        #expect(try !store.layers().contains(.catchments))
    }

    @Test func `the office's speeds of roads are part of what the store was built from`() throws {
        let land = try Land(catchments: "road")
        #expect(try land.own.build().isUnchanged)
        let speeds = "version,class,kmh\nก,tertiary,30\n"
        try land.own.folder.write(speeds, "speeds.csv")
        let manifest = try String(
            contentsOfFile: land.own.folder.path + "/schoolmap.yaml", encoding: .utf8)
        try land.own.folder.write("road_speeds: speeds.csv\n" + manifest, "schoolmap.yaml")
        try land.own.build()
        #expect(try land.own.build().isUnchanged)
        try land.own.folder.write(speeds.replacing("30", with: "50"), "speeds.csv")
        #expect(try !land.own.build().isUnchanged)
    }

    @Test func `tiles have them with a definition of their own level, the public without sums`()
        throws
    {
        let land = try Land(catchments: "line", pupils: [30, 3, 50, 60])
        let text = """
            name: t
            maxzoom: 10
            layers:
              - layer: catchments
                level: primary
                fields: [school, pupils, area_km2]
            """
        let definition = try TileDefinition(text: text, path: "t.yaml")
        #expect(definition.layers[0].source == .catchments(.primary))
        let source = try TileSource(
            try land.own.workspace.store(), definition, for: .public(threshold: 5))
        let document = String(
            decoding: try source.tileJSON(tiles: "{z}/{x}/{y}"), as: UTF8.self)
        #expect(document.contains("pupils_suppressed"))
        #expect(throws: ManifestError.self) {
            _ = try TileDefinition(
                text: text.replacing("level: primary", with: "level: prim"), path: "t.yaml")
        }
    }
}
